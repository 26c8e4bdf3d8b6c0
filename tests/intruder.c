/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody else's code inside the real program, by LD_PRELOAD: once the program waits for its first key, or ends, it
 * tries what an intruder would try, and writes down how each went. Nothing of it is in the program itself.
 *
 * INTRUDER_OUT is a descriptor to write to, INTRUDER_FOLDER a folder that the program has nothing to do with,
 * INTRUDER_VICTIM another process. INTRUDER_LACKS makes the kernel seem to lack "seccomp" or "landlock", or
 * all of landlock but an early version of it, "2"; INTRUDER_DEADLY tries only what ends the program at once. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

int seccomp_load(void *filter);

static int (*real_poll)(struct pollfd *, nfds_t, int);
static int (*real_prctl)(int, ...);
static int (*real_seccomp_load)(void *);
static long (*real_syscall)(long, ...);

static const char *folder, *lacks;
static int out = -1, sockets[3];
static pid_t victim;
static struct sockaddr_un address = {.sun_family = AF_UNIX};
static bool tried;

static const char *
path(const char *name)
{
	static char whole[2][500];
	static int turn;

	turn = !turn;
	snprintf(whole[turn], sizeof whole[turn], "%s/%s", folder, name);
	return whole[turn];
}

static int
outcome(long result)
{
	return result < 0 ? errno : 0;
}

/* What was opened by mistake is closed again. */
static int
opened(int descriptor)
{
	int error = outcome(descriptor);

	if (descriptor >= 0)
		close(descriptor);
	return error;
}

static int
try_exec(void)
{
	int status;
	pid_t child = fork();

	if (child <= 0) {
		execle("/bin/true", "true", (char *)NULL, (char *const[]){NULL});
		if (!child)
			_exit(errno);
		return errno;
	}
	return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : ECHILD;
}

static int
try_fork(void)
{
	pid_t child = fork();

	if (!child)
		_exit(0);
	return child < 0 ? errno : outcome(waitpid(child, NULL, 0));
}

static int
try_thread(void) /* without arguments no thread is made: the kernel says so */
{
	return outcome(real_syscall(SYS_clone3, NULL, 0L)) == EINVAL ? 0 : errno;
}

static int try_internet(void) { return opened(socket(AF_INET, SOCK_STREAM, 0)); }
static int
try_internet_6(void) /* not every machine has it */
{
	int error = opened(socket(AF_INET6, SOCK_DGRAM, 0));

	return error == EAFNOSUPPORT ? 0 : error;
}

static int try_socket(void) { return opened(socket(AF_UNIX, SOCK_STREAM, 0)); }
static int try_netlink(void) { return opened(socket(AF_NETLINK, SOCK_RAW, 0)); }

static int
try_connect(void)
{
	return outcome(connect(sockets[0], (const struct sockaddr *)&address, sizeof address));
}

static int
try_send_to(void)
{
	return outcome(sendto(sockets[1], "x", 1, 0, (const struct sockaddr *)&address, sizeof address));
}

static int
try_bind(void)
{
	struct sockaddr_un own = {.sun_family = AF_UNIX};

	snprintf(own.sun_path, sizeof own.sun_path, "%s", path("bound"));
	return outcome(bind(sockets[2], (const struct sockaddr *)&own, sizeof own));
}

static int try_open_to_write(void) { return opened(open(path("file"), O_WRONLY)); }
static int try_open_for_both(void) { return opened(open(path("file"), O_RDWR)); }
static int try_open_to_append(void) { return opened(open(path("file"), O_WRONLY | O_APPEND)); }
static int try_open_to_empty(void) { return opened(open(path("empty"), O_RDONLY | O_TRUNC)); }
static int try_make(void) { return opened(open(path("made"), O_RDONLY | O_CREAT, 0600)); }
static int try_creat(void) { return opened(creat(path("made"), 0600)); }
static int try_truncate(void) { return outcome(truncate(path("empty"), 0)); }
static int try_unlink(void) { return outcome(unlink(path("gone"))); }
static int try_mkdir(void) { return outcome(mkdir(path("folder"), 0700)); }
static int try_rename(void) { return outcome(rename(path("old"), path("new"))); }
static int try_link(void) { return outcome(link(path("file"), path("linked"))); }
static int try_symlink(void) { return outcome(symlink("file", path("symbolic"))); }
static int try_mknod(void) { return outcome(mknod(path("pipe"), S_IFIFO | 0600, 0)); }
static int try_chmod(void) { return outcome(chmod(path("file"), 0600)); }
static int try_utime(void) { return outcome(utimensat(AT_FDCWD, path("file"), NULL, 0)); }

static int
try_ptrace(void)
{
	if (ptrace(PTRACE_SEIZE, victim, NULL, NULL))
		return errno;
	ptrace(PTRACE_INTERRUPT, victim, NULL, NULL);
	waitpid(victim, NULL, __WALL);
	return outcome(ptrace(PTRACE_DETACH, victim, NULL, NULL));
}

static int
try_read_process(void) /* where nothing stands, it was still looked */
{
	char here[8];
	struct iovec to = {here, sizeof here}, from = {&environ, sizeof here};

	int error = outcome(process_vm_readv(victim, &to, 1, &from, 1, 0));

	return error == EFAULT ? 0 : error;
}

static int try_kill(void) { return outcome(kill(victim, SIGCONT)); }
static int try_pidfd(void) { return opened((int)real_syscall(SYS_pidfd_open, (long)victim, 0L)); }

/* Newer kernels let only root type into terminals, and a pty is no console: they are asked all the same. */
static int
asked(unsigned long request)
{
	char byte = '\0';
	int error = outcome(ioctl(STDIN_FILENO, request, &byte));

	return error == EIO || error == ENOTTY ? 0 : error;
}

static int try_type_into_terminal(void) { return asked(TIOCSTI); }
static int try_console(void) { return asked(TIOCLINUX); }
static int try_take_terminal(void) { return asked(TIOCSCTTY); }

static int try_read_passwd(void) { return opened(open("/etc/passwd", O_RDONLY)); }
static int try_read_other_process(void) { return opened(open("/proc/1/status", O_RDONLY)); }
static int try_read_own_memory(void) { return opened(open("/proc/self/mem", O_RDONLY)); }
static int try_read_terminal(void) { return opened(open("/dev/tty", O_RDONLY)); }
static int try_read_elsewhere(void) { return opened(open(path("file"), O_RDONLY)); }
static int try_list_root(void) { return opened(open("/", O_RDONLY | O_DIRECTORY)); }

static int try_dumpable(void) { return outcome(real_prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)); }
static int try_name(void) { return outcome(real_prctl(PR_SET_NAME, "another", 0, 0, 0)); }

static int
try_map_code(void)
{
	void *code = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return code == MAP_FAILED ? errno : outcome(munmap(code, 4096));
}

static int
try_make_code(void)
{
	void *code = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	int error = outcome(mprotect(code, 4096, PROT_READ | PROT_EXEC));

	munmap(code, 4096);
	return error;
}

static int try_memory_file(void) { return opened(memfd_create("x", 0)); }
static int try_setuid(void) { return outcome(setuid(getuid())); }
static int try_setgid(void) { return outcome(setgid(getgid())); }
static int try_chdir(void) { return outcome(chdir(".")); }

static int
try_limits(void)
{
	struct rlimit limit = {0, 0};

	return outcome(setrlimit(RLIMIT_CORE, &limit));
}

static const struct {
	const char *name;
	int (*attempt)(void);
} attempts[] = {
#define TRY(name) {#name, try_##name}
    TRY(exec), TRY(fork), TRY(thread), TRY(internet), TRY(internet_6), TRY(socket), TRY(netlink), TRY(connect),
    TRY(send_to), TRY(bind), TRY(open_to_write), TRY(open_for_both), TRY(open_to_append), TRY(open_to_empty),
    TRY(make), TRY(creat), TRY(truncate), TRY(unlink), TRY(mkdir), TRY(rename), TRY(link), TRY(symlink), TRY(mknod),
    TRY(chmod), TRY(utime), TRY(ptrace), TRY(read_process), TRY(kill), TRY(pidfd), TRY(type_into_terminal),
    TRY(console), TRY(take_terminal), TRY(read_passwd), TRY(read_other_process), TRY(read_own_memory),
    TRY(read_terminal), TRY(read_elsewhere), TRY(list_root), TRY(dumpable), TRY(name), TRY(map_code), TRY(make_code),
    TRY(memory_file), TRY(setuid), TRY(setgid), TRY(chdir), TRY(limits),
#undef TRY
};

static void
say(const char *name, int value)
{
	char line[100];
	int length = snprintf(line, sizeof line, "%s %d\n", name, value);

	if (write(out, line, (size_t)length) != length)
		abort();
}

static void
try_all(void)
{
	if (tried || out < 0)
		return;
	tried = true;
	if (getenv("INTRUDER_DEADLY"))
		real_syscall(SYS_bpf, -1L, NULL, 0L);
	for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++)
		say(attempts[i].name, attempts[i].attempt());
	say("all_tried", 0);
}

int
poll(struct pollfd *watched, nfds_t count, int milliseconds)
{
	try_all();
	return real_poll(watched, count, milliseconds);
}

/* What stands there once it was asked for is what counts. */
int
prctl(int option, ...)
{
	unsigned long value[4];
	va_list arguments;
	int result;

	va_start(arguments, option);
	for (int i = 0; i < 4; i++)
		value[i] = va_arg(arguments, unsigned long);
	va_end(arguments);
	result = real_prctl(option, value[0], value[1], value[2], value[3]);
	if (option == PR_SET_DUMPABLE && out >= 0)
		say("is_dumpable", real_prctl(PR_GET_DUMPABLE, 0, 0, 0, 0));
	return result;
}

int
seccomp_load(void *filter)
{
	return lacks && !strcmp(lacks, "seccomp") ? -EINVAL : real_seccomp_load(filter);
}

long
syscall(long number, ...)
{
	long value[6];
	va_list arguments;

	va_start(arguments, number);
	for (int i = 0; i < 6; i++)
		value[i] = va_arg(arguments, long);
	va_end(arguments);
	if (lacks && !strcmp(lacks, "landlock") && number == SYS_landlock_create_ruleset) {
		errno = ENOSYS;
		return -1;
	}
	/* Its kernel would refuse more of the struct than it knows. */
	if (lacks && atoi(lacks) && number == SYS_landlock_create_ruleset) {
		if (!value[0])
			return atoi(lacks);
		if (value[1] > (atoi(lacks) < 4 ? 8 : atoi(lacks) < 6 ? 16 : 24))
			abort();
	}
	return real_syscall(number, value[0], value[1], value[2], value[3], value[4], value[5]);
}

__attribute__((constructor)) static void
intruder_start(void)
{
	const char *descriptor = getenv("INTRUDER_OUT"), *process = getenv("INTRUDER_VICTIM");

	*(void **)&real_poll = dlsym(RTLD_NEXT, "poll");
	*(void **)&real_prctl = dlsym(RTLD_NEXT, "prctl");
	*(void **)&real_seccomp_load = dlsym(RTLD_NEXT, "seccomp_load");
	*(void **)&real_syscall = dlsym(RTLD_NEXT, "syscall");
	folder = getenv("INTRUDER_FOLDER");
	lacks = getenv("INTRUDER_LACKS");
	if (!folder || !descriptor || !process)
		return;
	out = atoi(descriptor);
	victim = atoi(process);
	snprintf(address.sun_path, sizeof address.sun_path, "%s", path("socket"));
	for (int i = 0; i < 3; i++)
		sockets[i] = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
}

/* Commands wait for no key. */
__attribute__((destructor)) static void
intruder_end(void)
{
	try_all();
}
