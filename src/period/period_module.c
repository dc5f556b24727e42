/*
 * src/period/period_module.c
 *		What makes period.so a module.
 */
#include "core/compat.h"

SPAN_MODULE_MAGIC("period");
