/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words keep to the glossary. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "rules.h"

static void
terms_are_used(void **state)
{
	static const char glossary[] = "- {term: human trafficking, use: [\"торговл людьми\", \"торговец\"], avoid: [\"трафик\"]}\n"
	                               "- {term: sign, use: [\"признак\"]}\n- {term: hide (a person), use: [\"прятать\"]}\n"
	                               "- {term: police, avoid: [\"мент \"]}\n";
	static const struct rules_row rows[] = {
	    {"ru", "travel.ask", "About Human Trafficking", "О ТОРГОВЛЕ людьми", ""},
	    {"ru", "travel.ask", "About human trafficking", "Он торговец и враг", ""},
	    {"ru", "travel.ask", "About human trafficking", "О людьми торговле",
	        "1:13: nothing here for 'human trafficking', expected one of: торговл людьми, торговец\n"},
	    {"ru", "travel.ask", "About human trafficking", "О торговле всеми людьми",
	        "1:13: nothing here for 'human trafficking', expected one of: торговл людьми, торговец\n"},
	    {"ru", "travel.ask", "Do not hide from them", "Не скрывайтесь от них", ""},
	    {"ru", "travel.ask", "About human trafficking", "О торговле людьми (трафике)",
	        "1:33: 'трафик' for 'human trafficking', which the glossary avoids\n"},
	    {"ru", "travel.ask", "About road traffic, only", "О трафике и дорогах", ""},
	    {"ru", "travel.ask", "That is a sign of it", "Вот его примета", "1:13: nothing here for 'sign', expected one of: признак\n"},
	    {"ru", "travel.ask", "Those are signs of it", "Вот его приметы", ""},
	    {"ru", "travel.ask", "Ask the police here", "Спросите мента сейчас", ""},
	    {"ru", "travel.ask", "Ask the police here", "Это мент и всё", "1:18: 'мент ' for 'police', which the glossary avoids\n"},
	    {"ru", "travel.ask", "Ask the police here", "Вот это и мент", "1:24: 'мент ' for 'police', which the glossary avoids\n"},
	    {"ru", "travel.latin", "A sign here", "Primeta zdes", ""},
	};

	(void)state;
	RULES_EXPECT(rows, glossary);
}

static void
capitals_are_those_of_the_language(void **state)
{
	static const char glossary[] = "- {term: police, use: [\"ISIR\"]}\n";
	static const struct rules_row rows[] = {
	    {"tr", "travel.ask", "The police", "ısır", ""},
	    {"tr", "travel.ask", "The police", "isir", "1:13: nothing here for 'police', expected one of: ISIR\n"},
	    {"de", "travel.ask", "The police", "isir", ""},
	};

	(void)state;
	RULES_EXPECT(rows, glossary);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(terms_are_used),
	    cmocka_unit_test(capitals_are_those_of_the_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
