/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An ear: a daemon of speech that says nothing and writes down what it was to say, for the real program. What is said
 * without sound is not heard. */
#ifndef WAYLIGHT_TESTS_EAR_H
#define WAYLIGHT_TESTS_EAR_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/bytes.h"

enum { EAR_QUIET_MILLISECONDS = 300 };

struct ear {
	char folder[64];
	struct sockaddr_un address;
	int listening, connection;
	struct bytes line, heard; /* heard: an utterance a line */
	bool in_message, silent;
	int id;
};

static inline void
ear_open(struct ear *ear)
{
	*ear = (struct ear){.folder = "/tmp/waylight-ear.XXXXXX", .address.sun_family = AF_UNIX, .connection = -1};
	assert_non_null(mkdtemp(ear->folder));
	snprintf(ear->address.sun_path, sizeof ear->address.sun_path, "%s/s", ear->folder);
	ear->listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	assert_int_equal(bind(ear->listening, (struct sockaddr *)&ear->address, sizeof ear->address), 0);
	assert_int_equal(listen(ear->listening, 1), 0);
}

static inline void
ear_close(struct ear *ear)
{
	close(ear->connection);
	close(ear->listening);
	unlink(ear->address.sun_path);
	rmdir(ear->folder);
	bytes_end(&ear->line);
	bytes_end(&ear->heard);
}

static inline void
ear_answer(struct ear *ear, const char *answer)
{
	assert_int_equal(send(ear->connection, answer, strlen(answer), MSG_NOSIGNAL), strlen(answer));
}

static inline void
ear_end_message(struct ear *ear)
{
	char answer[200];

	ear->in_message = false;
	ear->id++;
	snprintf(answer, sizeof answer, "225-%d\r\n225 OK\r\n701-%d\r\n701-1\r\n701 BEGIN\r\n702-%d\r\n702-1\r\n702 END\r\n",
	    ear->id, ear->id, ear->id);
	ear_answer(ear, answer);
}

static inline void
ear_take_line(struct ear *ear, const char *line)
{
	if (ear->in_message && !strcmp(line, ".")) {
		ear_end_message(ear);
	} else if (ear->in_message) {
		if (!ear->silent)
			bytes_print(&ear->heard, "%s\n", line);
	} else if (!strcmp(line, "SPEAK")) {
		ear->in_message = true;
		ear_answer(ear, "230 OK\r\n");
	} else if (!strcmp(line, "LIST SYNTHESIS_VOICES")) {
		ear_answer(ear, "249-English\ten\tnone\r\n249-French\tfr\tnone\r\n249 OK\r\n");
	} else {
		if (!strncmp(line, "SET self VOLUME ", 16))
			ear->silent = atoi(line + 16) == -100;
		ear_answer(ear, "200 OK\r\n");
	}
}

static inline void
ear_take(struct ear *ear)
{
	char part[4096];
	ssize_t got = recv(ear->connection, part, sizeof part, 0);

	assert_true(got > 0); /* else the program has left */
	for (ssize_t i = 0; i < got; i++)
		if (part[i] == '\n') {
			ear_take_line(ear, ear->line.length ? ear->line.start : "");
			bytes_empty(&ear->line);
		} else if (part[i] != '\r') {
			bytes_put(&ear->line, part + i, 1);
		}
}

/* Listens until nothing more is said: what was heard since the time before. */
static inline const char *
ear_listen(struct ear *ear)
{
	struct pollfd watched = {.events = POLLIN};

	bytes_empty(&ear->heard);
	for (;;) {
		watched.fd = ear->connection < 0 ? ear->listening : ear->connection;
		if (poll(&watched, 1, ear->connection < 0 ? -1 : EAR_QUIET_MILLISECONDS) <= 0)
			return ear->heard.length ? ear->heard.start : "";
		if (ear->connection < 0)
			ear->connection = accept(ear->listening, NULL, NULL);
		else
			ear_take(ear);
	}
}

#endif
