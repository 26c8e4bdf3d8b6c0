/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a country to its language, by ICU. */
#include "lang/local.h"

#include <stdio.h>
#include <string.h>
#include <unicode/uloc.h>

enum { COUNTRY_LENGTH = 2 };

struct locale {
	char language[ULOC_LANG_CAPACITY], script[ULOC_SCRIPT_CAPACITY], country[ULOC_COUNTRY_CAPACITY];
};

/* A locale with all that its name leaves out. Its language is "" where ICU does not know it. */
static struct locale
local_complete(const char *name)
{
	char likely[ULOC_FULLNAME_CAPACITY] = "";
	UErrorCode status = U_ZERO_ERROR;
	struct locale locale = {0};

	uloc_addLikelySubtags(name, likely, (int32_t)sizeof likely, &status);
	uloc_getLanguage(likely, locale.language, (int32_t)sizeof locale.language, &status);
	uloc_getScript(likely, locale.script, (int32_t)sizeof locale.script, &status);
	uloc_getCountry(likely, locale.country, (int32_t)sizeof locale.country, &status);
	return U_FAILURE(status) ? (struct locale){0} : locale;
}

const struct language *
local_language(struct content *content, const char *country)
{
	size_t count;
	const struct language *languages = content_languages(content, &count), *found = NULL;
	char place[16];
	struct locale here, one;

	if (strlen(country) != COUNTRY_LENGTH)
		return NULL;
	snprintf(place, sizeof place, "und_%s", country);
	here = local_complete(place);
	for (size_t i = 0; i < count && *here.language; i++) {
		one = local_complete(languages[i].catalog); /* of "prs", "fa_AF" */
		if (strcmp(one.language, here.language) != 0 || strcmp(one.script, here.script) != 0)
			continue;
		if (!strcmp(one.country, here.country))
			return &languages[i];
		found = found ? found : &languages[i];
	}
	return found;
}
