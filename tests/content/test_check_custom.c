/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spaces, punctuation and quotation marks as each language has them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "rules.h"

static void
spaces_stand_where_they_should(void **state)
{
	static const struct rules_row rows[] = {
	    {"de", "travel.ask", "Ask here. Call.", "Frag hier. Ruf an.", ""},
	    {"de", "travel.ask", "Ask here. Call.", "Frag hier.  Ruf an.", "1:25: two spaces, expected one\n"},
	    {"de", "travel.ask", "Ask here. Call.", " Frag hier.", "1:13: a space at the beginning, expected none\n"},
	    {"de", "travel.ask", "Ask here? Call.", "Frag hier ?", "1:24: the sign '?', expected no space before it\n"},
	    {"de", "travel.ask", "Ask here, call.", "Frag hier , ruf an.",
	        "1:24: the sign ',', expected no space before it\n"},
	    {"de", "travel.ask", "At 12:30 here.", "Um 12:30 hier.", ""},
	    {"fr", "travel.ask", "Ask here? Call!", "Demander ici\u00A0? Appeler\u202F!", ""},
	    {"fr", "travel.ask", "Ask here? Call.", "Demander ici ?",
	        "1:27: the sign '?', expected a no-break space before it\n"},
	    {"fr", "travel.ask", "Ask here? Call.", "Demander ici?",
	        "1:26: the sign '?', expected a no-break space before it\n"},
	    {"fr", "travel.ask", "Ask here, call.", "Demander ici , appeler",
	        "1:27: the sign ',', expected no space before it\n"},
	    {"fr", "travel.ask", "At 12:30 here.", "Venir à 12:30 ici.", ""},
	    {"fr", "travel.ask", "Say: hello there", "Dire\u00A0: «\u00A0bonjour\u00A0»", ""},
	    {"fr", "travel.ask", "Say: hello there", "Dire\u00A0: «bonjour\u00A0»",
	        "1:22: an opening quotation mark, expected a no-break space behind it\n"},
	    {"fr", "travel.ask", "Say: hello there", "Dire\u00A0: «\u00A0bonjour»",
	        "1:30: the sign '»', expected a no-break space before it\n"},
	    {"en", "travel.ask", NULL, "Ask  here .",
	        "1:18: two spaces, expected one\n1:24: the sign '.', expected no space before it\n"},
	};

	(void)state;
	RULES_EXPECT(rows, NULL);
}

static void
signs_are_those_of_the_script(void **state)
{
	static const struct rules_row rows[] = {
	    {"es", "travel.ask", "Danger? Call!", "¿Peligro? ¡Llame!", ""},
	    {"es", "travel.ask", "Danger? Call first.", "Peligro? Llame.", "1:21: a question without '¿' before it\n"},
	    {"es", "travel.ask", "Danger! Call first.", "¡Peligro! Llame!",
	        "1:29: an exclamation without '¡' before it\n"},
	    {"es", "travel.ask", "Danger! Call first.", "¿Peligro! Llame.",
	        "1:13: '¿' without its other half\n1:22: an exclamation without '¡' before it\n"},
	    {"de", "travel.ask", "Danger? Call!", "Gefahr? Anrufen!", ""},
	    {"ar", "travel.ask", "Danger? Call first.", "هل هناك خطر؟ اتصل، من فضلك.", ""},
	    {"ar", "travel.ask", "Danger? Call first.", "هل هناك خطر? اتصل.", "1:25: the sign '?', expected '؟'\n"},
	    {"fa", "travel.ask", "Ask here, call.", "بپرس, زنگ بزن.", "1:18: the sign ',', expected '،'\n"},
	    {"zh-Hans", "travel.ask", "Danger? Call first.", "有危险？先打电话，再说。", ""},
	    {"zh-Hans", "travel.ask", "Danger? Call first.", "有危险?先打电话,再说。",
	        "1:17: the sign '?', expected '？'\n1:22: the sign ',', expected '，'\n"},
	    {"ja", "travel.ask", "Ask here, then call.", "聞いて,電話します。", "1:17: the sign ',', expected '、'\n"},
	};

	(void)state;
	RULES_EXPECT(rows, NULL);
}

static void
quotes_are_those_of_the_language(void **state)
{
	static const struct rules_row rows[] = {
	    {"de", "travel.ask", "Say: hello there", "Sag: „Hallo“", ""},
	    {"de", "travel.ask", "Say: hello there", "Sag: \\\"Hallo\\\"",
	        "1:19: the quotation mark '\"', expected „ “\n1:26: the quotation mark '\"', expected „ “\n"},
	    {"de", "travel.ask", "Say: hello there", "Sag: „Hallo", "1:13: a quotation mark without its other half\n"},
	    {"de", "travel.ask", "Say: hello there", "Das geht’s auch", ""},
	    {"es", "travel.ask", "Say: hello there", "Diga: «hola, “amigo”»", ""},
	    {"ru", "travel.ask", "Say: hello there", "Скажите: “привет”",
	        "1:30: the quotation mark '”', expected « »\n"},
	    {"prs", "travel.ask", "Say: hello there", "بگو «سلام» به او", ""},
	    {"zh-Hans", "travel.ask", "Say: hello there", "请说：“你好”", ""},
	};

	(void)state;
	RULES_EXPECT(rows, NULL);
}

/* What a word processor makes of "...": without the straight marks the bent ones are part of the text. */
static void
bent_quotes_around_a_text_are_seen(void **state)
{
	struct arena arena = {0};
	const char *folders[] = {kit_good(&arena), kit_scratch(&arena)};

	(void)state;
	kit_write(folders[1], "languages.yaml", rules_languages);
	kit_write(folders[1], "words/en.yaml", "travel.ask: \"Ask the staff.\"\n");
	kit_write(folders[1], "words/zh-Hans.yaml", "travel.ask: “问工作人员。”\n");
	assert_string_equal(rules_said(&arena, folders, 2, "zh-Hans"),
	    "1:13: visitors see the mark '“' here, expected the text between two straight ones (\")\n");
	kit_write(folders[1], "words/zh-Hans.yaml", "travel.ask: \"“问工作人员。”\"\n");
	assert_string_equal(rules_said(&arena, folders, 2, "zh-Hans"), "");
	kit_remove(folders[1]);
	arena_end(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(spaces_stand_where_they_should),
	    cmocka_unit_test(signs_are_those_of_the_script),
	    cmocka_unit_test(quotes_are_those_of_the_language),
	    cmocka_unit_test(bent_quotes_around_a_text_are_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
