/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For tests that look at what stays on the stack. With the address sanitizer of gcc 13 and newer, what a function holds
 * is on a heap of the sanitizer, where nobody overwrites it: not in a program that includes this. */
#ifndef WAYLIGHT_TESTS_REAL_STACK_H
#define WAYLIGHT_TESTS_REAL_STACK_H

const char *__asan_default_options(void);

/* The sanitizer asks for its options by this name; nobody else does. */
const char *
__asan_default_options(void)
{
	return "detect_stack_use_after_return=0";
}

#endif
