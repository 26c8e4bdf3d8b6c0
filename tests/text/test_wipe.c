/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of a text that was set and whose arena has ended, nothing is left in memory: not in ICU's kept
 * iterators, not in what was freed. The test looks through all writable memory of its own process. */
#include "helper.h"
#include "../real_stack.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "text/fill.h"
#include "text/script.h"
#include "text/typeset.h"

enum { LENGTH = 24, TELLING = 8, PART = 1 << 16, VEIL = 0x5A, ENCODINGS = 3 };

#define LARGEST_REGION (UINT64_C(1) << 26) /* sanitizers map more than can be read */

/* A needle and what it is looked for in are never in clear at the same time but in the text itself. */
struct needle {
	unsigned char veiled[TELLING * 4];
	size_t length;
};

static void
needle_start(struct needle *needle, const void *bytes, size_t length)
{
	const unsigned char *from = bytes;

	needle->length = length;
	for (size_t i = 0; i < length; i++)
		needle->veiled[i] = from[i] ^ VEIL;
}

static bool
needle_is_in(const struct needle *needle, const unsigned char *part, size_t length)
{
	const unsigned char *at = part, *end = part + length;

	while ((at = memchr(at, needle->veiled[0] ^ VEIL, (size_t)(end - at)))) {
		size_t same = 1;

		while (same < needle->length && at + same < end && (at[same] ^ VEIL) == needle->veiled[same])
			same++;
		if (same == needle->length)
			return true;
		at++;
	}
	return false;
}

/* One bit for each needle that is there. Parts overlap, so that none is cut in two. */
static unsigned
region_needles(int memory, uint64_t start, uint64_t end, const struct needle *needles)
{
	static unsigned char part[PART];
	unsigned found = 0;

	for (uint64_t at = start; at < end; at += PART - TELLING * 4) {
		size_t wanted = end - at < PART ? (size_t)(end - at) : PART;
		ssize_t length = pread(memory, part, wanted, (off_t)at);

		for (unsigned i = 0; i < ENCODINGS && length > 0; i++)
			if (needle_is_in(&needles[i], part, (size_t)length))
				found |= 1u << i;
		memory_wipe(part, sizeof part);
	}
	return found;
}

static unsigned
memory_needles(const struct needle *needles)
{
	FILE *maps = fopen("/proc/self/maps", "r");
	int memory = open("/proc/self/mem", O_RDONLY);
	char line[512];
	unsigned found = 0;

	assert_non_null(maps);
	assert_true(memory >= 0);
	while (fgets(line, sizeof line, maps)) {
		uint64_t start, end;
		char rights[5];

		if (sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s", &start, &end, rights) == 3 && rights[0] == 'r' &&
		    rights[1] == 'w' && end - start < LARGEST_REGION)
			found |= region_needles(memory, start, end, needles);
	}
	close(memory);
	fclose(maps);
	return found;
}

/* A made-up word of one script, and the needles of its middle in three encodings. */
static void
make_secret(uint32_t first, uint32_t range, char *secret, struct needle needles[ENCODINGS])
{
	uint32_t codes[LENGTH], seed = first;
	uint16_t units[LENGTH];
	size_t length = 0, middle = 0;

	for (size_t i = 0; i < LENGTH; i++) {
		codes[i] = first + next_number(&seed, range);
		units[i] = (uint16_t)codes[i];
		if (i == LENGTH / 3)
			middle = length;
		length += utf8_put(secret + length, codes[i]);
	}
	secret[length] = '\0';
	needle_start(&needles[0], codes + LENGTH / 3, TELLING * sizeof *codes);
	needle_start(&needles[1], units + LENGTH / 3, TELLING * sizeof *units);
	needle_start(&needles[2], secret + middle, TELLING);
	memory_wipe(codes, sizeof codes);
	memory_wipe(units, sizeof units);
}

static void
use_text(struct arena *arena, struct phrase phrase)
{
	const struct filling filling = {"word", phrase};
	struct phrase around = {"a {word}", phrase.language, phrase.right_to_left};
	size_t at;

	text_set(arena, phrase, 6, TEXT_VISUAL);
	text_set(arena, text_fill(arena, around, &filling, 1), 3, TEXT_LOGICAL);
	text_set_line(arena, phrase, 5, TEXT_VISUAL);
	text_set_fact(arena, phrase.text);
	text_columns(phrase);
	text_fault(arena, phrase.text, strlen(phrase.text), &at);
}

static void
nothing_of_a_text_stays(void **state)
{
	static const struct {
		const char *language;
		uint32_t first, range;
		bool right_to_left;
		unsigned encodings; /* that such a text is seen in while it is used: plain text needs no UTF-16 */
	} scripts[] = {
	    {"en", 'a', 26, false, 5},    {"th", 0x0E01, 46, false, 7}, {"km", 0x1780, 32, false, 7},
	    {"my", 0x1000, 32, false, 7}, {"ar", 0x0628, 18, true, 7},  {"he", 0x05D0, 27, true, 7},
	    {"hi", 0x0915, 37, false, 7}, {"ja", 0x3042, 80, false, 7}, {"ko", 0xAC00, 99, false, 7},
	};

	(void)state;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		char secret[LENGTH * UTF8_LONGEST + 1];
		struct phrase phrase = {secret, scripts[i].language, scripts[i].right_to_left};
		struct needle needles[ENCODINGS];
		struct arena arena = {0};

		make_secret(scripts[i].first, scripts[i].range, secret, needles);
		use_text(&arena, phrase);
		assert_int_equal(memory_needles(needles), scripts[i].encodings);
		arena_end(&arena);
		memory_wipe(secret, sizeof secret);
		if (memory_needles(needles))
			fail_msg("%s: the text is still there", phrase.language);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_of_a_text_stays),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
