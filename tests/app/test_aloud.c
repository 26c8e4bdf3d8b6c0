/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading aloud in a visit: who starts it, what stops it, what is never called out. */
#include "../voice/daemon.h"
#include "kit.h"

static struct daemon daemon_of;
static struct voice *voice;

static void
begin_aloud(enum speech speech, const char *language)
{
	struct site site = kiosk;

	voice = daemon_start_ready(&daemon_of);
	driver.options.voice = voice;
	site.speech = speech;
	begin(site, language);
	daemon_hear(&daemon_of);
}

static void
end_aloud(void)
{
	struct app_options none = {.content = driver.content};

	app_free(driver.app);
	driver.app = NULL;
	driver.options = none;
	voice_free(voice);
	daemon_die(&daemon_of);
}

/* Answers whatever is heard, until all is said, and tells what it was: messages by lines. */
static const char *
hear_all(void)
{
	static char all[100000];
	char *at = all;

	*all = '\0';
	for (int i = 0; i < 300; i++) {
		const char *heard = daemon_hear(&daemon_of), *speak = strstr(heard, "SPEAK\r\n");
		int settings = 0;

		if (!speak)
			break;
		for (const char *set = heard; set < speak && (set = strstr(set, "SET ")) && set < speak; set++)
			settings++;
		at += sprintf(at, "%.*s\n", (int)(strstr(speak, "\r\n.\r\n") - speak - 7), speak + 7);
		if (!strncmp(heard, "CANCEL", 6))
			daemon_send(&daemon_of, "210 OK\r\n");
		daemon_queue(&daemon_of, voice, settings);
		daemon_end(&daemon_of, voice);
	}
	return all;
}

static void
the_point_key_starts_and_repeats(void **state)
{
	char first[5000];

	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "fr");
	key(KEY_NAME_DOWN);
	assert_string_equal(hear_all(), ""); /* nobody asked */
	assert_true(has_button(ACTION_LISTEN));
	key('.');
	snprintf(first, sizeof first, "%s", hear_all());
	assert_memory_equal(first, "Point d'aide", 12);
	assert_non_null(strstr(first, "\n1 sur "));
	assert_non_null(strstr(first, "\n2 sur "));
	assert_non_null(strstr(first, "\nFrance: Urgence: 1 1 2. Aide: 0 1, 4 4, 5 2, 8 8, 9 0\n"));
	key('.');
	assert_string_equal(hear_all(), first);
	end_aloud();
}

static void
any_key_stops_and_does_what_it_does(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "en");
	key('.');
	daemon_hear(&daemon_of);
	key('x'); /* nothing */
	assert_string_equal(daemon_hear(&daemon_of), "CANCEL self\r\n");
	assert_false(voice_speaks(voice));
	key('.');
	daemon_hear(&daemon_of);
	key(KEY_NAME_DOWN);
	assert_memory_equal(daemon_hear(&daemon_of), "CANCEL self\r\nSET self LANGUAGE en-gb\r\nSPEAK\r\n2 of ", 48);
	end_aloud();
}

static void
a_new_page_and_a_moved_mark_are_said(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "en");
	key('.');
	hear_all();
	key(KEY_NAME_DOWN);
	assert_memory_equal(hear_all(), "2 of ", 5);
	key('?');
	assert_at("keys");
	assert_memory_equal(hear_all(), "Keys\n", 5);
	key('0');
	assert_memory_equal(hear_all(), "Travellers' help point\n", 23);
	event(EVENT_TIME);
	event(EVENT_RESIZE);
	assert_string_equal(hear_all(), "");
	end_aloud();
}

static void
hide_cancels_before_it_paints(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "en");
	key('.');
	daemon_hear(&daemon_of);
	/* app_step() alone: nothing was shown yet when it returns */
	assert_true(app_step(driver.app, (struct event){.kind = EVENT_KEY, .code = '*'}));
	assert_memory_equal(daemon_hear(&daemon_of), "CANCEL self\r\nSET self VOLUME -100\r\n", 35);
	assert_at("hidden");
	assert_false(driver.app->aloud.on);
	event(EVENT_TIME);
	assert_string_equal(daemon_hear(&daemon_of), "");
	end_aloud();
}

static void
a_speaker_says_neutral_pages_only(void **state)
{
	static const struct {
		enum screen_id screen;
		const char *argument;
		bool said;
	} places[] = {{SCREEN_page, "travel.emergency", true}, {SCREEN_languages, "", true}, {SCREEN_countries, "", true},
	    {SCREEN_keys, "", true}, {SCREEN_about, "", true}, {SCREEN_search, "", true}, {SCREEN_page, "figures", false},
	    {SCREEN_page, "travel.papers", false}, {SCREEN_sources, "figures", false}};

	(void)state;
	begin_aloud(SPEECH_SPEAKER, "en");
	key('.');
	hear_all();
	key('!');
	assert_at("helplines");
	assert_true(app_sheet(driver.app)->sensitive);
	assert_string_equal(hear_all(), "Reading aloud does not work here.\n");
	key(KEY_NAME_DOWN);
	assert_string_equal(hear_all(), "");
	key('.');
	assert_string_equal(hear_all(), "Reading aloud does not work here.\n");
	assert_string_equal(app_sheet(driver.app)->items[0].words.text, "Reading aloud does not work here.");
	key('0');
	assert_memory_equal(hear_all(), "Travellers' help point\n", 23);
	end_aloud();
	for (size_t i = 0; i < COUNT(places); i++) {
		begin_aloud(SPEECH_SPEAKER, "en");
		open(places[i].screen, places[i].argument);
		assert_false(app_sheet(driver.app)->sensitive);
		key('.');
		assert_int_equal(strcmp(hear_all(), "Reading aloud does not work here.\n") != 0, places[i].said);
		end_aloud();
	}
}

static void
headphones_say_them(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "en");
	open(SCREEN_page, "signs.work");
	key('.');
	assert_non_null(strstr(hear_all(), app_sheet(driver.app)->title.text));
	end_aloud();
}

/* Who cannot read finds these three by their marks, in the words of each language that can be heard. */
static void
hide_back_and_listen_have_marks(void **state)
{
	static const char *const languages[] = {"en", "fr", "ar"};
	static const enum action marked[] = {ACTION_HIDE, ACTION_BACK, ACTION_LISTEN};

	(void)state;
	for (size_t i = 0; i < COUNT(languages) * COUNT(marked); i++) {
		const struct canvas *canvas = &driver.canvas;
		int blocks = 0;

		begin_aloud(SPEECH_HEADPHONES, languages[i / COUNT(marked)]);
		for (int at = 0; at < canvas->rows * canvas->columns; at++)
			if (canvas->cells[at].target == CELL_BUTTON + (int)marked[i % COUNT(marked)])
				blocks += canvas->cells[at].glyph.code[0] >= 0x2580 && canvas->cells[at].glyph.code[0] <= 0x259F;
		assert_true(blocks > 0);
		end_aloud();
	}
}

/* With a finger alone there is no other way to hear a page. */
static void
a_small_window_has_the_button(void **state)
{
	static const char *const languages[] = {"en", "fr", "ar"};

	(void)state;
	driver.rows = 16;
	driver.columns = 56;
	for (size_t i = 0; i < COUNT(languages); i++) {
		int cells = 0;

		begin_aloud(SPEECH_HEADPHONES, languages[i]);
		for (int at = 0; at < driver.canvas.rows * driver.canvas.columns; at++)
			cells += driver.canvas.cells[at].target == CELL_BUTTON + (int)ACTION_LISTEN;
		assert_true(cells > 0);
		end_aloud();
	}
	driver.rows = 24;
	driver.columns = 80;
}

static void
without_speech_the_key_is_like_any_other(void **state)
{
	(void)state;
	begin_aloud(SPEECH_OFF, "en");
	assert_false(has_button(ACTION_LISTEN));
	key('.');
	assert_string_equal(hear_all(), "");
	assert_false(driver.app->aloud.refused);
	open(SCREEN_countries, "find");
	keys("st.");
	assert_string_equal(places_top(&driver.app->places)->typed, "st.");
	end_aloud();
}

static void
while_typing_it_still_speaks(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "en");
	open(SCREEN_countries, "find");
	keys("fran.");
	assert_string_equal(places_top(&driver.app->places)->typed, "fran");
	assert_non_null(strstr(hear_all(), "1 of 1: France"));
	key('x');
	assert_string_equal(hear_all(), "No country begins like that.\n");
	key('/');
	hear_all();
	key('q');
	hear_all();
	key('q');
	assert_string_equal(hear_all(), "Nothing begins like that.\n");
	end_aloud();
}

static void
a_language_without_a_voice_does_not_offer_it(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "th");
	assert_false(has_button(ACTION_LISTEN));
	key('.');
	assert_string_equal(hear_all(), "");
	assert_true(driver.app->aloud.refused);
	end_aloud();
}

static void
when_the_daemon_dies_the_key_says_so_and_the_rest_goes_on(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "fr");
	key('.');
	daemon_hear(&daemon_of);
	daemon_die(&daemon_of);
	voice_go_on(voice);
	event(EVENT_TIME);
	assert_false(has_button(ACTION_LISTEN));
	key(KEY_NAME_DOWN);
	assert_int_equal(app_focus(driver.app)->choice, 1);
	key('.');
	assert_string_equal(app_sheet(driver.app)->items[0].words.text, "La lecture à voix haute ne marche pas ici.");
	key(KEY_NAME_DOWN);
	assert_int_equal(app_focus(driver.app)->choice, 2);
	assert_string_not_equal(app_sheet(driver.app)->items[0].words.text, "La lecture à voix haute ne marche pas ici.");
	key('*');
	assert_at("hidden");
	end_aloud();
}

static void
who_listens_is_there(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "en");
	key('.');
	daemon_hear(&daemon_of);
	daemon_queue(&daemon_of, voice, 3);
	for (int i = 0; i < 5; i++) {
		driver_wait(&driver, 89999);
		assert_at("home");
		daemon_end(&daemon_of, voice);
		event(EVENT_TIME);
		daemon_hear(&daemon_of);
		daemon_queue(&daemon_of, voice, 1);
	}
	voice_stop(voice);
	driver_wait(&driver, 89000);
	assert_at("home");
	driver_wait(&driver, 1001);
	assert_at("warning");
	assert_memory_equal(hear_all(), "Are you still there?\n", 21); /* and to say so is no sign of life */
	driver_wait(&driver, 20000);
	assert_at("attract");
	end_aloud();
}

static void
a_daemon_that_hangs_keeps_no_visit(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "en");
	key('.');
	daemon_hear(&daemon_of);
	driver_wait(&driver, 180000 + 90000 + 20000);
	assert_at("attract");
	assert_forgotten();
	end_aloud();
}

static void
the_list_of_languages_invites_in_each_that_has_a_voice(void **state)
{
	const char *heard;

	(void)state;
	begin_aloud(SPEECH_SPEAKER, NULL);
	assert_true(has_button(ACTION_LISTEN));
	assert_string_equal(app_sheet(driver.app)->buttons[0].words.text, "\u266A"); /* for readers of any language */
	key('.');
	heard = hear_all();
	assert_non_null(strstr(heard, "To hear this in English, press 1 1.\n"));
	assert_non_null(strstr(heard, "Pour écouter en français, appuyez sur 1 4.\n"));
	assert_non_null(strstr(heard, "للاستماع بالعربية اضغط 1 2.\n"));
	assert_null(strstr(heard, "escuchar"));
	keys("14");
	assert_at("home");
	assert_memory_equal(hear_all(), "Point d'aide", 12);
	end_aloud();
}

/* Whoever comes later has not asked for it, and the hall would hear it; but long invitations are heard to their end. */
static void
who_left_the_list_while_it_was_read_is_forgotten(void **state)
{
	(void)state;
	begin_aloud(SPEECH_SPEAKER, NULL);
	key('>');
	key('.');
	assert_non_null(strstr(daemon_hear(&daemon_of), "VOLUME 80\r\n"));
	daemon_queue(&daemon_of, voice, 3);
	driver_wait(&driver, 120000);
	daemon_end(&daemon_of, voice);
	assert_non_null(strstr(hear_all(), "Pour écouter en français, appuyez sur 1 4.\n"));
	driver_wait(&driver, 89000);
	assert_true(driver.app->aloud.on);
	driver_wait(&driver, 2000);
	daemon_hear(&daemon_of);
	daemon_queue(&daemon_of, voice, 2); /* nothing is said over what was said */
	daemon_hear(&daemon_of);
	keys("11");
	assert_at("home");
	assert_string_equal(daemon_hear(&daemon_of), "");
	key('.');
	assert_non_null(strstr(daemon_hear(&daemon_of), "VOLUME 60\r\n"));
	end_aloud();
}

static void
the_page_of_keys_tells_of_it(void **state)
{
	static const enum speech speeches[] = {SPEECH_OFF, SPEECH_HEADPHONES};

	(void)state;
	for (size_t i = 0; i < COUNT(speeches); i++) {
		bool told = false;

		begin_aloud(speeches[i], "en");
		open(SCREEN_about, "");
		for (size_t j = 0; j < app_sheet(driver.app)->count; j++)
			told = told || (app_sheet(driver.app)->items[j].fact && !strcmp(app_sheet(driver.app)->items[j].fact, "."));
		assert_int_equal(told, speeches[i] != SPEECH_OFF);
		end_aloud();
	}
}

static void
rate_and_volume_end_with_the_visit(void **state)
{
	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "en");
	key('.');
	hear_all();
	keys(")>");
	key('.');
	assert_non_null(strstr(daemon_hear(&daemon_of), "RATE 20\r\nSET self VOLUME 80\r\n"));
	daemon_queue(&daemon_of, voice, 3);
	key('(');
	assert_memory_equal(daemon_hear(&daemon_of), "CANCEL self\r\nSET self RATE 0\r\n", 30); /* and says it again */
	daemon_queue(&daemon_of, voice, 4);
	key('*');
	daemon_hear(&daemon_of);
	daemon_queue(&daemon_of, voice, 3); /* nothing is said over what was said */
	assert_string_equal(daemon_hear(&daemon_of), "CANCEL self\r\n");
	fake_clock_pass(1001);
	key('x');
	key('.');
	assert_memory_equal(daemon_hear(&daemon_of), "SET self RATE 0\r\nSET self VOLUME 60\r\n", 37);
	end_aloud();
}

/* The place of a choice with these words, as a key. */
static uint32_t
digit_of(const char *words)
{
	const struct sheet *sheet = app_sheet(driver.app);

	for (size_t i = 0; i < sheet->count; i++)
		if (sheet->items[i].kind == SHEET_CHOICE && !strcmp(sheet->items[i].words.text, words))
			return (uint32_t)('0' + sheet->items[i].number);
	fail_msg("there is no choice '%s'", words);
	return 0;
}

/* Their keys are on no keypad. What was chosen is said as it sounds from then on, each time. */
static void
a_keypad_changes_rate_and_volume(void **state)
{
	const char *heard;

	(void)state;
	begin_aloud(SPEECH_HEADPHONES, "en");
	key('.');
	hear_all();
	key('/');
	hear_all();
	key(digit_of("Keys"));
	assert_at("keys");
	assert_non_null(strstr(hear_all(), "1 of 4: Speak more slowly"));
	for (int volume = 80; volume <= 100; volume += 20) {
		key(digit_of("Speak louder"));
		heard = daemon_hear(&daemon_of);
		assert_non_null(strstr(heard, arena_print(&arena, "RATE 0\r\nSET self VOLUME %d\r\n", volume)));
		assert_non_null(strstr(heard, "4 of 4: Speak louder"));
		daemon_queue(&daemon_of, voice, 3);
		daemon_end(&daemon_of, voice);
	}
	key(digit_of("Speak more slowly"));
	assert_non_null(strstr(daemon_hear(&daemon_of), "RATE -20\r\nSET self VOLUME 100\r\n"));
	assert_at("keys");
	end_aloud();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_point_key_starts_and_repeats),
	    cmocka_unit_test(any_key_stops_and_does_what_it_does),
	    cmocka_unit_test(a_new_page_and_a_moved_mark_are_said),
	    cmocka_unit_test(hide_cancels_before_it_paints),
	    cmocka_unit_test(a_speaker_says_neutral_pages_only),
	    cmocka_unit_test(headphones_say_them),
	    cmocka_unit_test(hide_back_and_listen_have_marks),
	    cmocka_unit_test(a_small_window_has_the_button),
	    cmocka_unit_test(without_speech_the_key_is_like_any_other),
	    cmocka_unit_test(while_typing_it_still_speaks),
	    cmocka_unit_test(a_language_without_a_voice_does_not_offer_it),
	    cmocka_unit_test(when_the_daemon_dies_the_key_says_so_and_the_rest_goes_on),
	    cmocka_unit_test(who_listens_is_there),
	    cmocka_unit_test(a_daemon_that_hangs_keeps_no_visit),
	    cmocka_unit_test(the_list_of_languages_invites_in_each_that_has_a_voice),
	    cmocka_unit_test(who_left_the_list_while_it_was_read_is_forgotten),
	    cmocka_unit_test(the_page_of_keys_tells_of_it),
	    cmocka_unit_test(rate_and_volume_end_with_the_visit),
	    cmocka_unit_test(a_keypad_changes_rate_and_volume),
	};

	return cmocka_run_group_tests(tests, open_content, close_content);
}
