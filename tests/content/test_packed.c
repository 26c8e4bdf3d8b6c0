/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was packed comes back byte by byte, whatever it was and whatever it is like, and took little room meanwhile. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include "content/packed.h"
#include "measure.h"
#include "random.h"

enum { LONGEST = 300 * 1024 };

static const size_t lengths[] = {0, 1, 12, 13, 700, 64 * 1024, 64 * 1024 + 1, LONGEST};

enum { LENGTHS = sizeof lengths / sizeof *lengths };

/* Lines as a file of words has them: another seed, and other words stand behind the same keys. */
static void
put_words(struct bytes *bytes, size_t length, uint64_t seed)
{
	random_start(seed);
	for (int line = 0; bytes->length < length; line++)
		bytes_print(bytes, "page.line-%d: \"what they say is %x and %x\"\n", line, random_below(0x1000),
		    random_below(0x10));
	bytes->length = length;
}

/* What no packing makes smaller. */
static void
put_noise(struct bytes *bytes, size_t length, uint64_t seed)
{
	random_start(seed);
	while (bytes->length < length) {
		char byte = (char)random_below(0x100);

		bytes_put(bytes, &byte, 1);
	}
}

static void
assert_comes_back(struct packer *packer, const struct bytes *bytes, const struct packed *like)
{
	struct packed *packed = packed_new(packer, bytes, like);
	struct bytes back = {0};

	bytes_put_string(&back, "what was there before");
	packed_read(packed, &back);
	assert_int_equal(back.length, bytes->length);
	if (bytes->length)
		assert_memory_equal(back.start, bytes->start, bytes->length);
	assert_int_equal(back.start[back.length], '\0');
	bytes_end(&back);
	free(packed);
}

static void
assert_comes_back_like(struct packer *packer, const struct bytes *bytes, size_t length)
{
	struct bytes other = {0};
	struct packed *like;

	put_words(&other, length, 2);
	like = packed_plain(&other);
	assert_comes_back(packer, bytes, like);
	assert_comes_back(packer, &other, like);
	free(like);
	bytes_end(&other);
}

static void
all_bytes_come_back(void **state)
{
	static void (*const kinds[])(struct bytes *, size_t, uint64_t) = {put_words, put_noise};
	struct packer *packer = packer_new();

	(void)state;
	for (size_t kind = 0; kind < 2; kind++)
		for (size_t i = 0; i < LENGTHS; i++) {
			struct bytes bytes = {0};

			kinds[kind](&bytes, lengths[i], 1);
			assert_comes_back(packer, &bytes, NULL);
			for (size_t j = 0; j < LENGTHS; j++)
				assert_comes_back_like(packer, &bytes, lengths[j]);
			bytes_end(&bytes);
		}
	packer_free(packer);
}

/* How much of the heap some bytes take. */
static size_t
held(struct packer *packer, const struct bytes *bytes, const struct packed *like)
{
	size_t before;
	struct packed *packed;

	free(packed_new(packer, bytes, like)); /* from now on the packer needs no more */
	before = measure_heap();
	packed = packed_new(packer, bytes, like);
	before = measure_heap() - before;
	free(packed);
	return before;
}

static void
words_take_a_third_and_what_is_alike_next_to_nothing(void **state)
{
	struct packer *packer = packer_new();
	struct bytes words = {0}, noise = {0};
	struct packed *like;

	(void)state;
	put_words(&words, 60 * 1024, 1);
	put_noise(&noise, 60 * 1024, 1);
	like = packed_plain(&words);
	assert_true(held(packer, &words, NULL) < words.length / 3);
	assert_true(held(packer, &words, like) < words.length / 100);
	assert_true(held(packer, &noise, NULL) < noise.length + 4096);
	free(like);
	bytes_end(&words);
	bytes_end(&noise);
	packer_free(packer);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(all_bytes_come_back),
	    cmocka_unit_test(words_take_a_third_and_what_is_alike_next_to_nothing),
	};

	(void)count;
	measure_exactly(arguments);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
