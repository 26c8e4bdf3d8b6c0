/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A real speech-dispatcher with the configuration and the environment that are shipped, and espeak-ng, whose sound goes
 * into a file by way of ALSA. */
#ifndef WAYLIGHT_TESTS_VOICE_DISPATCHER_H
#define WAYLIGHT_TESTS_VOICE_DISPATCHER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct dispatcher {
	pid_t pid;
	char folder[64];
	char socket[128], sound[128];
};

/* A file of packaging, to read from. */
static inline FILE *
dispatcher_open(const char *name)
{
	const char *source = getenv("srcdir");
	char path[PATH_MAX];
	FILE *in;

	snprintf(path, sizeof path, "%s/packaging/%s", source ? source : ".", name);
	in = fopen(path, "r");
	assert_non_null(in);
	return in;
}

static inline FILE *
dispatcher_create(const struct dispatcher *dispatcher, const char *name)
{
	char path[PATH_MAX];
	FILE *out;

	snprintf(path, sizeof path, "%s/%s", dispatcher->folder, name);
	out = fopen(path, "w");
	assert_non_null(out);
	return out;
}

/* As it is shipped, but for where it logs. */
static inline void
dispatcher_copy(const struct dispatcher *dispatcher, const char *name)
{
	char shipped[200], line[1000];
	FILE *in, *out = dispatcher_create(dispatcher, name);

	snprintf(shipped, sizeof shipped, "speech-dispatcher/%s", name);
	in = dispatcher_open(shipped);
	while (fgets(line, sizeof line, in))
		if (strncmp(line, "LogDir", 6))
			fputs(line, out);
		else
			fprintf(out, "LogDir \"%s\"\n", dispatcher->folder);
	fclose(in);
	fclose(out);
}

/* What the unit says in its Environment=. */
static inline void
dispatcher_set_environment(void)
{
	FILE *unit = dispatcher_open("systemd/waylight-speech.service");
	char line[1000];
	int count = 0;

	while (fgets(line, sizeof line, unit)) {
		char *equals = strncmp(line, "Environment=", 12) ? NULL : strchr(line + 12, '=');

		if (!equals)
			continue;
		*equals = '\0';
		equals[1 + strcspn(equals + 1, "\n")] = '\0';
		setenv(line + 12, equals + 1, 1);
		count++;
	}
	fclose(unit);
	assert_true(count > 0);
}

static inline void
dispatcher_run(struct dispatcher *dispatcher)
{
	char alsa[PATH_MAX], pid[PATH_MAX];

	snprintf(alsa, sizeof alsa, "%s/asound.conf", dispatcher->folder);
	snprintf(pid, sizeof pid, "%s/pid", dispatcher->folder);
	dispatcher->pid = fork();
	if (dispatcher->pid)
		return;
	setpgid(0, 0);
	alarm(300); /* it does not stay behind, whatever happens */
	setenv("ALSA_CONFIG_PATH", alsa, 1);
	dispatcher_set_environment();
	execlp("speech-dispatcher", "speech-dispatcher", "--run-single", "--config-dir", dispatcher->folder,
	    "--communication-method", "unix_socket", "--socket-path", dispatcher->socket, "--pid-file", pid, "--timeout", "0",
	    (char *)NULL);
	_exit(127);
}

/* Not ready yet when this returns: its socket is still to come. */
static inline void
dispatcher_start(struct dispatcher *dispatcher)
{
	char modules[PATH_MAX];
	FILE *alsa;

	*dispatcher = (struct dispatcher){.folder = "/tmp/waylight-speech.XXXXXX"};
	assert_non_null(mkdtemp(dispatcher->folder));
	snprintf(dispatcher->socket, sizeof dispatcher->socket, "%s/s", dispatcher->folder);
	snprintf(dispatcher->sound, sizeof dispatcher->sound, "%s/sound", dispatcher->folder);
	snprintf(modules, sizeof modules, "%s/modules", dispatcher->folder);
	assert_int_equal(mkdir(modules, 0700), 0);
	dispatcher_copy(dispatcher, "speechd.conf");
	dispatcher_copy(dispatcher, "modules/espeak-ng.conf");
	alsa = dispatcher_create(dispatcher, "asound.conf");
	fprintf(alsa, "pcm.nothing { type null }\n"
	    "pcm.!default { type file slave.pcm \"nothing\" file \"%s\" format \"raw\" }\n", dispatcher->sound);
	fclose(alsa);
	dispatcher_run(dispatcher);
}

/* It has not ended: is it installed? */
static inline void
dispatcher_assert_runs(const struct dispatcher *dispatcher)
{
	assert_int_equal(waitpid(dispatcher->pid, NULL, WNOHANG), 0);
}

static inline int
dispatcher_stop(struct dispatcher *dispatcher)
{
	char command[PATH_MAX];

	if (dispatcher->pid > 0) {
		kill(-dispatcher->pid, SIGTERM);
		waitpid(dispatcher->pid, NULL, 0);
	}
	snprintf(command, sizeof command, "rm -rf %s", dispatcher->folder);
	return system(command);
}

/* Bytes of sound so far: two a sample, 22050 samples a second. */
static inline off_t
dispatcher_sound(const struct dispatcher *dispatcher)
{
	struct stat status;

	return stat(dispatcher->sound, &status) ? 0 : status.st_size;
}

#endif
