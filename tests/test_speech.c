/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program, shut in, and a real speech-dispatcher: a page is heard, and after hiding its words are nowhere in the
 * memory of the daemon and its voice, nor in any file of theirs. */
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>

#include "kiosk.h"
#include "memory.h"
#include "voice/dispatcher.h"

enum { LOOKS = 400, LOOKS_MORE = 100, LOOK_MILLISECONDS = 50, PROCESSES_MOST = 8, SOUND = 2 * 2 * 22050 };

/* Of the pages that are opened, and said of them; the daemon knows them from nowhere else. Ends of sentences too: what is
 * freed loses its first bytes in any case. */
static const char *const words[] = {"Travellers", "For every traveller", "Help in France", "All emergencies", "Ambulance",
    "help association", "at work or in a home", "Committee against", "0 1, 4 4, 5 2", "Emergency: 1 1 2", "keep my papers"};

enum { WORDS = sizeof words / sizeof *words };

static struct dispatcher dispatcher;
static struct terminal terminal;

static void
look_again(void)
{
	poll(NULL, 0, LOOK_MILLISECONDS);
	terminal_settle(&terminal);
	dispatcher_assert_runs(&dispatcher);
}

/* The daemon and the voices that it started. */
static size_t
processes(pid_t list[PROCESSES_MOST])
{
	char path[64];
	size_t count = 0;
	FILE *children;
	int child;

	list[count++] = dispatcher.pid;
	snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)dispatcher.pid, (int)dispatcher.pid);
	children = fopen(path, "r");
	assert_non_null(children);
	while (count < PROCESSES_MOST && fscanf(children, "%d", &child) == 1)
		list[count++] = child;
	fclose(children);
	return count;
}

static int
open_of(pid_t process, const char *name)
{
	char path[64];
	int opened;

	snprintf(path, sizeof path, "/proc/%d/%s", (int)process, name);
	opened = open(path, O_RDONLY | O_CLOEXEC);
	assert_true(opened >= 0);
	return opened;
}

static bool
process_holds(pid_t process, const char *word)
{
	int memory = open_of(process, "mem"), maps = open_of(process, "maps");
	bool holds = memory_holds(memory, maps, word);

	close(memory);
	close(maps);
	return holds;
}

static bool
daemon_holds(const char *word)
{
	pid_t list[PROCESSES_MOST];
	size_t count = processes(list);
	bool holds = false;

	assert_true(count > 1); /* a voice too */
	for (size_t i = 0; i < count; i++)
		holds = process_holds(list[i], word) || holds;
	return holds;
}

static bool
file_holds(const char *name, const char *word)
{
	char path[PATH_MAX];
	static char text[1 << 20];
	size_t length;
	FILE *in;

	snprintf(path, sizeof path, "%s/%s", dispatcher.folder, name);
	in = fopen(path, "r");
	length = in ? fread(text, 1, sizeof text, in) : 0;
	if (in)
		fclose(in);
	return memmem(text, length, word, strlen(word)) != NULL;
}

static bool
folder_holds(const char *word)
{
	DIR *folder = opendir(dispatcher.folder);
	struct dirent *entry;
	bool holds = false;

	assert_non_null(folder);
	while ((entry = readdir(folder)))
		if (entry->d_type == DT_REG)
			holds = file_holds(entry->d_name, word) || holds;
	closedir(folder);
	return holds;
}

static void
wait_for_sound(off_t size)
{
	for (int i = 0; i < LOOKS && dispatcher_sound(&dispatcher) < size; i++)
		look_again();
	assert_true(dispatcher_sound(&dispatcher) >= size);
}

/* For what is said last, which stays: the rest is gone before a search that takes a while comes by. */
static void
wait_until_held(const char *word)
{
	bool held = false;

	for (int i = 0; i < LOOKS && !held; i++) {
		look_again();
		held = daemon_holds(word);
	}
	assert_true(held); /* the search itself is seen to work */
}

static void
assert_forgotten(const char *word)
{
	for (int i = 0; i < LOOKS_MORE && daemon_holds(word); i++)
		look_again();
	assert_false(daemon_holds(word));
	assert_false(folder_holds(word));
}

/* The kernel says that the program is shut in, or not where sanitizers need it open. */
static void
assert_shut_in(void)
{
	int status = open_of(terminal.pid, "status");
	char text[8192];
	ssize_t length = read(status, text, sizeof text - 1);

	close(status);
	assert_true(length > 0);
	text[length] = '\0';
	assert_non_null(strstr(text, sandbox() ? "Seccomp:\t0" : "Seccomp:\t2"));
}

/* Opens the list of languages; the daemon's voices are known when the sign of sound is there. */
static void
begin(void)
{
	char address[200];

	dispatcher_start(&dispatcher);
	for (int i = 0; i < LOOKS && access(dispatcher.socket, F_OK); i++) {
		poll(NULL, 0, LOOK_MILLISECONDS);
		dispatcher_assert_runs(&dispatcher);
	}
	snprintf(address, sizeof address, "SPEECHD_ADDRESS=unix_socket:%s", dispatcher.socket);
	start(&terminal, address, 24, 80, ARGUMENTS("--kiosk", "--country=FR", "--speech=headphones"));
	assert_true(terminal_wait_for(&terminal, "English"));
	for (int i = 0; i < LOOKS && terminal_find(&terminal, "\u266A") < 0; i++) {
		terminal_type(&terminal, "x");
		look_again();
	}
	assert_true(terminal_find(&terminal, "\u266A") >= 0);
}

static void
what_is_heard_is_forgotten(void **state)
{
	(void)state;
	begin();
	terminal_type(&terminal, ".");
	terminal_settle(&terminal);
	wait_for_sound(SOUND);
	terminal_type(&terminal, "11");
	assert_true(terminal_wait_for(&terminal, "Hide"));
	terminal_type(&terminal, "j");
	wait_until_held("For every traveller");
	terminal_type(&terminal, "!");
	assert_true(terminal_wait_for(&terminal, "Help in France"));
	wait_until_held("Emergency: 1 1 2"); /* the end of the page */
	wait_for_sound(2 * SOUND);
	assert_shut_in();
	terminal_type(&terminal, "0");
	assert_true(terminal_wait_for(&terminal, "For every traveller"));
	terminal_type(&terminal, "j");
	wait_until_held("keep my papers");
	terminal_type(&terminal, "*");
	assert_true(terminal_wait_for(&terminal, "\u4FE1\u606F")); /* the ordinary page */
	for (size_t i = 0; i < WORDS; i++)
		assert_forgotten(words[i]);
	terminal_stop(&terminal);
}

static int
stop(void **state)
{
	(void)state;
	return dispatcher_stop(&dispatcher);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_teardown(what_is_heard_is_forgotten, stop),
	};

	return RUN_TESTS(tests);
}
