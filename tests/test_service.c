/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the service manager and the operator see of the real program from outside: that it is there, that it still goes
 * round, that it is shut in, and nothing of what a visitor does. */
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "ear.h"
#include "kiosk.h"

enum { PATIENCE_MILLISECONDS = 20000 };

static char folder[] = "/tmp/waylight-service-XXXXXX", address[100];
static int listening;

static int
listen_for_it(void **state)
{
	struct sockaddr_un to = {.sun_family = AF_UNIX};

	(void)state;
	strcpy(folder + strlen(folder) - 6, "XXXXXX");
	if (!mkdtemp(folder))
		return -1;
	snprintf(to.sun_path, sizeof to.sun_path, "%s/socket", folder);
	snprintf(address, sizeof address, "NOTIFY_SOCKET=%.80s", to.sun_path);
	listening = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	return bind(listening, (const struct sockaddr *)&to, sizeof to);
}

static int
listen_no_more(void **state)
{
	(void)state;
	close(listening);
	unlink(strchr(address, '/'));
	return rmdir(folder);
}

/* The next message; "": none came in time. */
static const char *
heard_within(int milliseconds)
{
	static char message[300];
	struct pollfd watched = {.fd = listening, .events = POLLIN};
	ssize_t length = 0;

	if (poll(&watched, 1, milliseconds) == 1)
		length = recv(listening, message, sizeof message - 1, 0);
	message[length > 0 ? length : 0] = '\0';
	return message;
}

static const char *
heard(void)
{
	return heard_within(PATIENCE_MILLISECONDS);
}

static void
start_watched(struct terminal *terminal, const char *watchdog)
{
	const char *environment[16];
	size_t count = 0;
	char *arranged[32];

	for (const char *const *usual = surroundings(address); *usual; usual++)
		environment[count++] = *usual;
	if (watchdog)
		environment[count++] = watchdog;
	environment[count] = NULL;
	arrange(arranged, ARGUMENTS("--kiosk", "--country", "FR"));
	terminal_start(terminal, arranged, environment, 24, 80);
}

static void
test_start_and_end_are_told(void **state)
{
	static const char ready[] = "READY=1\nSTATUS=sandbox: seccomp ";
	struct terminal terminal;

	(void)state;
	start_watched(&terminal, NULL);
	assert_int_equal(strncmp(heard(), ready, strlen(ready)), 0);
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	terminal_type(&terminal, "14");
	assert_true(terminal_wait_for(&terminal, "Langue"));
	terminal_type(&terminal, "/");
	assert_true(terminal_wait_for(&terminal, "Tapez"));
	terminal_type(&terminal, "secret*");
	assert_true(terminal_wait_for(&terminal, "信息"));
	kill(terminal.pid, SIGTERM);
	assert_true(terminal_wait_end(&terminal));
	/* Nothing came in between. */
	assert_string_equal(heard(), "STOPPING=1");
	terminal_stop(&terminal);
}

/* A folder of the operator goes wrong while the kiosk runs. */
static void
test_problems_are_counted(void **state)
{
	struct terminal terminal;
	char command[200], option[100], *arranged[32];

	(void)state;
	snprintf(command, sizeof command, "mkdir -p %s/own/pages", folder);
	assert_int_equal(system(command), 0);
	snprintf(option, sizeof option, "--content=%s/own", folder);
	arrange(arranged, ARGUMENTS("--kiosk", "--country", "FR", option));
	terminal_start(&terminal, arranged, surroundings(address), 24, 80);
	assert_int_equal(strncmp(heard(), "READY=1\n", 8), 0);
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	snprintf(command, sizeof command, "echo broken: [ >%s/own/pages/new.yaml", folder);
	assert_int_equal(system(command), 0);
	kill(terminal.pid, SIGUSR1);
	assert_non_null(strstr(heard(), "; problems since the start: "));
	terminal_stop(&terminal);
	snprintf(command, sizeof command, "rm -r %s/own", folder);
	assert_int_equal(system(command), 0);
}

/* Nobody touches a key: the answers come by themselves, from behind the sandbox, and oftener than greetings change. */
static void
test_watchdog_is_answered(void **state)
{
	struct terminal terminal;

	(void)state;
	start_watched(&terminal, "WATCHDOG_USEC=400000");
	assert_int_equal(strncmp(heard(), "READY=1\n", 8), 0);
	for (int i = 0; i < 4; i++)
		assert_string_equal(heard_within(3000), "WATCHDOG=1");
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	terminal_stop(&terminal);
}

/* A loop that does not go round is not alive. */
static void
test_watchdog_is_not_answered_by_a_stopped_program(void **state)
{
	struct pollfd watched;
	struct terminal terminal;

	(void)state;
	start_watched(&terminal, "WATCHDOG_USEC=100000");
	assert_int_equal(strncmp(heard(), "READY=1\n", 8), 0);
	assert_string_equal(heard(), "WATCHDOG=1");
	kill(terminal.pid, SIGSTOP);
	assert_int_equal(waitpid(terminal.pid, NULL, WUNTRACED), terminal.pid);
	while (recv(listening, &watched, sizeof watched, MSG_DONTWAIT) > 0)
		;
	watched = (struct pollfd){.fd = listening, .events = POLLIN};
	assert_int_equal(poll(&watched, 1, 300), 0);
	kill(terminal.pid, SIGCONT);
	assert_string_equal(heard(), "WATCHDOG=1");
	terminal_stop(&terminal);
}

/* A kiosk that reads aloud, with a clock that can be put forward. */
static void
start_with_voice(struct terminal *terminal, struct ear *ear)
{
	static char daemon[200], sanitizers[] = "ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0";
	static char clock[] = "LD_PRELOAD=./tests/later.so";
	const char *environment[16];
	size_t count = 0;
	char *arranged[32];

	for (const char *const *usual = surroundings(address); *usual; usual++)
		environment[count++] = *usual;
	snprintf(daemon, sizeof daemon, "SPEECHD_ADDRESS=unix_socket:%s", ear->address.sun_path);
	environment[count++] = daemon;
	environment[count++] = clock;
	environment[count++] = sanitizers;
	environment[count] = NULL;
	arrange(arranged, ARGUMENTS("--kiosk", "--country=FR", "--speech=headphones"));
	terminal_start(terminal, arranged, environment, 24, 80);
	assert_true(terminal_wait_for(terminal, "14  Français"));
	assert_int_equal(strncmp(heard(), "READY=1\n", 8), 0);
	assert_string_equal(ear_listen(ear), "");
}

static void
lose_voice(struct ear *ear)
{
	close(ear->connection);
	ear->connection = -1;
	assert_non_null(strstr(heard(), "; problems since the start: 1"));
}

static void
visit(struct terminal *terminal)
{
	terminal_type(terminal, "14");
	assert_true(terminal_wait_for(terminal, "Langue"));
}

/* Whoever starts it again gives it the voice back: not in the middle of a visit. */
static void
test_a_lost_voice_is_told_and_ends_an_old_kiosk(void **state)
{
	struct terminal terminal;
	struct ear ear;

	(void)state;
	ear_open(&ear);
	start_with_voice(&terminal, &ear);
	kill(terminal.pid, SIGUSR2);
	visit(&terminal);
	lose_voice(&ear);
	terminal_type(&terminal, "/");
	assert_true(terminal_wait_for(&terminal, "Tapez"));
	terminal_type(&terminal, "*");
	assert_string_equal(heard(), "STOPPING=1");
	assert_true(terminal_wait_end(&terminal));
	terminal_stop(&terminal);
	ear_close(&ear);
}

static void
test_a_lost_voice_leaves_a_young_kiosk(void **state)
{
	struct terminal terminal;
	struct ear ear;

	(void)state;
	ear_open(&ear);
	start_with_voice(&terminal, &ear);
	lose_voice(&ear);
	visit(&terminal);
	terminal_type(&terminal, "*");
	assert_true(terminal_wait_for(&terminal, "信息"));
	assert_string_equal(heard_within(300), "");
	terminal_stop(&terminal);
	ear_close(&ear);
}

/* What `waylight status` says of a process. */
static int
status(const char *arguments, char *output, size_t room)
{
	char command[9000];
	FILE *pipe;
	size_t length;
	int ended;

	snprintf(command, sizeof command, "env LC_ALL=C.UTF-8 %s %s %s %s $SANDBOX status %s 2>&1", content, catalogs, locale,
	    program, arguments);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	length = fread(output, 1, room - 1, pipe);
	output[length] = '\0';
	ended = pclose(pipe);
	return WEXITSTATUS(ended);
}

static void
test_status_tells_the_sandbox(void **state)
{
	char output[1000], option[100], expected[200];
	struct terminal terminal;

	(void)state;
	terminal_start(&terminal, ARGUMENTS("--kiosk", "--country", "FR"), surroundings(NULL), 24, 80);
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	snprintf(option, sizeof option, "--pid %d", (int)terminal.pid);
	assert_int_equal(status(option, output, sizeof output), 0);
	snprintf(expected, sizeof expected, "process: %d\nseccomp: on\nnew privileges: never\n", (int)terminal.pid);
	assert_string_equal(output, expected);
	terminal_stop(&terminal);
	assert_int_equal(status(option, output, sizeof output), 1);
	snprintf(expected, sizeof expected, "waylight: there is no process %d, expected a running kiosk\n", (int)terminal.pid);
	assert_string_equal(output, expected);
	terminal_start(&terminal, ARGUMENTS("--no-sandbox", "--kiosk", "--country", "FR"), surroundings(NULL), 24, 80);
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	snprintf(option, sizeof option, "--pid %d", (int)terminal.pid);
	assert_int_equal(status(option, output, sizeof output), 1);
	assert_non_null(strstr(output, "seccomp: off\nnew privileges: possible\n"));
	terminal_stop(&terminal);
}

static void
test_status_wants_a_kiosk(void **state)
{
	static char output[60000];
	char option[100];

	(void)state;
	snprintf(option, sizeof option, "--pid %d", (int)getpid());
	assert_int_equal(status(option, output, sizeof output), 1);
	assert_non_null(strstr(output, "is 'test_service', expected 'waylight'"));
	assert_int_equal(status("", output, sizeof output), 0);
	assert_int_equal(status("--json --prometheus", output, sizeof output), 2);
	assert_int_equal(status("fr", output, sizeof output), 2);
	assert_int_equal(status("--pid 0", output, sizeof output), 2);
	assert_int_equal(status("--pid me", output, sizeof output), 2);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_start_and_end_are_told, listen_for_it, listen_no_more),
	    cmocka_unit_test_setup_teardown(test_problems_are_counted, listen_for_it, listen_no_more),
	    cmocka_unit_test_setup_teardown(test_watchdog_is_answered, listen_for_it, listen_no_more),
	    cmocka_unit_test_setup_teardown(test_watchdog_is_not_answered_by_a_stopped_program, listen_for_it, listen_no_more),
	    cmocka_unit_test_setup_teardown(test_a_lost_voice_is_told_and_ends_an_old_kiosk, listen_for_it, listen_no_more),
	    cmocka_unit_test_setup_teardown(test_a_lost_voice_leaves_a_young_kiosk, listen_for_it, listen_no_more),
	    cmocka_unit_test(test_status_tells_the_sandbox),
	    cmocka_unit_test(test_status_wants_a_kiosk),
	};

	return RUN_TESTS(tests);
}
