/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of verdicts. Why each is what it is stands in docs/languages.md. */
#include "term/verdicts.h"

#include <stddef.h>
#include <string.h>

const char *const verdict_terminals[VERDICT_TERMINALS] = {"foot", "vte", "xterm", "linux"};

static const struct {
	const char *name, *verdicts[VERDICT_TERMINALS];
} rows[] = {
#define VERDICT(name, foot, vte, xterm, console) {#name, {foot, vte, xterm, console}},
#include "term/verdicts.def"
#undef VERDICT
};

static const char *const *
verdicts_named(const char *name)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (!strcmp(rows[i].name, name))
			return rows[i].verdicts;
	return NULL;
}

const char *const *
verdicts_of(const char *language, const char *script)
{
	const char *const *own = verdicts_named(language);

	return own ? own : verdicts_named(script);
}
