/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a key costs while something is looked for over the whole content, in each language: the slowest of all
 * keys, painting included, and the opening of the search. Writes lines as measure.c does. The target stands in
 * table.py. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/utf8.h"
#include "driver.h"

enum { ROUNDS = 20 };

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double
key(struct driver *driver, uint32_t code)
{
	double begun = now();

	driver_event(driver, (struct event){.kind = EVENT_KEY, .code = code});
	return now() - begun;
}

/* The most that a key of a word costs, the least of all rounds: others may use the machine too. */
static double
slowest_key(struct driver *driver, const char *word)
{
	double least = 1e9;

	for (int round = 0; round < ROUNDS; round++) {
		const char *at = word;
		double slowest = 0;
		uint32_t code;

		driver_begin(driver);
		key(driver, '/');
		while ((code = utf8_walk(&at))) {
			double took = key(driver, code);

			slowest = took > slowest ? took : slowest;
		}
		least = slowest < least ? slowest : least;
	}
	return least;
}

int
main(void)
{
	static const char *const words[][2] = {{"en", "a person"}, {"fr", "une personne"}, {"es", "una persona"},
	    {"ru", "не человек"}, {"ar", "شخص من"}, {"zh-Hans", "人口国"}};
	const char *source = getenv("srcdir");
	struct driver driver;
	char content[4000];

	snprintf(content, sizeof content, "%s/content", source ? source : ".");
	driver_start(&driver, content);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		double first, again;

		driver.options.language = words[i][0];
		driver_begin(&driver);
		first = key(&driver, '/');
		driver_begin(&driver);
		again = key(&driver, '/');
		printf("search %s\topened first\t0\t%.3f\n", words[i][0], first);
		printf("search %s\topened again\t0\t%.3f\n", words[i][0], again);
		printf("search %s\tslowest key\t0\t%.3f\n", words[i][0], slowest_key(&driver, words[i][1]));
	}
	driver_end(&driver);
	return 0;
}
