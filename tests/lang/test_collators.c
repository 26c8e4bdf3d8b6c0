/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The collators kept open: those of the language that was asked for last, set as the search needs them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "lang/collators.h"

static UCollationResult
compare(UCollator *collator, const char *a, const char *b)
{
	UErrorCode status = U_ZERO_ERROR;
	UCollationResult result = ucol_strcollUTF8(collator, a, -1, b, -1, &status);

	assert_true(U_SUCCESS(status));
	return result;
}

static void
each_language_has_its_own_order(void **state)
{
	(void)state;
	assert_int_equal(compare(collator_for_order("de"), "Österreich", "Zypern"), UCOL_LESS);
	assert_int_equal(compare(collator_for_order("sv"), "Österrike", "Zypern"), UCOL_GREATER);
	assert_int_equal(compare(collator_for_order("de"), "Österreich", "Zypern"), UCOL_LESS);
	assert_int_equal(compare(collator_for_order("et"), "T", "Z"), UCOL_GREATER);
	assert_int_equal(compare(collator_for_order("haz"), "T", "Z"), UCOL_LESS);
	assert_int_equal(compare(collator_for_order("de"), "cote", "Côte"), UCOL_LESS);
}

static void
finding_counts_base_letters_only(void **state)
{
	UCollator *finding = collator_for_finding("fr");

	(void)state;
	assert_int_equal(compare(finding, "cote d'ivoire", "Côte d’Ivoire"), UCOL_EQUAL);
	assert_int_equal(compare(finding, "cotedivoire", "Côte d’Ivoire"), UCOL_EQUAL);
	assert_int_equal(compare(finding, "cote", "cota"), UCOL_GREATER);
	finding = collator_for_finding("sv");
	assert_int_equal(compare(finding, "osterrike", "Österrike"), UCOL_LESS);
}

static void
finding_never_normalizes(void **state)
{
	static const char *const codes[] = {"en", "vi", "th", "ar", "hi", "my"};

	(void)state;
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		UErrorCode status = U_ZERO_ERROR;

		assert_int_equal(ucol_getAttribute(collator_for_finding(codes[i]), UCOL_NORMALIZATION_MODE, &status),
		    UCOL_OFF);
		assert_true(U_SUCCESS(status));
	}
}

static void
one_language_is_kept_open(void **state)
{
	const UCollator *order = collator_for_order("fr"), *finding = collator_for_finding("fr");

	(void)state;
	assert_ptr_not_equal(order, finding);
	assert_ptr_equal(collator_for_order("fr"), order);
	assert_ptr_equal(collator_for_finding("fr"), finding);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_language_has_its_own_order),
	    cmocka_unit_test(finding_counts_base_letters_only),
	    cmocka_unit_test(finding_never_normalizes),
	    cmocka_unit_test(one_language_is_kept_open),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
