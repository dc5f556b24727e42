# Makefile
#
#	make demo | test | bench | lint | ack			need only make and a C compiler
#	make [all | install | installcheck | uninstall | clean]	PGXS, all three
#	make ONLY=ipr ...						the same for one
#
# PGXS builds one MODULE_big per run.  With one name in ONLY this file is an
# ordinary PGXS makefile; with several it runs itself once for each of them.

SUITE := prefix ipr period
ONLY  ?= $(SUITE)

self := $(firstword $(MAKEFILE_LIST))
top  := $(dir $(self))
.DEFAULT_GOAL := all

# --- people's targets: private server trees, neither PGXS nor root needed ---
PEOPLE := demo test bench lint ack
.PHONY: $(PEOPLE)
$(PEOPLE):
	@$(top)dev/$@

ifneq (,$(filter-out $(PEOPLE),$(or $(MAKECMDGOALS),all)))

# --- PGXS -------------------------------------------------------------------
stranger := $(filter-out $(SUITE),$(ONLY))
ifneq (,$(stranger))
$(error no such extension: $(stranger); there are: $(SUITE))
endif
several := $(word 2,$(ONLY))

PG_CPPFLAGS    = -I$(top)src
names          = $(sort $(basename $(notdir $(wildcard $(top)$(1)))))
REGRESS        = $(foreach e,$(ONLY) $(if $(several),suite),$(call names,sql/$(e)_*.sql))
REGRESS_OPTS   = $(ONLY:%=--load-extension=%)

ifdef several
ISOLATION      = $(call names,t/specs/*.spec)
ISOLATION_OPTS = --inputdir=$(top)t $(ONLY:%=--load-extension=%)
TAP_TESTS      = 1
else
EXTENSION      = $(ONLY)
MODULE_big     = $(ONLY)
OBJS           = $(patsubst $(top)%.c,%.o,$(sort $(wildcard $(top)src/$(ONLY)/*.c)))
DATA           = $(patsubst $(top)%,%,$(wildcard $(top)src/$(ONLY)/$(ONLY)--*.sql))
endif

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
SERVER_H := $(wildcard $(shell $(PG_CONFIG) --includedir-server 2>/dev/null)/postgres.h)
ifeq (,$(and $(wildcard $(PGXS)),$(SERVER_H)))
$(error no PGXS or no server headers for PG_CONFIG=$(PG_CONFIG): install postgresql-server-dev-15, or use "make demo" and "make test")
endif
include $(PGXS)

# Tests of what came later do not run below: soft errors with 16, COPY that
# skips faults with 17, WITHOUT OVERLAPS with 18.
below = $(if $(filter $(1),$(MAJORVERSION)),$(2))
REGRESS := $(filter-out $(call below,14 15,%_softerr) $(call below,14 15 16,%_copyerr) \
	$(call below,14 15 16 17,%_overlaps),$(REGRESS))

ifdef several
# One after the other; each sub-make still compiles in parallel.
.NOTPARALLEL:
passes := all install uninstall clean
.PHONY: $(passes:=-each)
$(passes): %: %-each
$(passes:=-each): %-each:
	for e in $(ONLY); do $(MAKE) -f $(self) ONLY=$$e $* || exit; done
else
# PGXS tracks no headers, and a VPATH build starts without directories.
$(OBJS) $(OBJS:.o=.bc): $(wildcard $(top)src/core/*.h $(top)src/$(ONLY)/*.h)
$(shell mkdir -p $(dir $(OBJS)))
endif

endif
