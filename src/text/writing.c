/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a language is written, by ICU and CLDR. What is made of it is left to check. */
#include "text/writing.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include "base/utf8.h"
#include "text/i18n.h"

enum { SCRIPTS_OF_A_LANGUAGE = 3 };

struct scripts {
	UScriptCode list[SCRIPTS_OF_A_LANGUAGE];
	int count; /* 0: not known */
};

/* Names of ISO 15924 that stand for several of Unicode's scripts, or for one by another name. */
static struct scripts
writing_scripts(const char *name)
{
	static const struct {
		const char *name;
		struct scripts scripts;
	} mixed[] = {
	    {"Hans", {{USCRIPT_HAN, USCRIPT_BOPOMOFO}, 2}},
	    {"Hant", {{USCRIPT_HAN, USCRIPT_BOPOMOFO}, 2}},
	    {"Jpan", {{USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA}, 3}},
	    {"Kore", {{USCRIPT_HANGUL, USCRIPT_HAN}, 2}},
	};
	int32_t one;

	for (size_t i = 0; i < sizeof mixed / sizeof *mixed; i++)
		if (!strcmp(mixed[i].name, name))
			return mixed[i].scripts;
	one = u_getPropertyValueEnum(UCHAR_SCRIPT, name);
	return one == UCHAR_INVALID_CODE ? (struct scripts){.count = 0} : (struct scripts){{(UScriptCode)one}, 1};
}

bool
text_is_letter(uint32_t code)
{
	return code <= 0x10FFFF &&
	    (u_isalpha((UChar32)code) || (U_GET_GC_MASK((UChar32)code) & U_GC_M_MASK) != 0);
}

/* Marks and letters that many scripts share count as the script's own. */
static bool
writing_is_foreign(uint32_t code, const struct scripts *scripts)
{
	UErrorCode status = U_ZERO_ERROR;
	UScriptCode script;

	if (!text_is_letter(code))
		return false;
	script = uscript_getScript((UChar32)code, &status);
	if (script == USCRIPT_COMMON || script == USCRIPT_INHERITED)
		return false;
	for (int i = 0; i < scripts->count; i++)
		if (script == scripts->list[i] || uscript_hasScript((UChar32)code, scripts->list[i]))
			return false;
	return scripts->count != 0;
}

const char *
text_next_foreign(const char *text, const char *script, size_t *length)
{
	const struct scripts scripts = writing_scripts(script);
	const char *here, *start = NULL;
	uint32_t code;

	while (here = text, (code = utf8_walk(&text))) {
		bool foreign = writing_is_foreign(code, &scripts);

		if (start && !foreign && !(code >= '0' && code <= '9'))
			break;
		if (foreign && !start)
			start = here;
	}
	if (start)
		*length = (size_t)(here - start);
	return start;
}

static bool
writing_has_special_i(const char *language)
{
	size_t length = strcspn(language, "-");

	return length == 2 && (!memcmp(language, "tr", 2) || !memcmp(language, "az", 2));
}

static uint32_t
writing_fold(uint32_t code, uint32_t how)
{
	if (code < 0x80 && code != 'I') /* the letter that languages disagree on */
		return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
	return code > 0x10FFFF ? code : (uint32_t)u_foldCase((UChar32)code, how);
}

/* How many bytes at the beginning of `text` are alike to `part`; 0: they are not. */
static size_t
writing_begins_alike(const char *text, const char *part, uint32_t how)
{
	const char *at = text;
	uint32_t wanted;

	while ((wanted = utf8_walk(&part)))
		if (writing_fold(utf8_walk(&at), how) != writing_fold(wanted, how))
			return 0;
	return (size_t)(at - text);
}

const char *
text_find_alike(const char *text, const char *part, const char *language, bool whole, size_t *length)
{
	uint32_t how = writing_has_special_i(language) ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT;
	const char *rest = part;
	uint32_t before = 0, first = writing_fold(utf8_walk(&rest), how);

	while (*text) {
		const char *next = text;
		uint32_t code = utf8_walk(&next);
		size_t found = writing_fold(code, how) == first ? writing_begins_alike(text, part, how) : 0;
		const char *behind = text + found;

		if (found && (!whole || (!text_is_letter(before) && !text_is_letter(utf8_walk(&behind))))) {
			*length = found;
			return text;
		}
		before = code;
		text = next;
	}
	return NULL;
}

static uint32_t
writing_delimiter(ULocaleData *data, ULocaleDataDelimiterType type, uint32_t otherwise)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar units[4];
	int32_t length = i18n()->ulocdata_getDelimiter(data, type, units, sizeof units / sizeof *units, &status);

	return U_SUCCESS(status) && length == 1 ? units[0] : otherwise;
}

/* Where the versions of CLDR that are in use differ (72 and 76 of ICU), those of the older one, by which the texts were
 * written. NULL: they do not differ. */
static const struct text_quotes *
writing_settled_quotes(const char *language)
{
	static const struct {
		char language[3];
		struct text_quotes quotes;
	} settled[] = {
	    {"es", {{0xAB, 0x201C}, {0xBB, 0x201D}}},
	    {"sr", {{0x201E, 0x2018}, {0x201C, 0x2018}}},
	};
	size_t length = strcspn(language, "-");

	for (size_t i = 0; i < sizeof settled / sizeof *settled; i++)
		if (length == 2 && !strncmp(language, settled[i].language, length))
			return &settled[i].quotes;
	return NULL;
}

bool
text_quotes_of(const char *language, struct text_quotes *quotes)
{
	const struct text_quotes *settled = writing_settled_quotes(language);
	char locale[ULOC_FULLNAME_CAPACITY];
	UErrorCode status = U_ZERO_ERROR;
	ULocaleData *data;

	*quotes = settled ? *settled : (struct text_quotes){{0x201C, 0x2018}, {0x201D, 0x2019}};
	if (settled)
		return true;
	uloc_forLanguageTag(language, locale, sizeof locale, NULL, &status);
	data = i18n()->ulocdata_open(locale, &status);
	/* Without data of its own a language would get that of the environment's locale. */
	if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) {
		i18n()->ulocdata_close(data);
		return false;
	}
	quotes->open[0] = writing_delimiter(data, ULOCDATA_QUOTATION_START, quotes->open[0]);
	quotes->close[0] = writing_delimiter(data, ULOCDATA_QUOTATION_END, quotes->close[0]);
	quotes->open[1] = writing_delimiter(data, ULOCDATA_ALT_QUOTATION_START, quotes->open[1]);
	quotes->close[1] = writing_delimiter(data, ULOCDATA_ALT_QUOTATION_END, quotes->close[1]);
	i18n()->ulocdata_close(data);
	return true;
}
