/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names by ICU, and the order and search of lists of them. Regions are left to regions, collators to
 * collators. */
#include "lang/names.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "base/memory.h"
#include "lang/collators.h"
#include "lang/icu.h"
#include "lang/pick.h"

enum { NAME_LONGEST = 200, TYPED_LONGEST = 64, KEY_LONGEST = 512 };

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
	int result = ucol_strcollUTF8(order, one->name.text, -1, other->name.text, -1, &status);

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

/* What a visitor typed, on the stack only, and its collation key. */
struct typed {
	UChar text[TYPED_LONGEST];
	int32_t length;
	uint8_t key[KEY_LONGEST];
	int32_t key_length;
	uint32_t folding;
};

/* The key without the NUL that ends it, so that the key of a beginning begins the key of the whole. */
static int32_t
name_key(const UCollator *finding, const UChar *text, int32_t length, uint8_t key[KEY_LONGEST])
{
	int32_t needed = ucol_getSortKey(finding, text, length, key, KEY_LONGEST);

	return needed > KEY_LONGEST ? KEY_LONGEST : needed ? needed - 1 : 0;
}

/* By its key; or by its letters, for where letters are sorted together (Czech "ch", Thai vowels that stand
 * before their consonant) and only the first is typed yet. */
static bool
name_word_fits(const UCollator *finding, const UChar *word, int32_t length, const struct typed *typed)
{
	uint8_t key[KEY_LONGEST];
	int32_t key_length = name_key(finding, word, length, key);

	if (key_length >= typed->key_length && !memcmp(key, typed->key, (size_t)typed->key_length))
		return true;
	return length >= typed->length && !u_strncasecmp(word, typed->text, typed->length, typed->folding);
}

static bool
name_is_letter(uint32_t code)
{
	return u_isalnum((UChar32)code) || (U_GET_GC_MASK((UChar32)code) & U_GC_M_MASK);
}

static bool
name_any_word_fits(const UCollator *finding, const UChar *name, int32_t length, const struct typed *typed)
{
	bool inside = false;

	for (int32_t i = 0; i < length;) {
		int32_t start = i;
		uint32_t code = icu_next(name, &i, length);

		if ((!inside && name_is_letter(code)) || u_hasBinaryProperty((UChar32)code, UCHAR_IDEOGRAPHIC))
			if (name_word_fits(finding, name + start, length - start, typed))
				return true;
		inside = name_is_letter(code);
	}
	return false;
}

bool
name_fits(const struct language *language, const char *name, const char *typed)
{
	const char *code = name_code(language);
	const UCollator *finding = collator_for_finding(code);
	UErrorCode status = U_ZERO_ERROR;
	struct typed wanted = {.folding = U_FOLD_CASE_DEFAULT};
	UChar text[NAME_LONGEST];
	int32_t length;
	bool fits;

	u_strFromUTF8(wanted.text, TYPED_LONGEST, &wanted.length, typed, -1, &status);
	u_strFromUTF8(text, NAME_LONGEST, &length, name, -1, &status);
	wanted.key_length = U_SUCCESS(status) ? name_key(finding, wanted.text, wanted.length, wanted.key) : 0;
	if (!strncmp(code, "tr", 2) || !strncmp(code, "az", 2))
		wanted.folding = U_FOLD_CASE_EXCLUDE_SPECIAL_I;
	fits = U_SUCCESS(status) && (!wanted.key_length || name_any_word_fits(finding, text, length, &wanted));
	memory_wipe(&wanted, sizeof wanted);
	return fits;
}
