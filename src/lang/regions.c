/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of the world a country lies in. The words for it are left to the content. */
#include <string.h>


#include "lang/names.h"
#include "text/i18n.h"

static const char *const regions[] = {
    "region.005", /* South America */
    "region.011", /* Western Africa */
    "region.013", /* Central America */
    "region.014", /* Eastern Africa */
    "region.015", /* Northern Africa */
    "region.017", /* Middle Africa */
    "region.018", /* Southern Africa */
    "region.021", /* Northern America */
    "region.029", /* Caribbean */
    "region.030", /* Eastern Asia */
    "region.034", /* Southern Asia */
    "region.035", /* South-Eastern Asia */
    "region.039", /* Southern Europe */
    "region.053", /* Australia and New Zealand */
    "region.054", /* Melanesia */
    "region.057", /* Micronesia */
    "region.061", /* Polynesia */
    "region.143", /* Central Asia */
    "region.145", /* Western Asia */
    "region.151", /* Eastern Europe */
    "region.154", /* Northern Europe */
    "region.155", /* Western Europe */
    "region.other",
    NULL,
};

const char *const *
name_regions(void)
{
	return regions;
}

const char *
name_region(const char *country)
{
	static const size_t prefix = sizeof "region." - 1;
	UErrorCode status = U_ZERO_ERROR;
	const URegion *place = i18n()->uregion_getRegionFromCode(country, &status), *around;
	const char *const *region = regions;

	around = U_SUCCESS(status) ? i18n()->uregion_getContainingRegionOfType(place, URGN_SUBCONTINENT) : NULL;
	while (region[1] && !(around && !strcmp(*region + prefix, i18n()->uregion_getRegionCode(around))))
		region++;
	return *region;
}
