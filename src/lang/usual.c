/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Usual names by ICU's tables of regions and by the content. The names that are shown are left to names. */
#include "lang/usual.h"

#include <string.h>
#include <strings.h>

#include <unicode/udata.h>
#include <unicode/ures.h>

#include "lang/icu.h"
#include "lang/pick.h"

/* ICU's data of regions, beside those of languages. */
#define REGIONS U_ICUDATA_NAME "-region"

struct usual {
	struct arena *arena;
	struct content *content;
	const struct named *list;
	size_t count;
	const char **names;
};

static void
usual_add(struct usual *usual, size_t country, const char *name)
{
	const char **names = &usual->names[country];

	if (name)
		*names = **names ? arena_print(usual->arena, "%s, %s", *names, name) : name;
}

/* All that one of ICU's tables has; a language without the table has nothing to add. */
static void
usual_add_table(struct usual *usual, const UResourceBundle *regions, const char *key)
{
	UErrorCode status = U_ZERO_ERROR;
	UResourceBundle *table = ures_getByKey(regions, key, NULL, &status);

	for (size_t i = 0; U_SUCCESS(status) && i < usual->count; i++) {
		UErrorCode found = U_ZERO_ERROR;
		int32_t length;
		const UChar *name = ures_getStringByKey(table, usual->list[i].code, &length, &found);

		if (U_SUCCESS(found))
			usual_add(usual, i, icu_text(usual->arena, name, length));
	}
	ures_close(table);
}

static void
usual_add_tables(struct usual *usual, const char *code)
{
	char locale[ICU_LOCALE_LONGEST];
	UErrorCode status = U_ZERO_ERROR;
	UResourceBundle *regions;

	if (!icu_locale(code, "", locale))
		return;
	regions = ures_open(REGIONS, locale, &status);
	if (U_SUCCESS(status)) {
		usual_add_table(usual, regions, "Countries%short");
		usual_add_table(usual, regions, "Countries%variant");
	}
	ures_close(regions);
}

/* In one language of the chain; `named`: with the names themselves. */
static void
usual_add_language(struct usual *usual, const struct language *language, bool named)
{
	usual_add_tables(usual, language->code);
	for (size_t i = 0; i < usual->count; i++) {
		const char *code = usual->list[i].code;

		usual_add(usual, i,
		    content_word(usual->content, language, arena_print(usual->arena, "country.%s.also", code)));
		if (named)
			usual_add(usual, i, name_country(usual->arena, usual->content, language, code).text);
	}
}

static bool
usual_is_latin(const struct language *language)
{
	return language->script && !strcmp(language->script, "Latn");
}

const char **
usual_names(struct arena *arena, struct content *content, const struct language *language, const struct named *list,
    size_t count)
{
	struct pick_chain chain = pick_chain(content, language);
	struct usual usual = {.arena = arena, .content = content, .list = list, .count = count};
	size_t english = chain.count - 1;

	usual.names = arena_take(arena, count * sizeof *usual.names);
	for (size_t i = 0; i < count; i++)
		usual.names[i] = "";
	for (size_t i = 0; i < english; i++)
		usual_add_language(&usual, chain.languages[i], false);
	if (!english || !usual_is_latin(chain.languages[0]))
		usual_add_language(&usual, chain.languages[english], english > 0);
	return usual.names;
}

bool
usual_is_code(const char *country, const char *typed)
{
	size_t length = strlen(country);

	while (*typed == ' ')
		typed++;
	return length && !strncasecmp(typed, country, length) && strspn(typed + length, " ") == strlen(typed + length);
}
