/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A language's code as CLDR knows it. Languages of the content are left to pick and names. */
#include "lang/tag.h"

#include <string.h>

#include <unicode/uloc.h>

#include "lang/icu.h"

enum { NAME_LONGEST = 100 };

/* Each language has a name in English, if ICU knows it at all. */
static bool
tag_is_known(const char *locale)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar name[NAME_LONGEST];

	uloc_getDisplayLanguage(locale, "en", name, NAME_LONGEST, &status);
	return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

static const char *
tag_own_name(struct arena *arena, const char *code, const char *locale)
{
	char own[ICU_LOCALE_LONGEST];
	UErrorCode status = U_ZERO_ERROR;
	UChar name[NAME_LONGEST];
	int32_t length;

	if (!icu_locale(code, "", own))
		return NULL;
	length = uloc_getDisplayLanguage(locale, own, name, NAME_LONGEST, &status);
	return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING ? icu_text(arena, name, length) : NULL;
}

bool
tag_read(struct arena *arena, const char *code, struct tag *tag)
{
	char locale[ULOC_FULLNAME_CAPACITY], likely[ULOC_FULLNAME_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
	UErrorCode status = U_ZERO_ERROR;
	int32_t understood = 0;

	*tag = (struct tag){.name = NULL};
	uloc_forLanguageTag(code, locale, sizeof locale, &understood, &status);
	if (U_FAILURE(status) || !*code || code[understood] || !tag_is_known(locale))
		return false;
	uloc_addLikelySubtags(locale, likely, sizeof likely, &status);
	uloc_getScript(likely, script, sizeof script, &status);
	tag->name = tag_own_name(arena, code, locale);
	tag->script = arena_string(arena, U_SUCCESS(status) && *script ? script : "Latn");
	tag->right_to_left = uloc_isRightToLeft(likely);
	return true;
}
