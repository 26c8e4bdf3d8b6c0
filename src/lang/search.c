/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words, their collation keys, and which of them begin with what was typed. Opening collators is left to
 * collators; which texts there are, to the callers. */
#include "lang/search.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include "base/memory.h"
#include "lang/collators.h"
#include "lang/icu.h"
#include "text/i18n.h"

enum {
	TYPED_LONGEST = 64,  /* UTF-16 units */
	TYPED_WORDS_MOST = TYPED_LONGEST / 2,
	KEYS_LONGEST = 1024, /* bytes of all keys of what was typed */
	WORD_LONGEST = 48,   /* units of a word that are looked at */
	CHARACTERS_LONGEST = 16 /* the same where each character begins a word: enough for what can be typed */
};

struct search_word {
	const UChar *start;
	const uint8_t *key; /* without the NUL that ends it, so that the key of a beginning begins that of the whole */
	int32_t length, key_length;
};

struct search_text {
	struct search_word *words;
	size_t count;
};

/* What a visitor typed, on the stack only. */
struct search_typed {
	UChar text[TYPED_LONGEST];
	uint8_t keys[KEYS_LONGEST];
	struct search_word words[TYPED_WORDS_MOST];
	size_t count;
	uint32_t folding;
};

static const char *
search_code(const struct language *language)
{
	return language ? language->code : "en";
}

static int32_t
search_key(const UCollator *finding, const UChar *text, int32_t length, uint8_t *key, int32_t room)
{
	int32_t needed = i18n()->ucol_getSortKey(finding, text, length, key, room);

	return needed > room ? room : needed ? needed - 1 : 0;
}

static bool
search_is_letter(uint32_t code)
{
	return u_isalnum((UChar32)code) || (U_GET_GC_MASK((UChar32)code) & U_GC_M_MASK);
}

/* Whether its script writes words without spaces between them. */
static bool
search_stands_alone(uint32_t code)
{
	return code > 0xFF && (u_hasBinaryProperty((UChar32)code, UCHAR_IDEOGRAPHIC) ||
	    u_getIntPropertyValue((UChar32)code, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT);
}

/* From the start of a word to the next space: "d’Ivoire" goes on behind the apostrophe. */
static int32_t
search_length(const UChar *start, int32_t room, bool alone)
{
	int32_t most = alone ? CHARACTERS_LONGEST : WORD_LONGEST, length = 0;

	while (length < room && length < most && !u_isUWhiteSpace(start[length]))
		length++;
	return length;
}

/* Fills in where words start, or only counts them when `words` is NULL. */
static size_t
search_split(const UChar *text, int32_t length, struct search_word *words)
{
	bool inside = false;
	size_t count = 0;

	for (int32_t i = 0; i < length;) {
		int32_t start = i;
		uint32_t code = icu_next(text, &i, length);
		bool letter = search_is_letter(code), alone = letter && search_stands_alone(code);

		if (words && (alone || (letter && !inside)))
			words[count] = (struct search_word){
			    .start = text + start, .length = search_length(text + start, length - start, alone)};
		count += alone || (letter && !inside);
		inside = letter;
	}
	return count;
}

const struct search_text *
search_prepare(struct arena *arena, const struct language *language, const char *text)
{
	const UCollator *finding = collator_for_finding(search_code(language));
	struct search_text *made = arena_take(arena, sizeof *made);
	const UChar *units = icu_string(arena, text);
	int32_t length = u_strlen(units);
	uint8_t key[KEYS_LONGEST];

	made->count = search_split(units, length, NULL);
	made->words = arena_take(arena, made->count * sizeof *made->words);
	search_split(units, length, made->words);
	for (size_t i = 0; i < made->count; i++) {
		struct search_word *word = &made->words[i];

		word->key_length = search_key(finding, word->start, word->length, key, sizeof key);
		word->key = (uint8_t *)arena_copy(arena, (char *)key, (size_t)word->key_length);
	}
	return made;
}

/* Splits what was typed at its spaces; what has no key (punctuation) says nothing. False: it cannot be looked
 * for. */
static bool
search_read_typed(const UCollator *finding, const char *typed, struct search_typed *wanted)
{
	UErrorCode status = U_ZERO_ERROR;
	uint8_t *key = wanted->keys;
	int32_t length;

	u_strFromUTF8(wanted->text, TYPED_LONGEST, &length, typed, -1, &status);
	if (U_FAILURE(status))
		return false;
	for (int32_t i = 0; i < length; i++) {
		struct search_word *word = &wanted->words[wanted->count];

		word->start = wanted->text + i;
		word->length = search_length(word->start, length - i, false);
		i += word->length;
		word->key = key;
		if (word->length)
			word->key_length =
			    search_key(finding, word->start, word->length, key, (int32_t)(wanted->keys + KEYS_LONGEST - key));
		key += word->key_length;
		wanted->count += word->key_length > 0;
		if (wanted->count == TYPED_WORDS_MOST)
			return i >= length;
	}
	return true;
}

/* By its key; or by its letters, for where letters are sorted together (Czech "ch", Thai vowels that stand
 * before their consonant) and only the first is typed yet. */
static bool
search_word_fits(const struct search_word *word, const struct search_word *typed, uint32_t folding)
{
	if (word->key_length >= typed->key_length && !memcmp(word->key, typed->key, (size_t)typed->key_length))
		return true;
	return word->length >= typed->length && !u_strncasecmp(word->start, typed->start, typed->length, folding);
}

static bool
search_text_fits(const struct search_text *text, const struct search_typed *typed)
{
	for (size_t i = 0; i < typed->count; i++) {
		size_t j = 0;

		while (j < text->count && !search_word_fits(&text->words[j], &typed->words[i], typed->folding))
			j++;
		if (j == text->count)
			return false;
	}
	return true;
}

void
search_find(const struct language *language, const char *typed, const struct search_text *const *texts, size_t count,
    bool *fits)
{
	const char *code = search_code(language);
	struct search_typed wanted = {.folding = U_FOLD_CASE_DEFAULT};
	bool readable = search_read_typed(collator_for_finding(code), typed, &wanted);

	if (!strncmp(code, "tr", 2) || !strncmp(code, "az", 2))
		wanted.folding = U_FOLD_CASE_EXCLUDE_SPECIAL_I;
	for (size_t i = 0; i < count; i++)
		fits[i] = readable && search_text_fits(texts[i], &wanted);
	memory_wipe(&wanted, sizeof wanted);
}
