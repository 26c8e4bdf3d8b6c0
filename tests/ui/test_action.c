/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys and what they mean: no key means two things, and a numeric keypad alone reaches what it must. */
#include "helper.h"
#include "ui/action.h"
#include "ui/event.h"

static void
keys_mean_what_the_design_says(void **state)
{
	static const struct {
		uint32_t key;
		enum action action;
	} rows[] = {
	    {'0', ACTION_BACK}, {KEY_NAME_BACKSPACE, ACTION_BACK}, {'*', ACTION_HIDE}, {KEY_NAME_F12, ACTION_HIDE},
	    {'.', ACTION_LISTEN}, {KEY_NAME_DELETE, ACTION_LISTEN},
	    {'!', ACTION_HELP_NOW}, {KEY_NAME_F1, ACTION_HELP_NOW}, {'?', ACTION_KEYS}, {'/', ACTION_SEARCH},
	    {KEY_NAME_UP, ACTION_UP}, {KEY_NAME_DOWN, ACTION_DOWN}, {KEY_NAME_LEFT, ACTION_LEFT},
	    {KEY_NAME_RIGHT, ACTION_RIGHT}, {'h', ACTION_LEFT}, {'j', ACTION_DOWN}, {'k', ACTION_UP},
	    {'l', ACTION_RIGHT}, {KEY_NAME_ENTER, ACTION_CHOOSE}, {KEY_NAME_PAGE_UP, ACTION_PAGE_UP},
	    {KEY_NAME_PAGE_DOWN, ACTION_PAGE_DOWN}, {'+', ACTION_PAGE_DOWN}, {'-', ACTION_PAGE_UP},
	    {' ', ACTION_PAGE_DOWN}, {KEY_NAME_HOME, ACTION_FIRST}, {KEY_NAME_END, ACTION_LAST}, {'q', ACTION_QUIT},
	    {KEY_NAME_ESCAPE, ACTION_NONE}, {KEY_NAME_UNKNOWN, ACTION_NONE}, {'1', ACTION_NONE}, {'9', ACTION_NONE},
	    {0, ACTION_NONE}, {'x', ACTION_NONE}, {UINT32_MAX, ACTION_NONE},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_int_equal(action_of_key(rows[i].key), rows[i].action);
}

static void
no_digit_but_zero_is_an_action(void **state)
{
	(void)state;
	for (uint32_t key = '1'; key <= '9'; key++)
		assert_int_equal(action_of_key(key), ACTION_NONE);
}

static void
every_action_has_a_key_and_words(void **state)
{
	bool reached[ACTIONS] = {false};

	(void)state;
	for (uint32_t key = 1; key <= KEY_NAME_UNKNOWN; key++)
		if (action_of_key(key) != ACTION_NONE)
			reached[action_of_key(key)] = true;
	for (int i = 0; i < ACTIONS; i++) {
		assert_true(reached[i]);
		assert_true(*action_key((enum action)i));
		assert_true(*action_words((enum action)i));
		for (int j = 0; j < i; j++) {
			assert_string_not_equal(action_key((enum action)i), action_key((enum action)j));
			assert_string_not_equal(action_words((enum action)i), action_words((enum action)j));
		}
	}
}

static void
the_hint_is_the_key(void **state)
{
	(void)state;
	for (int i = 0; i < ACTIONS; i++) {
		const char *shown = action_key((enum action)i);
		uint32_t key = shown[1] ? KEY_NAME_ENTER : (uint32_t)shown[0];

		assert_int_equal(action_of_key(key), i);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_mean_what_the_design_says),
	    cmocka_unit_test(no_digit_but_zero_is_an_action),
	    cmocka_unit_test(every_action_has_a_key_and_words),
	    cmocka_unit_test(the_hint_is_the_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
