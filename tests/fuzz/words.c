/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of words, read in parts. What a part gives must be what the whole file gives, where that is without fault. */
#include "content/words.h"

#include <stdlib.h>
#include <string.h>

#include "content/load.h"
#include "fuzz.h"

/* What is there in the whole file and in its parts is the same. */
static void
compare(struct words *words, const struct table *whole)
{
	for (size_t i = 0; i < whole->room; i++) {
		const char *id = whole->entries[i].key, *part = id ? words_get(words, id) : NULL;

		if (part && strcmp(part, whole->entries[i].value) != 0)
			abort();
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct problems problems = {0}, unheard = {0};
	struct bytes held = {0};
	struct arena keep = {0};
	struct table whole = {0};
	struct words words;
	struct reader reader;

	bytes_put(&held, (const char *)bytes, length);
	words_open(&words, "fr.yaml", &held, &keep, &problems);
	for (size_t i = 0; i < words.places.room; i++)
		if (words.places.entries[i].key)
			words_get(&words, words.places.entries[i].key);
	words_get(&words, "not.there");
	reader_open_part(&reader, "fr.yaml", words.source.start, words.source.length, 1, &keep, &unheard);
	if (load_words(&reader, &whole) && !problems.errors)
		compare(&words, &whole);
	table_end(&whole);
	reader_close(&reader);
	words_close(&words);
	problems_end(&problems);
	problems_end(&unheard);
	arena_end(&keep);
	return 0;
}
