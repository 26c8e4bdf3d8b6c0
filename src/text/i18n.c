/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens ICU's second library and finds its functions. What they are for is left to lang/ and to writing. */
#include "text/i18n.h"

#include <dlfcn.h>
#include <string.h>

#include <unicode/uvernum.h>

#include "base/memory.h"
#include "text/late.h"

#define LIBRARY "libicui18n.so." U_ICU_VERSION_SHORT

/* Writes the address of the function `name` into the pointer at `function`. */
static void
i18n_find(void *library, const char *name, void *function)
{
	void *found = dlsym(library, name);

	if (!found)
		memory_end_program(LIBRARY " lacks a function, expected ICU " U_ICU_VERSION);
	memcpy(function, &found, sizeof found);
}

/* Writes all functions of the library, which is never closed. */
static void
i18n_open(struct i18n *functions)
{
	void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);

	if (!library)
		memory_end_program(LIBRARY " cannot be opened, expected it beside ICU's other libraries");
#define TEXT_OF(name) #name
#define FIND(name) i18n_find(library, TEXT_OF(name), &functions->name);
	I18N_FUNCTIONS(FIND)
#undef FIND
#undef TEXT_OF
}

const struct i18n *
i18n(void)
{
	static struct i18n functions;
	static bool open;

	if (!open)
		i18n_open(&functions);
	open = true;
	return &functions;
}

void
text_open_late(void)
{
	i18n();
}
