/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A daemon that says nothing: the other end of the socket, by a script. */
#ifndef WAYLIGHT_TESTS_VOICE_DAEMON_H
#define WAYLIGHT_TESTS_VOICE_DAEMON_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "voice/voice.h"

#define GREETING_ANSWERED "208 OK\r\n220 OK\r\n219 OK\r\n205 OK\r\n"
#define SHORT_LIST "249-English\ten-gb\tnone\r\n249-French\tfr\tnone\r\n249-Arabic\tar\tnone\r\n249 OK VOICE LIST SENT\r\n"

struct daemon {
	int descriptor;
	int id;         /* of the last message */
	char heard[65536]; /* since it was asked last */
};

/* Everything that came in since the last time. "" when nothing did. */
static inline const char *
daemon_hear(struct daemon *daemon)
{
	size_t length = 0;
	ssize_t got;

	while ((got = recv(daemon->descriptor, daemon->heard + length, sizeof daemon->heard - 1 - length, MSG_DONTWAIT)) > 0)
		length += (size_t)got;
	daemon->heard[length] = '\0';
	return daemon->heard;
}

static inline void
daemon_send(struct daemon *daemon, const char *bytes)
{
	assert_int_equal(send(daemon->descriptor, bytes, strlen(bytes), MSG_NOSIGNAL), strlen(bytes));
}

/* A voice, and the daemon that it speaks with. */
static inline struct voice *
daemon_start(struct daemon *daemon)
{
	int ends[2];

	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends), 0);
	*daemon = (struct daemon){.descriptor = ends[1]};
	return voice_new(ends[0]);
}

static inline void
daemon_answer(struct daemon *daemon, struct voice *voice, const char *bytes)
{
	daemon_send(daemon, bytes);
	voice_go_on(voice);
}

/* The greeting, answered. */
static inline struct voice *
daemon_start_ready(struct daemon *daemon)
{
	struct voice *voice = daemon_start(daemon);

	daemon_hear(daemon);
	daemon_answer(daemon, voice, GREETING_ANSWERED SHORT_LIST);
	return voice;
}

/* Answers a message that was just heard; `settings` commands came before it. */
static inline void
daemon_queue(struct daemon *daemon, struct voice *voice, int settings)
{
	char bytes[400] = "";

	daemon->id++;
	for (int i = 0; i < settings; i++)
		strcat(bytes, "201 OK\r\n");
	snprintf(bytes + strlen(bytes), sizeof bytes - strlen(bytes),
	    "230 OK RECEIVING DATA\r\n225-%d\r\n225 OK MESSAGE QUEUED\r\n701-%d\r\n701-1\r\n701 BEGIN\r\n", daemon->id,
	    daemon->id);
	daemon_answer(daemon, voice, bytes);
}

static inline void
daemon_end(struct daemon *daemon, struct voice *voice)
{
	char bytes[80];

	snprintf(bytes, sizeof bytes, "702-%d\r\n702-1\r\n702 END\r\n", daemon->id);
	daemon_answer(daemon, voice, bytes);
}

static inline void
daemon_die(struct daemon *daemon)
{
	close(daemon->descriptor);
	daemon->descriptor = -1;
}

#endif
