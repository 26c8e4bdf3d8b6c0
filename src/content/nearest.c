/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far two words are apart, in slips of the fingers. What is said about it is left to the callers. */
#include "content/nearest.h"

#include <string.h>

enum { NEAREST_LONGEST = 64, NEAREST_SLIPS_MOST = 3 };

static size_t
nearest_least(size_t a, size_t b, size_t c)
{
	size_t least = a < b ? a : b;

	return least < c ? least : c;
}

/* Optimal string alignment with three rows; neither word is longer than NEAREST_LONGEST bytes. */
static size_t
nearest_distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t rows[3][NEAREST_LONGEST + 1];

	for (size_t j = 0; j <= b_length; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a_length; i++) {
		size_t *now = rows[i % 3], *before = rows[(i + 2) % 3], *earlier = rows[(i + 1) % 3];

		now[0] = i;
		for (size_t j = 1; j <= b_length; j++) {
			now[j] = nearest_least(before[j] + 1, now[j - 1] + 1,
			    before[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				now[j] = nearest_least(now[j], earlier[j - 2] + 1, now[j]);
		}
	}
	return rows[a_length % 3][b_length];
}

const char *
nearest_word(const char *word, const char *const *candidates, size_t count)
{
	size_t length = strlen(word), slips = length < 3 ? 1 : length / 3;
	size_t best = (slips < NEAREST_SLIPS_MOST ? slips : NEAREST_SLIPS_MOST) + 1;
	const char *nearest = NULL;

	if (length > NEAREST_LONGEST)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		size_t other = strlen(candidates[i]), apart = other > length ? other - length : length - other;

		if (other > NEAREST_LONGEST || apart >= best)
			continue;
		apart = nearest_distance(word, length, candidates[i], other);
		if (apart < best) {
			best = apart;
			nearest = candidates[i];
		}
	}
	return nearest;
}
