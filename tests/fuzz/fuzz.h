/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the targets of libFuzzer share. Each of them is a program for tests/fuzz/run.sh. */
#ifndef WAYLIGHT_TESTS_FUZZ_H
#define WAYLIGHT_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* Called by libFuzzer with bytes that it made up. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* The next byte; 0 behind the end. */
static inline uint8_t
fuzz_take(const uint8_t **bytes, size_t *length)
{
	if (!*length)
		return 0;
	(*length)--;
	return *(*bytes)++;
}

#endif
