/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a test and the bad luck that it put inside a program (tests/faults.c) tell each other, in shared memory. */
#ifndef WAYLIGHT_TESTS_FAULTS_H
#define WAYLIGHT_TESTS_FAULTS_H

#include <stdbool.h>

enum fault {
	FAULT_MEMORY, /* no memory */
	FAULT_SHORT,  /* a read brings less than was asked for */
	FAULT_CALL,   /* a call that has to do with reading fails: the test itself counts these, and says how */
	FAULT_SAVING, /* the same of calls that have to do with writing */
	FAULTS
};

enum { FAULTS_TURNS = 5 }; /* as many ways has a call to fail, at most */

struct faults {
	enum fault kind; /* which kind of them fails */
	long at;         /* the how manieth, from 1; 0: none */
	bool lasting;    /* and all after it */
	long turn;    /* for calls: which of their errors */
	bool begun, struck;
	long count[FAULTS]; /* how many of each there were */
	long keys;          /* bytes that were read from the terminal */
};

/* Told to the terminal, which shows nothing of it: so many bytes were read, and the program waits for more. */
#define FAULTS_TOLD "\033]777;%ld\033\\"

/* Those calls, for those who include <seccomp.h>. */
#define FAULTS_READING_CALLS \
	{SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(stat), SCMP_SYS(fstat), \
	    SCMP_SYS(newfstatat), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(getdents64), \
	    SCMP_SYS(readlink), SCMP_SYS(mmap), SCMP_SYS(inotify_add_watch)}
#define FAULTS_SAVING_CALLS \
	{SCMP_SYS(write), SCMP_SYS(fsync), SCMP_SYS(fchmod), SCMP_SYS(rename), SCMP_SYS(renameat), \
	    SCMP_SYS(renameat2)}

#endif
