/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Say this: a line in the language of here to show to staff, with the visitor's own words beside it. First a
 * neutral line; further lines by choice; a line large only after a warning that others can read it. The argument is
 * the line's name, "" for the neutral one, then "LINE/warn" and "LINE/large". */
#include <string.h>

#include "content/rank.h"
#include "lang/local.h"
#include "lang/names.h"
#include "lang/pick.h"
#include "screens/say.h"

static const char *const lines[] = {"neutral", "not-tell", "speak", "call", "police", "doctor", "write", "wait"};

enum { LINES = sizeof lines / sizeof *lines, CHOICE_LARGE };

#define WARN "/warn"
#define LARGE "/large"

/* Where the language of here is not among ours, English is shown, and said so. */
static const struct language *
phrases_local(const struct visit *visit)
{
	const struct language *local = visit->country ? local_language(visit->content, visit->country) : NULL;

	return local ? local : content_language(visit->content, "en");
}

/* The line in one language; {language} is the visitor's, by its name there. */
static struct phrase
phrases_line(const struct visit *visit, const struct language *language, const char *line)
{
	struct filling filling = {"language", name_language(visit->scratch, language, visit->language->code)};

	return text_fill(visit->scratch,
	    pick_words(visit->content, language, arena_print(visit->scratch, "say.%s", line)), &filling, 1);
}

/* How the line sounds, written in Latin letters, for those who cannot read the letters of here. The line that names
 * a language has none: the name is not known in those letters. */
static void
phrases_say_sound(const struct visit *visit, const struct language *local, const char *line, struct sheet *sheet)
{
	const char *sound;

	if (!strcmp(local->script, "Latn") || !strcmp(local->script, visit->language->script))
		return;
	sound = content_word(visit->content, local, arena_print(visit->scratch, "say.%s.latin", line));
	if (!sound)
		return;
	sheet_note(sheet, say(visit, "say.sounds"));
	sheet_paragraph(sheet, pick_verbatim(sound, NULL));
}

/* The number that staff are asked to call: the first line of help of here. */
static const char *
phrases_number(const struct visit *visit)
{
	struct ranked ranked =
	    rank_services(visit->scratch, content_services(visit->content, visit->country), visit->site->kiosk);

	return ranked.first_report ? rank_number(ranked.list[0]) : NULL;
}

static const char *
phrases_name(const struct visit *visit)
{
	size_t length = strcspn(visit->argument, "/");

	return length ? arena_copy(visit->scratch, visit->argument, length) : lines[0];
}

static bool
phrases_ends_in(const struct visit *visit, const char *end)
{
	const char *slash = strchr(visit->argument, '/');

	return slash && !strcmp(slash, end);
}

/* The number that goes with a line; NULL: none. */
static const char *
phrases_number_of(const struct visit *visit, const char *line)
{
	return visit->country && !strcmp(line, "call") ? phrases_number(visit) : NULL;
}

static void
phrases_say_large(const struct visit *visit, const char *line, struct sheet *sheet)
{
	const struct language *local = phrases_local(visit);
	struct phrase own = {0};

	if (local != visit->language)
		own = phrases_line(visit, visit->language, line);
	sheet_large(sheet, phrases_line(visit, local, line), own, phrases_number_of(visit, line));
}

/* Who cannot read the warning is not offered what it warns of. */
static bool
phrases_can_warn(const struct visit *visit)
{
	struct phrase warning = say(visit, "large.warning");

	return warning.text && !pick_fell_back(warning, visit->language);
}

static void
phrases_say_warning(const struct visit *visit, struct sheet *sheet)
{
	sheet_warning(sheet, say(visit, "large.warning"));
	sheet_choice(sheet, CHOICE_LARGE, say(visit, "large.show"));
}

static void
phrases_say_line(const struct visit *visit, const char *line, struct sheet *sheet)
{
	const struct language *local = phrases_local(visit);

	sheet_note(sheet, say(visit, "say.show"));
	sheet_heading(sheet, phrases_line(visit, local, line));
	if (local != visit->language)
		sheet_paragraph(sheet, phrases_line(visit, visit->language, line));
	sheet_fact(sheet, (struct phrase){0}, phrases_number_of(visit, line));
	phrases_say_sound(visit, local, line, sheet);
	if (visit->country && !local_language(visit->content, visit->country))
		sheet_note(sheet, say(visit, "say.none"));
	for (int i = 0; i < LINES; i++)
		if (strcmp(lines[i], line) != 0)
			sheet_choice(sheet, i, phrases_line(visit, visit->language, lines[i]));
	if (phrases_can_warn(visit))
		sheet_choice(sheet, CHOICE_LARGE, say(visit, "large.show"));
}

static void
phrases_show(const void *state, const struct visit *visit, struct sheet *sheet)
{
	const char *line = phrases_name(visit);

	(void)state;
	sheet->sensitive = true;
	sheet_title(sheet, say(visit, "say.title"));
	if (phrases_ends_in(visit, LARGE))
		phrases_say_large(visit, line, sheet);
	else if (phrases_ends_in(visit, WARN))
		phrases_say_warning(visit, sheet);
	else
		phrases_say_line(visit, line, sheet);
}

/* From the line to the warning; from there to the large line, which one key back leaves for the line itself. */
static struct reply
phrases_choose_large(const struct visit *visit)
{
	bool warned = phrases_ends_in(visit, WARN);

	return (struct reply){.kind = warned ? REPLY_INSTEAD : REPLY_OPEN,
	    .screen = SCREEN_phrases,
	    .argument = arena_print(visit->scratch, "%s%s", phrases_name(visit), warned ? LARGE : WARN)};
}

static struct reply
phrases_choose(void *state, const struct visit *visit, int id)
{
	(void)state;
	if (id == CHOICE_LARGE)
		return phrases_choose_large(visit);
	if (id < 0 || id >= LINES)
		return (struct reply){.kind = REPLY_STAY};
	return (struct reply){.kind = REPLY_OPEN, .screen = SCREEN_phrases, .argument = lines[id]};
}

const struct screen screen_phrases = {.name = "phrases",
    .is_linked = true,
    .show = phrases_show,
    .choose = phrases_choose};
