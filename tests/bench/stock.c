/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the last good content costs that a kiosk holds (content/stock): memory, and the processor's time for the longest
 * step of its filling, which a key may have to wait for. Writes lines as measure.c does. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "content/stock.h"
#include "measure.h"

enum { ROUNDS = 5 };

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* The longest step of one filling. */
static double
fill(struct stock *stock)
{
	struct problems problems = {0};
	double slowest = 0, begun;
	bool more;

	do {
		begun = now();
		more = stock_read(stock, STOCK_STEP, &problems);
		slowest = now() - begun > slowest ? now() - begun : slowest;
	} while (more);
	problems_end(&problems);
	return slowest;
}

int
main(void)
{
	const char *folder = getenv("WAYLIGHT_CONTENT");

	for (int round = 0; folder && round < ROUNDS; round++) {
		size_t before = measure_heap();
		struct stock *stock = stock_new(&folder, 1);

		printf("stock\tslowest step\t%d\t%.3f\n", round, fill(stock));
		printf("stock\theld\t%d\t%.3f\n", round, (double)(measure_heap() - before) / 1024);
		stock_free(stock);
	}
	return folder ? 0 : 2;
}
