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

/* Two seconds of 16 bits at 22050 Hz; a tenth of what a sample can be. */
enum { SOUND = 2 * 2 * 22050, LOUD = 3276 };

/* The loudest of the samples in a part of the sound. */
static int
loudest(off_t from, off_t to)
{
	FILE *sound = fopen(dispatcher.sound, "rb");
	int16_t sample;
	int most = 0;

	assert_non_null(sound);
	assert_int_equal(fseek(sound, from & ~(off_t)1, SEEK_SET), 0);
	for (; from < to && fread(&sample, sizeof sample, 1, sound) == 1; from += (off_t)sizeof sample)
		most = abs(sample) > most ? abs(sample) : most;
	fclose(sound);
	return most;
}

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
		assert_true(loudest(before, before + SOUND) > LOUD); /* speech, and no silence */
		key('x');
		assert_false(voice_speaks(voice));
	}
}

/* All languages have one, but for those that docs/accessibility.md names. */
static void
voices_are_those_of_espeak(void **state)
{
	static const char *const without[] = {"ps", "prs", "ckb", "lo", "km", "fil", "ti", "so", "ha", "yo"};
	size_t count, silent = 0;
	const struct language *languages = content_languages(driver.content, &count);

	(void)state;
	for (size_t i = 0; i < count; i++) {
		size_t at = 0;

		while (at < COUNT(without) && strcmp(without[at], languages[i].code))
			at++;
		if (voice_has(voice, languages[i].code) != (at == COUNT(without)))
			fail_msg("'%s' has %s voice, unlike in docs/accessibility.md", languages[i].code,
			    at == COUNT(without) ? "no" : "a");
		silent += at < COUNT(without);
	}
	assert_int_equal(silent, COUNT(without));
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
