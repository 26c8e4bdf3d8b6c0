/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small damages to the good content, as slips of hands and disks make them: each is reported where it is, or does
 * no harm.
 *
 * The rule. A damage is made to one line, L, of one file. Check then says one of these:
 *   exactly     a problem stands at L of that file
 *   next line   a problem stands at the line after L: only for damages that may be of the structure (not for an
 *               ESC or a tab), which YAML cannot see before it meets what follows
 *   entry       a problem stands where the entry or the text begins that L belongs to, and says that something is
 *               missing there or that the text does not end: a line that was taken away, or a key that is another
 *               one now
 *   by name     a problem stands elsewhere and quotes a word of L, as it was or is, or of the line where its entry
 *               begins: what one file calls a thing must be what the other calls it. The record of numbers is named
 *               by its own file and line
 *   still good  no error; then the content is read as it stands
 * Anything else fails. Each damage is made from its number alone, so that a failure can be looked at again. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "content/check.h"
#include "kit.h"

enum { MUTATIONS = 200, WORD_LEAST = 3 };

enum damage {
	DAMAGE_DELETE,   /* the line is gone */
	DAMAGE_REPEAT,   /* it stands twice */
	DAMAGE_LETTER,   /* one byte is another printable one */
	DAMAGE_BIT,      /* one bit is another */
	DAMAGE_INDENT,   /* two spaces more */
	DAMAGE_OUTDENT,  /* one space less, or one more where there is none */
	DAMAGE_CUT,      /* the file ends in the middle of the line */
	DAMAGE_CONTROL,  /* an ESC in it */
	DAMAGE_QUOTE,    /* its last quote is gone; a letter, where there is none */
	DAMAGE_COLON,    /* its first colon is gone; a letter, where there is none */
	DAMAGE_TAB,      /* its first space is a tab */
	DAMAGE_ROOM,     /* its last byte is gone */
	DAMAGES
};

static const char *const files[] = {"emergency/FR.yaml", "emergency/GB.yaml", "helplines/FR.yaml", "helplines/GB.yaml", "languages.yaml",
    "figures.yaml", "numbers.yaml", "pages/help-point.yaml", "pages/numbers.yaml", "pages/signs.work.yaml", "pages/travel.yaml", "sources.yaml",
    "words/ar.yaml", "words/en.yaml"};

enum verdict { EXACTLY, NEXT_LINE, ENTRY, BY_NAME, STILL_GOOD, NOWHERE, VERDICTS };

static const char *const verdict_names[VERDICTS] = {"exactly", "next line", "entry", "by name", "still good", "nowhere"};

struct mutation {
	const char *file;
	enum damage damage;
	long line;              /* from 1 */
	const char *was, *is;   /* the line */
	const char *whole;      /* the file before */
	struct bytes text;      /* the file after */
};

/* xorshift, so that the damages are the same everywhere. */
static size_t
below(uint64_t *state, size_t limit)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (size_t)((*state >> 11) % limit);
}

static char *
line_damaged(struct arena *arena, enum damage damage, const char *line, uint64_t *random)
{
	size_t length = strlen(line), at = below(random, length);
	char *new = arena_copy(arena, line, length), *found;

	switch (damage) {
	case DAMAGE_BIT:
		new[at] = (char)(new[at] ^ (1 << below(random, 8)));
		return new;
	case DAMAGE_INDENT:
		return arena_print(arena, "  %s", line);
	case DAMAGE_OUTDENT:
		return *line == ' ' ? new + 1 : arena_print(arena, " %s", line);
	case DAMAGE_CUT:
		new[at] = '\0';
		return new;
	case DAMAGE_CONTROL:
		return arena_print(arena, "%.*s\033%s", (int)at, line, line + at);
	case DAMAGE_QUOTE:
	case DAMAGE_COLON:
		found = damage == DAMAGE_QUOTE ? strrchr(new, '"') : strchr(new, ':');
		if (found)
			return arena_print(arena, "%.*s%s", (int)(found - new), line, found + 1);
		break;
	case DAMAGE_TAB:
		found = strchr(new, ' ');
		if (found)
			*found = '\t';
		return new;
	case DAMAGE_ROOM:
		new[length - 1] = '\0';
		return new;
	default:
		break;
	}
	new[at] = (char)('!' + below(random, 90));
	return new;
}

/* A line with something in it, and not a comment. */
static const char *
line_picked(const char *text, uint64_t *random, long *number)
{
	for (;;) {
		size_t at = below(random, strlen(text));
		const char *start = text + at;

		while (start > text && start[-1] != '\n')
			start--;
		*number = 1;
		for (const char *before = text; before < start; before++)
			*number += *before == '\n';
		if (*start != '\n' && *start != '#')
			return start;
	}
}

static void
mutate(struct arena *arena, struct mutation *mutation, size_t number)
{
	uint64_t random = UINT64_C(0x9E3779B97F4A7C15) * (number + 1);
	const char *start, *after;

	*mutation = (struct mutation){.damage = (enum damage)(number % DAMAGES)};
	below(&random, 2);
	mutation->file = files[below(&random, sizeof files / sizeof *files)];
	mutation->whole = kit_read(arena, kit_source(arena, arena_print(arena, "good/%s", mutation->file)), NULL);
	start = line_picked(mutation->whole, &random, &mutation->line);
	after = strchr(start, '\n');
	mutation->was = arena_copy(arena, start, (size_t)(after - start));
	mutation->is = mutation->damage == DAMAGE_DELETE ? ""
	    : mutation->damage == DAMAGE_REPEAT          ? mutation->was
	                                                 : line_damaged(arena, mutation->damage, mutation->was, &random);
	bytes_put(&mutation->text, mutation->whole, (size_t)(start - mutation->whole));
	if (mutation->damage != DAMAGE_DELETE) {
		bytes_put_string(&mutation->text, mutation->is);
		if (mutation->damage == DAMAGE_CUT)
			return;
		bytes_put_string(&mutation->text, "\n");
	}
	bytes_put_string(&mutation->text, mutation->damage == DAMAGE_REPEAT ? start : after + 1);
}

static bool
is_structural(const struct mutation *mutation)
{
	switch (mutation->damage) {
	case DAMAGE_CONTROL:
	case DAMAGE_TAB:
		return false;
	default: /* also of one byte: it may have been a quote, a colon, a dash or the indentation */
		return true;
	}
}

/* The lines of the file before the damage, from 1. */
static const char **
lines_of(struct arena *arena, const char *text)
{
	const char **lines = arena_take(arena, (strlen(text) + 2) * sizeof *lines);

	for (size_t count = 1; text && *text; count++) {
		lines[count] = text;
		text = strchr(text, '\n');
		text += text != NULL;
	}
	return lines;
}

/* How far a line's own key stands from the left: behind its indentation and its dash. */
static size_t
depth_of(const char *line)
{
	return strspn(line, " -");
}

static bool
begins_entry(const char *line)
{
	return line[strspn(line, " ")] == '-';
}

/* The line where the entry of a list begins that a line belongs to; of what is in no list, the first line that is
 * no comment. */
static long
entry_of(const char **lines, long line)
{
	size_t depth = depth_of(lines[line]);

	for (long i = line; i >= 1; i--)
		if (begins_entry(lines[i]) && depth_of(lines[i]) <= depth)
			return i;
	for (line = 1; *lines[line] == '#' || *lines[line] == '\n'; line++)
		;
	return line;
}

/* Whether something missing at `line` may be due to the damage: an entry around it, from the innermost one out. */
static bool
is_entry_around(const char **lines, long damaged, long line)
{
	long at = damaged;

	for (;;) {
		long entry = entry_of(lines, at);

		if (entry == line)
			return true;
		if (!begins_entry(lines[entry]))
			return false;
		for (at = entry - 1; at >= 1 && depth_of(lines[at]) >= depth_of(lines[entry]); at--)
			;
		if (at < 1)
			at = 1;
		if (entry == 1)
			return false;
	}
}

/* Whether a message quotes a word of the line. */
static bool
quotes_a_word(struct arena *arena, const char *text, const char *line)
{
	const char *end = strchr(line, '\n');
	char *copy = arena_copy(arena, line, end ? (size_t)(end - line) : strlen(line));

	for (char *word = strtok(copy, " \"',:[]{}-"); word; word = strtok(NULL, " \"',:[]{}-"))
		for (const char *open = strchr(text, '\''); open; open = strchr(open + 1, '\'')) {
			const char *close = strchr(open + 1, '\''), *found = strstr(open, word);

			if (close && strlen(word) >= WORD_LEAST && found && found + strlen(word) <= close)
				return true;
			open = close ? close : open;
		}
	return false;
}

/* Whether it is said of a text that began before the line and goes on behind it. */
static bool
is_of_text_around(const struct mutation *mutation, const struct problem *problem)
{
	static const char mark[] = "goes on to line ";
	const char *at = strstr(problem->text, mark);

	if (problem->line < mutation->line && strstr(problem->text, "unexpected end of stream"))
		return true;
	return at && problem->line < mutation->line && atol(at + strlen(mark)) >= mutation->line;
}

static enum verdict
judge_one(struct arena *arena, const struct mutation *mutation, const struct problem *problem, const char *folder)
{
	const char *file = problem->file && strlen(problem->file) > strlen(folder) ? problem->file + strlen(folder) + 1 : "";
	bool here = !strcmp(file, mutation->file);
	const char **lines = lines_of(arena, mutation->whole);

	if (here && problem->line == mutation->line)
		return EXACTLY;
	if (here && problem->line == mutation->line + 1 && is_structural(mutation))
		return NEXT_LINE;
	if (here && (strstr(problem->text, "missing") || strstr(problem->text, "at least one")) &&
	    is_entry_around(lines, mutation->line, problem->line))
		return ENTRY;
	/* words are missing after the words before them */
	if (here && strstr(problem->text, "missing, expected them") && problem->line < mutation->line)
		return ENTRY;
	if (here && is_of_text_around(mutation, problem))
		return ENTRY;
	if (quotes_a_word(arena, problem->text, mutation->was) || quotes_a_word(arena, problem->text, mutation->is) ||
	    quotes_a_word(arena, problem->text, lines[entry_of(lines, mutation->line)]) ||
	    (!strcmp(mutation->file, "numbers.yaml") && strstr(problem->text, "numbers.yaml:")))
		return BY_NAME;
	return NOWHERE;
}

static enum verdict
judge(struct arena *arena, const struct mutation *mutation, const struct problems *problems, const char *folder)
{
	enum verdict best = NOWHERE;

	if (!problems->errors)
		return STILL_GOOD;
	for (size_t i = 0; i < problems->count; i++) {
		enum verdict verdict = judge_one(arena, mutation, &problems->list[i], folder);

		if (verdict < best)
			best = verdict;
	}
	return best;
}

static void
print_mutation(struct arena *arena, size_t number, const struct mutation *mutation, struct problems *problems,
    const char *folder)
{
	print_message("damage %zu, kind %d, %s:%ld\n  was '%s'\n  is  '%s'\n%s", number, (int)mutation->damage,
	    mutation->file, mutation->line, mutation->was, mutation->is, kit_lines(arena, problems, folder));
}

static enum verdict
mutation_is_judged(size_t number, const char *folder)
{
	static const char *const screens[] = {"helplines", NULL};
	const struct own_names names = {.screens = screens};
	struct arena arena = {0};
	struct mutation mutation;
	struct problems problems = {0};
	struct content *content;
	enum verdict verdict;
	size_t count;

	mutate(&arena, &mutation, number);
	kit_write_bytes(folder, mutation.file, mutation.text.start, mutation.text.length);
	content = content_open(&folder, 1, &problems);
	check_all(content, &names, NULL);
	verdict = judge(&arena, &mutation, &problems, folder);
	assert_non_null(content_languages(content, &count));
	assert_non_null(content_language(content, "en"));
	if (verdict == NOWHERE || getenv("WAYLIGHT_MUTATIONS"))
		print_mutation(&arena, number, &mutation, &problems, folder);
	content_close(content);
	kit_write(folder, mutation.file, mutation.whole);
	bytes_end(&mutation.text);
	problems_end(&problems);
	arena_end(&arena);
	return verdict;
}

static void
damages_are_reported_where_they_are(void **state)
{
	struct arena arena = {0};
	const char *folder = kit_scratch(&arena);
	size_t verdicts[VERDICTS] = {0};

	(void)state;
	kit_copy(kit_good(&arena), folder);
	for (size_t number = 0; number < MUTATIONS; number++)
		verdicts[mutation_is_judged(number, folder)]++;
	for (size_t i = 0; i < VERDICTS; i++)
		print_message("%s: %zu of %d\n", verdict_names[i], verdicts[i], (int)MUTATIONS);
	assert_int_equal(verdicts[NOWHERE], 0);
	/* most are seen, and where they are */
	assert_true(verdicts[EXACTLY] >= MUTATIONS / 2);
	kit_remove(folder);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(damages_are_reported_where_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
