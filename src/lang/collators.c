/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the collators of one language open. What is compared is left to names. */
#include "lang/collators.h"

#include <stdio.h>
#include <string.h>

#include "lang/icu.h"
#include "text/i18n.h"

static struct {
	char code[ICU_LOCALE_LONGEST];
	UCollator *order, *finding;
} kept;

static UCollator *
collator_open_finding(const char *locale)
{
	UErrorCode status = U_ZERO_ERROR;
	UCollator *finding = i18n()->ucol_open(locale, &status);

	i18n()->ucol_setAttribute(finding, UCOL_STRENGTH, UCOL_PRIMARY, &status);
	i18n()->ucol_setAttribute(finding, UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, &status);
	/* Normalization would copy what a visitor typed to the heap. */
	i18n()->ucol_setAttribute(finding, UCOL_NORMALIZATION_MODE, UCOL_OFF, &status);
	return finding;
}

static void
collator_keep(const char *code)
{
	char locale[ICU_LOCALE_LONGEST];
	UErrorCode status = U_ZERO_ERROR;

	if (!strcmp(code, kept.code))
		return;
	i18n()->ucol_close(kept.order);
	i18n()->ucol_close(kept.finding);
	icu_locale(code, "", locale);
	kept.order = i18n()->ucol_open(locale, &status);
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
