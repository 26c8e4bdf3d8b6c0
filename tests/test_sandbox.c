/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real program with an intruder inside it (tests/intruder.c): shut in, nothing that it tries is done, and the
 * pages go on; not shut in, all of it is done, or else this test would prove nothing. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>

#include "kiosk.h"

enum { ATTEMPTS_LEAST = 46, RESULTS_MOST = 80, PATIENCE_MILLISECONDS = 20000 };

static const char intruder[] = "./tests/intruder.so";

/* What an intruder is given to spoil, and how it went. */
struct attack {
	char folder[64];
	int listening, ends[2];
	pid_t victim;
	char text[8000];
	size_t length;
	struct {
		char name[40];
		int error;
	} results[RESULTS_MOST];
	size_t count;
};

static const char *
path(const struct attack *attack, const char *name)
{
	static char whole[104];

	snprintf(whole, sizeof whole, "%.63s/%.32s", attack->folder, name);
	return whole;
}

static pid_t
start_victim(void)
{
	pid_t victim = fork();

	if (!victim) {
		prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		for (;;)
			pause();
	}
	return victim;
}

static void
attack_start(struct attack *attack)
{
	static const char *const files[] = {"file", "empty", "gone", "old"};
	struct sockaddr_un address = {.sun_family = AF_UNIX};

	*attack = (struct attack){.folder = "/tmp/waylight-sandbox-XXXXXX"};
	assert_non_null(mkdtemp(attack->folder));
	for (size_t i = 0; i < 4; i++)
		close(open(path(attack, files[i]), O_WRONLY | O_CREAT, 0600));
	snprintf(address.sun_path, sizeof address.sun_path, "%s", path(attack, "socket"));
	attack->listening = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	assert_int_equal(bind(attack->listening, (const struct sockaddr *)&address, sizeof address), 0);
	assert_int_equal(pipe2(attack->ends, O_CLOEXEC), 0);
	fcntl(attack->ends[1], F_SETFD, 0);
	attack->victim = start_victim();
}

static void
attack_end(struct attack *attack)
{
	DIR *folder = opendir(attack->folder);
	const struct dirent *entry;

	kill(attack->victim, SIGKILL);
	waitpid(attack->victim, NULL, 0);
	close(attack->listening);
	close(attack->ends[0]);
	close(attack->ends[1]);
	while ((entry = readdir(folder)))
		if (unlink(path(attack, entry->d_name)))
			rmdir(path(attack, entry->d_name));
	closedir(folder);
	assert_int_equal(rmdir(attack->folder), 0);
}

/* Starts the program with the intruder; `more` is a variable for it, or NULL. */
static void
start_attacked(struct terminal *terminal, const struct attack *attack, const char *more, char *const arguments[])
{
	static char variables[5][200];
	const char *environment[16];
	size_t count = 0;

	for (const char *const *usual = surroundings(more); *usual; usual++)
		environment[count++] = *usual;
	snprintf(variables[0], sizeof variables[0], "LD_PRELOAD=%s", intruder);
	snprintf(variables[1], sizeof variables[1], "INTRUDER_OUT=%d", attack->ends[1]);
	snprintf(variables[2], sizeof variables[2], "INTRUDER_FOLDER=%s", attack->folder);
	snprintf(variables[3], sizeof variables[3], "INTRUDER_VICTIM=%d", (int)attack->victim);
	/* Only for builds with sanitizers: they come second, and look for no leaks, which the sandbox forbids. */
	snprintf(variables[4], sizeof variables[4], "ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0");
	for (size_t i = 0; i < 5; i++)
		environment[count++] = variables[i];
	environment[count] = NULL;
	terminal_start(terminal, arguments, environment, 24, 80);
}

#define ATTACK(terminal, attack, more, ...) start_attacked(terminal, attack, more, ARGUMENTS(__VA_ARGS__))

/* Reads what the intruder wrote down, to its last line. */
static void
read_results(struct attack *attack)
{
	struct pollfd watched = {.fd = attack->ends[0], .events = POLLIN};
	int used;

	while (!strstr(attack->text, "all_tried 0\n")) {
		if (poll(&watched, 1, PATIENCE_MILLISECONDS) <= 0)
			fail_msg("the intruder did not come to its end: %s", attack->text);
		attack->length += (size_t)read(attack->ends[0], attack->text + attack->length, sizeof attack->text - 1 - attack->length);
	}
	for (const char *at = attack->text; attack->count < RESULTS_MOST &&
	     sscanf(at, "%39s %d\n%n", attack->results[attack->count].name, &attack->results[attack->count].error, &used) == 2;
	     at += used)
		attack->count++;
	assert_in_range(attack->count, ATTEMPTS_LEAST, RESULTS_MOST - 1);
}

static int
result(const struct attack *attack, const char *name)
{
	for (size_t i = 0; i < attack->count; i++)
		if (!strcmp(attack->results[i].name, name))
			return attack->results[i].error;
	return -1;
}

static bool
is_denial(int error)
{
	return error == EPERM || error == EACCES || error == ENOSYS;
}

/* What only Landlock keeps back. */
static bool
is_reading(const char *name)
{
	return (!strncmp(name, "read_", 5) && strcmp(name, "read_process") != 0) || !strcmp(name, "list_root");
}

static bool
has_landlock(void)
{
	bool has = syscall(SYS_landlock_create_ruleset, NULL, 0, 1) > 0;

	if (!has)
		print_message("this kernel has no landlock: that reading is held back is not tested here\n");
	return has;
}

/* Whether this is no attempt, but told beside them. */
static bool
is_told(const char *name)
{
	return !strcmp(name, "all_tried") || !strcmp(name, "is_dumpable");
}

static void
expect_denied(struct attack *attack, bool landlock)
{
	read_results(attack);
	for (size_t i = 0; i < attack->count; i++) {
		const char *name = attack->results[i].name;
		int error = attack->results[i].error;

		if (!is_told(name) && (landlock || !is_reading(name)) && !is_denial(error))
			fail_msg("'%s' ended with %d (%s), expected it to be denied", name, error, strerror(error));
	}
	assert_int_equal(result(attack, "is_dumpable"), 0);
}

static void
expect_done(struct attack *attack)
{
	read_results(attack);
	for (size_t i = 0; i < attack->count; i++)
		if (attack->results[i].error)
			fail_msg("'%s' ended with %d (%s), expected it to succeed without a sandbox", attack->results[i].name,
			    attack->results[i].error, strerror(attack->results[i].error));
	assert_int_equal(result(attack, "is_dumpable"), -1);
}

/* A line of /proc/PID/status: "Seccomp:\t2". */
static bool
status_has(pid_t pid, const char *wanted)
{
	char file[64], line[200];
	bool has = false;
	FILE *status;

	snprintf(file, sizeof file, "/proc/%d/status", (int)pid);
	status = fopen(file, "r");
	assert_non_null(status);
	while (fgets(line, sizeof line, status))
		has = has || !strncmp(line, wanted, strlen(wanted));
	fclose(status);
	return has;
}

static void
assert_pages_go_on(struct terminal *terminal)
{
	terminal_type(terminal, "14");
	assert_true(terminal_wait_for(terminal, "Langue"));
	terminal_type(terminal, "1");
	assert_true(terminal_wait_for(terminal, BIG));
	terminal_type(terminal, "*");
	assert_true(terminal_wait_for(terminal, "信息"));
	assert_false(terminal->ended);
}

static void
test_nothing_is_done_at_a_kiosk(void **state)
{
	struct terminal terminal;
	struct attack attack;

	(void)state;
	attack_start(&attack);
	ATTACK(&terminal, &attack, NULL, "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	expect_denied(&attack, has_landlock());
	assert_true(status_has(terminal.pid, "Seccomp:\t2"));
	assert_true(status_has(terminal.pid, "NoNewPrivs:\t1"));
	assert_pages_go_on(&terminal);
	kill(terminal.pid, SIGTERM);
	assert_true(terminal_wait_end(&terminal));
	assert_true(WIFEXITED(terminal.status) && WEXITSTATUS(terminal.status) == 0);
	terminal_stop(&terminal);
	attack_end(&attack);
}

/* On a laptop, in the lines, and in commands. */
static void
test_nothing_is_done_elsewhere(void **state)
{
	static const char *const uses[][3] = {{"--country=FR"}, {"--lines"}, {"check"}, {"print", "signs.work"}};

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
		struct terminal terminal;
		struct attack attack;

		attack_start(&attack);
		ATTACK(&terminal, &attack, NULL, uses[i][0], uses[i][1]);
		expect_denied(&attack, has_landlock());
		terminal_stop(&terminal);
		attack_end(&attack);
	}
}

static void
write_words(const char *folder, const char *title)
{
	char file[100];
	FILE *words;

	mkdir(folder, 0700);
	snprintf(file, sizeof file, "%s/words", folder);
	mkdir(file, 0700);
	snprintf(file, sizeof file, "%s/words/en.yaml", folder);
	words = fopen(file, "w");
	fprintf(words, "help-point.title: \"%s\"\n", title);
	fclose(words);
}

static void
remove_words(const char *folder)
{
	char file[100];

	snprintf(file, sizeof file, "%s/words/en.yaml", folder);
	unlink(file);
	snprintf(file, sizeof file, "%s/words", folder);
	rmdir(file);
	assert_int_equal(rmdir(folder), 0);
}

/* Shut in, the program sees a folder of content that took the place of another: as a package or a copy puts it there. */
static void
test_replaced_content_is_read(void **state)
{
	char around[] = "/tmp/waylight-sandbox-XXXXXX", folder[60], old[60];
	struct terminal terminal;

	(void)state;
	assert_non_null(mkdtemp(around));
	snprintf(folder, sizeof folder, "%s/content", around);
	snprintf(old, sizeof old, "%s/old", around);
	write_words(folder, "Before");
	terminal_start(&terminal, ARGUMENTS("--kiosk", "--country", "FR", "--content", folder), surroundings(NULL), 24, 80);
	assert_true(terminal_wait_for(&terminal, "[11] English"));
	assert_int_equal(rename(folder, old), 0);
	write_words(folder, "Afterwards");
	/* It is taken between two visits, once the folder has been left alone for a while. */
	for (int visit = 0; visit < 2000 && terminal_find(&terminal, "Afterwards") < 0; visit++) {
		terminal_type(&terminal, "0");
		assert_true(terminal_wait_for(&terminal, "[11] English"));
		terminal_type(&terminal, "11");
		assert_true(terminal_wait_for(&terminal, "Get help now"));
	}
	assert_true(terminal_find(&terminal, "Afterwards") >= 0);
	terminal_stop(&terminal);
	remove_words(folder);
	remove_words(old);
	rmdir(around);
}

static void
test_without_a_sandbox_all_is_done(void **state)
{
	struct terminal terminal;
	struct attack attack;

	(void)state;
	attack_start(&attack);
	ATTACK(&terminal, &attack, NULL, "--no-sandbox", "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	expect_done(&attack);
	assert_true(status_has(terminal.pid, "Seccomp:\t0"));
	assert_pages_go_on(&terminal);
	terminal_stop(&terminal);
	attack_end(&attack);
	attack_start(&attack);
	ATTACK(&terminal, &attack, NULL, "--no-sandbox", "check");
	expect_done(&attack);
	terminal_stop(&terminal);
	attack_end(&attack);
}

/* What print is told to write it can write; so it is not shut in. */
static void
test_print_to_a_file_is_not_shut_in(void **state)
{
	struct terminal terminal;
	struct attack attack;
	char option[200];

	(void)state;
	attack_start(&attack);
	snprintf(option, sizeof option, "--output=%s", path(&attack, "paper"));
	ATTACK(&terminal, &attack, NULL, "print", "signs.work", option);
	expect_done(&attack);
	assert_true(terminal_wait_end(&terminal));
	assert_int_equal(WEXITSTATUS(terminal.status), 0);
	terminal_stop(&terminal);
	attack_end(&attack);
}

static void
test_worst_calls_end_it(void **state)
{
	struct terminal terminal;
	struct attack attack;

	(void)state;
	attack_start(&attack);
	ATTACK(&terminal, &attack, "INTRUDER_DEADLY=1", "--kiosk", "--country", "FR");
	assert_true(terminal_wait_end(&terminal));
	assert_true(WIFSIGNALED(terminal.status));
	assert_int_equal(WTERMSIG(terminal.status), SIGSYS);
	terminal_stop(&terminal);
	attack_end(&attack);
}

/* What the program writes to standard output and error where neither is a terminal, and its exit status. */
static int
written(const char *variable, const char *arguments, char *output, size_t room)
{
	char command[9000];
	FILE *pipe;
	size_t length;
	int status;

	snprintf(command, sizeof command,
	    "env LC_ALL=C.UTF-8 ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0 LD_PRELOAD=%s %s %s %s %s %s %s "
	    "--country FR 2>&1 </dev/null", intruder, variable, content, catalogs, locale, program, arguments);
	pipe = popen(command, "r");
	assert_non_null(pipe);
	length = fread(output, 1, room - 1, pipe);
	output[length] = '\0';
	status = pclose(pipe);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static void
test_without_seccomp_it_does_not_start(void **state)
{
	static const char *const uses[] = {"--kiosk --lines", "--lines", "check", "print wallet"};
	struct terminal terminal;
	struct attack attack;
	char output[60000];

	(void)state;
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++) {
		assert_int_equal(written("INTRUDER_LACKS=seccomp", uses[i], output, sizeof output), 1);
		assert_string_equal(output, "waylight: this kernel has no seccomp (Invalid argument), expected it, or "
		                            "--no-sandbox to go without\n");
	}
	/* On the full screen too, and the screen is given back first. */
	attack_start(&attack);
	ATTACK(&terminal, &attack, "INTRUDER_LACKS=seccomp", "--country", "FR");
	assert_true(terminal_wait_end(&terminal));
	assert_int_equal(WEXITSTATUS(terminal.status), 1);
	assert_non_null(strstr(terminal.sent.start, "\033[?1049l"));
	assert_non_null(strstr(strstr(terminal.sent.start, "\033[?1049l"), "waylight: this kernel has no seccomp"));
	terminal_stop(&terminal);
	ATTACK(&terminal, &attack, "INTRUDER_LACKS=seccomp", "--no-sandbox", "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	terminal_stop(&terminal);
	attack_end(&attack);
}

/* All but reading is held back all the same, and it is said. */
static void
test_without_landlock_it_is_said(void **state)
{
	struct terminal terminal;
	struct attack attack;
	char output[60000];

	(void)state;
	assert_int_equal(written("INTRUDER_LACKS=landlock", "--kiosk --lines", output, sizeof output), 0);
	assert_non_null(strstr(output, "waylight: sandbox: seccomp on, landlock off\n"));
	assert_non_null(strstr(output, "waylight: warning: this kernel has no landlock (Function not implemented)"));
	assert_non_null(strstr(output, "14. Français"));
	attack_start(&attack);
	ATTACK(&terminal, &attack, "INTRUDER_LACKS=landlock", "--kiosk", "--country", "FR");
	assert_true(terminal_wait_for(&terminal, "14  Français"));
	expect_denied(&attack, false);
	assert_int_equal(result(&attack, "read_passwd"), 0);
	terminal_stop(&terminal);
	attack_end(&attack);
}

/* As the kernels of Debian 12 (2) and of others in between have it. */
static void
test_early_landlock_holds(void **state)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, 1);

	(void)state;
	for (long early = 1; early < version && early <= 6; early++) {
		char lacks[40], expected[80], output[60000];
		struct terminal terminal;
		struct attack attack;

		snprintf(lacks, sizeof lacks, "INTRUDER_LACKS=%ld", early);
		snprintf(expected, sizeof expected, "waylight: sandbox: seccomp on, landlock version %ld\n", early);
		assert_int_equal(written(lacks, "--kiosk --lines", output, sizeof output), 0);
		assert_non_null(strstr(output, expected));
		attack_start(&attack);
		ATTACK(&terminal, &attack, lacks, "--kiosk", "--country", "FR");
		assert_true(terminal_wait_for(&terminal, "14  Français"));
		expect_denied(&attack, true);
		terminal_stop(&terminal);
		attack_end(&attack);
	}
}

static void
test_kiosk_logs_its_state(void **state)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0, 1);
	char output[60000], expected[80] = "waylight: sandbox: seccomp on, landlock off\n";

	(void)state;
	if (version > 0)
		snprintf(expected, sizeof expected, "waylight: sandbox: seccomp on, landlock version %ld\n", version);
	assert_int_equal(written("A=1", "--kiosk --lines", output, sizeof output), 0);
	assert_non_null(strstr(output, expected));
	assert_int_equal(written("A=1", "--no-sandbox --kiosk --lines", output, sizeof output), 0);
	assert_non_null(strstr(output, "waylight: sandbox: seccomp off, landlock off\n"));
	assert_int_equal(written("A=1", "--lines", output, sizeof output), 0);
	assert_non_null(strstr(output, "14. Français"));
	assert_null(strstr(output, "sandbox"));
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_nothing_is_done_at_a_kiosk),
	    cmocka_unit_test(test_nothing_is_done_elsewhere),
	    cmocka_unit_test(test_replaced_content_is_read),
	    cmocka_unit_test(test_without_a_sandbox_all_is_done),
	    cmocka_unit_test(test_print_to_a_file_is_not_shut_in),
	    cmocka_unit_test(test_worst_calls_end_it),
	    cmocka_unit_test(test_without_seccomp_it_does_not_start),
	    cmocka_unit_test(test_without_landlock_it_is_said),
	    cmocka_unit_test(test_early_landlock_holds),
	    cmocka_unit_test(test_kiosk_logs_its_state),
	};

	return RUN_TESTS(tests);
}
