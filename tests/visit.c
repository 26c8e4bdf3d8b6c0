/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program behind its terminal, and the kernel's questions about its calls. */
#include "visit.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <vterm.h>

enum { PATIENCE_MILLISECONDS = 2000, QUIET_MILLISECONDS = 20, NO_KEYS = -1 };

static int
receive(int from)
{
	union {
		struct cmsghdr head;
		char room[CMSG_SPACE(sizeof(int))];
	} control;
	char nothing;
	struct iovec part = {&nothing, 1};
	struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
	int descriptor = -1;

	if (recvmsg(from, &message, MSG_CMSG_CLOEXEC) == 1 && CMSG_FIRSTHDR(&message))
		memcpy(&descriptor, CMSG_DATA(&control.head), sizeof descriptor);
	return descriptor;
}

/* What the program inherits, by its names. */
static void
visit_hand_out(const char *list[], const char *const environment[], const char *const more[])
{
	while (*environment)
		*list++ = *environment++;
	while (*more)
		*list++ = *more++;
	*list = NULL;
}

static void
visit_launch(struct visit *visit, const char *const environment[], int memory, int through)
{
	char shared[32], asked[32], *arguments[16];
	const char *const more[] = {visit->way->terminal, "LD_PRELOAD=./tests/faults.so", shared, asked,
	    "ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0:allocator_may_return_null=1", NULL};
	const char *list[24], *sandbox = getenv("SANDBOX");
	size_t count = 0;

	snprintf(shared, sizeof shared, "FAULTS=%d", memory);
	snprintf(asked, sizeof asked, "FAULTS_ASKED=%d", through);
	visit_hand_out(list, environment, more);
	for (size_t i = 0; visit->way->arguments[i]; i++) {
		arguments[count++] = (char *)(uintptr_t)visit->way->arguments[i];
		if (!i && sandbox && *sandbox)
			arguments[count++] = (char *)(uintptr_t)sandbox;
	}
	arguments[count] = NULL;
	terminal_start(&visit->terminal, arguments, list, 24, 80);
}

bool
visit_start(struct visit *visit, const struct way *way, const char *const environment[], const struct faults *wanted)
{
	int memory = memfd_create("faults", 0), ends[2];
	char name[64];

	*visit = (struct visit){.way = way, .asked = -1};
	if (memory < 0 || ftruncate(memory, sizeof *visit->faults) || socketpair(AF_UNIX, SOCK_STREAM, 0, ends))
		return false;
	visit->faults = mmap(NULL, sizeof *visit->faults, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
	if (visit->faults == MAP_FAILED)
		return false;
	*visit->faults = *wanted;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	visit_launch(visit, environment, memory, ends[1]);
	close(ends[1]);
	close(memory);
	visit->alive = (int)syscall(SYS_pidfd_open, visit->terminal.pid, 0);
	visit->slave = ptsname_r(visit->terminal.master, name, sizeof name) ? -1 : open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (wanted->kind >= FAULT_CALL)
		visit->asked = receive(ends[0]);
	close(ends[0]);
	return visit->alive >= 0 && visit->slave >= 0 && (wanted->kind < FAULT_CALL || visit->asked >= 0);
}

void
visit_end(struct visit *visit)
{
	terminal_stop(&visit->terminal);
	for (size_t i = 0; i < STEPS_MOST; i++)
		bytes_end(&visit->pages[i]);
	munmap(visit->faults, sizeof *visit->faults);
	close(visit->alive);
	close(visit->slave);
	if (visit->asked >= 0)
		close(visit->asked);
}

/* How it fails, each turn in another way. */
static int
call_error(int call, long turn)
{
	static const int opening[FAULTS_TURNS] = {ENOENT, EMFILE, EIO, EACCES, EINTR},
	                 reading[FAULTS_TURNS] = {EIO, EINTR, EIO, EINTR, EIO},
	                 looking[FAULTS_TURNS] = {EIO, ENOENT, EACCES, ELOOP, ENOTDIR},
	                 writing[FAULTS_TURNS] = {ENOSPC, EIO, EDQUOT, EROFS, EPERM};
	static const int writers[] = FAULTS_SAVING_CALLS;

	for (size_t i = 0; i < sizeof writers / sizeof *writers; i++)
		if (call == writers[i])
			return writing[turn];
	if (call == SCMP_SYS(open) || call == SCMP_SYS(openat))
		return opening[turn];
	if (call == SCMP_SYS(read) || call == SCMP_SYS(pread64))
		return reading[turn];
	return call == SCMP_SYS(mmap) || call == SCMP_SYS(inotify_add_watch) ? ENOMEM : looking[turn];
}

/* What is written to the terminal is no file, and a sanitizer cannot do without its maps. */
static bool
call_is_spared(const struct seccomp_data *call)
{
#ifdef __SANITIZE_ADDRESS__
	if (call->nr == SCMP_SYS(mmap))
		return true;
#endif
	return call->nr == SCMP_SYS(write) && call->args[0] <= STDERR_FILENO;
}

/* The kernel asks whether a call is to be done. */
static void
visit_answer(struct visit *visit)
{
	struct seccomp_notif *question;
	struct seccomp_notif_resp *answer;
	struct faults *faults = visit->faults;

	seccomp_notify_alloc(&question, &answer);
	if (!seccomp_notify_receive(visit->asked, question)) {
		answer->id = question->id;
		answer->flags = SECCOMP_USER_NOTIF_FLAG_CONTINUE;
		if (!call_is_spared(&question->data) && ++faults->count[faults->kind] == faults->at) {
			visit->call = question->data.nr;
			visit->error = call_error(visit->call, faults->turn);
			answer->flags = 0;
			answer->error = -visit->error;
			faults->struck = true;
		}
		seccomp_notify_respond(visit->asked, answer);
	}
	seccomp_notify_free(question, answer);
}

static void
visit_read(struct visit *visit)
{
	struct terminal *terminal = &visit->terminal;
	char part[8192], answer[256];
	ssize_t got = read(terminal->master, part, sizeof part);
	size_t length;

	if (got <= 0)
		return;
	bytes_put(&terminal->sent, part, (size_t)got);
	vterm_input_write(terminal->vterm, part, (size_t)got);
	length = vterm_output_read(terminal->vterm, answer, sizeof answer);
	if (length && write(terminal->master, answer, length) < 0)
		visit->stuck = true;
}

/* What was written last may still be on its way. */
static void
visit_read_rest(struct visit *visit)
{
	struct pollfd watched = {.fd = visit->terminal.master, .events = POLLIN};

	while (poll(&watched, 1, QUIET_MILLISECONDS) > 0)
		visit_read(visit);
	visit->terminal.ended = true;
	waitpid(visit->terminal.pid, &visit->terminal.status, 0);
}

/* Until the program has read all keys and waits, or has ended and all that it wrote is read. */
static void
visit_wait(struct visit *visit, long keys)
{
	struct terminal *terminal = &visit->terminal;
	char told[40];

	snprintf(told, sizeof told, FAULTS_TOLD, keys);
	while (!terminal->ended && !visit->stuck &&
	       (!terminal->sent.start || !strstr(terminal->sent.start + visit->begun, told))) {
		struct pollfd watched[] = {{.fd = terminal->master, .events = POLLIN},
		    {.fd = visit->asked, .events = POLLIN}, {.fd = visit->alive, .events = POLLIN}};

		if (poll(watched, 3, PATIENCE_MILLISECONDS) <= 0)
			visit->stuck = true;
		if (watched[1].revents & POLLIN)
			visit_answer(visit);
		if (watched[0].revents & POLLIN)
			visit_read(visit);
		else if (watched[2].revents)
			visit_read_rest(visit);
		else if (watched[1].revents & (POLLHUP | POLLERR)) { /* nobody is left who could ask */
			close(visit->asked);
			visit->asked = -1;
		}
	}
}

/* Without what was told to the terminal only. */
static void
visit_keep_lines(const char *written, struct bytes *page)
{
	const char *told;

	while ((told = strstr(written, "\033]"))) {
		bytes_put(page, written, (size_t)(told - written));
		written = strstr(told, "\033\\");
		if (!written)
			return;
		written += 2;
	}
	bytes_put_string(page, written);
}

static void
visit_keep(struct visit *visit, struct bytes *page)
{
	struct terminal *terminal = &visit->terminal;

	if (!visit->way->full)
		visit_keep_lines(terminal->sent.start + visit->begun, page);
	else
		for (int row = 0; row < terminal->rows; row++)
			bytes_print(page, "%s\n", terminal_row(terminal, row));
}

size_t
way_length(const struct way *way)
{
	size_t length = 0;

	while (way->steps && way->steps[length].keys)
		length++;
	return length;
}

/* Whether keys reach the program one by one. */
static bool
visit_has_keys(const struct visit *visit)
{
	struct termios now;

	return !tcgetattr(visit->slave, &now) && !(now.c_lflag & ICANON);
}

void
visit_go(struct visit *visit)
{
	long keys = 0;

	for (; visit->steps < way_length(visit->way); visit->steps++) {
		if (visit->way->full && visit->steps && !visit_has_keys(visit))
			break;
		const struct step *step = &visit->way->steps[visit->steps];

		visit->begun = visit->terminal.sent.length;
		keys += (long)strlen(step->keys);
		terminal_type(&visit->terminal, step->keys);
		visit_wait(visit, keys);
		if (visit->stuck || visit->terminal.ended)
			return;
		visit_keep(visit, &visit->pages[visit->steps]);
	}
	visit->begun = visit->terminal.sent.length;
	visit->left = visit->way->steps != NULL;
	if (visit->left)
		kill(visit->terminal.pid, SIGTERM);
	visit_wait(visit, NO_KEYS);
}
