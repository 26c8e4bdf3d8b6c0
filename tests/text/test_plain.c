/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The light way must give the same breaks as ICU, or none at all. */
#include "helper.h"

#include <stdio.h>

#include "text/break.h"
#include "text/plain.h"

struct sentence {
	const char *language, *text;
};

static const struct sentence corpus[] = {
    {"en", "Does someone keep your passport or other papers? You have a right to hold them yourself."},
    {"en", "Is your pay held back, or much lower than you were told (or \"paid later\")?"},
    {"en", "You can call at any time, 24-hour help, 7 days a week: it costs nothing."},
    {"en", "You don't have to give your name. A well-trained person answers; they don't judge."},
    {"en", "Ask \"Who do I talk to?\" - it is your right - before you say more."},
    {"en", "About 50% of calls are answered within 1,000 seconds, at 10:30 or 3.5 hours later."},
    {"en", "The traveller’s rights, the workers’ rights and ‘fair pay’ – all of it [see page 12]."},
    {"en", "Help in " LRI "Great Britain" PDI " and in " LRI "Ireland" PDI ": read on."},
    {"en", "Ages 9-11 can read it; covid-19 closed bed & breakfast houses. Write to help@example.org!"},
    {"en", "one  two   three "},
    {"fr", "Quelqu’un garde-t-il vos papiers\u00A0? Vous avez le droit de les garder vous-même."},
    {"fr", "On vous dit\u00A0: «\u00A0Tu dois rembourser\u00A0», ou on menace votre famille\u00A0!"},
    {"fr", "L’appel est gratuit, 24\u00A0h sur 24, et vous n’avez pas à donner votre nom."},
    {"fr", "Près de 50\u00A0% des appels viennent d’ailleurs — à l’étranger aussi —, dit-on."},
    {"es", "Alguien guarda tu pasaporte o tus documentos. Tienes derecho a tenerlos."},
    {"es", "Te dijeron «gana mucho», pero no te pagan: pide ayuda (es gratis)."},
    {"es", "Puedes llamar a cualquier hora; no hace falta que digas tu nombre."},
    {"ru", "Кто-то забрал ваш паспорт или другие документы? Они должны быть у вас."},
    {"ru", "Вам сказали: «Сначала верни долг», и угрожают семье — это незаконно."},
    {"ru", "Звонок бесплатный, в любое время; имя можно не называть."},
    {"el", "Σου κράτησε κάποιος το διαβατήριο; Έχεις δικαίωμα να το έχεις εσύ."},
    {"vi", "Có ai giữ hộ chiếu của bạn không? Bạn có quyền tự giữ giấy tờ của mình."},
    {"yo", "Ẹ̀tọ́ rẹ ni láti pe ẹnikẹ́ni; ọ̀fẹ́ ni."},
};

/* Whether the light way answers at all. */
static bool
answers_as_icu(struct arena *arena, const struct paragraph *paragraph,
    bool (*light)(const struct paragraph *, bool *),
    const bool *(*heavy)(struct arena *, const struct paragraph *))
{
	bool *breaks = arena_take(arena, paragraph->count);

	if (!light(paragraph, breaks))
		return false;
	assert_string_equal(marked(arena, paragraph, breaks), marked(arena, paragraph, heavy(arena, paragraph)));
	return true;
}

static void
corpus_is_broken_as_by_icu(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof corpus / sizeof *corpus; i++) {
		struct paragraph paragraph = paragraph_of(&arena, corpus[i].language, corpus[i].text);

		if (!answers_as_icu(&arena, &paragraph, plain_break_lines, break_lines_by_icu) ||
		    !answers_as_icu(&arena, &paragraph, plain_break_graphemes, break_graphemes_by_icu))
			fail_msg("not plain: %s", corpus[i].text);
	}
	arena_end(&arena);
}

static void
random_strings_are_broken_as_by_icu_or_refused(void **state)
{
	static const char *const pieces[] = {
	    "a", "b", "word", "é", "ж", "λ", "1", "23", " ", " ", " ", " ", "  ", "-", "-", "–", "—", ",", ".", ":", ";",
	    "!", "?", "(", ")", "[", "]", "\"", "'", "“", "”", "‘", "’", "«", "»", "\u00A0", "%", "&", "@", LRI, RLI, PDI,
	    "e\u0302\u0301", "\u0301", "/", "+", "中",
	};
	struct arena arena = {0};
	uint32_t seed = 7;
	size_t lines = 0, graphemes = 0;

	(void)state;
	for (int round = 0; round < 50000; round++) {
		struct bytes text = {0};
		struct paragraph paragraph;

		for (uint32_t left = 2 + next_number(&seed, 9); left; left--)
			bytes_put_string(&text, pieces[next_number(&seed, sizeof pieces / sizeof *pieces)]);
		paragraph = paragraph_of(&arena, "en", text.start);
		lines += answers_as_icu(&arena, &paragraph, plain_break_lines, break_lines_by_icu);
		graphemes += answers_as_icu(&arena, &paragraph, plain_break_graphemes, break_graphemes_by_icu);
		bytes_end(&text);
		arena_empty(&arena);
	}
	assert_true(lines > 5000);
	assert_true(graphemes > 20000);
	arena_end(&arena);
}

static void
anything_else_is_left_to_icu(void **state)
{
	static const char *const texts[] = {"中文", "ไทย", "שלום", "हिन्दी", "https://example.org/a", "a → b", "3 × 4", " a", "£5"};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct paragraph paragraph = paragraph_of(&arena, "en", texts[i]);

		if (plain_break_lines(&paragraph, arena_take(&arena, paragraph.count)))
			fail_msg("taken for plain: %s", texts[i]);
	}
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(corpus_is_broken_as_by_icu),
	    cmocka_unit_test(random_strings_are_broken_as_by_icu_or_refused),
	    cmocka_unit_test(anything_else_is_left_to_icu),
	};

	return cmocka_run_group_tests(tests, start_locale, NULL);
}
