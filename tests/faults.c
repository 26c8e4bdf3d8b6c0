/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bad luck inside the real program, by LD_PRELOAD: from the beginning of main() on, one allocation fails, or that one
 * and all after it; or one piece of a file comes short; or the kernel asks the test about each call that has to do with
 * files. Nothing of it is in the program itself.
 *
 * FAULTS is a descriptor of struct faults, FAULTS_ASKED a socket for the descriptor by which the kernel asks. The time
 * of day stands still, and the other clock goes on with each key: so two visits are alike. When all keys were read and
 * the program waits, the terminal is told how many they were. */
#include "faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <seccomp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* Thursday 16 July 2026, noon. */
enum { NOON = 1784203200, SECONDS_A_KEY = 2 };

static struct faults none, *faults = &none;
static int (*real_main)(int, char **, char **);
static void *(*real_malloc)(size_t), *(*real_calloc)(size_t, size_t), *(*real_realloc)(void *, size_t);
static ssize_t (*real_read)(int, void *, size_t);
static int (*real_poll)(struct pollfd *, nfds_t, int);
static int (*real_clock_gettime)(clockid_t, struct timespec *);

/* Whether this one fails. */
static bool
fails(enum fault kind)
{
	long count;

	if (!faults->begun)
		return false;
	count = ++faults->count[kind];
	if (faults->kind != kind || !faults->at || count < faults->at || (count > faults->at && !faults->lasting))
		return false;
	faults->struck = true;
	return true;
}

static bool
lacks_memory(void)
{
	if (!fails(FAULT_MEMORY))
		return false;
	errno = ENOMEM;
	return true;
}

/* What is looked up needs no memory in this C library. */
static void
find(void *function, const char *name)
{
	void *found = dlsym(RTLD_NEXT, name);

	if (!found)
		abort();
	memcpy(function, &found, sizeof found);
}

void *
malloc(size_t size)
{
	if (!real_malloc)
		find(&real_malloc, "malloc");
	return lacks_memory() ? NULL : real_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
	if (!real_calloc)
		find(&real_calloc, "calloc");
	return lacks_memory() ? NULL : real_calloc(count, size);
}

void *
realloc(void *old, size_t size)
{
	if (!real_realloc)
		find(&real_realloc, "realloc");
	return lacks_memory() ? NULL : real_realloc(old, size);
}

void *
reallocarray(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size) {
		errno = ENOMEM;
		return NULL;
	}
	return realloc(old, count * size);
}

int
posix_memalign(void **memory, size_t alignment, size_t size)
{
	static int (*real)(void **, size_t, size_t);

	if (!real)
		find(&real, "posix_memalign");
	return lacks_memory() ? ENOMEM : real(memory, alignment, size);
}

void *
aligned_alloc(size_t alignment, size_t size)
{
	static void *(*real)(size_t, size_t);

	if (!real)
		find(&real, "aligned_alloc");
	return lacks_memory() ? NULL : real(alignment, size);
}

/* Keys are counted; of anything else one piece may be short. */
ssize_t
read(int descriptor, void *bytes, size_t length)
{
	struct statx status = {0};
	ssize_t got;

	if (!real_read)
		find(&real_read, "read");
	if (faults->begun)
		statx(descriptor, "", AT_EMPTY_PATH, STATX_TYPE, &status);
	if (S_ISREG(status.stx_mode) && fails(FAULT_SHORT))
		length = length / 100 + 1;
	got = real_read(descriptor, bytes, length);
	if (S_ISCHR(status.stx_mode) && got > 0)
		faults->keys += got;
	return got;
}

int
poll(struct pollfd *list, nfds_t count, int timeout)
{
	char told[40];
	int ready;

	if (!real_poll)
		find(&real_poll, "poll");
	if (faults->begun && timeout) {
		ready = real_poll(list, count, 0);
		if (ready)
			return ready;
		ready = snprintf(told, sizeof told, FAULTS_TOLD, faults->keys);
		if (write(STDOUT_FILENO, told, (size_t)ready) != ready)
			return real_poll(list, count, timeout);
	}
	return real_poll(list, count, timeout);
}

int
clock_gettime(clockid_t clock, struct timespec *time)
{
	if (!real_clock_gettime)
		find(&real_clock_gettime, "clock_gettime");
	if (!faults->begun || (clock != CLOCK_REALTIME && clock != CLOCK_BOOTTIME))
		return real_clock_gettime(clock, time);
	*time = (struct timespec){.tv_sec = clock == CLOCK_REALTIME ? NOON : NOON + SECONDS_A_KEY * faults->keys};
	return 0;
}

time_t
time(time_t *now)
{
	if (now)
		*now = NOON;
	return NOON;
}

/* The kernel asks about these from now on. */
static int
ask_about(const int *calls, size_t count)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);

	for (size_t i = 0; i < count; i++)
		if (!filter || seccomp_rule_add(filter, SCMP_ACT_NOTIFY, calls[i], 0))
			abort();
	if (seccomp_load(filter))
		abort();
	return seccomp_notify_fd(filter);
}

static void
hand_over(const char *asked, int descriptor)
{
	int through = atoi(asked);
	union {
		struct cmsghdr head;
		char room[CMSG_SPACE(sizeof descriptor)];
	} control = {.head = {.cmsg_len = CMSG_LEN(sizeof descriptor), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS}};
	char nothing = 0;
	struct iovec part = {&nothing, 1};
	struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};

	memcpy(CMSG_DATA(&control.head), &descriptor, sizeof descriptor);
	if (sendmsg(through, &message, 0) != 1)
		abort();
	close(through);
	close(descriptor);
}

static int
begin(int count, char **arguments, char **environment)
{
	static const int reading[] = FAULTS_READING_CALLS, saving[] = FAULTS_SAVING_CALLS;
	const char *descriptor = getenv("FAULTS"), *asked = getenv("FAULTS_ASKED");
	void *shared;

	if (!descriptor || !asked)
		abort();
	shared = mmap(NULL, sizeof *faults, PROT_READ | PROT_WRITE, MAP_SHARED, atoi(descriptor), 0);
	if (shared == MAP_FAILED)
		abort();
	faults = shared;
	if (faults->kind == FAULT_CALL)
		hand_over(asked, ask_about(reading, sizeof reading / sizeof *reading));
	if (faults->kind == FAULT_SAVING)
		hand_over(asked, ask_about(saving, sizeof saving / sizeof *saving));
	faults->begun = true;
	return real_main(count, arguments, environment);
}

int __libc_start_main(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void), void (*)(void), void *);

int
__libc_start_main(int (*program)(int, char **, char **), int count, char **arguments, void (*start)(void),
    void (*end)(void), void (*leave)(void), void *stack)
{
	int (*real)(int (*)(int, char **, char **), int, char **, void (*)(void), void (*)(void), void (*)(void), void *);

	find(&real, "__libc_start_main");
	real_main = program;
	return real(begin, count, arguments, start, end, leave, stack);
}
