/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SSIP by bytes alone: each answer finds its command, whatever comes in between. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "voice/ssip.h"

#define GREETING                                                                                                       \
	"SET self CLIENT_NAME kiosk:waylight:page\r\nSET self NOTIFICATION ALL on\r\nSET self SSML_MODE off\r\n"           \
	"SET self PUNCTUATION none\r\nLIST SYNTHESIS_VOICES\r\n"
#define OK4 "208 OK\r\n220 OK\r\n219 OK\r\n205 OK\r\n"

static void
take(struct ssip *ssip, const char *bytes)
{
	ssip_take(ssip, bytes, strlen(bytes));
}

static void
assert_put(struct ssip *ssip, const char *bytes)
{
	assert_string_equal(ssip->out.start, bytes);
	ssip_sent(ssip, ssip->out.length);
	assert_int_equal(ssip->out.length, 0);
}

static void
start(struct ssip *ssip, const char *voices)
{
	ssip_start(ssip);
	assert_put(ssip, GREETING);
	take(ssip, OK4);
	assert_false(ssip->ready);
	take(ssip, voices);
	take(ssip, "249 OK VOICE LIST SENT\r\n");
	assert_true(ssip->ready);
	assert_false(ssip->broken);
}

static void
languages_are_found_by_their_voices(void **state)
{
	static const struct {
		const char *voices, *code, *tag;
	} rows[] = {
	    {"249-A\tfr\tnone\r\n", "fr", "fr"}, {"249-A\tfr-be\tnone\r\n249-B\tfr\tnone\r\n", "fr", "fr"},
	    {"249-A\ten-gb\tnone\r\n", "en", "en-gb"}, {"249-A\tpt-BR\tnone\r\n249-B\tpt\tnone\r\n", "pt-BR", "pt-BR"},
	    {"249-A\tpt\tnone\r\n", "pt-BR", "pt"}, {"249-A\tcmn\tnone\r\n", "zh-Hans", "cmn"},
	    {"249-A\tcmn\tnone\r\n249-B\tzh-yue\tnone\r\n", "zh-Hans", "cmn"}, {"249-A\tsr\tnone\r\n", "sr-Cyrl", "sr"},
	    {"249-A\tnb\tnone\r\n", "no", "nb"}, {"249-A\tfil\tnone\r\n", "fi", NULL}, {"249-A\tfi\tnone\r\n", "fil", NULL},
	    {"249-A\ten-029\tnone\r\n249-B\ten-GB\tnone\r\n249-C\ten-US\tnone\r\n", "en", "en-US"},
	    {"249-A\tfr-BE\tnone\r\n249-B\tfr-FR\tnone\r\n", "fr", "fr-FR"},
	    {"249-A\tcmn-LATN\tnone\r\n249-B\tcmn\tnone\r\n", "zh-Hant", "cmn"}, {"249-A\tku\tnone\r\n", "ckb", NULL}, {"", "en", NULL}, {"249-nothing\r\n", "en", NULL},
	    {"249-A\ta-name-that-is-much-too-long\tnone\r\n", "a", NULL}};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct ssip ssip;
		const char *tag;

		start(&ssip, rows[i].voices);
		tag = ssip_tag(&ssip, rows[i].code);
		if (rows[i].tag)
			assert_string_equal(tag, rows[i].tag);
		else
			assert_null(tag);
		ssip_end(&ssip);
	}
}

static void
a_message_is_said_until_its_own_end(void **state)
{
	struct ssip ssip;

	(void)state;
	start(&ssip, "249-A\ten\tnone\r\n");
	ssip_say(&ssip, "en", "one.\n.two\n");
	assert_put(&ssip, "SET self LANGUAGE en\r\nSPEAK\r\none.\r\n..two\r\n\r\n.\r\n");
	take(&ssip, "201 OK\r\n230 OK\r\n225-21\r\n225 OK\r\n");
	assert_true(ssip.saying);
	take(&ssip, "701-21\r\n701-3\r\n701 BEGIN\r\n702-20\r\n702-3\r\n702 END\r\n702-3\r\n702-21\r\n702 END\r\n");
	assert_true(ssip.saying);
	take(&ssip, "702-21\r\n702-3\r\n702 EN");
	assert_true(ssip.saying);
	take(&ssip, "D\r\n");
	assert_false(ssip.saying);
	assert_false(ssip.broken);
	ssip_end(&ssip);
}

static void
an_end_may_come_before_the_answer(void **state)
{
	struct ssip ssip;

	(void)state;
	start(&ssip, "249-A\ten\tnone\r\n");
	ssip_say(&ssip, "en", "one");
	take(&ssip, "201 OK\r\n230 OK\r\n702-7\r\n702-3\r\n702 END\r\n");
	assert_true(ssip.saying);
	take(&ssip, "225-7\r\n225 OK\r\n");
	assert_false(ssip.saying);
	ssip_end(&ssip);
}

static void
the_end_of_what_was_stopped_does_not_end_what_follows(void **state)
{
	struct ssip ssip;

	(void)state;
	start(&ssip, "249-A\ten\tnone\r\n");
	ssip_say(&ssip, "en", "one");
	ssip_cancel(&ssip);
	assert_false(ssip.saying);
	ssip_say(&ssip, "en", "two");
	assert_put(&ssip, "SET self LANGUAGE en\r\nSPEAK\r\none\r\n.\r\nCANCEL self\r\nSET self LANGUAGE en\r\nSPEAK\r\ntwo\r\n.\r\n");
	take(&ssip, "201 OK\r\n230 OK\r\n225-1\r\n225 OK\r\n703-1\r\n703-3\r\n703 CANCELED\r\n210 OK\r\n201 OK\r\n");
	assert_true(ssip.saying);
	take(&ssip, "230 OK\r\n225-2\r\n225 OK\r\n");
	assert_true(ssip.saying);
	take(&ssip, "703-2\r\n703-3\r\n703 CANCELED\r\n");
	assert_false(ssip.saying);
	ssip_end(&ssip);
}

static void
a_refused_message_is_over(void **state)
{
	struct ssip ssip;

	(void)state;
	start(&ssip, "249-A\ten\tnone\r\n");
	ssip_say(&ssip, "en", "one");
	take(&ssip, "302 ERR\r\n230 OK\r\n304 ERR NO MESSAGE\r\n");
	assert_false(ssip.saying);
	assert_false(ssip.broken);
	ssip_end(&ssip);
}

static void
what_is_not_ssip_breaks_it(void **state)
{
	static const char *const bad[] = {"hello\r\n", "\r\n", "12 OK\r\n", "1234 OK\r\n", "208_OK\r\n", "208 OK\r\n",
	    "900 OK\r\n", "-20 OK\r\n"};
	struct ssip ssip;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		start(&ssip, "");
		take(&ssip, bad[i]); /* nothing was asked */
		assert_true(ssip.broken);
		ssip_end(&ssip);
	}
	start(&ssip, "");
	ssip_take(&ssip, "208\0OK\r\n", 8);
	assert_true(ssip.broken);
	ssip_end(&ssip);
	start(&ssip, "");
	for (int i = 0; i < 2000; i++)
		take(&ssip, "2");
	assert_true(ssip.broken);
	ssip_end(&ssip);
}

/* Else its words would be taken for commands. */
static void
a_message_that_may_not_come_breaks_it(void **state)
{
	struct ssip ssip;

	(void)state;
	start(&ssip, "249-A\ten\tnone\r\n");
	ssip_say(&ssip, "en", "one");
	take(&ssip, "201 OK\r\n300 ERR\r\n");
	assert_true(ssip.broken);
	ssip_end(&ssip);
}

static void
who_answers_nothing_is_given_up(void **state)
{
	struct ssip ssip;

	(void)state;
	start(&ssip, "");
	for (int i = 0; i < SSIP_AWAITED_MOST; i++)
		ssip_set(&ssip, "RATE", 20);
	assert_false(ssip.broken);
	ssip_set(&ssip, "RATE", 20);
	assert_true(ssip.broken);
	ssip_end(&ssip);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(languages_are_found_by_their_voices),
	    cmocka_unit_test(a_message_is_said_until_its_own_end),
	    cmocka_unit_test(an_end_may_come_before_the_answer),
	    cmocka_unit_test(the_end_of_what_was_stopped_does_not_end_what_follows),
	    cmocka_unit_test(a_refused_message_is_over),
	    cmocka_unit_test(what_is_not_ssip_breaks_it),
	    cmocka_unit_test(a_message_that_may_not_come_breaks_it),
	    cmocka_unit_test(who_answers_nothing_is_given_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
