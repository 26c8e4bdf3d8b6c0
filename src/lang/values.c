/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ICU's formatters are kept open for one language, the one asked for last. Dates are left to dates. */
#include "lang/values.h"

#include <stdio.h>
#include <string.h>

#include "base/bytes.h"
#include "lang/dates.h"
#include "lang/icu.h"
#include "lang/pick.h"
#include "text/i18n.h"

enum { TEXT_LONGEST = 200, FRACTION_MOST = 6 };
enum format { FORMAT_PLAIN, FORMAT_PERCENT, FORMAT_LARGE, FORMATS };

static struct {
	char code[ICU_LOCALE_LONGEST];
	bool known;   /* else all is English */
	bool persian; /* its digits */
	UNumberFormat *formats[FORMATS];
} kept;

/* Persian and Pashto have their own digits in running text. So may Arabic and Hindi, but their words here do without. */
static bool
value_has_persian_digits(const char *code)
{
	char locale[ICU_LOCALE_LONGEST];
	UErrorCode status = U_ZERO_ERROR;
	bool known = icu_locale(code, "", locale);
	UNumberingSystem *system = i18n()->unumsys_open(locale, &status);
	bool persian = known && system && !strcmp(i18n()->unumsys_getName(system), "arabext");

	i18n()->unumsys_close(system);
	return persian;
}

static void
value_keep(const struct language *language)
{
	static const UNumberFormatStyle styles[FORMATS] = {UNUM_DECIMAL, UNUM_PERCENT, UNUM_DECIMAL_COMPACT_LONG};
	const char *code = language ? language->code : "en";
	char locale[ICU_LOCALE_LONGEST];

	if (!strcmp(code, kept.code))
		return;
	kept.persian = value_has_persian_digits(code);
	kept.known = icu_locale(code, kept.persian ? "@numbers=arabext" : "@numbers=latn", locale);
	for (int i = 0; i < FORMATS; i++) {
		UErrorCode status = U_ZERO_ERROR;

		i18n()->unum_close(kept.formats[i]);
		kept.formats[i] = i18n()->unum_open(styles[i], NULL, 0, locale, NULL, &status);
		i18n()->unum_setAttribute(kept.formats[i], UNUM_MAX_FRACTION_DIGITS, FRACTION_MOST);
	}
	i18n()->unum_setAttribute(kept.formats[FORMAT_PLAIN], UNUM_MINIMUM_GROUPING_DIGITS, UNUM_MINIMUM_GROUPING_DIGITS_AUTO);
	i18n()->unum_setAttribute(kept.formats[FORMAT_PERCENT], UNUM_MULTIPLIER, 1);
	snprintf(kept.code, sizeof kept.code, "%s", code);
}

/* What ICU is given: the decimal, times a million or a thousand millions. */
static const char *
value_number(struct arena *arena, const char *decimal, enum unit unit)
{
	if (unit == UNIT_MILLION)
		return arena_print(arena, "%sE6", decimal);
	return unit == UNIT_BILLION_DOLLARS ? arena_print(arena, "%sE9", decimal) : decimal;
}

struct phrase
value_words(struct arena *arena, const struct language *language, const char *decimal, enum unit unit)
{
	bool large = unit == UNIT_MILLION || unit == UNIT_BILLION_DOLLARS;
	enum format format = unit == UNIT_PERCENT ? FORMAT_PERCENT : large ? FORMAT_LARGE : FORMAT_PLAIN;
	const char *number = value_number(arena, decimal, unit);
	UErrorCode status = U_ZERO_ERROR;
	UChar text[TEXT_LONGEST];
	int32_t length;

	value_keep(language);
	length = i18n()->unum_formatDecimal(kept.formats[format], number, -1, text, TEXT_LONGEST, NULL, &status);
	return pick_verbatim(icu_text(arena, text, length), kept.known ? language : NULL);
}

static const char *
value_with_own_digits(struct arena *arena, const char *western)
{
	enum { PERSIAN_NOUGHT = 0x6F0 };
	struct bytes own = {0};
	const char *text;

	if (!kept.persian || !western)
		return western;
	bytes_put_string(&own, "");
	for (; *western; western++)
		if (*western >= '0' && *western <= '9')
			bytes_put_code(&own, PERSIAN_NOUGHT + (uint32_t)(*western - '0'));
		else
			bytes_put(&own, western, 1);
	text = arena_string(arena, own.start);
	bytes_end(&own);
	return text;
}

struct phrase
years_words(struct arena *arena, const struct language *language, int from, int until)
{
	struct phrase years = date_words(arena, language, (struct date){.year = from});

	if (until)
		years.text =
		    arena_print(arena, "%s–%s", years.text, date_words(arena, language, (struct date){.year = until}).text);
	value_keep(language);
	years.text = value_with_own_digits(arena, years.text);
	return years;
}
