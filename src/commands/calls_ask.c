/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers by lines. What is asked, and what becomes of it, is left to calls.c. */
#include "commands/calls_ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "content/forms.h"
#include "text/script.h"

enum { DAY_LENGTH = 10 };

/* An answer without the blanks at its ends; NULL: the input ended. */
static const char *
ask_line(struct arena *arena, const char *question)
{
	static const char blanks[] = " \t\r\n";
	char *line = NULL, *start;
	const char *answer = NULL;
	size_t room = 0;
	ssize_t length;

	printf("%s\n", question);
	fflush(stdout);
	length = getline(&line, &room, stdin);
	if (length >= 0) {
		while (length && strchr(blanks, line[length - 1]))
			length--;
		start = line;
		while (length && strchr(blanks, *start)) {
			start++;
			length--;
		}
		answer = arena_copy(arena, start, (size_t)length);
	}
	free(line);
	return answer;
}

static void
ask_again(const char *answer, const char *expected)
{
	printf("'%s' does not fit, expected %s\n", answer, expected);
}

char
ask_letter(struct arena *arena, const char *question, const char *letters)
{
	const char *answer;

	while ((answer = ask_line(arena, question))) {
		char letter = (char)(*answer | ' ');

		if (*answer && !answer[1] && strchr(letters, letter))
			return letter;
		ask_again(answer, arena_print(arena, "one letter of '%s'", letters));
	}
	return '\0';
}

size_t
ask_place(struct arena *arena, const char *question, size_t count)
{
	const char *answer;

	while ((answer = ask_line(arena, question))) {
		size_t digits = strspn(answer, "0123456789");
		unsigned long place = digits && !answer[digits] ? strtoul(answer, NULL, 10) : 0;

		if (!*answer)
			return 0;
		if (place && place <= count)
			return place;
		ask_again(answer, arena_print(arena, "the number before an entry, 1 to %zu, or just Enter to end", count));
	}
	return 0;
}

/* What is wrong with a text; NULL: nothing. */
static const char *
ask_fault(struct arena *arena, const char *answer, size_t longest)
{
	size_t at;

	if (!*answer || strlen(answer) > longest)
		return arena_print(arena, "1 to %zu letters", longest);
	if (text_fault(arena, answer, strlen(answer), &at))
		return "plain letters in UTF-8";
	return NULL;
}

const char *
ask_text(struct arena *arena, const char *question, size_t longest)
{
	const char *answer, *fault;

	while ((answer = ask_line(arena, question)) && (fault = ask_fault(arena, answer, longest)))
		ask_again(answer, fault);
	return answer;
}

/* What is wrong with a day; NULL: nothing. */
static const char *
ask_day_fault(struct arena *arena, const char *answer, struct date first, struct date today)
{
	char day[DATE_LONGEST];

	if (strlen(answer) != DAY_LENGTH || form_date.fault(answer))
		return arena_print(arena, "a day such as '%s'", date_write(today, day));
	if (date_is_before(today, form_read_date(answer)))
		return arena_print(arena, "a day that is not in the future: today is %s", date_write(today, day));
	if (date_is_before(form_read_date(answer), first) && !date_is_before(today, first))
		return arena_print(arena, "a day that is not before the last call, on %s", date_write(first, day));
	return NULL;
}

const char *
ask_day(struct arena *arena, const char *question, struct date first)
{
	const char *answer, *fault;

	while ((answer = ask_line(arena, question))) {
		struct date today = clock_local().date;
		char day[DATE_LONGEST];

		if (!*answer)
			answer = arena_string(arena, date_write(today, day));
		if (!(fault = ask_day_fault(arena, answer, first, today)))
			return answer;
		ask_again(answer, fault);
	}
	return NULL;
}
