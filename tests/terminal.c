/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pty and libvterm. What is expected on the screen is left to the tests. */
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <vterm.h>

enum { QUIET_MILLISECONDS = 40, SILENCE_MILLISECONDS = 2000, PATIENCE_MILLISECONDS = 20000 };

static long
now_milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000L + now.tv_nsec / 1000000L;
}

static void
terminal_set_environment(const char *const environment[])
{
	char *path = getenv("PATH"), *asan = getenv("ASAN_OPTIONS");

	path = path ? strdup(path) : NULL;
	asan = asan ? strdup(asan) : NULL;
	clearenv();
	if (path)
		setenv("PATH", path, 1);
	if (asan)
		setenv("ASAN_OPTIONS", asan, 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("TERM", "xterm-256color", 1);
	for (; environment && *environment; environment++) {
		char *pair = strdup(*environment), *equals = strchr(pair, '=');

		if (!equals) {
			unsetenv(pair);
			continue;
		}
		*equals = '\0';
		setenv(pair, equals + 1, 1);
	}
}

static void
terminal_launch(struct terminal *terminal, char *const arguments[], const char *const environment[], int rows, int columns,
    bool seen)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};

	*terminal = (struct terminal){.rows = rows, .columns = columns, .memory = -1, .maps = -1, .smaps = -1};
	terminal->vterm = vterm_new(rows, columns);
	vterm_set_utf8(terminal->vterm, 1);
	terminal->screen = vterm_obtain_screen(terminal->vterm);
	vterm_screen_enable_altscreen(terminal->screen, 1);
	vterm_screen_reset(terminal->screen, 1);
	terminal->pid = forkpty(&terminal->master, NULL, NULL, &size);
	if (terminal->pid == 0) {
		terminal_set_environment(environment);
		signal(SIGINT, SIG_DFL); /* a shell that starts something beside itself has it ignored */
		if (seen && ptrace(PTRACE_TRACEME, 0, NULL, NULL))
			_exit(126);
		execvp(arguments[0], arguments);
		_exit(127);
	}
}

void
terminal_start(struct terminal *terminal, char *const arguments[], const char *const environment[], int rows, int columns)
{
	terminal_launch(terminal, arguments, environment, rows, columns, false);
}

static int
terminal_open(const struct terminal *terminal, const char *name)
{
	char path[64];

	snprintf(path, sizeof path, "/proc/%d/%s", (int)terminal->pid, name);
	return open(path, O_RDONLY | O_CLOEXEC);
}

/* A traced program stops before its first step. What was opened then stays open to us, whatever it does. */
void
terminal_start_seen(
    struct terminal *terminal, char *const arguments[], const char *const environment[], int rows, int columns)
{
	terminal_launch(terminal, arguments, environment, rows, columns, true);
	if (waitpid(terminal->pid, &terminal->status, 0) != terminal->pid || !WIFSTOPPED(terminal->status)) {
		terminal->ended = true;
		return;
	}
	terminal->memory = terminal_open(terminal, "mem");
	terminal->maps = terminal_open(terminal, "maps");
	terminal->smaps = terminal_open(terminal, "smaps");
	ptrace(PTRACE_DETACH, terminal->pid, NULL, NULL);
}

static void
terminal_answer(struct terminal *terminal)
{
	char answer[256];
	size_t length = vterm_output_read(terminal->vterm, answer, sizeof answer);

	if (length && write(terminal->master, answer, length) < 0)
		terminal->ended = true;
}

static double
milliseconds_of(clockid_t clock)
{
	struct timespec time = {0};

	clock_gettime(clock, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

double
terminal_used(const struct terminal *terminal)
{
	clockid_t clock;

	return clock_getcpuclockid(terminal->pid, &clock) ? 0 : milliseconds_of(clock);
}

/* One read within so many milliseconds; false: nothing came. */
static bool
terminal_read(struct terminal *terminal, int milliseconds)
{
	struct pollfd watched = {.fd = terminal->master, .events = POLLIN};
	char part[8192];
	ssize_t got;

	if (terminal->ended || poll(&watched, 1, milliseconds) <= 0)
		return false;
	got = read(terminal->master, part, sizeof part);
	if (got <= 0) {
		terminal->ended = true;
		waitpid(terminal->pid, &terminal->status, 0);
		return false;
	}
	terminal->heard = milliseconds_of(CLOCK_MONOTONIC);
	terminal->used = terminal_used(terminal);
	bytes_put(&terminal->sent, part, (size_t)got);
	vterm_input_write(terminal->vterm, part, (size_t)got);
	terminal_answer(terminal);
	return true;
}

void
terminal_settle(struct terminal *terminal)
{
	while (terminal_read(terminal, QUIET_MILLISECONDS))
		;
}

bool
terminal_wait_output(struct terminal *terminal)
{
	if (!terminal_read(terminal, SILENCE_MILLISECONDS))
		return false;
	terminal_settle(terminal);
	return true;
}

void
terminal_type(struct terminal *terminal, const char *keys)
{
	size_t length = strlen(keys);

	while (length) {
		ssize_t written = write(terminal->master, keys, length);

		if (written <= 0)
			return;
		keys += written;
		length -= (size_t)written;
	}
}

bool
terminal_flood(struct terminal *terminal, const char *bytes, size_t length)
{
	char painted[65536];

	fcntl(terminal->master, F_SETFL, O_NONBLOCK);
	while (length && !terminal->ended) {
		struct pollfd watched = {.fd = terminal->master, .events = POLLIN | POLLOUT};
		ssize_t done;

		if (poll(&watched, 1, PATIENCE_MILLISECONDS) <= 0)
			break;
		if (watched.revents & POLLIN && (done = read(terminal->master, painted, sizeof painted)) > 0)
			vterm_input_write(terminal->vterm, painted, (size_t)done);
		if (watched.revents & POLLOUT && (done = write(terminal->master, bytes, length)) > 0) {
			bytes += done;
			length -= (size_t)done;
		}
		if (watched.revents & (POLLHUP | POLLERR))
			break;
	}
	fcntl(terminal->master, F_SETFL, 0);
	return !length;
}

void
terminal_resize(struct terminal *terminal, int rows, int columns)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};

	terminal->rows = rows;
	terminal->columns = columns;
	vterm_set_size(terminal->vterm, rows, columns);
	ioctl(terminal->master, TIOCSWINSZ, &size);
}

bool
terminal_hang_up(struct terminal *terminal)
{
	struct timespec moment = {.tv_nsec = 10 * 1000 * 1000};
	long end = now_milliseconds() + PATIENCE_MILLISECONDS;

	close(terminal->master);
	terminal->master = -1;
	while (!terminal->ended && now_milliseconds() < end) {
		terminal->ended = waitpid(terminal->pid, &terminal->status, WNOHANG) == terminal->pid;
		ppoll(NULL, 0, &moment, NULL);
	}
	return terminal->ended;
}

const char *
terminal_row(struct terminal *terminal, int row)
{
	static char text[8192];
	size_t length = 0, kept = 0;

	for (VTermPos at = {.row = row}; at.col < terminal->columns;) {
		VTermScreenCell cell;
		VTermRect rect = {.start_row = row, .end_row = row + 1, .start_col = at.col, .end_col = at.col + 1};

		if (!vterm_screen_get_cell(terminal->screen, at, &cell))
			break;
		if (cell.chars[0] && cell.chars[0] != ' ' && cell.chars[0] != UINT32_MAX) {
			length += vterm_screen_get_text(terminal->screen, text + length, sizeof text - length - 1, rect);
			kept = length;
		} else {
			text[length++] = ' ';
		}
		at.col += cell.width > 0 ? cell.width : 1;
	}
	text[kept] = '\0';
	return text;
}

int
terminal_find(struct terminal *terminal, const char *text)
{
	for (int row = 0; row < terminal->rows; row++)
		if (strstr(terminal_row(terminal, row), text))
			return row;
	return -1;
}

/* Waits until `is_there` says so of `text`; says what else is there when it does not. */
static bool
terminal_wait_until(struct terminal *terminal, bool (*is_there)(struct terminal *, const char *), const char *text)
{
	long end = now_milliseconds() + PATIENCE_MILLISECONDS;

	while (now_milliseconds() < end) {
		if (is_there(terminal, text))
			return true;
		if (!terminal_read(terminal, 200) && terminal->ended)
			break;
	}
	printf("'%s' did not come; the screen is:\n", text);
	for (int row = 0; row < terminal->rows; row++)
		printf("|%s\n", terminal_row(terminal, row));
	return false;
}

static bool
terminal_has(struct terminal *terminal, const char *text)
{
	return terminal_find(terminal, text) >= 0;
}

bool
terminal_wait_painted(struct terminal *terminal, const char *text)
{
	return terminal_wait_until(terminal, terminal_has, text);
}

char *
terminal_screen(struct terminal *terminal)
{
	struct bytes rows = {0};

	for (int row = 0; row < terminal->rows; row++)
		bytes_print(&rows, "%s\n", terminal_row(terminal, row));
	return rows.start;
}

static bool
terminal_shows(struct terminal *terminal, const char *screen)
{
	int row = terminal->rows;

	for (const char *end = strchr(screen, '\n'); end; end = strchr(end + 1, '\n'))
		row--;
	for (const char *end; (end = strchr(screen, '\n')); screen = end + 1, row++) {
		const char *text = terminal_row(terminal, row);

		if (strlen(text) != (size_t)(end - screen) || memcmp(text, screen, strlen(text)) != 0)
			return false;
	}
	return true;
}

bool
terminal_wait_screen(struct terminal *terminal, const char *screen)
{
	return terminal_wait_until(terminal, terminal_shows, screen);
}

bool
terminal_wait_for(struct terminal *terminal, const char *text)
{
	if (!terminal_wait_painted(terminal, text))
		return false;
	terminal_settle(terminal);
	return true;
}

bool
terminal_wait_end(struct terminal *terminal)
{
	long end = now_milliseconds() + PATIENCE_MILLISECONDS;

	while (!terminal->ended && now_milliseconds() < end)
		terminal_read(terminal, 200);
	return terminal->ended;
}

void
terminal_cursor(struct terminal *terminal, int *row, int *column)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &at);
	*row = at.row;
	*column = at.col;
}

void
terminal_stop(struct terminal *terminal)
{
	if (!terminal->ended) {
		kill(terminal->pid, SIGKILL);
		waitpid(terminal->pid, &terminal->status, 0);
	}
	if (terminal->master >= 0)
		close(terminal->master);
	if (terminal->memory >= 0)
		close(terminal->memory);
	if (terminal->maps >= 0)
		close(terminal->maps);
	if (terminal->smaps >= 0)
		close(terminal->smaps);
	vterm_free(terminal->vterm);
	bytes_end(&terminal->sent);
}

bool
terminal_is_bold(struct terminal *terminal, int row, int column)
{
	VTermScreenCell cell;
	VTermPos at = {.row = row, .col = column};

	return vterm_screen_get_cell(terminal->screen, at, &cell) && cell.attrs.bold;
}
