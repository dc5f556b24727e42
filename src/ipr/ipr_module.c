/*
 * src/ipr/ipr_module.c
 *		The module ipr: addresses and ranges of addresses.
 *
 * Invariant: nothing happens at load time.
 */
#include "core/compat.h"

SPAN_MODULE_MAGIC("ipr");
