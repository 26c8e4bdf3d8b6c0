/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second library of ICU, libicui18n: collation, formats of dates and numbers, parts of the world. No first page
 * needs any of it and loading it takes a tenth of a start, so the program is not linked with it: it is opened once the
 * first page is there. It comes with libicuuc, which the program is linked with.
 *
 * Its functions are called through i18n(): i18n()->ucol_open("ar", &status). */
#ifndef WAYLIGHT_TEXT_I18N_H
#define WAYLIGHT_TEXT_I18N_H

#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/ulistformatter.h>
#include <unicode/ulocdata.h>
#include <unicode/unum.h>
#include <unicode/unumsys.h>
#include <unicode/uregion.h>

/* All that is called. ICU makes macros of these names, to which it adds its version; so it is in what they become. */
#define I18N_FUNCTIONS(EACH) \
	EACH(ucol_close) \
	EACH(ucol_getSortKey) \
	EACH(ucol_open) \
	EACH(ucol_setAttribute) \
	EACH(ucol_strcollUTF8) \
	EACH(udat_close) \
	EACH(udat_format) \
	EACH(udat_getSymbols) \
	EACH(udat_open) \
	EACH(udatpg_close) \
	EACH(udatpg_getBestPattern) \
	EACH(udatpg_open) \
	EACH(ulistfmt_close) \
	EACH(ulistfmt_format) \
	EACH(ulistfmt_openForType) \
	EACH(ulocdata_close) \
	EACH(ulocdata_getDelimiter) \
	EACH(ulocdata_open) \
	EACH(unum_close) \
	EACH(unum_formatDecimal) \
	EACH(unum_formatInt64) \
	EACH(unum_open) \
	EACH(unum_setAttribute) \
	EACH(unumsys_close) \
	EACH(unumsys_getName) \
	EACH(unumsys_open) \
	EACH(uregion_getContainingRegionOfType) \
	EACH(uregion_getRegionCode) \
	EACH(uregion_getRegionFromCode)

#define I18N_MEMBER(name) __typeof__(name) *name;
struct i18n {
	I18N_FUNCTIONS(I18N_MEMBER)
};
#undef I18N_MEMBER

/* The functions. The first call opens the library; where that is missing, or lacks one of them, it ends the program as
 * memory_end_program() does. */
const struct i18n *i18n(void);

#endif
