/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages are said by a real speech-dispatcher in three languages. */
#include "../app/kit.h"

#include <poll.h>

#include "dispatcher.h"

enum { PATIENCE = 60000, LOOKS = 600 };

static struct dispatcher dispatcher;
static struct voice *voice;

/* Waits for the daemon's socket by knocking, and for its voices. */
static int
start_dispatcher(void **state)
{
	bool writing;

	open_content(state);
	dispatcher_start(&dispatcher);
	for (int i = 0; i < LOOKS && !voice; i++) {
		struct problems problems = {0};

		voice = voice_open(dispatcher.socket, &problems);
		problems_end(&problems);
		dispatcher_assert_runs(&dispatcher);
		poll(NULL, 0, voice ? 0 : 50);
	}
	assert_non_null(voice);
	while (!voice_has(voice, NULL)) {
		struct pollfd daemon = {.fd = voice_descriptor(voice, &writing), .events = POLLIN};

		assert_int_equal(poll(&daemon, 1, PATIENCE), 1);
		voice_go_on(voice);
		assert_int_not_equal(voice_descriptor(voice, &writing), -1);
	}
	driver.options.voice = voice;
	return 0;
}

static int
end_dispatcher(void **state)
{
	close_content(state);
	voice_free(voice);
	return dispatcher_stop(&dispatcher);
}

/* Two seconds of 16 bits at 22050 Hz. */
enum { SOUND = 2 * 2 * 22050 };

static void
wait_until_heard(off_t size)
{
	bool writing;

	while (dispatcher_sound(&dispatcher) < size) {
		struct pollfd daemon = {.fd = voice_descriptor(voice, &writing), .events = POLLIN};

		if (writing)
			daemon.events |= POLLOUT;
		assert_int_equal(poll(&daemon, 1, PATIENCE), 1);
		voice_go_on(voice);
	}
	assert_true(voice_has(voice, "en")); /* it did not die */
}

static void
begin_page(const char *language)
{
	struct site site = kiosk;

	site.speech = SPEECH_HEADPHONES;
	begin(site, language);
	open(SCREEN_page, "signs.work");
	assert_true(has_button(ACTION_LISTEN));
	key('.');
}

static void
a_page_is_heard_in_its_language(void **state)
{
	static const char *const languages[] = {"en", "fr", "ar"};

	(void)state;
	for (size_t i = 0; i < COUNT(languages); i++) {
		off_t before = dispatcher_sound(&dispatcher);

		begin_page(languages[i]);
		wait_until_heard(before + SOUND);
		assert_true(dispatcher_sound(&dispatcher) >= before + SOUND);
		key('x');
		assert_false(voice_speaks(voice));
	}
}

static void
voices_are_those_of_espeak(void **state)
{
	static const char *const with[] = {"en", "fr", "ar", "ru", "es", "zh-Hans", "zh-Hant", "pt-BR", "pt-PT", "hi", "sw"};
	static const char *const without[] = {"km", "lo", "so", "yo", "ps", "ckb"};

	(void)state;
	for (size_t i = 0; i < COUNT(with); i++)
		assert_true(voice_has(voice, with[i]));
	for (size_t i = 0; i < COUNT(without); i++)
		assert_false(voice_has(voice, without[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(voices_are_those_of_espeak),
	    cmocka_unit_test(a_page_is_heard_in_its_language),
	};

	return cmocka_run_group_tests(tests, start_dispatcher, end_dispatcher);
}
