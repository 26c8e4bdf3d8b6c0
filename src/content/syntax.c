/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libyaml's words and ours. Where the problem stands is left to tree.c. */
#include "content/syntax.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define IN_QUOTES "a sign that cannot begin a text, expected the text in quotes"
#define NO_CHARACTER "a backslash and a number that is no character, expected the character itself"

static const struct {
	const char *context; /* NULL: any */
	const char *problem, *words;
} known[] = {
    {NULL, "did not find expected key",
        "this line begins in another column than those before it, expected the same column"},
    {NULL, "did not find expected '-' indicator",
        "this line begins in another column than the entries before it, expected the same column"},
    {NULL, "mapping values are not allowed in this context",
        "a colon that belongs to no key, expected texts with a colon in quotes and keys below each other"},
    {NULL, "could not find expected ':'",
        "a line that is no 'key: \"text\"', expected a colon and a space behind the key"},
    {"while scanning a quoted scalar", "found unexpected end of stream",
        "a quoted text that never ends, expected its closing quote"},
    {"while scanning a quoted scalar", "found unexpected document indicator",
        "a quoted text that goes on to a line of '---' or '...', expected its closing quote earlier"},
    {NULL, "found unknown escape character",
        "a backslash and a letter that mean nothing together, expected '\\\\' for a backslash"},
    {NULL, "did not find expected hexdecimal number", NO_CHARACTER},
    {NULL, "found invalid Unicode character escape code", NO_CHARACTER},
    {"while parsing a flow node", "did not find expected node content", "something is missing here, expected a text"},
    {NULL, "did not find expected node content", IN_QUOTES},
    {NULL, "did not find expected ',' or ']'", "a list in brackets that does not go on, expected ',' or ']'"},
    {NULL, "did not find expected ',' or '}'", "a map in braces that does not go on, expected ',' or '}'"},
    {NULL, "found character that cannot start any token", IN_QUOTES},
    {"while scanning an alias", NULL, IN_QUOTES},
    {"while scanning an anchor", NULL, IN_QUOTES},
    {"while scanning a tag", NULL, IN_QUOTES},
    {NULL, "found undefined tag handle", IN_QUOTES},
    {NULL, "block sequence entries are not allowed in this context",
        "a dash where no list can begin, expected the text in quotes"},
    {NULL, "mapping keys are not allowed in this context", IN_QUOTES},
    {NULL, "did not find expected comment or line break",
        "something behind '|' or '>', expected the text in the lines below"},
};

static bool
syntax_is(const char *asked, const char *name)
{
	return !asked || (name && !strcmp(asked, name));
}

const char *
syntax_words(const char *context, const char *problem)
{
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (syntax_is(known[i].context, context) && syntax_is(known[i].problem, problem))
			return known[i].words;
	return NULL;
}
