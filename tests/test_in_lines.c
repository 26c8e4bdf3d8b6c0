/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole visits in lines, on the real program: from the list of languages to the number of help for here, a country found
 * by typing, a page, back, a slip, hiding, and the list again with nothing of the visit left. On terminals that can
 * clear all, some or nothing, and through a pipe; in English and Arabic. */
#include <poll.h>

#include "kiosk.h"
#include "memory.h"

/* The first numbers of help in France, where the kiosk stands, and in Germany. */
#define HELP "\n01 44 52 88 90\n"
#define HELP_THERE "\n0800 987 654 8\n"
#define UNFOUND "qxzvwkjy"

static const struct visit {
	const char *language, *home, *help, *find, *there, *page, *page_text, *back, *nothing, *older;
} visits[] = {
    {"11\n", "Travellers' help point\n", "Help in France\n", "germany\n", "Help in Germany\n",
        "Know the signs: is someone controlled?\n", "\n- ", "Back: Travellers' help point\n",
        "This does nothing here. Choose a number from the page.\n?. Keys\n", "Older lines may still be readable above."},
    {"12\n", "نقطة مساعدة المسافرين\n", "المساعدة في فرنسا\n", "ألمانيا\n", "المساعدة في ألمانيا\n",
        "اعرف العلامات: هل يتحكم أحد في غيره؟\n", "\n- ", "رجوع: نقطة مساعدة المسافرين\n",
        "هذا لا يفعل شيئا هنا. اختر رقما من الصفحة.\n?. المفاتيح\n", "قد تبقى أسطر سابقة مقروءة في الأعلى."},
};

enum { VISITS = sizeof visits / sizeof *visits };

static struct terminal terminal;

/* Where the answer to the last line begins. */
static size_t said;

/* A terminal ends lines with both, and slow ones are given time by nothings. */
static const char *
answer(void)
{
	static char text[65536];
	size_t length = 0;

	for (size_t i = said; i < terminal.sent.length && length < sizeof text - 1; i++)
		if (terminal.sent.start[i] != '\r' && terminal.sent.start[i] != '\0')
			text[length++] = terminal.sent.start[i];
	text[length] = '\0';
	return text;
}

/* Types a line, and waits for an answer that has these words and ends with a prompt, behind which the cursor stands. */
static void
ask(const char *line, const char *words)
{
	int row, column;

	said = terminal.sent.length;
	terminal_type(&terminal, line);
	while (!strstr(answer(), words) || strcmp(terminal.sent.start + terminal.sent.length - 3, "\n> ") != 0) {
		if (!terminal_wait_output(&terminal))
			fail_msg("'%s' was answered by\n%s\ninstead of\n%s", line, answer(), words);
	}
	terminal_settle(&terminal);
	terminal_cursor(&terminal, &row, &column);
	assert_int_equal(column, 2);
	assert_string_equal(terminal_row(&terminal, row), ">");
}

static void
assert_not_said(const char *words)
{
	assert_null(strstr(answer(), words));
}

/* The number of the choice with these words, as a line. */
static const char *
number_of(const char *words)
{
	static char line[16];
	const char *at = strstr(answer(), words), *start = at;

	assert_non_null(at);
	while (start > answer() && start[-1] != '\n')
		start--;
	snprintf(line, sizeof line, "%d\n", atoi(start));
	return line;
}

static void
begin(const char *type, int columns)
{
	char *arranged[32];

	arrange(arranged, ARGUMENTS("--kiosk", "--country=FR", "--lines"));
	terminal_start_seen(&terminal, arranged, surroundings(type), 24, columns);
	said = 0;
	while (!strstr(answer(), "SOS:\n112\n\n> "))
		assert_true(terminal_wait_output(&terminal));
}

/* From the list of languages to help here, help there, a page. */
static void
visit_pages(const struct visit *visit)
{
	ask(visit->language, visit->home);
	ask("!\n", visit->help);
	assert_non_null(strstr(answer(), HELP));
	ask("/\n", "\n> ");
	ask(UNFOUND "\n", UNFOUND);
	assert_true(memory_holds(terminal.memory, terminal.maps, UNFOUND)); /* the search itself is seen to work */
	ask(visit->find, visit->there);
	assert_non_null(strstr(answer(), HELP_THERE));
	ask("0\n", "\n> ");
	ask("0\n", "\n> ");
	ask("0\n", visit->back);
	ask(number_of(visit->page), visit->page);
	ask("0\n", visit->back);
	assert_not_said(visit->page_text);
}

/* What was meant for nothing is answered, the mark is said, and an empty line says all of it again. */
static void
visit_slips(const struct visit *visit)
{
	ask("x\n", visit->nothing);
	assert_not_said(visit->home);
	ask("j\n", "\n5. "); /* behind the page that was chosen */
	assert_not_said("\n6. ");
	ask("!\n", visit->help);
	ask("\n", visit->help);
	assert_non_null(strstr(answer(), HELP));
}

/* After hiding, keys are not heard for a moment: asked again until somebody answers. */
static void
leave_hidden(void)
{
	for (int i = 0; i < 100 && !strstr(answer(), "11. English"); i++) {
		terminal_type(&terminal, "x\n");
		poll(NULL, 0, 100);
		terminal_settle(&terminal);
	}
	assert_non_null(strstr(answer(), "11. English"));
}

static void
visit_in(const char *type, const struct visit *visit, const char *clears, bool all)
{
	begin(type, 80);
	visit_pages(visit);
	visit_slips(visit);
	ask("*\n", "Information");
	if (clears)
		assert_memory_equal(strchr(answer(), '\n') + 1, clears, strlen(clears));
	assert_int_equal(terminal_find(&terminal, "01 44 52 88 90"), -1);
	assert_int_equal(strstr(answer(), visit->older) != NULL, !all);
	assert_false(memory_holds(terminal.memory, terminal.maps, UNFOUND));
	leave_hidden();
	assert_not_said(HELP);
	terminal_stop(&terminal);
}

static void
where_all_can_be_cleared(void **state)
{
	(void)state;
	for (int i = 0; i < VISITS; i++)
		visit_in("TERM=xterm-256color", &visits[i], "\033[H\033[2J\033[3J", true);
}

static void
where_lines_above_remain(void **state)
{
	(void)state;
	for (int i = 0; i < VISITS; i++)
		visit_in("TERM=vt100", &visits[i], "\033[H\033[J", false);
}

/* Emacs, and whatever knows no more. All moves up, as far as the window is high. */
static void
where_nothing_can_be_cleared(void **state)
{
	(void)state;
	for (int i = 0; i < VISITS; i++)
		visit_in("TERM=dumb", &visits[i], "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", false);
	visit_in("TERM", &visits[0], NULL, false);
}

/* It does not break lines: what goes beyond the margin is printed over the last letter. */
static void
on_a_teletype(void **state)
{
	(void)state;
	visit_in("TERM=tty33", &visits[0], NULL, false);
	begin("TERM=tty33", 60);
	ask("11\n", "Travellers");
	ask("9\n", "About this screen\n");
	for (const char *line = answer(); line; line = strchr(line + 1, '\n'))
		assert_in_range(strcspn(line + 1, "\n"), 0, 60);
	terminal_stop(&terminal);
}

/* A visit that ends with the program is cleared away too. */
static void
an_end_clears(void **state)
{
	(void)state;
	begin("TERM=xterm-256color", 80);
	ask("11\n", "Travellers");
	ask("!\n", HELP);
	said = terminal.sent.length;
	kill(terminal.pid, SIGTERM);
	assert_true(terminal_wait_end(&terminal));
	assert_string_equal(answer(), "\033[H\033[2J\033[3J");
	assert_int_equal(WEXITSTATUS(terminal.status), 0);
	terminal_stop(&terminal);
}

/* All at once, and all of it answered by the time the input ends. */
static void
through_a_pipe(void **state)
{
	(void)state;
	for (int i = 0; i < VISITS; i++) {
		const struct visit *visit = &visits[i];
		char command[8192];
		static char text[65536];
		const char *at = text, *const expected[] = {"SOS:\n112\n\n> ", visit->home, visit->help, HELP, visit->there,
		    HELP_THERE, visit->back, visit->nothing, "Information\n", visit->older};
		FILE *out;

		snprintf(command, sizeof command,
		    "printf '%s!\n/\n%s0\n0\n0\nx\n*\n' | env LC_ALL=C.UTF-8 %s %s %s %s %s $SANDBOX --kiosk --country=FR",
		    visit->language, visit->find, content, catalogs, locale, config, program);
		out = popen(command, "r");
		assert_non_null(out);
		text[fread(text, 1, sizeof text - 1, out)] = '\0';
		assert_int_equal(pclose(out), 0);
		for (size_t j = 0; j < sizeof expected / sizeof *expected; j++) {
			at = strstr(at, expected[j]);
			if (!at)
				fail_msg("'%s' is missing, or stands before the one before it", expected[j]);
		}
		assert_null(strchr(text, '\033'));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(where_all_can_be_cleared),
	    cmocka_unit_test(where_lines_above_remain),
	    cmocka_unit_test(where_nothing_can_be_cleared),
	    cmocka_unit_test(on_a_teletype),
	    cmocka_unit_test(an_end_clears),
	    cmocka_unit_test(through_a_pipe),
	};

	return RUN_TESTS(tests);
}
