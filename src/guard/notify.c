/* SPDX-License-Identifier: GPL-3.0-or-later */
/* systemd's protocol: datagrams of NAME=value. When the loop goes round is left to it. */
#include "guard/notify.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/clock.h"

enum { MESSAGE_LONGEST = 200 };

static int notify_descriptor = -1;
static int64_t notify_every, notify_next; /* milliseconds; 0: no watchdog */
static char notify_state[MESSAGE_LONGEST];
static size_t notify_count; /* of problems since it was ready */

/* A path, or with "@" before it a name without one. Its length; 0: no address. */
static socklen_t
notify_address(const char *address, struct sockaddr_un *to)
{
	size_t length = strlen(address);

	if ((*address != '/' && *address != '@') || length < 2 || length >= sizeof to->sun_path)
		return 0;
	*to = (struct sockaddr_un){.sun_family = AF_UNIX};
	memcpy(to->sun_path, address, length);
	if (*address == '@')
		to->sun_path[0] = '\0';
	return (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + (*address == '/'));
}

static void
notify_close(void)
{
	if (notify_descriptor >= 0)
		close(notify_descriptor);
	notify_descriptor = -1;
	notify_every = 0;
}

/* Twice in the time that it is given. */
static void
notify_watch(const char *watchdog)
{
	char *end;
	long long microseconds = strtoll(watchdog, &end, 10);

	if (end == watchdog || *end || microseconds < 2000)
		return;
	notify_every = microseconds / 2000;
	notify_next = clock_milliseconds();
}

void
notify_open(const char *address, const char *watchdog, struct problems *problems)
{
	struct sockaddr_un to;
	socklen_t length;

	notify_close();
	if (!address || !*address)
		return;
	length = notify_address(address, &to);
	if (length)
		notify_descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (!length || notify_descriptor < 0 || connect(notify_descriptor, (const struct sockaddr *)&to, length)) {
		problem_add(problems, PROBLEM_WARNING, NULL, 0, 0, "the service manager cannot be told at '%s': %s", address,
		    length ? strerror(errno) : "expected a path or '@' and a name");
		notify_close();
		return;
	}
	if (watchdog)
		notify_watch(watchdog);
}

/* Where nobody listens any more, nobody can be told. */
static void
notify_send(const char *message)
{
	if (notify_descriptor >= 0)
		send(notify_descriptor, message, strlen(message), MSG_NOSIGNAL);
}

void
notify_ready(const char *state)
{
	char message[MESSAGE_LONGEST + 80];

	notify_count = 0;
	snprintf(notify_state, sizeof notify_state, "STATUS=%s", state);
	snprintf(message, sizeof message, "READY=1\n%s", notify_state);
	notify_send(message);
}

void
notify_problems(size_t more)
{
	char message[MESSAGE_LONGEST + 80];

	if (!more)
		return;
	notify_count += more;
	snprintf(message, sizeof message, "%s; problems since the start: %zu", notify_state, notify_count);
	notify_send(message);
}

void
notify_alive(void)
{
	int64_t now = clock_milliseconds();

	if (!notify_every || now < notify_next)
		return;
	notify_send("WATCHDOG=1");
	notify_next = now + notify_every;
}

int64_t
notify_sleep(void)
{
	int64_t now = clock_milliseconds();

	if (!notify_every)
		return -1;
	return notify_next > now ? notify_next - now : 0;
}

void
notify_stopping(void)
{
	notify_send("STOPPING=1");
}
