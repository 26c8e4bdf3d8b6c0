/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between ICU's strings and names and ours. What is asked of ICU is left to dates and names. */
#include "lang/icu.h"

#include <stdio.h>
#include <string.h>

#include <unicode/uloc.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "base/utf8.h"
#include "text/pseudo.h"

enum { NAME_LONGEST = 50 };

/* Without data of its own a language would get that of the environment's locale, which is not asked. */
static bool
icu_has_data(const char *locale)
{
	UErrorCode status = U_ZERO_ERROR;
	UResourceBundle *bundle = ures_open(NULL, locale, &status);

	ures_close(bundle);
	return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

bool
icu_locale(const char *code, const char *keywords, char name[ICU_LOCALE_LONGEST])
{
	static const char english[] = "en_001"; /* the world's English: ICU's "en" is that of one country */
	char locale[ULOC_FULLNAME_CAPACITY];
	UErrorCode status = U_ZERO_ERROR;
	int32_t understood = 0;
	bool known;

	if (!strcmp(code, "en") || text_pseudo_of(code))
		code = "en-001";
	if (!strcmp(code, "prs"))
		code = "fa-AF"; /* Dari, which ICU knows by this name only */
	uloc_forLanguageTag(code, locale, sizeof locale, &understood, &status);
	known = *code && U_SUCCESS(status) && !code[understood] && strlen(locale) < NAME_LONGEST && icu_has_data(locale);
	snprintf(name, ICU_LOCALE_LONGEST, "%.50s%.49s", known ? locale : english, keywords);
	return known;
}

/* U16_NEXT() mixes signs. */
uint32_t
icu_next(const UChar *text, int32_t *at, int32_t length)
{
	uint32_t code = text[(*at)++];

	if (U16_IS_LEAD(code) && *at < length && U16_IS_TRAIL(text[*at]))
		code = (uint32_t)U16_GET_SUPPLEMENTARY(code, text[(*at)++]);
	return code;
}

static bool
icu_is_invisible(uint32_t code)
{
	return code == 0x00AD || code == 0x061C || code == 0x200B || code == 0x200E || code == 0x200F ||
	    (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

char *
icu_text(struct arena *arena, const UChar *text, int32_t length)
{
	enum { NARROW_NO_BREAK_SPACE = 0x202F, NO_BREAK_SPACE = 0x00A0, BYTES_OF_UNIT = 3 };
	char *made = arena_take(arena, (size_t)length * BYTES_OF_UNIT + 1), *to = made;

	for (int32_t i = 0; i < length;) {
		uint32_t code = icu_next(text, &i, length);

		if (icu_is_invisible(code) || U_IS_SURROGATE(code))
			continue;
		if (code == NARROW_NO_BREAK_SPACE)
			code = NO_BREAK_SPACE;
		to += utf8_put(to, code);
	}
	return made;
}

UChar *
icu_string(struct arena *arena, const char *text)
{
	size_t room = strlen(text) + 1;
	UChar *made = arena_take(arena, room * sizeof *made);
	UErrorCode status = U_ZERO_ERROR;

	u_strFromUTF8(made, (int32_t)room, NULL, text, -1, &status);
	return made;
}
