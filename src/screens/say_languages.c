/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages that are offered here, and choosing one. */
#include <string.h>

#include "lang/pick.h"
#include "screens/say.h"

/* A list of scripts is short, and each has four letters. */
static bool
say_can_be_drawn(const struct visit *visit, const struct language *language)
{
	const char *scripts = visit->site->scripts;

	return !scripts || strstr(scripts, language->script) || !strcmp(language->code, "en");
}

static bool
say_is_offered(const struct visit *visit, const struct language *language)
{
	if (visit->site->drafts_hidden && language->reading == READING_DRAFT)
		return false;
	return say_can_be_drawn(visit, language);
}

static void
say_offer(const struct visit *visit, const struct language *language, const struct language **offered, size_t *count)
{
	if (!language || !say_is_offered(visit, language))
		return;
	for (size_t i = 0; i < *count; i++)
		if (offered[i] == language)
			return;
	offered[(*count)++] = language;
}

const struct language *const *
say_offered(const struct visit *visit, size_t *count)
{
	size_t all;
	const struct language *languages = content_languages(visit->content, &all);
	const struct language **offered = arena_take(visit->scratch, all * sizeof *offered);
	const struct list *first = &visit->site->first;

	*count = 0;
	for (size_t i = 0; i < first->count; i++)
		say_offer(visit, content_language(visit->content, first->text[i]), offered, count);
	for (size_t i = 0; i < all; i++)
		say_offer(visit, &languages[i], offered, count);
	return offered;
}

/* How to choose a language, said in itself; where nobody wrote that down, its name and number. */
static struct phrase
say_language_aloud(const struct visit *visit, const struct language *language)
{
	const char *text = language->listen ? language->listen : "{language}: {number}";
	const struct filling fillings[] = {{"language", pick_verbatim(language->name, language)},
	    {"number", pick_verbatim(arena_print(visit->scratch, "%d %d", language->number / 10, language->number % 10),
	        language)}};

	return text_fill(visit->scratch, pick_verbatim(text, language), fillings, 2);
}

void
say_languages(const struct visit *visit, struct sheet *sheet)
{
	size_t count;
	const struct language *const *offered = say_offered(visit, &count);

	sheet->grid = true;
	for (size_t i = 0; i < count; i++) {
		sheet_choice_with(sheet, (int)i, pick_verbatim(offered[i]->name, offered[i]),
		    pick_verbatim(offered[i]->greeting, offered[i]), NULL, offered[i]->number);
		if (visit->site->speech != SPEECH_OFF)
			sheet_say_choice(sheet, say_language_aloud(visit, offered[i]));
	}
}

struct reply
say_language_choice(const struct visit *visit, int id)
{
	size_t count;
	const struct language *const *offered = say_offered(visit, &count);

	if (id < 0 || (size_t)id >= count)
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_LANGUAGE, .argument = offered[id]->code};
}
