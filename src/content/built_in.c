/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The emergency numbers that are part of the program: what stands when the content cannot be read. Made from
 * content/emergency at build time, so that no digit stands twice. */
#include "content/built_in.h"

#include <string.h>

enum { NUMBER_LONGEST = 15 };

/* Characters, not pointers: a table of pointers would be work for the linker at each start. */
struct built_in {
	char country[3];
	char general[NUMBER_LONGEST + 1], police[NUMBER_LONGEST + 1], ambulance[NUMBER_LONGEST + 1]; /* "": none */
	bool agreed;
};

static const struct built_in table[] = {
#define EMERGENCY(country, general, police, ambulance, agreed) {country, general, police, ambulance, agreed},
#include "content/emergency.def"
#undef EMERGENCY
};

static const char *
built_in_number(const char *number)
{
	return *number ? number : NULL;
}

bool
built_in_emergency(const char *country, struct emergency *emergency)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const struct built_in *row = &table[i];

		if (strcmp(row->country, country) != 0)
			continue;
		*emergency = (struct emergency){.country = row->country,
		    .general = built_in_number(row->general),
		    .police = built_in_number(row->police),
		    .ambulance = built_in_number(row->ambulance),
		    .agreed = row->agreed};
		return true;
	}
	return false;
}
