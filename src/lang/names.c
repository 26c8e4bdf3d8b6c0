/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names by ICU, and the order of lists of them. Regions are left to regions, collators to collators, finding to
 * search. */
#include "lang/names.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uldnames.h>
#include <unicode/uloc.h>

#include "lang/collators.h"
#include "lang/icu.h"
#include "lang/pick.h"
#include "lang/search.h"
#include "text/i18n.h"

enum { NAME_LONGEST = 200 };

static const char *
name_code(const struct language *language)
{
	return language ? language->code : "en";
}

/* ICU's name of a country; NULL when it has none in this language. */
static const char *
name_country_by_icu(struct arena *arena, const char *code, const char *country)
{
	char locale[ICU_LOCALE_LONGEST], place[ICU_LOCALE_LONGEST];
	UErrorCode status = U_ZERO_ERROR;
	UChar name[NAME_LONGEST];
	int32_t length;

	if (strlen(country) != 2 || !icu_locale(code, "", locale))
		return NULL;
	memcpy(place, "und_", 4);
	memcpy(place + 4, country, 3);
	length = uloc_getDisplayCountry(place, locale, name, NAME_LONGEST, &status);
	if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
		return NULL;
	return icu_text(arena, name, length);
}

struct phrase
name_country(struct arena *arena, struct content *content, const struct language *language, const char *country)
{
	const char *id = arena_print(arena, "country.%s", country);
	struct pick_chain chain = pick_chain(content, language);

	for (size_t i = 0; i < chain.count; i++) {
		const char *name = content_word(content, chain.languages[i], id);

		if (!name)
			name = name_country_by_icu(arena, chain.languages[i]->code, country);
		if (name)
			return pick_verbatim(name, chain.languages[i]);
	}
	return pick_verbatim(arena_string(arena, country), NULL);
}

/* ICU's name of a language; NULL when it has none in this language. */
static const char *
name_language_by_icu(struct arena *arena, const char *in, const char *code)
{
	char locale[ICU_LOCALE_LONGEST];
	UErrorCode status = U_ZERO_ERROR;
	UChar name[NAME_LONGEST];
	ULocaleDisplayNames *names;
	int32_t length;

	if (!*code || !icu_locale(in, "", locale))
		return NULL;
	/* Only this function tells whether there is a name, and only the other knows "Simplified Chinese". */
	uloc_getDisplayLanguage(code, locale, name, NAME_LONGEST, &status);
	if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
		return NULL;
	names = uldn_open(locale, ULDN_DIALECT_NAMES, &status);
	length = uldn_localeDisplayName(names, code, name, NAME_LONGEST, &status);
	uldn_close(names);
	return U_SUCCESS(status) ? icu_text(arena, name, length) : NULL;
}

struct phrase
name_language(struct arena *arena, const struct language *in, const char *code)
{
	const char *name = name_language_by_icu(arena, name_code(in), code);

	if (name)
		return pick_verbatim(name, in);
	name = name_language_by_icu(arena, "en", code);
	return pick_verbatim(name ? name : arena_string(arena, code), NULL);
}

static int
name_compare(const void *a, const void *b, void *order)
{
	const struct named *one = a, *other = b;
	UErrorCode status = U_ZERO_ERROR;
	int result = i18n()->ucol_strcollUTF8(order, one->name.text, -1, other->name.text, -1, &status);

	return result ? result : strcmp(one->code, other->code);
}

struct named *
name_countries(struct arena *arena, struct content *content, const struct language *language, const char *region,
    size_t *count)
{
	size_t known;
	const char *const *codes = content_countries(content, &known);
	struct named *list = arena_take(arena, known * sizeof *list);

	*count = 0;
	for (size_t i = 0; i < known; i++) {
		if (region && strcmp(name_region(codes[i]), region) != 0)
			continue;
		list[*count].code = codes[i];
		list[(*count)++].name = name_country(arena, content, language, codes[i]);
	}
	qsort_r(list, *count, sizeof *list, name_compare, collator_for_order(name_code(language)));
	return list;
}

struct named *
name_sorted_regions(struct arena *arena, struct content *content, const struct language *language, size_t *count)
{
	const char *const *regions = name_regions();
	struct named *list;

	for (*count = 0; regions[*count];)
		++*count;
	list = arena_take(arena, *count * sizeof *list);
	for (size_t i = 0; i < *count; i++) {
		list[i] = (struct named){.code = regions[i], .name = pick_words(content, language, regions[i])};
		if (!list[i].name.text) /* no words can be read: the bare id still leads to the countries */
			list[i].name = pick_verbatim(regions[i], NULL);
	}
	qsort_r(list, *count, sizeof *list, name_compare, collator_for_order(name_code(language)));
	return list;
}

bool
name_fits(const struct language *language, const char *name, const char *typed)
{
	struct arena step = {0};
	const struct search_text *text = search_prepare(&step, language, name);
	bool fits;

	search_find(language, typed, &text, 1, &fits);
	arena_end(&step);
	return fits;
}
