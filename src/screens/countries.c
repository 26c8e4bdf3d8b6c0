/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing a country: by region (argument "" and then "region.NNN"), or by typing the beginning of its name
 * (argument "find"). */
#include <string.h>

#include "lang/names.h"
#include "lang/usual.h"
#include "screens/say.h"

#define FIND "find"

enum { CHOICE_FIND = SHEET_CHOICES_MOST, FOUND_MOST = 30 };

/* By its name, what it is usually called, or its code. */
static bool
countries_fits(const struct visit *visit, const struct named *country, const char *usual)
{
	const char *names = arena_print(visit->scratch, "%s, %s", country->name.text, usual);

	return name_fits(visit->language, names, visit->typed) || usual_is_code(country->code, visit->typed);
}

/* The countries of a region, or those that fit what was typed. */
static struct named *
countries_list(const struct visit *visit, size_t *count)
{
	bool find = !strcmp(visit->argument, FIND);
	struct named *all =
	    name_countries(visit->scratch, visit->content, visit->language, find ? NULL : visit->argument, count);
	const char **usual;
	size_t kept = 0;

	if (!find)
		return all;
	if (!*visit->typed) {
		*count = 0;
		return all;
	}
	usual = usual_names(visit->scratch, visit->content, visit->language, all, *count);
	for (size_t i = 0; i < *count && kept < FOUND_MOST; i++)
		if (countries_fits(visit, &all[i], usual[i]))
			all[kept++] = all[i];
	*count = kept;
	return all;
}

static void
countries_say_list(const struct visit *visit, struct sheet *sheet)
{
	size_t count;
	struct named *list = countries_list(visit, &count);

	sheet->grid = true;
	for (size_t i = 0; i < count; i++)
		sheet_choice(sheet, (int)i, list[i].name);
	if (!count && *visit->typed)
		sheet_note(sheet, say(visit, "countries.none"));
}

static void
countries_say_regions(const struct visit *visit, struct sheet *sheet)
{
	size_t count;
	struct named *regions = name_sorted_regions(visit->scratch, visit->content, visit->language, &count);

	sheet->grid = true;
	sheet_choice(sheet, CHOICE_FIND, say(visit, "countries.type"));
	for (size_t i = 0; i < count; i++)
		sheet_choice(sheet, (int)i, regions[i].name);
}

static void
countries_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	struct phrase region = say(visit, visit->argument);

	(void)state;
	sheet_title(sheet, region.text ? region : say(visit, "countries.title"));
	sheet->neutral = !*visit->typed;
	if (!strcmp(visit->argument, FIND))
		sheet->prompt = say(visit, "countries.type");
	if (*visit->argument)
		countries_say_list(visit, sheet);
	else
		countries_say_regions(visit, sheet);
}

static struct reply
countries_choose_country(const struct visit *visit, int id)
{
	size_t count;
	struct named *list = countries_list(visit, &count);

	if (id < 0 || (size_t)id >= count)
		return (struct reply){.kind = REPLY_STAY};
	if (!visit->site->country) /* the last one that was chosen is here */
		return (struct reply){.kind = REPLY_COUNTRY, .argument = list[id].code};
	return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_helplines, .argument = list[id].code};
}

static struct reply
countries_choose(void *state, const struct visit *visit, int id)
{
	struct reply reply = {.kind = REPLY_OPEN, .screen = SCREEN_countries, .argument = FIND};
	size_t count;
	struct named *regions;

	(void)state;
	if (*visit->argument)
		return countries_choose_country(visit, id);
	if (id == CHOICE_FIND)
		return reply;
	regions = name_sorted_regions(visit->scratch, visit->content, visit->language, &count);
	if (id < 0 || (size_t)id >= count)
		return (struct reply){.kind = REPLY_STAY};
	reply.argument = regions[id].code;
	return reply;
}

const struct screen screen_countries = {.name = "countries",
    .is_linked = true,
    .show = countries_show,
    .choose = countries_choose};
