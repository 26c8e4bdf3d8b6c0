/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A local socket. What goes over it is left to ssip.c. */
#include "voice/link.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int
link_open(const char *path, struct problems *problems)
{
	struct sockaddr_un to = {.sun_family = AF_UNIX};
	int descriptor = -1;

	errno = ENAMETOOLONG;
	if (strlen(path) < sizeof to.sun_path) {
		memcpy(to.sun_path, path, strlen(path));
		descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	}
	if (descriptor >= 0 && connect(descriptor, (const struct sockaddr *)&to, sizeof to)) {
		int error = errno;

		close(descriptor);
		descriptor = -1;
		errno = error;
	}
	if (descriptor < 0)
		problem_add(problems, PROBLEM_WARNING, NULL, 0, 0,
		    "speech-dispatcher cannot be reached at '%s': %s, nothing will be read aloud", path, strerror(errno));
	return descriptor;
}

static long
link_result(ssize_t done)
{
	if (done < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
		return LINK_NOTHING;
	return done < 0 ? LINK_BROKEN : (long)done;
}

long
link_read(int descriptor, char *bytes, size_t room)
{
	ssize_t done = read(descriptor, bytes, room);

	return done ? link_result(done) : LINK_BROKEN;
}

long
link_write(int descriptor, const char *bytes, size_t length)
{
	return link_result(send(descriptor, bytes, length, MSG_NOSIGNAL | MSG_DONTWAIT));
}
