/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The terminal check: a few words in each script, and whether they can be read. The answers hold for this run; for the
 * next ones the operator keeps the lines that are said at the end. */
#include "screens/terminal.h"

#include <stdint.h>
#include <string.h>

#include "lang/pick.h"
#include "screens/say.h"

enum { CHOICE_YES, CHOICE_BOXES, CHOICE_ORDER };
enum { SCRIPTS_MOST = 64, LINE_SCRIPTS = 3 };

struct answers {
	size_t asked;      /* how many scripts were answered for */
	uint64_t readable; /* a bit for each */
	bool turned;       /* the other order is being tried for this one */
};

/* The first language of each script: English is one of them. */
static size_t
terminal_scripts(const struct visit *visit, const struct language *scripts[SCRIPTS_MOST])
{
	size_t all, count = 0;
	const struct language *languages = content_languages(visit->content, &all);

	for (size_t i = 0; i < all; i++) {
		size_t seen = 0;

		while (seen < count && strcmp(scripts[seen]->script, languages[i].script))
			seen++;
		if (seen == count && count < SCRIPTS_MOST)
			scripts[count++] = &languages[i];
	}
	return count;
}

/* What the list of languages has of it, and words that every language must have: five in all. */
static void
terminal_say_words(const struct visit *visit, const struct language *language, struct sheet *sheet)
{
	static const char *const ids[] = {"helpline.police", "helpline.ambulance"};
	const char *words = arena_print(visit->scratch, "%s\n%s\n%s", language->name, language->greeting,
	    language->information ? language->information : "");

	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		struct phrase word = pick_words(visit->content, language, ids[i]);

		if (word.text && !pick_fell_back(word, language))
			words = arena_print(visit->scratch, "%s\n%s", words, word.text);
	}
	sheet_paragraph(sheet, pick_verbatim(words, language));
}

static void
terminal_ask(const struct visit *visit, const struct answers *answers, const struct language *language, size_t count,
    struct sheet *sheet)
{
	const struct filling fillings[] = {
	    {"number", pick_verbatim(arena_print(visit->scratch, "%zu", answers->asked + 1), NULL)},
	    {"count", pick_verbatim(arena_print(visit->scratch, "%zu", count), NULL)}};

	sheet_paragraph(sheet, say_filled(visit, "selfcheck.card", fillings, 2));
	terminal_say_words(visit, language, sheet);
	sheet_heading(sheet, say(visit, "terminal.question"));
	sheet_choice(sheet, CHOICE_YES, say(visit, "selfcheck.yes"));
	sheet_choice(sheet, CHOICE_BOXES, say(visit, "terminal.boxes"));
	sheet_choice(sheet, CHOICE_ORDER, say(visit, "terminal.order"));
}

static void
terminal_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	const struct answers *answers = state;
	const struct language *scripts[SCRIPTS_MOST];
	size_t count = terminal_scripts(visit, scripts);

	sheet_title(sheet, say(visit, "terminal.title"));
	sheet->forgets = true; /* the next question begins at its first answer */
	if (answers->asked < count) {
		terminal_ask(visit, answers, scripts[answers->asked], count, sheet);
		return;
	}
	sheet_paragraph(sheet, say(visit, "terminal.keep"));
	for (const char *const *line = terminal_lines(visit->scratch, visit->site); *line; line++)
		sheet_fact(sheet, (struct phrase){0}, *line);
}

/* "Latn,Arab"; never nothing, which would stand for all of them. */
static const char *
terminal_readable(const struct visit *visit, const struct answers *answers,
    const struct language *const *scripts, size_t count)
{
	const char *list = NULL;

	for (size_t i = 0; i < count; i++)
		if (answers->readable >> i & 1)
			list = list ? arena_print(visit->scratch, "%s,%s", list, scripts[i]->script) : scripts[i]->script;
	return list ? list : "Latn";
}

static struct reply
terminal_choose(void *state, const struct visit *visit, int id)
{
	struct answers *answers = state;
	const struct language *scripts[SCRIPTS_MOST];
	size_t count = terminal_scripts(visit, scripts);

	if (answers->asked >= count)
		return (struct reply){.kind = REPLY_STAY};
	answers->turned = id == CHOICE_ORDER && scripts[answers->asked]->right_to_left && !answers->turned;
	if (answers->turned) /* the same words again, in the other order */
		return (struct reply){.kind = REPLY_ORDER};
	if (id == CHOICE_YES)
		answers->readable |= UINT64_C(1) << answers->asked;
	if (++answers->asked < count)
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_SCRIPTS, .argument = terminal_readable(visit, answers, scripts, count)};
}

const char *const *
terminal_lines(struct arena *arena, const struct site *site)
{
	const char **lines = arena_take(arena, (SCRIPTS_MOST + 3) * sizeof *lines), *line = "scripts: [";
	size_t count = 0, scripts = 0;

	lines[count++] = arena_print(arena, "order: \"%s\"", settings_orders[site->order]);
	for (const char *at = site->scripts; at && *at && scripts < SCRIPTS_MOST; scripts++) {
		size_t length = strcspn(at, ",");

		if (scripts && scripts % LINE_SCRIPTS == 0) {
			lines[count++] = line;
			line = " ";
		}
		line = arena_print(arena, "%s%s\"%s\"%s", line, scripts ? " " : "", arena_copy(arena, at, length),
		    at[length] ? "," : "");
		at += length + (at[length] == ',');
	}
	lines[count++] = arena_print(arena, "%s]", line);
	lines[count] = NULL;
	return lines;
}

const struct screen screen_terminal = {.name = "terminal",
    .state_size = sizeof(struct answers),
    .show = terminal_show,
    .choose = terminal_choose};
