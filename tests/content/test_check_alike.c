/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a translation must share with its English: numbers, and letters of its own script only. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "rules.h"

static void
numbers_are_those_of_the_english(void **state)
{
	static const struct rules_row rows[] = {
	    {"fr", "travel.ask", "In 2022, 1,500 people of 24.", "En 2022, 1500 sur 24.", ""},
	    {"fr", "travel.ask", "In 2022, 1,500 people of 24.", "En 2022, 1\u00A0500 sur 24.", ""},
	    {"fr", "travel.ask", "In 2022, 12,500 people of 24.", "En 2022, 12 500 sur 24.", ""},
	    {"fr", "travel.ask", "About 49.6 million people", "Environ 49,6 millions de gens", ""},
	    {"fr", "travel.ask", "Call 12 times.", "Appelez 21 fois.",
	        "1:13: the number 12 of the English is missing\n1:22: the number 21 is not in the English\n"},
	    {"fr", "travel.ask", "Wait 2 hours, then 2 more.", "Attendez 2 heures.",
	        "1:13: the number 2 of the English is missing\n"},
	    {"fr", "travel.ask", "Wait two hours.", "Attendez 2 heures.", "1:23: the number 2 is not in the English\n"},
	    {"ar", "travel.ask", "Wait 25 hours with him.", "انتظر معه ٢٥ ساعة.", ""},
	    {"fa", "travel.ask", "Wait 25 hours with him.", "با او ۲۴ ساعت صبر کن.",
	        "1:13: the number 25 of the English is missing\n1:20: the number 24 is not in the English\n"},
	    {"zh-Hans", "travel.ask", "On 30 July 2025 it was so.", "2025年7月30日是这样。", ""},
	    {"zh-Hans", "travel.ask", "In October 2025 it was so.", "2025年10月是这样的。", ""},
	    {"zh-Hans", "travel.ask", "In May 2025 it was so.", "2025年6月是这样的。",
	        "1:19: the number 6 is not in the English\n"},
	    {"zh-Hans", "travel.ask", "49.6 million people, of them 0.9 here", "4960万人，其中90万人在这里", ""},
	    {"hi", "travel.ask", "2,200,000 people and more", "22 लाख लोग और भी हैं", ""},
	};

	(void)state;
	RULES_EXPECT(rows, NULL);
}

static void
a_translation_is_not_the_english(void **state)
{
	static const struct rules_row rows[] = {
	    {"fr", "travel.ask", "Ask here", "Ask here", "1:13: the same as the English, expected a translation\n"},
	    {"fr", "travel.ask", "Information", "Information", ""},
	    {"fr", "travel.ask", "Take It Down", "Take It Down", ""},
	    {"fr", "travel.ask", "WhatsApp", "WhatsApp", ""},
	    {"ru", "travel.ask", "WhatsApp", "WhatsApp", ""},
	    {"ru", "travel.ask", "STOP APP", "STOP APP", ""},
	    {"ru", "travel.ask", "Police", "Police", "1:13: the same as the English, expected a translation\n"},
	    {"ru", "travel.ask", "Take It Down", "Take It Down",
	        "1:13: the same as the English, expected a translation\n"},
	    {"ru", "travel.ask", "24", "24", ""},
	};

	(void)state;
	RULES_EXPECT(rows, NULL);
}

static void
letters_are_those_of_the_script(void **state)
{
	static const struct rules_row rows[] = {
	    {"ru", "travel.ask", "Ask here", "Спросите здесь", ""},
	    {"ru", "travel.ask", "Ask here", "Спроcите здесь", "1:18: 'c' is not in the script of the language (Cyrl)\n"},
	    {"ru", "travel.ask", "The UN says so", "Так говорит UN", ""},
	    {"ru", "travel.ask", "A text message", "Сообщение SMS", ""},
	    {"ru", "travel.ask", "The tag #30July", "Метка #30July", ""},
	    {"ru", "travel.ask", "The office says so", "Так говорит UNODC",
	        "1:26: 'UNODC' is not in the script of the language (Cyrl)\n"},
	    {"ru", "signs.work.help-now", "In {country}", "Помощь: {country}", ""},
	    {"fr", "travel.ask", "Ask here", "Demandеz", "1:20: 'е' is not in the script of the language (Latn)\n"},
	    {"zh-Hans", "travel.ask", "Ask here", "问问カ里", "1:16: 'カ' is not in the script of the language (Hans)\n"},
	    {"ja", "travel.ask", "Ask here", "ここで聞く", ""},
	    {"hi", "travel.ask", "Ask here", "यहाँ पूछो।", ""},
	    {"ru", "travel.latin", "Ask here", "Sprosite zdes", ""},
	    {"ru", "travel.latin", "Ask here", "Спросите", "1:15: 'Спросите' is not in the script of the language (Latn)\n"},
	    {"en", "travel.ask", NULL, "Ask for помощь", "1:22: 'помощь' is not in the script of the language (Latn)\n"},
	};

	(void)state;
	RULES_EXPECT(rows, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(numbers_are_those_of_the_english),
	    cmocka_unit_test(a_translation_is_not_the_english),
	    cmocka_unit_test(letters_are_those_of_the_script),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
