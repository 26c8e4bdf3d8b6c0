/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stack of places: it never overflows, never empties, and leaves nothing behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../base/watch_free.h"
#include "app/place.h"
#include "base/memory.h"
#include "base/utf8.h"

static struct places places;

static int
start_places(void **state)
{
	(void)state;
	places_start(&places, SCREEN_attract);
	return 0;
}

static int
end_places(void **state)
{
	(void)state;
	places_end(&places);
	return 0;
}

/* The bytes of the stack from one place on that are not zero. */
static size_t
bytes_left_from(size_t place)
{
	const unsigned char *byte = (const unsigned char *)&places.list[place];
	size_t left = 0;

	for (; byte < (const unsigned char *)(&places.list[0] + PLACES_MOST); byte++)
		left += *byte != 0;
	return left;
}

static void
opens_and_goes_back(void **state)
{
	(void)state;
	assert_int_equal(places.count, 1);
	assert_int_equal(places_top(&places)->screen, SCREEN_attract);
	assert_string_equal(places_top(&places)->argument, "");
	places_open(&places, SCREEN_home, NULL);
	places_open(&places, SCREEN_page, "signs.work");
	assert_int_equal(places.count, 3);
	assert_string_equal(places_top(&places)->argument, "signs.work");
	places_back(&places);
	assert_int_equal(places_top(&places)->screen, SCREEN_home);
	places_back(&places);
	places_back(&places); /* the last one stays */
	places_back(&places);
	assert_int_equal(places.count, 1);
	assert_int_equal(places_top(&places)->screen, SCREEN_attract);
}

static void
a_place_that_is_opened_anew_is_fresh(void **state)
{
	(void)state;
	places_open(&places, SCREEN_countries, "find");
	place_type(places_top(&places), 'x');
	places_top(&places)->focus.choice = 5;
	places_back(&places);
	assert_int_equal(bytes_left_from(1), 0);
	places_open(&places, SCREEN_countries, "find");
	assert_string_equal(places_top(&places)->typed, "");
	assert_int_equal(places_top(&places)->focus.choice, 0);
}

static void
where_the_visitor_stood_is_kept_below(void **state)
{
	(void)state;
	places_open(&places, SCREEN_home, NULL);
	places_top(&places)->focus.choice = 4;
	places_open(&places, SCREEN_page, "travel");
	places_back(&places);
	assert_int_equal(places_top(&places)->focus.choice, 4);
}

static void
a_full_stack_forgets_from_below_but_not_home(void **state)
{
	char argument[20];

	(void)state;
	places_open(&places, SCREEN_home, NULL);
	for (int i = 0; i < 100; i++) {
		snprintf(argument, sizeof argument, "page%d", i);
		places_open(&places, SCREEN_page, argument);
		assert_true(places.count <= PLACES_MOST);
		assert_string_equal(places_top(&places)->argument, argument);
	}
	assert_int_equal(places.count, PLACES_MOST);
	for (int i = 99; places.count > 2; i--) {
		snprintf(argument, sizeof argument, "page%d", i);
		assert_string_equal(places_top(&places)->argument, argument);
		places_back(&places);
	}
	assert_int_equal(places_top(&places)->screen, SCREEN_home);
	assert_int_equal(places.list[0].screen, SCREEN_attract);
	assert_int_equal(bytes_left_from(2), 0);
}

/* A page opens its sources with its own name, which lies in the place that moves. */
static void
a_full_stack_keeps_the_argument_of_the_place_it_came_from(void **state)
{
	(void)state;
	places_open(&places, SCREEN_home, NULL);
	while (places.count < PLACES_MOST)
		places_open(&places, SCREEN_page, "travel");
	places_open(&places, SCREEN_sources, places_top(&places)->argument);
	assert_string_equal(places_top(&places)->argument, "travel");
}

static void
long_arguments_are_cut_not_spilled(void **state)
{
	char argument[300];

	(void)state;
	memset(argument, 'a', sizeof argument);
	argument[sizeof argument - 1] = '\0';
	places_open(&places, SCREEN_page, argument);
	assert_int_equal(strlen(places_top(&places)->argument), ARGUMENT_LONGEST);
	assert_string_equal(places_top(&places)->typed, "");
}

static void
types_and_takes_back_whole_characters(void **state)
{
	static const uint32_t codes[] = {'a', 0xE9, 0x641, 0x4E2D, 0x1F600, 'z'};
	static const char *const steps[] = {"a", "aé", "aéف", "aéف中", "aéف中😀", "aéف中😀z"};
	struct place *place = places_top(&places);

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		place_type(place, codes[i]);
		assert_string_equal(place->typed, steps[i]);
	}
	for (size_t i = sizeof codes / sizeof *codes - 1; i > 0; i--) {
		assert_true(place_untype(place));
		assert_string_equal(place->typed, steps[i - 1]);
	}
	assert_true(place_untype(place));
	assert_string_equal(place->typed, "");
	assert_false(place_untype(place));
	for (int i = 0; i <= TYPED_LONGEST; i++)
		assert_int_equal(place->typed[i], '\0');
}

static void
what_does_not_fit_is_not_typed(void **state)
{
	struct place *place = places_top(&places);

	(void)state;
	for (int i = 0; i < 200; i++) {
		place_type(place, 0x4E2D);
		assert_int_equal(utf8_valid(place->typed, strlen(place->typed)), strlen(place->typed));
	}
	assert_int_equal(strlen(place->typed), 45);
	place_type(place, 'a');
	place_type(place, 'b');
	place_type(place, 'c');
	assert_int_equal(strlen(place->typed), TYPED_LONGEST);
}

static void
type_secret(struct place *place)
{
	for (const char *at = SECRET; *at; at++)
		place_type(place, (uint32_t)*at);
}

/* State as a screen would have it. */
static void
give_state(struct place *place)
{
	place->state_size = sizeof SECRET;
	place->state = memory_new(place->state_size);
	memcpy(place->state, SECRET, sizeof SECRET);
	place->kept.made = arena_string(&place->kept.arena, SECRET);
}

static void
nothing_is_left_in_memory(void **state)
{
	(void)state;
	secrets_freed = 0;
	for (int i = 0; i < 40; i++) {
		places_open(&places, SCREEN_countries, SECRET);
		type_secret(places_top(&places));
		give_state(places_top(&places));
	}
	places_back(&places);
	assert_int_equal(bytes_left_from(places.count), 0);
	places_keep(&places, 5);
	assert_int_equal(bytes_left_from(5), 0);
	assert_non_null(memmem(&places, sizeof places, SECRET, sizeof SECRET - 1));
	places_start(&places, SCREEN_hidden);
	assert_int_equal(places.count, 1);
	assert_int_equal(bytes_left_from(1), 0);
	assert_null(memmem(&places, sizeof places, SECRET, sizeof SECRET - 1));
	type_secret(places_top(&places));
	give_state(places_top(&places));
	places_end(&places);
	assert_int_equal(bytes_left_from(0), 0);
	assert_int_equal(places.count, 0);
	assert_int_equal(secrets_freed, 0);
}

/* The proof above sees what it looks for. */
static void
a_secret_that_is_freed_is_seen(void **state)
{
	char *start = memory_new(sizeof SECRET);
	volatile char *secret = start;

	(void)state;
	secrets_freed = 0;
	for (size_t i = 0; i < sizeof SECRET; i++)
		secret[i] = SECRET[i];
	free(start);
	assert_int_equal(secrets_freed, 1);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, start_places, end_places)
	const struct CMUnitTest tests[] = {
	    TEST(opens_and_goes_back),
	    TEST(a_place_that_is_opened_anew_is_fresh),
	    TEST(where_the_visitor_stood_is_kept_below),
	    TEST(a_full_stack_forgets_from_below_but_not_home),
	    TEST(a_full_stack_keeps_the_argument_of_the_place_it_came_from),
	    TEST(long_arguments_are_cut_not_spilled),
	    TEST(types_and_takes_back_whole_characters),
	    TEST(what_does_not_fit_is_not_typed),
	    TEST(nothing_is_left_in_memory),
	    cmocka_unit_test(a_secret_that_is_freed_is_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
