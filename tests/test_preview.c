/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a language change under preview: saved, broken, taken away, brought back, replaced. */
#include "kiosk.h"
#include "small.h"

static char scratch[64];
static struct terminal terminal;

static void
shell(const char *command)
{
	char whole[800];

	snprintf(whole, sizeof whole, "cd %s/content && { %s; }", scratch, command);
	assert_int_equal(system(whole), 0);
}

/* French besides the English. */
static int
make_content(void **state)
{
	char folder[200], command[2000];
	const char *source = getenv("srcdir");

	(void)state;
	strcpy(scratch, "/tmp/waylight-preview-XXXXXX");
	if (!mkdtemp(scratch))
		return -1;
	snprintf(folder, sizeof folder, "%s/content", scratch);
	if (!small_make(folder))
		return -1;
	snprintf(command, sizeof command,
	    "set -e; from=%s/content to=%s; mkdir $to/made $to/glossary; cp $from/languages.yaml $to; cp $from/words/fr.yaml $to/words; "
	    "cp $from/made/fr.yaml $from/made/en.yaml $to/made; cp $from/glossary/fr.yaml $to/glossary; chmod -R u+w $to",
	    source ? source : ".", folder);
	snprintf(content, sizeof content, "WAYLIGHT_CONTENT=%s", folder);
	return system(command);
}

static int
remove_content(void **state)
{
	char command[100];

	(void)state;
	terminal_stop(&terminal);
	snprintf(command, sizeof command, "rm -rf %s", scratch);
	return system(command);
}

static void
start_with(const char *more, char *const arguments[])
{
	start(&terminal, more, 33, 100, arguments);
}

static void
start_preview(const char *page)
{
	start_with("EDITOR=nano", ARGUMENTS("preview", "fr", page));
	assert_true(terminal_wait_for(&terminal, "80x24"));
}

#define PAPERS "signs.work.papers"
#define KEEPS "Le patron garde les papiers de la personne."
/* Gives the text other words, written into the same file. */
#define SAY(words) "sed 's/^" PAPERS ": .*/" PAPERS ": \"" words "\"/' words/fr.yaml >../new && cat ../new >words/fr.yaml"

static void
test_a_save_is_followed(void **state)
{
	(void)state;
	start_preview(PAPERS);
	assert_true(terminal_find(&terminal, KEEPS) >= 0);
	assert_true(terminal_find(&terminal, "English: The boss keeps their papers.") >= 0);
	assert_true(terminal_find(&terminal, "43 columns, as many as you like") >= 0);
	shell(SAY("Le patron a les papiers."));
	assert_true(terminal_wait_for(&terminal, "Le patron a les papiers."));
	/* what is said of it comes a moment later */
	assert_true(terminal_wait_for(&terminal, "24 columns"));
	assert_true(terminal_find(&terminal, PAPERS) >= 0);
	assert_true(terminal_find(&terminal, "0 to do") >= 0);
	terminal_type(&terminal, "q");
	assert_true(terminal_wait_end(&terminal));
	assert_int_equal(WEXITSTATUS(terminal.status), 0);
}

/* As vim and others do it: what is there goes aside, and a new file comes. */
static void
test_a_file_that_takes_the_name(void **state)
{
	(void)state;
	start_preview(PAPERS);
	shell("sed 's/^" PAPERS ": .*/" PAPERS ": \"Un autre\"/' words/fr.yaml >words/new && mv words/new words/fr.yaml");
	assert_true(terminal_wait_for(&terminal, "Un autre"));
	shell("mv words/fr.yaml words/fr.yaml~ && sed 's/Un autre/Un nouveau/' words/fr.yaml~ >words/fr.yaml && rm words/fr.yaml~");
	assert_true(terminal_wait_for(&terminal, "Un nouveau"));
}

/* The last good page stays; the place is told, and the editor's command leads there. */
static void
test_a_broken_file_is_told(void **state)
{
	static const struct {
		const char *save, *told;
	} rows[] = {
	    {"sed 's/^" PAPERS ": .*/" PAPERS ": \"Un\\tautre\"/' ../good >words/fr.yaml", "a tab, expected spaces"},
	    {"sed '/^" PAPERS "/s/\"$//' ../good >words/fr.yaml", "expected its closing quote"},
	    {"{ cat ../good; echo '" PAPERS ": \"Un autre\"'; } >words/fr.yaml", "'" PAPERS "'"},
	    {"printf 'x' >words/fr.yaml", "words/fr.yaml:1:1: "},
	};

	(void)state;
	start_preview(PAPERS);
	shell("cp words/fr.yaml ../good");
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		shell(rows[i].save);
		assert_true(terminal_wait_for(&terminal, "NOT SHOWN YET: "));
		if (!terminal_wait_for(&terminal, rows[i].told))
			fail_msg("'%s' is not told", rows[i].told);
		assert_true(terminal_find(&terminal, "content/words/fr.yaml:") >= 0);
		assert_true(terminal_find(&terminal, KEEPS) >= 0);
	}
	assert_true(terminal_find(&terminal, "nano +1 ") >= 0);
	shell("sed 's/^" PAPERS ": .*/" PAPERS ": \"Un autre\"/' ../good >words/fr.yaml");
	assert_true(terminal_wait_for(&terminal, "Un autre"));
	assert_true(terminal_wait_for(&terminal, "8 columns"));
	assert_int_equal(terminal_find(&terminal, "NOT SHOWN YET"), -1);
}

static void
test_what_goes_may_come_back(void **state)
{
	static const struct {
		const char *away, *told, *back;
	} rows[] = {
	    {"mv words/fr.yaml ..", "words/fr.yaml: is not there any more", "mv ../fr.yaml words"},
	    {"mv words ..", "words/fr.yaml: is not there any more", "mv ../words ."},
	    {"mv ../content ../away", "/content: cannot be read any more", "mv ../away ../content"},
	    {"sed -i 's/code: \"*fr\"*$/code: \"frr\"/' languages.yaml", "'fr' is not in languages.yaml any more",
	        "sed -i 's/code: \"*frr\"*$/code: \"fr\"/' languages.yaml"},
	};

	(void)state;
	start_preview(PAPERS);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char back[400];

		shell(rows[i].away);
		if (!terminal_wait_for(&terminal, rows[i].told))
			fail_msg("'%s' is not told", rows[i].told);
		assert_true(terminal_find(&terminal, KEEPS) >= 0);
		/* no folder of the name to be in */
		snprintf(back, sizeof back, "cd %s && cd content 2>/dev/null || cd away; %s", scratch, rows[i].back);
		assert_int_equal(system(back), 0);
		shell(SAY("Un autre"));
		assert_true(terminal_wait_for(&terminal, "Un autre"));
		shell(SAY("Le patron garde les papiers de la personne."));
		assert_true(terminal_wait_for(&terminal, KEEPS));
	}
}

static void
test_problems_stand_with_their_text(void **state)
{
	(void)state;
	start_preview("signs.work.title");
	assert_true(terminal_find(&terminal, "10 columns, at most 40") >= 0);
	shell("sed -i 's/^signs.work.title: .*/signs.work.title: \"Au travail, et partout où quelqu’un donne du travail\"/; "
	      "s/^" PAPERS ": .*/" PAPERS ": \"Les {papiers} de 12 personnes\"/; /^signs.work.hurt: /d' words/fr.yaml");
	assert_true(terminal_wait_for(&terminal, "52 columns, at most 40"));
	assert_true(terminal_find(&terminal, ": 52 columns, expected at most 40 for a title or a choice") >= 0);
	assert_true(terminal_find(&terminal, "3 to do") >= 0);
	terminal_type(&terminal, "n");
	assert_true(terminal_wait_for(&terminal, "MISSING: visitors see it in another language"));
	assert_true(terminal_find(&terminal, "signs.work.hurt") >= 0);
	terminal_type(&terminal, "n");
	assert_true(terminal_wait_for(&terminal, "the placeholder '{papiers}' is not in the English"));
	assert_true(terminal_find(&terminal, "the number 12 is not in the English") >= 0);
	terminal_type(&terminal, "n");
	assert_true(terminal_wait_for(&terminal, "52 columns, at most 40"));
}

static void
test_keys_lead_through_pages(void **state)
{
	(void)state;
	start_preview("signs.work");
	terminal_type(&terminal, "\033OB");
	assert_true(terminal_wait_for(&terminal, "signs.work.together"));
	terminal_type(&terminal, "e");
	assert_true(terminal_wait_for(&terminal, "One sign alone may mean little."));
	assert_true(terminal_find(&terminal, "en  signs.work  2 of ") >= 0);
	terminal_type(&terminal, "e");
	assert_true(terminal_wait_for(&terminal, "fr  signs.work  2 of "));
	terminal_type(&terminal, "s");
	assert_true(terminal_wait_for(&terminal, "56x16"));
	terminal_type(&terminal, "s");
	assert_true(terminal_wait_for(&terminal, "40x12"));
	terminal_type(&terminal, "\033OC");
	assert_true(terminal_wait_for(&terminal, "fr  travel  1 of "));
	terminal_type(&terminal, "\033OD");
	assert_true(terminal_wait_for(&terminal, "fr  signs.work  1 of "));
}

static void
test_no_editor_is_said(void **state)
{
	(void)state;
	start_with("EDITOR", ARGUMENTS("preview", "fr", PAPERS));
	assert_true(terminal_wait_for(&terminal, "vi +"));
}

/* Whoever translates into a new language begins with no file at all. */
static void
test_a_language_without_words(void **state)
{
	(void)state;
	start_with(NULL, ARGUMENTS("preview", "de", "travel"));
	assert_true(terminal_wait_for(&terminal, "For every traveller"));
	assert_true(terminal_find(&terminal, "waylight translate de") >= 0);
	assert_true(terminal_find(&terminal, "MISSING") >= 0);
	shell("printf 'travel.title: \"Für alle Reisenden\"\\n' >words/de.yaml");
	assert_true(terminal_wait_for(&terminal, "Für alle Reisenden"));
	assert_true(terminal_wait_for(&terminal, "vi +1 "));
}

static void
test_the_pseudo_languages(void **state)
{
	(void)state;
	start_with(NULL, ARGUMENTS("preview", "ar-XB", "travel"));
	assert_true(terminal_wait_for(&terminal, "ar-XB  travel  1 of "));
	terminal_stop(&terminal);
	start_with(NULL, ARGUMENTS("preview", "en-XA", "travel"));
	assert_true(terminal_wait_for(&terminal, "English: For every traveller"));
	shell("sed -i 's/^travel.title: .*/travel.title: \"For everybody\"/' words/en.yaml");
	assert_true(terminal_wait_for(&terminal, "English: For everybody"));
}

/* It reads, and could do nothing else. */
static void
test_it_is_shut_in(void **state)
{
	char command[100];

	(void)state;
	start_preview(PAPERS);
	snprintf(command, sizeof command, "grep -q 'Seccomp:.%d' /proc/%d/status", sandbox() ? 0 : 2, (int)terminal.pid);
	assert_int_equal(system(command), 0);
}

/* Before a screen is taken over. */
static void
test_wrong_use_is_told(void **state)
{
	static const struct {
		const char *more, *said;
	} rows[] = {
	    {"preview fr signs.wrok", "the page 'signs.wrok' is unknown, perhaps 'signs.work' was meant"},
	    {"preview fr signs.work more", "'more' is one argument too many"},
	    {"preview fr signs.work </dev/null", "expected a terminal"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char command[300];

		snprintf(command, sizeof command, "exec %s %s %s", program, sandbox() ? sandbox() : "", rows[i].more);
		terminal_start(&terminal, (char *[]){(char[]){"sh"}, (char[]){"-c"}, command, NULL}, surroundings(NULL), 33, 100);
		assert_true(terminal_wait_end(&terminal));
		assert_int_equal(WEXITSTATUS(terminal.status), i < 2 ? 2 : 1);
		assert_non_null(strstr(terminal.sent.start, rows[i].said));
		terminal_stop(&terminal);
	}
	start_preview(PAPERS);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_a_save_is_followed, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_a_file_that_takes_the_name, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_a_broken_file_is_told, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_what_goes_may_come_back, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_problems_stand_with_their_text, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_keys_lead_through_pages, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_no_editor_is_said, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_a_language_without_words, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_it_is_shut_in, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_wrong_use_is_told, make_content, remove_content),
	    cmocka_unit_test_setup_teardown(test_the_pseudo_languages, make_content, remove_content),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
