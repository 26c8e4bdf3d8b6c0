/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chance with a seed: the same seed gives the same numbers everywhere. */
#ifndef WAYLIGHT_TESTS_RANDOM_H
#define WAYLIGHT_TESTS_RANDOM_H

#include <stdint.h>
#include <stdlib.h>

static uint64_t random_state;

static inline void
random_start(uint64_t seed)
{
	random_state = seed;
}

/* 0 to less than `most`: SplitMix64. */
static inline uint32_t
random_below(uint32_t most)
{
	uint64_t mixed = random_state += UINT64_C(0x9e3779b97f4a7c15);

	mixed = (mixed ^ mixed >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94d049bb133111eb);
	return (uint32_t)((mixed ^ mixed >> 31) >> 32) % most;
}

/* A number in the environment; `usual` where there is none. */
static inline long
random_setting(const char *name, long usual)
{
	const char *value = getenv(name);

	return value && *value ? atol(value) : usual;
}

#endif
