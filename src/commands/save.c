/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing a file whole. What is in it is left to the commands. */
#include "commands/save.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/log.h"

static bool
save_bytes(int file, const struct bytes *bytes)
{
	size_t done = 0;

	while (done < bytes->length) {
		ssize_t more = write(file, bytes->start + done, bytes->length - done);

		if (more < 0 && errno != EINTR)
			return false;
		done += more > 0 ? (size_t)more : 0;
	}
	return true;
}

void
save_for_all(void)
{
	umask(S_IWGRP | S_IWOTH);
}

/* The rights that any new file gets here. */
static mode_t
save_rights(void)
{
	mode_t mask = umask(0);

	umask(mask);
	return 0666 & ~mask;
}

/* Signals that would end the program wait until the file has its name: nothing is left beside it. */
static void
save_hold_signals(sigset_t *before)
{
	sigset_t ending;

	sigemptyset(&ending);
	sigaddset(&ending, SIGHUP);
	sigaddset(&ending, SIGINT);
	sigaddset(&ending, SIGQUIT);
	sigaddset(&ending, SIGTERM);
	sigprocmask(SIG_BLOCK, &ending, before);
}

static bool
save_through(char *beside, const char *path, const struct bytes *bytes)
{
	int file = mkstemp(beside);
	bool written;

	if (file < 0)
		return false;
	written = save_bytes(file, bytes) && !fchmod(file, save_rights()) && !fsync(file);
	if (close(file) || !written || rename(beside, path)) {
		int why = errno;

		unlink(beside);
		errno = why;
		return false;
	}
	return true;
}

bool
save_file(const char *path, const struct bytes *bytes)
{
	struct arena arena = {0};
	struct stat there;
	sigset_t before;
	bool saved;

	/* A device would be replaced by a file. */
	if (!stat(path, &there) && !S_ISREG(there.st_mode)) {
		log_line("'%s' cannot be written, expected a file", path);
		return false;
	}
	save_hold_signals(&before);
	saved = save_through(arena_print(&arena, "%s.XXXXXX", path), path, bytes);
	if (!saved)
		log_line("'%s' cannot be written: %s", path, strerror(errno));
	sigprocmask(SIG_SETMASK, &before, NULL);
	arena_end(&arena);
	return saved;
}

bool
save_can_write_into(const char *folder)
{
	return !access(folder, W_OK | X_OK);
}

bool
save_make_folder_of(const char *path)
{
	struct arena arena = {0};
	const char *slash = strrchr(path, '/');
	char *folder = slash ? arena_copy(&arena, path, (size_t)(slash - path)) : NULL;
	bool made = !folder || !mkdir(folder, 0777) || errno == EEXIST;

	if (!made)
		log_line("'%s' cannot be made: %s", folder, strerror(errno));
	arena_end(&arena);
	return made;
}
