/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the collators of one language open. What is compared is left to names. */
#include "lang/collators.h"

#include <stdio.h>
#include <string.h>

#include "lang/icu.h"

static struct {
	char code[ICU_LOCALE_LONGEST];
	UCollator *order, *finding;
} kept;

static UCollator *
collator_open_finding(const char *locale)
{
	UErrorCode status = U_ZERO_ERROR;
	UCollator *finding = ucol_open(locale, &status);

	ucol_setAttribute(finding, UCOL_STRENGTH, UCOL_PRIMARY, &status);
	ucol_setAttribute(finding, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &status);
	/* Normalization would copy what a visitor typed to the heap. */
	ucol_setAttribute(finding, UCOL_NORMALIZATION_MODE, UCOL_OFF, &status);
	return finding;
}

static void
collator_keep(const char *code)
{
	char locale[ICU_LOCALE_LONGEST];
	UErrorCode status = U_ZERO_ERROR;

	if (!strcmp(code, kept.code))
		return;
	ucol_close(kept.order);
	ucol_close(kept.finding);
	icu_locale(code, "", locale);
	kept.order = ucol_open(locale, &status);
	kept.finding = collator_open_finding(locale);
	snprintf(kept.code, sizeof kept.code, "%s", code);
}

UCollator *
collator_for_order(const char *code)
{
	collator_keep(code);
	return kept.order;
}

UCollator *
collator_for_finding(const char *code)
{
	collator_keep(code);
	return kept.finding;
}
