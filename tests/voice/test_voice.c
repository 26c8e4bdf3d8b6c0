/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The voice against a daemon by script, on a real socket: what it sends, and that nothing the daemon does or leaves
 * undone stops it. */
#include "daemon.h"

#include <stdlib.h>
#include <sys/un.h>

#include "fake_clock.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define SAY(tag, text) "SET self LANGUAGE " tag "\r\nSPEAK\r\n" text "\r\n.\r\n"
#define USUAL "SET self RATE 0\r\nSET self VOLUME 60\r\n"

static struct utterance three[] = {{"one", "en"}, {"deux", "fr"}, {"three", "en"}};

static void
say(struct voice *voice, struct utterance *list, size_t count)
{
	voice_say(voice, &(struct utterances){.list = list, .count = count});
}

static void
only_languages_with_a_voice_are_offered(void **state)
{
	struct daemon daemon;
	struct voice *voice = daemon_start(&daemon);

	(void)state;
	assert_false(voice_has(voice, "fr"));
	assert_false(voice_has(voice, NULL));
	daemon_answer(&daemon, voice, GREETING_ANSWERED "249-French\tfr\tnone\r\n");
	assert_false(voice_has(voice, "fr"));
	daemon_answer(&daemon, voice, "249 OK\r\n");
	assert_true(voice_has(voice, "fr"));
	assert_true(voice_has(voice, NULL));
	assert_false(voice_has(voice, "th"));
	voice_free(voice);
	daemon_die(&daemon);
}

static void
one_utterance_at_a_time_each_in_its_language(void **state)
{
	struct daemon daemon;
	struct voice *voice = daemon_start_ready(&daemon);
	struct utterance list[] = {{"one", "en"}, {"ไม่", "th"}, {"deux", "fr"}};

	(void)state;
	say(voice, list, 3);
	list[2] = (struct utterance){"changed", "en"}; /* it has its own copies */
	assert_string_equal(daemon_hear(&daemon), USUAL SAY("en-gb", "one"));
	daemon_queue(&daemon, voice, 3);
	assert_string_equal(daemon_hear(&daemon), "");
	assert_true(voice_speaks(voice));
	daemon_end(&daemon, voice);
	assert_string_equal(daemon_hear(&daemon), SAY("fr", "deux")); /* and nothing in Thai */
	daemon_queue(&daemon, voice, 1);
	daemon_end(&daemon, voice);
	assert_string_equal(daemon_hear(&daemon), "");
	assert_false(voice_speaks(voice));
	voice_free(voice);
	daemon_die(&daemon);
}

static void
stopping_is_told_before_it_returns(void **state)
{
	struct daemon daemon;
	struct voice *voice = daemon_start_ready(&daemon);

	(void)state;
	say(voice, three, 3);
	daemon_hear(&daemon);
	voice_stop(voice);
	assert_string_equal(daemon_hear(&daemon), "CANCEL self\r\n");
	assert_false(voice_speaks(voice));
	daemon_queue(&daemon, voice, 3);
	daemon_answer(&daemon, voice, "210 OK\r\n703-1\r\n703-1\r\n703 CANCELED\r\n");
	assert_string_equal(daemon_hear(&daemon), ""); /* what was to follow is forgotten */
	voice_stop(voice);
	assert_string_equal(daemon_hear(&daemon), ""); /* there is nothing to stop */
	voice_free(voice);
	daemon_die(&daemon);
}

static void
rate_and_volume_change_what_is_being_said(void **state)
{
	struct daemon daemon;
	struct voice *voice = daemon_start_ready(&daemon);

	(void)state;
	say(voice, three, 2);
	daemon_hear(&daemon);
	voice_change_rate(voice, 1);
	assert_string_equal(daemon_hear(&daemon),
	    "CANCEL self\r\nSET self RATE 20\r\nSET self VOLUME 60\r\n" SAY("en-gb", "one"));
	for (int i = 0; i < 3; i++)
		voice_change_volume(voice, 1);
	assert_non_null(strstr(daemon_hear(&daemon), "VOLUME 80\r\n"));
	assert_non_null(strstr(daemon.heard, "VOLUME 100\r\n"));
	assert_null(strstr(daemon.heard, "VOLUME 120"));
	daemon_queue(&daemon, voice, 3);
	for (int i = 0; i < 4; i++)
		daemon_queue(&daemon, voice, 4);
	voice_reset(voice);
	daemon_queue(&daemon, voice, 3);
	daemon_hear(&daemon);
	say(voice, three, 1);
	assert_string_equal(daemon_hear(&daemon), USUAL SAY("en-gb", "one"));
	voice_free(voice);
	daemon_die(&daemon);
}

/* The daemon keeps what it had last: it is given more of nothing, unheard, and what comes then waits until it has that. */
static void
nothing_is_said_over_what_was_said(void **state)
{
	struct daemon daemon;
	struct voice *voice = daemon_start_ready(&daemon);
	const char *heard;

	(void)state;
	voice_reset(voice);
	assert_string_equal(daemon_hear(&daemon), ""); /* nothing was said */
	say(voice, three, 2);
	daemon_hear(&daemon);
	daemon_queue(&daemon, voice, 3);
	voice_reset(voice);
	heard = daemon_hear(&daemon);
	assert_memory_equal(heard, "CANCEL self\r\nSET self VOLUME -100\r\nSET self LANGUAGE en-gb\r\nSPEAK\r\na a ", 71);
	assert_true(strlen(heard) > 71 + 64);
	assert_false(voice_speaks(voice)); /* nobody hears it, and nobody is there for it */
	say(voice, three, 1);
	voice_stop(voice);
	voice_reset(voice);
	say(voice, three, 1);
	assert_string_equal(daemon_hear(&daemon), "");
	daemon_queue(&daemon, voice, 3);
	assert_string_equal(daemon_hear(&daemon), "CANCEL self\r\n" USUAL SAY("en-gb", "one"));
	voice_free(voice);
	daemon_die(&daemon);
}

/* speech-dispatcher puts `<mark name="__spd_0"/>` behind each sentence. */
static void
nothing_is_as_long_as_the_daemon_makes_words(void **state)
{
	struct utterance sentences[] = {{"Yes. No! Why? It is so & so. Four. Five. Six. Seven. Eight. Nine. Ten. The end.", "en"}};
	struct daemon daemon;
	struct voice *voice = daemon_start_ready(&daemon);
	const char *nothing;

	(void)state;
	say(voice, sentences, 1);
	daemon_hear(&daemon);
	daemon_queue(&daemon, voice, 3);
	voice_reset(voice);
	nothing = strstr(daemon_hear(&daemon), "a a ");
	assert_non_null(nothing);
	assert_true(strlen(nothing) > strlen(sentences->text) + 12 * strlen("<mark name=\"__spd_0\"/>"));
	voice_free(voice);
	daemon_die(&daemon);
}

/* Wherever it dies: nothing blocks, nothing crashes, and the voice is gone. */
static void
a_daemon_may_die_at_any_time(void **state)
{
	(void)state;
	for (int when = 0; when < 8; when++) {
		struct daemon daemon;
		struct voice *voice = when ? daemon_start_ready(&daemon) : daemon_start(&daemon);
		bool writing;

		if (when > 1)
			say(voice, three, 3);
		if (when > 2)
			daemon_send(&daemon, "201 OK\r\n201 OK\r\n201 OK\r\n230 O");
		if (when > 3)
			voice_go_on(voice);
		if (when > 4)
			daemon_answer(&daemon, voice, "K\r\n225-1\r\n225 OK\r\n");
		if (when > 5)
			daemon_answer(&daemon, voice, "702-1\r\n702-1\r\n702 END\r\n");
		daemon_die(&daemon);
		if (when == 7)
			voice_stop(voice);
		voice_go_on(voice);
		assert_int_equal(voice_descriptor(voice, &writing), -1);
		assert_false(writing);
		assert_false(voice_has(voice, "en"));
		assert_false(voice_speaks(voice));
		say(voice, three, 3);
		voice_change_rate(voice, 1);
		voice_change_volume(voice, -1);
		voice_reset(voice);
		assert_false(voice_speaks(voice));
		voice_free(voice);
	}
}

static void
who_talks_nonsense_is_left(void **state)
{
	struct daemon daemon;
	struct voice *voice = daemon_start_ready(&daemon);
	char end;

	(void)state;
	daemon_answer(&daemon, voice, "HTTP/1.1 200 OK\r\n");
	assert_false(voice_has(voice, "en"));
	daemon_hear(&daemon);
	assert_int_equal(recv(daemon.descriptor, &end, 1, MSG_DONTWAIT), 0); /* the socket is closed */
	voice_free(voice);
	daemon_die(&daemon);
}

/* It reads nothing, so it cannot be told to stop either: better no voice. */
static void
a_daemon_that_takes_nothing_never_blocks(void **state)
{
	struct daemon daemon;
	struct voice *voice = daemon_start_ready(&daemon);
	static char words[2000001];
	struct utterance list[] = {{words, "en"}};
	bool writing;

	(void)state;
	memset(words, 'a', sizeof words - 1);
	say(voice, list, 1);
	assert_true(voice_descriptor(voice, &writing) >= 0);
	assert_true(writing);
	voice_stop(voice);
	assert_int_equal(voice_descriptor(voice, &writing), -1);
	voice_free(voice);
	daemon_die(&daemon);
}

static void
what_cannot_go_at_once_goes_later(void **state)
{
	struct daemon daemon;
	struct voice *voice = daemon_start_ready(&daemon);
	static char words[600001];
	struct utterance list[] = {{words, "en"}};
	size_t heard = 0;
	bool writing = true;

	(void)state;
	memset(words, 'a', sizeof words - 1);
	say(voice, list, 1);
	for (int i = 0; i < 1000 && writing; i++) {
		heard += strlen(daemon_hear(&daemon));
		voice_go_on(voice);
		voice_descriptor(voice, &writing);
	}
	assert_false(writing);
	for (size_t more; (more = strlen(daemon_hear(&daemon))) > 0;)
		heard += more;
	assert_int_equal(heard, strlen(USUAL SAY("en-gb", "")) + sizeof words - 1);
	voice_free(voice);
	daemon_die(&daemon);
}

static void
nothing_is_heard_for_ever(void **state)
{
	struct daemon daemon;
	struct voice *voice = daemon_start_ready(&daemon);
	int64_t began;

	(void)state;
	fake_clock_reset();
	began = voice_heard(voice);
	assert_int_equal(began, 0);
	say(voice, three, 3);
	daemon_hear(&daemon);
	began = voice_heard(voice);
	fake_clock_pass(179000);
	assert_true(voice_speaks(voice));
	assert_int_equal(voice_heard(voice), began + 179000);
	fake_clock_pass(3600000); /* a closed lid */
	assert_false(voice_speaks(voice));
	assert_int_equal(voice_heard(voice), began + 180000);
	daemon_queue(&daemon, voice, 3);
	daemon_end(&daemon, voice);
	assert_string_equal(daemon_hear(&daemon), "CANCEL self\r\n"); /* and what was to follow is not said */
	assert_int_equal(voice_heard(voice), began + 180000);
	assert_true(voice_has(voice, "en"));
	voice_free(voice);
	daemon_die(&daemon);
}

static void
without_a_daemon_there_is_a_warning_and_no_voice(void **state)
{
	struct problems problems = {0};
	char path[200];
	bool writing;

	(void)state;
	assert_null(voice_open("/nonexistent/speechd.sock", &problems));
	memset(path, 'a', sizeof path - 1);
	path[sizeof path - 1] = '\0';
	assert_null(voice_open(path, &problems));
	assert_int_equal(problems.count, 2);
	assert_int_equal(problems.errors, 0);
	problems_end(&problems);
	assert_int_equal(voice_descriptor(NULL, &writing), -1);
	voice_go_on(NULL);
	voice_stop(NULL);
	voice_reset(NULL);
	voice_change_rate(NULL, 1);
	voice_change_volume(NULL, 1);
	assert_false(voice_has(NULL, "en"));
	assert_false(voice_speaks(NULL));
	voice_free(NULL);
}

static void
a_daemon_is_found_by_its_path(void **state)
{
	char folder[] = "/tmp/waylight-voice.XXXXXX";
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	struct problems problems = {0};
	struct daemon daemon = {0};
	int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	struct voice *voice;

	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(at.sun_path, sizeof at.sun_path, "%s/s", folder);
	assert_int_equal(bind(listening, (struct sockaddr *)&at, sizeof at), 0);
	assert_int_equal(listen(listening, 1), 0);
	voice = voice_open(at.sun_path, &problems);
	assert_non_null(voice);
	daemon.descriptor = accept(listening, NULL, NULL);
	assert_memory_equal(daemon_hear(&daemon), "SET self CLIENT_NAME ", 21);
	voice_free(voice);
	daemon_die(&daemon);
	close(listening);
	unlink(at.sun_path);
	rmdir(folder);
	problems_end(&problems);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(only_languages_with_a_voice_are_offered),
	    cmocka_unit_test(one_utterance_at_a_time_each_in_its_language),
	    cmocka_unit_test(stopping_is_told_before_it_returns),
	    cmocka_unit_test(rate_and_volume_change_what_is_being_said),
	    cmocka_unit_test(nothing_is_said_over_what_was_said),
	    cmocka_unit_test(nothing_is_as_long_as_the_daemon_makes_words),
	    cmocka_unit_test(a_daemon_may_die_at_any_time),
	    cmocka_unit_test(who_talks_nonsense_is_left),
	    cmocka_unit_test(a_daemon_that_takes_nothing_never_blocks),
	    cmocka_unit_test(what_cannot_go_at_once_goes_later),
	    cmocka_unit_test(nothing_is_heard_for_ever),
	    cmocka_unit_test(without_a_daemon_there_is_a_warning_and_no_voice),
	    cmocka_unit_test(a_daemon_is_found_by_its_path),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
