/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spaces, punctuation and quotation marks as the language's custom has them. */
#include <string.h>

#include "base/utf8.h"
#include "content/check_words.h"
#include "text/writing.h"

enum { NO_BREAK_SPACE = 0xA0, NARROW_NO_BREAK_SPACE = 0x202F };

static bool
custom_is_one_of(uint32_t code, const uint32_t *list)
{
	while (*list && *list != code)
		list++;
	return *list != 0;
}

static bool
custom_is_space(uint32_t code)
{
	return code == ' ' || code == NO_BREAK_SPACE || code == NARROW_NO_BREAK_SPACE || code == 0x3000;
}

/* French as written in France and Africa; Canada and Switzerland leave these spaces out or make them thin. */
static bool
custom_is_french(const char *code)
{
	return !strcmp(code, "fr") || !strcmp(code, "fr-FR");
}

/* What is wrong with the space, or the lack of one, before a sign; NULL: nothing. */
static const char *
custom_before(bool french, uint32_t before, uint32_t code)
{
	static const uint32_t high[] = {':', ';', '?', '!', 0xBB, 0};
	static const uint32_t all[] = {',', '.', ':', ';', '?', '!', 0x2026, 0x60C, 0x61B, 0x61F, 0x6D4, 0x3001, 0x3002,
	    0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0};

	if (french && custom_is_one_of(code, high))
		return before == NO_BREAK_SPACE || before == NARROW_NO_BREAK_SPACE ? NULL
		                                                                   : "expected a no-break space before it";
	return custom_is_one_of(code, all) && custom_is_space(before) ? "expected no space before it" : NULL;
}

static bool
custom_ends_word(const char *behind)
{
	uint32_t code = utf8_walk(&behind);

	return !code || custom_is_space(code) || code == '\n' || code == 0xBB || code == ')' || code == 0x201D;
}

void
rule_spaces(const struct text *text)
{
	bool french = custom_is_french(text->language->code);
	const char *at = text->node->text, *here;
	uint32_t before = ' ', code;

	while (here = at, (code = utf8_walk(&at))) {
		const char *wrong = here == text->node->text ? NULL : custom_before(french, before, code);

		if (wrong && custom_ends_word(at)) /* not in 12:30, and not in ... */
			text_warn(text, here, "the sign '%.*s', %s", (int)(at - here), here, wrong);
		if (french && before == 0xAB && code != NO_BREAK_SPACE && code != NARROW_NO_BREAK_SPACE)
			text_warn(text, here, "an opening quotation mark, expected a no-break space behind it");
		if (custom_is_space(code) && custom_is_space(before))
			text_warn(text, here, here == text->node->text ? "a space at the beginning, expected none"
			                                               : "two spaces, expected one");
		before = code;
	}
}

/* Punctuation of a script that has its own: what stands behind a letter of it, and what should. */
static const char *
custom_own_sign(const char *script, uint32_t code)
{
	static const struct {
		const char *scripts;
		const char *ascii, *own[4];
	} customs[] = {
	    {"Arab Aran", ",;?", {"،", "؛", "؟"}},
	    {"Hans Hant Jpan", ",?!;", {"，", "？", "！", "；"}},
	};

	for (size_t i = 0; i < sizeof customs / sizeof *customs; i++) {
		const char *found = code < 0x80 && code ? strchr(customs[i].ascii, (int)code) : NULL;

		if (found && strstr(customs[i].scripts, script))
			return !strcmp(script, "Jpan") && code == ',' ? "、" : customs[i].own[found - customs[i].ascii];
	}
	return NULL;
}

/* Each sentence that ends in ? or ! begins with ¿ or ¡. */
static void
custom_spanish(const struct text *text)
{
	const char *at = text->node->text, *here;
	bool asked = false, called = false;
	uint32_t code;

	while (here = at, (code = utf8_walk(&at))) {
		asked = asked || code == 0xBF;
		called = called || code == 0xA1;
		if (code == '?' && !asked)
			text_warn(text, here, "a question without '¿' before it");
		if (code == '!' && !called)
			text_warn(text, here, "an exclamation without '¡' before it");
		asked = asked && code != '?';
		called = called && code != '!';
	}
	if (asked || called)
		text_warn(text, text->node->text, "'%s' without its other half", asked ? "¿" : "¡");
}

void
rule_signs(const struct text *text)
{
	const char *at = text->node->text, *here;
	uint32_t before = 0, code;

	if (!strcmp(text->language->code, "es") || !strncmp(text->language->code, "es-", 3))
		custom_spanish(text);
	while (here = at, (code = utf8_walk(&at))) {
		const char *own = custom_own_sign(text->language->script, code);

		if (own && text_is_letter(before) && before >= 0x250)
			text_warn(text, here, "the sign '%c', expected '%s'", (int)code, own);
		before = code;
	}
}

/* Apostrophes look like quotation marks and stand behind letters. */
static bool
custom_is_quote(uint32_t before, uint32_t code)
{
	static const uint32_t marks[] = {'"', 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039, 0x203A, 0x300C, 0x300D,
	    0x300E, 0x300F, 0};

	return custom_is_one_of(code, marks) || (code == 0x2018 && !text_is_letter(before)) || code == 0x201A;
}

static bool
custom_has_quotes(const char *text)
{
	uint32_t before = 0, code;

	for (; (code = utf8_walk(&text)); before = code)
		if (custom_is_quote(before, code))
			return true;
	return false;
}

static void
custom_warn_quote(const struct text *text, const char *here, int length, const struct text_quotes *quotes)
{
	struct bytes usual = {0};

	bytes_put_code(&usual, quotes->open[0]);
	bytes_put_string(&usual, " ");
	bytes_put_code(&usual, quotes->close[0]);
	text_warn(text, here, "the quotation mark '%.*s', expected %s", length, here, usual.start);
	bytes_end(&usual);
}

/* Word processors bend the marks that YAML has around a text, which visitors then see as part of it. */
static bool
custom_is_bent(const struct text *text)
{
	const char *at = text->node->text;

	if (text->node->span.quote || !custom_is_quote(0, utf8_walk(&at)))
		return false;
	text_warn(text, text->node->text, "visitors see the mark '%.*s' here, expected the text between two straight ones (\")",
	    (int)(at - text->node->text), text->node->text);
	return true;
}

void
rule_quotes(const struct text *text)
{
	struct text_quotes quotes;
	const char *at = text->node->text, *here;
	uint32_t before = 0, code;
	bool wrong = false;
	int open = 0;

	if (!custom_has_quotes(at) || custom_is_bent(text))
		return;
	if (!text_quotes_of(text->language->code, &quotes) && text->language->fallback)
		text_quotes_of(text->language->fallback, &quotes);
	while (here = at, (code = utf8_walk(&at))) {
		bool opens = code == quotes.open[0] || code == quotes.open[1];
		bool closes = code == quotes.close[0] || code == quotes.close[1];

		if (custom_is_quote(before, code) && !opens && !closes) {
			custom_warn_quote(text, here, (int)(at - here), &quotes);
			wrong = true;
		}
		if (custom_is_quote(before, code))
			open += opens ? 1 : closes ? -1 : 0;
		before = code;
	}
	if (open && !wrong)
		text_warn(text, text->node->text, "a quotation mark without its other half");
}
