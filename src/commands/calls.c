/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight calls. What there is to ring is left to calls_list.c, how questions are put to calls_ask.c, what then stands
 * in the files to content/rung.c. */
#include "commands/calls.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/log.h"
#include "commands/calls_ask.h"
#include "commands/calls_list.h"
#include "commands/save.h"
#include "commands/wrong.h"
#include "content/forms.h"
#include "content/rung.h"
#include "content/settings.h"
#include "lang/names.h"

enum { STATUS_DONE, STATUS_PROBLEMS, STATUS_WRONG_USE };
enum { NAME_LONGEST = 60 /* as far as name_fits() looks */, DIFFERENCE_LONGEST = 200 };

/* What became of what was asked. */
enum asked { ASKED_ENDED, ASKED_DONE, ASKED_FAILED };

struct calls {
	struct arena arena;
	struct content *content;
	const struct calls_options *options;
	struct calls_list list;
	const char *first, *second; /* who rings; NULL: not said yet */
};

/* Both files, from what stands in the folders at this moment. */
static bool
calls_record(const struct calls *calls, const struct rung_call *call)
{
	struct problems problems = {0};
	struct content *now = content_open(calls->options->folders, calls->options->folder_count, &problems);
	struct rung rung;
	bool made = rung_make(&rung, now, call), saved;

	save_for_all(); /* the kiosk is another user */
	saved = made && save_make_folder_of(rung.services.path) && save_file(rung.services.path, &rung.services.bytes) &&
	    save_file(rung.numbers.path, &rung.numbers.bytes);
	if (saved)
		printf("Recorded in %s\n", rung.services.path);
	else if (!made)
		log_problems(&problems);
	rung_end(&rung);
	content_close(now);
	problems_end(&problems);
	return saved;
}

/* Two people, whose names are asked for once. */
static bool
calls_ask_names(struct calls *calls)
{
	while (!calls->second) {
		const char *first = ask_text(&calls->arena, "Who of you rang? Your name:", NAME_LONGEST), *second;

		second = first ? ask_text(&calls->arena, "Who listened? The name of the other one:", NAME_LONGEST) : NULL;
		if (!second)
			return false;
		if (name_fits(NULL, first, second) && name_fits(NULL, second, first)) {
			printf("'%s' and '%s' are one name, expected two people\n", first, second);
			continue;
		}
		calls->first = first;
		calls->second = second;
	}
	return true;
}

static enum asked
calls_take_right(struct calls *calls, struct call *call)
{
	struct arena *arena = &calls->arena;
	const char *day = ask_day(arena, "On which day? Such as 2026-11-22; just Enter: today.", call->checked);
	struct rung_call rung;
	char letter;

	if (!day || !calls_ask_names(calls))
		return ASKED_ENDED;
	letter = ask_letter(arena,
	    arena_print(arena, "%s: is it so that %s, %s, was reached on %s, and all that stands above is right? y or n",
	        calls->second, call->number, call->service->name, day), "yn");
	if (!letter)
		return ASKED_ENDED;
	if (letter == 'n') {
		printf("Nothing is written. Ring again together, or enter what differs.\n");
		return ASKED_DONE;
	}
	rung = (struct rung_call){call->country, call->service->id, call->number, day,
	    arena_print(arena, "%s, %s", calls->first, calls->second)};
	if (!calls_record(calls, &rung))
		return ASKED_FAILED;
	call->checked = form_read_date(day);
	return ASKED_DONE;
}

static enum asked
calls_take_different(struct calls *calls, const struct call *call)
{
	const char *from = rung_path(calls->content, call->country), *to = rung_path_on_top(calls->content, call->country);
	const char *what = ask_text(&calls->arena, "What differs? In one line:", DIFFERENCE_LONGEST);

	if (!what)
		return ASKED_ENDED;
	printf("Nothing is written: the kiosk says what it said. What to do now, for %s, %s: %s\n", call->number,
	    call->service->name, what);
	if (strcmp(from, to) != 0)
		printf("  - copy %s to %s\n", from, to);
	printf("  - is the number wrong, or not theirs any more? Delete the entry '%s' in %s:\n"
	       "    first away, then ask further\n"
	       "  - are hours, languages, cost or the like others? Put them right in that entry\n"
	       "  - waylight check\n"
	       "  - start waylight calls anew, and enter this call as reached and right\n"
	       "  - tell those who keep the content what you heard\n",
	    call->service->id, to);
	return ASKED_DONE;
}

static void
calls_say_not_reached(const struct call *call)
{
	printf("Nothing is written. Try %s again on another day, in its hours%s%s. Not reached on three days: treat it as\n"
	       "a wrong number (enter d).\n",
	    call->number, call->service->hours ? ": " : "", call->service->hours ? call->service->hours : "");
}

static enum asked
calls_take(struct calls *calls, struct call *call)
{
	printf("%s  %s\n", call->number, call->service->name);
	switch (ask_letter(&calls->arena,
	    "What came of it? r: reached and right, d: reached but something differs, n: not reached", "rdn")) {
	case 'r':
		return calls_take_right(calls, call);
	case 'd':
		return calls_take_different(calls, call);
	case 'n':
		calls_say_not_reached(call);
		return ASKED_DONE;
	default:
		return ASKED_ENDED;
	}
}

static int
calls_go_round(struct calls *calls)
{
	int status = STATUS_DONE;
	size_t place;

	while ((place = ask_place(&calls->arena, "\nWhich one did you ring? The number before it; just Enter: end.",
	            calls->list.count)))
		switch (calls_take(calls, &calls->list.list[place - 1])) {
		case ASKED_ENDED:
			log_line("the input ended in the middle of a call: nothing of that one is written");
			return STATUS_PROBLEMS;
		case ASKED_FAILED:
			status = STATUS_PROBLEMS;
			break;
		default:
			break;
		}
	return status;
}

/* Whether what is heard can be written down; if not, what is missing. Nobody is to ring for nothing. */
static bool
calls_can_record(const struct calls_options *options, size_t errors)
{
	const char *own = options->folders[options->folder_count - 1];

	if (options->folder_count < 2)
		log_line("no folder of your own lies over the content, expected 'content: [\"/etc/waylight/content\"]' in "
		         "/etc/waylight.yaml, or --content: what you hear cannot be written down");
	else if (!save_can_write_into(own))
		log_line("'%s' cannot be written into, expected a folder that you may write: what you hear cannot be written "
		         "down", own);
	else if (errors)
		log_line("the content has errors: %zu, expected none: what you hear cannot be written down", errors);
	else
		return true;
	return false;
}

int
command_calls(struct content *content, struct problems *problems, const struct calls_options *options)
{
	struct calls calls = {.content = content, .options = options};
	struct bytes out = {0};
	int status = STATUS_PROBLEMS;
	size_t errors;

	if (options->argument_count) {
		log_line("calls takes no argument, expected --country");
		return STATUS_WRONG_USE;
	}
	if (!options->country || !settings_is_country(content, options->country)) {
		wrong_country(content, options->country);
		return STATUS_WRONG_USE;
	}
	calls_list_make(&calls.list, &calls.arena, content, options->country);
	errors = problems->errors;
	log_problems(problems);
	calls_list_say(&calls.list, &calls.arena, content, options->country, &out);
	fputs(out.start, stdout);
	fflush(stdout);
	if (!calls.list.count)
		status = STATUS_DONE;
	else if (calls_can_record(options, errors))
		status = calls_go_round(&calls);
	bytes_end(&out);
	calls_list_end(&calls.list);
	arena_end(&calls.arena);
	return status;
}
