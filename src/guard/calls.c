/* SPDX-License-Identifier: GPL-3.0-or-later */
/* seccomp: which calls the kernel still answers. Every other call is denied; those that no library makes by accident
 * end the program at once. */
#include "guard/inside.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

/* With any arguments. Those of other machines than this one are passed over. */
static const int allowed[] = {
    /* what is open: keys, the screen, files, the clock, signals, syslog */
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(send),
    SCMP_SYS(lseek), SCMP_SYS(_llseek), SCMP_SYS(close), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(ppoll_time64),
    SCMP_SYS(select), SCMP_SYS(_newselect), SCMP_SYS(pselect6), SCMP_SYS(pselect6_time64),
    SCMP_SYS(timerfd_settime), SCMP_SYS(timerfd_settime64),
    /* what is there */
    SCMP_SYS(fstat), SCMP_SYS(fstat64), SCMP_SYS(fstatat64), SCMP_SYS(newfstatat), SCMP_SYS(stat), SCMP_SYS(stat64),
    SCMP_SYS(lstat), SCMP_SYS(lstat64), SCMP_SYS(statx), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
    SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents), SCMP_SYS(getdents64), SCMP_SYS(getcwd),
    /* what changes there */
    SCMP_SYS(inotify_add_watch), SCMP_SYS(inotify_rm_watch),
    /* memory */
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(sysinfo), SCMP_SYS(getrandom),
    SCMP_SYS(futex), SCMP_SYS(futex_time64),
    /* time */
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_gettime64), SCMP_SYS(clock_nanosleep),
    SCMP_SYS(clock_nanosleep_time64), SCMP_SYS(nanosleep), SCMP_SYS(gettimeofday), SCMP_SYS(time),
    SCMP_SYS(restart_syscall),
    /* itself */
    SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(getuid32), SCMP_SYS(geteuid), SCMP_SYS(geteuid32),
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigreturn),
    SCMP_SYS(sigaltstack), SCMP_SYS(exit), SCMP_SYS(exit_group),
};

/* What only somebody else's code would ask for. */
static const int deadly[] = {
    SCMP_SYS(init_module), SCMP_SYS(finit_module), SCMP_SYS(delete_module), SCMP_SYS(kexec_load),
    SCMP_SYS(kexec_file_load), SCMP_SYS(bpf), SCMP_SYS(perf_event_open), SCMP_SYS(userfaultfd),
    SCMP_SYS(io_uring_setup), SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(pivot_root), SCMP_SYS(reboot),
    SCMP_SYS(swapon), SCMP_SYS(swapoff), SCMP_SYS(setns), SCMP_SYS(unshare), SCMP_SYS(process_vm_writev),
    SCMP_SYS(open_by_handle_at), SCMP_SYS(add_key), SCMP_SYS(request_key), SCMP_SYS(keyctl), SCMP_SYS(iopl),
    SCMP_SYS(ioperm), SCMP_SYS(modify_ldt),
};

/* How a terminal is asked and set; not TIOCSTI, which types into it, nor TIOCLINUX. */
static const unsigned long terminal_requests[] = {
    TCGETS, TCSETS, TCSETSW, TCSETSF, TCFLSH, TIOCGWINSZ, FIONREAD};

/* O_TMPFILE holds O_DIRECTORY, which opendir() needs. */
#define OPEN_TO_CHANGE ((scmp_datum_t)(O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY)))

static bool
calls_list(scmp_filter_ctx filter, uint32_t action, const int *calls, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (seccomp_rule_add(filter, action, calls[i], 0))
			return false;
	return true;
}

/* A call whose argument must have none of the bits `mask`. */
static bool
calls_without(scmp_filter_ctx filter, int call, unsigned argument, scmp_datum_t mask)
{
	struct scmp_arg_cmp is = {.arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = 0};

	return !seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &is);
}

/* A call whose argument must be this. */
static bool
calls_only(scmp_filter_ctx filter, int call, unsigned argument, scmp_datum_t value)
{
	struct scmp_arg_cmp is = {.arg = argument, .op = SCMP_CMP_EQ, .datum_a = value};

	return !seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, 1, &is);
}

static bool
calls_arguments(scmp_filter_ctx filter)
{
	for (size_t i = 0; i < sizeof terminal_requests / sizeof *terminal_requests; i++)
		if (!calls_only(filter, SCMP_SYS(ioctl), 1, terminal_requests[i]))
			return false;
	return calls_without(filter, SCMP_SYS(open), 1, OPEN_TO_CHANGE) &&
	       calls_without(filter, SCMP_SYS(openat), 2, OPEN_TO_CHANGE) &&
	       calls_without(filter, SCMP_SYS(mmap), 2, PROT_EXEC) &&
	       calls_without(filter, SCMP_SYS(mmap2), 2, PROT_EXEC) &&
	       calls_without(filter, SCMP_SYS(mprotect), 2, PROT_EXEC) &&
	       calls_only(filter, SCMP_SYS(fcntl), 1, F_GETFL) && calls_only(filter, SCMP_SYS(fcntl64), 1, F_GETFL) &&
	       /* without an address: to where the socket leads already, syslog or the service manager */
	       calls_only(filter, SCMP_SYS(sendto), 4, 0) &&
	       /* abort() */
	       calls_only(filter, SCMP_SYS(tgkill), 0, (scmp_datum_t)getpid());
}

bool
calls_close(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	int error = ENOMEM;

	if (filter) {
		error = EINVAL;
		if (!seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) &&
		    calls_list(filter, SCMP_ACT_ALLOW, allowed, sizeof allowed / sizeof *allowed) &&
		    calls_list(filter, SCMP_ACT_KILL_PROCESS, deadly, sizeof deadly / sizeof *deadly) &&
		    calls_arguments(filter))
			error = -seccomp_load(filter);
		seccomp_release(filter);
	}
	errno = error;
	return !error;
}
