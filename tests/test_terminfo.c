/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every terminal that terminfo knows: the first page comes on the full screen, or a line says why not and there are
 * numbered lines; and it ends by a hang-up. */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/bytes.h"

enum { NAME_LONGEST = 100, ENTRIES_LEAST = 1500, PATIENCE_MILLISECONDS = 20000, PATIENCE_SECONDS = 20 };

static size_t full, lines, failures;

static void
run_program(const char *name)
{
	const char *sandbox = getenv("SANDBOX");

	setenv("TERM", name, 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("WAYLIGHT_CONTENT", "/nonexistent", 1); /* what is built in is enough, and quick */
	unsetenv("LINES");
	unsetenv("COLUMNS");
	setenv("ASAN_OPTIONS", "detect_leaks=0", 1); /* curses keeps what it read of a terminal that it then refuses */
	if (sandbox && *sandbox)
		execl("./waylight", "waylight", sandbox, "--country", "FR", (char *)NULL);
	else
		execl("./waylight", "waylight", "--country", "FR", (char *)NULL);
	_exit(127);
}

/* Whether the page came, in whatever way. */
static bool
read_page(int master, struct bytes *output)
{
	struct pollfd watched = {.fd = master, .events = POLLIN};
	char part[8192];

	while (poll(&watched, 1, PATIENCE_MILLISECONDS) == 1) {
		ssize_t length = read(master, part, sizeof part);

		if (length <= 0)
			return false;
		for (ssize_t i = 0; i < length; i++)
			part[i] = part[i] ? part[i] : ' ';
		bytes_put(output, part, (size_t)length);
		if (strstr(output->start, "English"))
			return true;
	}
	return false;
}

/* A program that does not end when the terminal is gone ends this test by its alarm. */
static int
wait_end(pid_t pid)
{
	int status = -1;

	alarm(PATIENCE_SECONDS);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	alarm(0);
	return status;
}

static void
try_terminal(const char *name)
{
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	struct bytes output = {0};
	int master, status;
	pid_t pid = forkpty(&master, NULL, NULL, &size);
	bool came;

	if (pid < 0) {
		perror("forkpty");
		exit(99);
	}
	if (!pid)
		run_program(name);
	came = read_page(master, &output);
	close(master);
	if (!came)
		kill(pid, SIGKILL);
	status = wait_end(pid);
	if (!came || !WIFEXITED(status) || WEXITSTATUS(status)) {
		printf("%s: %s, status %d\n", name, came ? "the page came" : "no page", status);
		failures++;
	}
	if (output.start && strstr(output.start, "1. English") && !strstr(output.start, "waylight: warning: terminal '")) {
		printf("%s: only lines, and nothing says why\n", name);
		failures++;
	}
	if (output.start && strstr(output.start, "1. English"))
		lines++;
	else
		full++;
	bytes_end(&output);
}

int
main(void)
{
	FILE *entries = popen("toe -a | cut -f1 | sort -u", "r");
	char name[NAME_LONGEST];

	while (entries && fgets(name, sizeof name, entries)) {
		name[strcspn(name, " \t\n")] = '\0';
		if (*name)
			try_terminal(name);
	}
	if (!entries || pclose(entries))
		failures++;
	printf("%zu on the full screen, %zu in lines, %zu failures\n", full, lines, failures);
	return failures || full + lines < ENTRIES_LEAST ? 1 : 0;
}
