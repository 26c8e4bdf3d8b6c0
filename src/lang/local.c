/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a country to its language, by ICU. */
#include "lang/local.h"

#include <stdio.h>
#include <string.h>
#include <unicode/uloc.h>

enum { COUNTRY_LENGTH = 2 };

const struct language *
local_language(const struct content *content, const char *country)
{
	char place[16], likely[ULOC_FULLNAME_CAPACITY], code[ULOC_LANG_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
	char with_script[ULOC_LANG_CAPACITY + ULOC_SCRIPT_CAPACITY + 1];
	UErrorCode status = U_ZERO_ERROR;
	const struct language *language;

	if (strlen(country) != COUNTRY_LENGTH)
		return NULL;
	snprintf(place, sizeof place, "und_%s", country);
	uloc_addLikelySubtags(place, likely, (int32_t)sizeof likely, &status);
	uloc_getLanguage(likely, code, (int32_t)sizeof code, &status);
	uloc_getScript(likely, script, (int32_t)sizeof script, &status);
	if (U_FAILURE(status) || !*code)
		return NULL;
	snprintf(with_script, sizeof with_script, "%s-%s", code, script);
	language = content_language(content, with_script);
	if (!language)
		language = content_language(content, code);
	return language && !strcmp(language->script, script) ? language : NULL;
}
