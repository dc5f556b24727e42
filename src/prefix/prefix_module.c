/*
 * src/prefix/prefix_module.c
 *		What makes prefix.so a module.
 */
#include "core/compat.h"

SPAN_MODULE_MAGIC("prefix");
