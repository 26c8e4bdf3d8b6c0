/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of codes, dates and addresses. Which field has which form is left to the loaders. */
#include "content/forms.h"

#include <stdlib.h>
#include <string.h>

#include "base/hours.h"
#include "content/model.h"

/* ISO 3166-1, and XK for Kosovo; a space behind each. */
static const char countries[] =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ "
    "BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM "
    "DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS "
    "GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
    "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ "
    "MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV "
    "SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
    "VN VU WF WS XK YE YT ZA ZM ZW ";

static bool
form_is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool
form_is_small(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

static bool
form_is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

static const char *
form_line_fault(const char *text)
{
	const char *end = text + strcspn(text, "\n");

	return !*text || *end ? end : NULL;
}

/* A code at the start of the text, and moves *text behind it. */
static bool
form_skip_code(const char **text)
{
	const char *start = *text;

	for (; form_is_small(**text) || form_is_digit(**text) || **text == '-'; (*text)++)
		if (**text == '-' && (*text == start || (*text)[-1] == '-'))
			return false;
	return *text > start && (*text)[-1] != '-';
}

static const char *
form_code_fault(const char *text)
{
	return form_skip_code(&text) && !*text ? NULL : text;
}

/* Codes with dots between; *parts counts them. */
static const char *
form_path_fault(const char *text, int *parts)
{
	for (*parts = 1; form_skip_code(&text) && *text == '.'; text++)
		++*parts;
	return *text || text[-1] == '.' || text[-1] == '-' ? text : NULL;
}

static const char *
form_page_fault(const char *text)
{
	int parts;

	return *text ? form_path_fault(text, &parts) : text;
}

static const char *form_country_fault(const char *);

/* A country, perhaps with ".also" behind it. */
static const char *
form_country_words_fault(const char *text)
{
	enum { COUNTRY_LENGTH = 2 };
	const char *fault = form_country_fault(text), *dot = strchr(text, '.');
	char country[COUNTRY_LENGTH + 1] = {0};

	if (!dot || dot - text != COUNTRY_LENGTH || strcmp(dot, ".also"))
		return fault;
	memcpy(country, text, COUNTRY_LENGTH);
	return form_country_fault(country) ? text : NULL;
}

static const char *
form_words_fault(const char *text)
{
	const char *fault;
	int parts;

	if (!*text)
		return text;
	if (!strncmp(text, "country.", strlen("country.")))
		return form_country_words_fault(text + strlen("country."));
	fault = form_path_fault(text, &parts);
	return !fault && parts < 2 ? text + strlen(text) : fault;
}

/* Moves behind letters and digits, as many as `least` to `most`. */
static bool
form_skip_run(const char **text, size_t least, size_t most, bool (*fits)(char))
{
	size_t count = 0;

	while (count < most && fits(**text)) {
		(*text)++;
		count++;
	}
	return count >= least;
}

static const char *
form_language_fault(const char *text)
{
	if (!form_skip_run(&text, 2, 3, form_is_small))
		return text;
	if (text[0] == '-' && form_is_capital(text[1]) && form_is_small(text[2])) {
		text += 2;
		if (!form_skip_run(&text, 3, 3, form_is_small))
			return text;
	}
	if (*text == '-' && form_is_digit(text[1])) {
		text++;
		if (!form_skip_run(&text, 3, 3, form_is_digit))
			return text;
	} else if (*text == '-') {
		text++;
		if (!form_skip_run(&text, 2, 2, form_is_capital))
			return text;
	}
	return *text ? text : NULL;
}

static const char *
form_catalog_fault(const char *text)
{
	if (!form_skip_run(&text, 2, 3, form_is_small))
		return text;
	if (*text == '_') {
		text++;
		if (!form_skip_run(&text, 2, 2, form_is_capital))
			return text;
	}
	if (*text == '@') {
		text++;
		if (!form_skip_run(&text, 2, 16, form_is_small))
			return text;
	}
	return *text ? text : NULL;
}

static const char *
form_script_fault(const char *text)
{
	if (!form_is_capital(*text))
		return text;
	text++;
	return form_skip_run(&text, 3, 3, form_is_small) && !*text ? NULL : text;
}

static const char *
form_country_fault(const char *text)
{
	const char *letters = text;

	if (!strcmp(text, "001"))
		return NULL;
	if (!form_skip_run(&letters, 2, 2, form_is_capital) || *letters)
		return letters;
	for (const char *at = countries; *at; at += 3)
		if (!strncmp(at, text, 2))
			return NULL;
	return text;
}

/* Digits, and signs between them. */
static const char *
form_signs_fault(const char *text, const char *signs)
{
	const char *start = text;
	bool digits = false;

	if (*text == ' ')
		return text;
	for (; *text && text - start < CONTENT_NUMBER_LONGEST; text++) {
		if (!form_is_digit(*text) && !strchr(signs, *text))
			return text;
		digits = digits || form_is_digit(*text);
	}
	return *text || !digits || text[-1] == ' ' ? text : NULL;
}

static const char *
form_phone_fault(const char *text)
{
	return form_signs_fault(text, " +-()/*#");
}

static const char *
form_figure_fault(const char *text)
{
	return form_signs_fault(text, " +-()/*#:");
}

static const char *
form_decimal_fault(const char *text)
{
	if (!form_skip_run(&text, 1, 9, form_is_digit))
		return text;
	if (*text == '.') {
		text++;
		if (!form_skip_run(&text, 1, 3, form_is_digit))
			return text;
	}
	return *text ? text : NULL;
}

static const char *
form_hours_fault(const char *text)
{
	struct hours hours;

	return hours_parse(text, &hours) ? NULL : text;
}

static int
form_days_of(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

static const char *
form_date_fault(const char *text)
{
	const char *start = text;
	struct date date;

	if (!form_skip_run(&text, 4, 4, form_is_digit))
		return text;
	for (int part = 0; part < 2 && *text == '-'; part++) {
		text++;
		if (!form_skip_run(&text, 2, 2, form_is_digit))
			return text;
	}
	if (*text)
		return text;
	date = form_read_date(start);
	if (date.year < 1900 || date.year > 2199)
		return start;
	if (text - start > 4 && (date.month < 1 || date.month > 12))
		return start + 5;
	return text - start > 7 && (date.day < 1 || date.day > form_days_of(date.year, date.month)) ? start + 8 : NULL;
}

struct date
form_read_date(const char *text)
{
	struct date date = {.year = atoi(text)};

	if (strlen(text) > 4)
		date.month = atoi(text + 5);
	if (strlen(text) > 7)
		date.day = atoi(text + 8);
	return date;
}

static const char *
form_web_fault(const char *text)
{
	const char *host = !strncmp(text, "https://", 8) ? text + 8 : !strncmp(text, "http://", 7) ? text + 7 : NULL;

	if (!host)
		return text;
	for (text = host; *text; text++)
		if (*text <= ' ' || strchr("\"<>", *text))
			return text;
	return *host == '/' || !strchr(host, '.') ? host : NULL;
}

static const char *
form_email_fault(const char *text)
{
	const char *start = text, *at = strchr(text, '@');

	for (; *text; text++)
		if (*text <= ' ' || strchr("\"<>,;:", *text) || (*text == '@' && text != at))
			return text;
	return !at || at == start || !strchr(at, '.') || text[-1] == '.' ? text : NULL;
}

bool
form_script_is_right_to_left(const char *script)
{
	static const char scripts[] = "Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa ";

	for (const char *at = scripts; *at; at += 5)
		if (!strncmp(at, script, 4))
			return true;
	return false;
}

const struct form form_line = {form_line_fault, "a text of one line", "one line with something in it"};
const struct form form_code = {form_code_fault, "a code", "small letters, digits and hyphens such as 'inland-only'"};
const struct form form_page = {form_page_fault, "a page's id", "codes with dots between such as 'signs.work'"};
const struct form form_words = {form_words_fault, "an id of words",
    "codes with dots between such as 'signs.work.title'"};
const struct form form_language = {form_language_fault, "a language code", "one of BCP 47 such as 'fr' or 'zh-Hans'"};
const struct form form_catalog = {form_catalog_fault, "a catalog's name", "one such as 'zh_CN' or 'sr@latin'"};
const struct form form_script = {form_script_fault, "a script", "one of ISO 15924 such as 'Hans'"};
const struct form form_country = {form_country_fault, "a country", "two capitals of ISO 3166-1, XK, or 001"};
const struct form form_phone = {form_phone_fault, "a phone number",
    "digits, spaces and + - ( ) / * #, at most 40 bytes"};
const struct form form_figure = {form_figure_fault, "a number to dial, a time or a year",
    "digits, spaces and + - ( ) / * # :, at most 40 bytes"};
const struct form form_decimal = {form_decimal_fault, "a number", "digits such as '42' or '17.3'"};
const struct form form_hours = {form_hours_fault, "opening hours",
    "'24/7' or such as 'Mo-Fr 08:00-12:00,13:00-17:00; Sa,PH 09:00-12:00'"};
const struct form form_date = {form_date_fault, "a date", "such as '2026-09-23', '2026-09' or '2026'"};
const struct form form_web = {form_web_fault, "an address of the web", "one such as 'https://example.org'"};
const struct form form_email = {form_email_fault, "an e-mail address", "one such as 'help@example.org'"};
