/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, counts and hours by ICU, whose formatters are kept open for one language. Reading opening hours
 * is left to base/hours. */
#include "lang/dates.h"

#include <stdio.h>
#include <string.h>

#include <unicode/ustring.h>

#include "base/hours.h"
#include "lang/icu.h"
#include "lang/pick.h"
#include "text/fill.h"
#include "text/i18n.h"

enum { TEXT_LONGEST = 200, DAY_MINUTES = 24 * 60 };
enum format { FORMAT_YEAR, FORMAT_MONTH, FORMAT_DAY, FORMAT_TIME, FORMATS };

static struct {
	char code[ICU_LOCALE_LONGEST];
	bool known; /* else all is English */
	UDateFormat *formats[FORMATS];
	UListFormatter *list;
	UNumberFormat *count;
} kept;

static void
date_close(void)
{
	for (int i = 0; i < FORMATS; i++)
		i18n()->udat_close(kept.formats[i]);
	i18n()->ulistfmt_close(kept.list);
	i18n()->unum_close(kept.count);
}

static void
date_open_formats(const char *locale)
{
	static const UChar *const skeletons[] = {u"y", u"yMMMM", u"yMMMMd", u"Hm"};
	UErrorCode status = U_ZERO_ERROR;
	UDateTimePatternGenerator *patterns = i18n()->udatpg_open(locale, &status);

	for (int i = 0; i < FORMATS; i++) {
		UChar pattern[TEXT_LONGEST];
		int32_t length = i18n()->udatpg_getBestPattern(patterns, skeletons[i], -1, pattern, TEXT_LONGEST, &status);

		kept.formats[i] = i18n()->udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, u"UTC", -1, pattern, length, &status);
	}
	i18n()->udatpg_close(patterns);
}

/* Opening costs about a millisecond, so one language is kept, the one asked for last. */
static void
date_keep(const struct language *language)
{
	const char *code = language ? language->code : "en";
	char locale[ICU_LOCALE_LONGEST];
	UErrorCode status = U_ZERO_ERROR;

	if (!strcmp(code, kept.code))
		return;
	date_close();
	kept.known = icu_locale(code, "@calendar=gregorian;numbers=latn", locale);
	date_open_formats(locale);
	icu_locale(code, "", locale);
	kept.list = i18n()->ulistfmt_openForType(locale, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE, &status);
	kept.count = i18n()->unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
	snprintf(kept.code, sizeof kept.code, "%s", code);
}

static struct phrase
date_phrase(const char *text, const struct language *language)
{
	return pick_verbatim(text, kept.known ? language : NULL);
}

/* Days since 1970-01-01 in the Gregorian calendar, counted in years that begin with March. */
static int
date_days(int year, int month, int day)
{
	int shifted = month > 2 ? year : year - 1;
	int months = month > 2 ? month - 3 : month + 9;

	return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (months * 153 + 2) / 5 + day - 719469;
}

static char *
date_format(struct arena *arena, enum format format, int days, int minutes)
{
	static const double minute_milliseconds = 60.0 * 1000.0;
	UErrorCode status = U_ZERO_ERROR;
	UChar text[TEXT_LONGEST];
	UDate moment = ((double)days * (double)DAY_MINUTES + minutes) * minute_milliseconds;
	int32_t length = i18n()->udat_format(kept.formats[format], moment, text, TEXT_LONGEST, NULL, &status);

	return icu_text(arena, text, length);
}

struct phrase
date_words(struct arena *arena, const struct language *language, struct date date)
{
	bool month = date.month >= 1 && date.month <= 12, day = month && date.day >= 1 && date.day <= 31;

	date_keep(language);
	if (date.year <= 0)
		return date_phrase(NULL, language);
	return date_phrase(date_format(arena, day ? FORMAT_DAY : month ? FORMAT_MONTH : FORMAT_YEAR,
			       date_days(date.year, month ? date.month : 1, day ? date.day : 1), 0),
	    language);
}

/* ICU's clocks end before 24:00, where offices close. */
static char *
time_text(struct arena *arena, int minutes)
{
	char *text = date_format(arena, FORMAT_TIME, 0, minutes % DAY_MINUTES);
	size_t before = strcspn(text, "0123456789");

	if (minutes != DAY_MINUTES)
		return text;
	return arena_print(arena, "%.*s24%s", (int)before, text, text + before + strspn(text + before, "0"));
}

struct phrase
time_words(struct arena *arena, const struct language *language, int hour, int minute)
{
	date_keep(language);
	return date_phrase(time_text(arena, hour * 60 + minute), language);
}

struct phrase
count_words(struct arena *arena, const struct language *language, long count)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar text[TEXT_LONGEST];
	int32_t length;

	date_keep(language);
	length = i18n()->unum_formatInt64(kept.count, count, text, TEXT_LONGEST, NULL, &status);
	return date_phrase(icu_text(arena, text, length), language);
}

/* "Mon, Tue and Wed", as the language lists things. */
static const char *
hours_list(struct arena *arena, const char *const *items, size_t count)
{
	const UChar **strings = arena_take(arena, count * sizeof *strings);
	UErrorCode status = U_ZERO_ERROR;
	UChar text[TEXT_LONGEST * 2];
	int32_t length;

	for (size_t i = 0; i < count; i++)
		strings[i] = icu_string(arena, items[i]);
	length = i18n()->ulistfmt_format(kept.list, strings, NULL, (int32_t)count, text, TEXT_LONGEST * 2, &status);
	return U_SUCCESS(status) ? icu_text(arena, text, length) : "";
}

/* The short name of a weekday, 0 for Monday. ICU counts from 1, Sunday. */
static const char *
hours_weekday(struct arena *arena, int day)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar text[TEXT_LONGEST];
	int32_t length = i18n()->udat_getSymbols(kept.formats[FORMAT_TIME], UDAT_STANDALONE_SHORT_WEEKDAYS, (day + 1) % 7 + 1, text,
	    TEXT_LONGEST, &status);

	return icu_text(arena, text, length);
}

static const char *
hours_days_text(struct arena *arena, const struct hours_rule *rule)
{
	const char *items[HOURS_DAYS_MOST];

	for (size_t i = 0; i < rule->days_count; i++) {
		const struct hours_days *days = &rule->days[i];

		if (days->first == HOURS_HOLIDAYS)
			items[i] = "{holidays}";
		else if (days->first == days->last)
			items[i] = hours_weekday(arena, days->first);
		else
			items[i] = arena_print(arena, "%s–%s", hours_weekday(arena, days->first),
			    hours_weekday(arena, days->last));
	}
	return hours_list(arena, items, rule->days_count);
}

static const char *
hours_spans_text(struct arena *arena, const struct hours_rule *rule)
{
	const char *items[HOURS_SPANS_MOST];

	for (size_t i = 0; i < rule->spans_count; i++) {
		const char *from = time_text(arena, rule->spans[i].from);
		size_t digits = strlen(from);

		/* A word for "o'clock" stands once, behind the end. */
		while (digits && (from[digits - 1] < '0' || from[digits - 1] > '9'))
			digits--;
		items[i] = arena_print(arena, "%.*s–%s", (int)digits, from, time_text(arena, rule->spans[i].to));
	}
	return hours_list(arena, items, rule->spans_count);
}

static bool
hours_name_holidays(const struct hours *hours)
{
	for (size_t i = 0; i < hours->count; i++)
		for (size_t j = 0; j < hours->rules[i].days_count; j++)
			if (hours->rules[i].days[j].first == HOURS_HOLIDAYS)
				return true;
	return false;
}

struct phrase
hours_words(struct arena *arena, const struct language *language, const char *written, struct phrase always,
    struct phrase holidays)
{
	const struct filling filling = {.name = "holidays", .value = holidays};
	const char *text = "";
	struct hours hours;

	if (!hours_parse(written, &hours) || (hours.always && !always.text) ||
	    (hours_name_holidays(&hours) && !holidays.text))
		return pick_verbatim(arena_string(arena, written), NULL);
	if (hours.always)
		return always;
	date_keep(language);
	for (size_t i = 0; i < hours.count; i++) {
		const char *days = hours_days_text(arena, &hours.rules[i]);

		text = arena_print(arena, "%s%s%s%s%s", text, i ? "\n" : "", days, *days ? " " : "",
		    hours_spans_text(arena, &hours.rules[i]));
	}
	return text_fill(arena, date_phrase(text, language), &filling, 1);
}
