/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a translation must share with its English, and what it must not: numbers, whole texts, letters of another
 * script. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "content/check_words.h"
#include "text/fill.h"
#include "text/script.h"
#include "text/writing.h"

enum { NUMBERS_MOST = 64, NUMBER_LONGEST = 24 };

struct number {
	char digits[NUMBER_LONGEST + 1]; /* Western ones, without what groups them */
	const char *at;
};

struct numbers {
	struct number list[NUMBERS_MOST];
	size_t count;
};

/* What stands inside a number: 1,000 and 1.5 and 7:30, in any script. */
static bool
alike_groups(uint32_t code)
{
	static const uint32_t signs[] = {',', '.', ':', '\'', 0xA0, 0x66B, 0x66C, 0x2019, 0x202F};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (code == signs[i])
			return true;
	return false;
}

static bool
alike_digit_follows(const char *at)
{
	return text_digit(utf8_walk(&at)) >= 0;
}

/* A space groups three digits, of a number that began with as many or less. */
static bool
alike_space_groups(const char *at, size_t length)
{
	int digits = 0;

	while (text_digit(utf8_walk(&at)) >= 0)
		digits++;
	return digits == 3 && (length <= 3 || length % 3 == 0);
}

/* Whether what stands behind so many digits belongs to their number. */
static bool
alike_goes_on(uint32_t code, const char *behind, size_t length)
{
	return length && ((alike_groups(code) && alike_digit_follows(behind)) ||
	    (code == ' ' && alike_space_groups(behind, length)));
}

static struct numbers
alike_numbers(const char *text)
{
	struct numbers numbers = {.count = 0};
	const char *here;
	size_t length = 0;
	uint32_t code;

	while (here = text, (code = utf8_walk(&text))) {
		int digit = text_digit(code);
		struct number *number = &numbers.list[numbers.count];

		if (digit >= 0 && numbers.count < NUMBERS_MOST) {
			if (!length)
				number->at = here;
			if (length < NUMBER_LONGEST)
				number->digits[length++] = (char)('0' + digit);
		} else if (length && !alike_goes_on(code, text, length)) {
			numbers.count++;
			length = 0;
		}
	}
	numbers.count += length != 0;
	return numbers;
}

/* Takes a number out of a list; false: it is not there. */
static bool
alike_take(struct numbers *numbers, const char *digits)
{
	for (size_t i = 0; i < numbers->count; i++)
		if (numbers->list[i].at && !strcmp(numbers->list[i].digits, digits)) {
			numbers->list[i].at = NULL;
			return true;
		}
	return false;
}

/* Where large numbers are counted by ten thousands or by lakhs, "4.9 million" is "490" of something: only the digits
 * between the noughts at both ends are the same. */
static void
alike_drop_noughts(struct numbers *numbers, const char *script)
{
	static const char *const scripts = "Hans Hant Jpan Kore Deva Beng Guru Taml Sinh Mymr";

	for (size_t i = 0; strstr(scripts, script) && i < numbers->count; i++) {
		char *digits = numbers->list[i].digits;
		size_t first = strspn(digits, "0"), length = strlen(digits);

		while (length > first + 1 && digits[length - 1] == '0')
			length--;
		memmove(digits, digits + first, length - first);
		digits[length - first] = '\0';
	}
}

/* Many languages write the month of a date as a number. */
static bool
alike_is_month(const struct text *text, const char *digits)
{
	static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July", "August",
	    "September", "October", "November", "December"};
	size_t month = (size_t)strtoul(digits, NULL, 10), length;

	if (strlen(digits) > 2 || month < 1 || month > 12)
		return false;
	return text_find_alike(text->english, months[month - 1], "en", true, &length) ||
	    (month == 1 && text_find_alike(text->english, "October", "en", true, &length)); /* of a 10 without its nought */
}

void
rule_digits(const struct text *text)
{
	struct numbers english = alike_numbers(text->english), own = alike_numbers(text->node->text);

	alike_drop_noughts(&english, text->language->script);
	alike_drop_noughts(&own, text->language->script);
	for (size_t i = 0; i < own.count; i++)
		if (!alike_take(&english, own.list[i].digits) && !alike_is_month(text, own.list[i].digits))
			text_warn(text, own.list[i].at, "the number %s is not in the English", own.list[i].digits);
	for (size_t i = 0; i < english.count; i++)
		if (english.list[i].at)
			text_warn(text, text->node->text, "the number %s of the English is missing", english.list[i].digits);
}

static bool
alike_is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

/* "Take It Down": each word begins with a capital. One word that does, such as "Police", can be the same in
 * languages that share the letters. */
static bool
alike_is_title(const char *text)
{
	for (const char *at = text; *at; at++)
		if ((at == text || at[-1] == ' ') && !alike_is_capital(*at))
			return false;
	return true;
}

/* "WhatsApp", "STOP APP": each word has a capital inside, as nothing but a name has. */
static bool
alike_is_name(const char *text)
{
	bool inside = false;

	for (const char *at = text; *at; at++) {
		if (*at == ' ' && !inside)
			return false;
		inside = *at != ' ' && (inside || (at != text && at[-1] != ' ' && alike_is_capital(*at)));
	}
	return inside;
}

static bool
alike_has_letter(const char *text)
{
	uint32_t code;

	while ((code = utf8_walk(&text)))
		if (text_is_letter(code))
			return true;
	return false;
}

void
rule_same(const struct text *text)
{
	bool latin = !strcmp(text->language->script, "Latn"), one_word = !strchr(text->english, ' ');

	if (strcmp(text->node->text, text->english) != 0 || !alike_has_letter(text->english) ||
	    alike_is_name(text->english) || (latin && (one_word || alike_is_title(text->english))))
		return;
	text_warn(text, text->node->text, "the same as the English, expected a translation");
}

/* Behind the placeholder that begins at or before `at` and ends behind it; NULL: `at` is in none. */
static const char *
alike_behind_placeholder(const char *text, const char *at)
{
	const char *next = text, *name;
	size_t length;

	while ((name = text_next_placeholder(&next, &length)))
		if (at >= name && at < next)
			return next;
	return NULL;
}

/* Abbreviations that most scripts write in Latin letters. */
static bool
alike_is_known_everywhere(const char *word, size_t length)
{
	static const char *const known[] = {"SIM", "SMS"};

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strlen(known[i]) == length && !memcmp(known[i], word, length))
			return true;
	return false;
}

static bool
alike_english_has(const struct text *text, const char *word, size_t length)
{
	char *copy = arena_copy(&text->lexicon->check->arena, word, length);
	size_t found;

	return text_find_alike(text->english, copy, "en", true, &found) != NULL;
}

void
rule_script(const struct text *text)
{
	const char *script = text_is_sound(text) ? "Latn" : text->language->script, *at = text->node->text, *word;
	size_t length;

	while ((word = text_next_foreign(at, script, &length))) {
		const char *behind = alike_behind_placeholder(text->node->text, word);

		at = behind ? behind : word + length;
		if (behind || alike_is_known_everywhere(word, length) || text_allows_word(text, word, length) ||
		    (text->english != text->node->text && alike_english_has(text, word, length)))
			continue;
		text_warn(text, word, "'%.*s' is not in the script of the language (%s)", (int)length, word, script);
	}
}
