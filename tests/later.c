/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clock that can be put forward, put into the real program by LD_PRELOAD: twenty minutes at each SIGUSR2. */
#include <dlfcn.h>
#include <signal.h>
#include <time.h>

enum { LATER_SECONDS = 20 * 60 };

static volatile sig_atomic_t later;
static int (*real_clock_gettime)(clockid_t, struct timespec *);

static void
put_forward(int signal)
{
	(void)signal;
	later += LATER_SECONDS;
}

__attribute__((constructor)) static void
begin(void)
{
	struct sigaction forward = {.sa_handler = put_forward, .sa_flags = SA_RESTART};

	*(void **)&real_clock_gettime = dlsym(RTLD_NEXT, "clock_gettime");
	sigaction(SIGUSR2, &forward, NULL);
}

int
clock_gettime(clockid_t clock, struct timespec *time)
{
	int result = real_clock_gettime(clock, time);

	time->tv_sec += clock == CLOCK_BOOTTIME ? later : 0;
	return result;
}
