/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SSIP as a state machine. Sockets are left to link.c, what is said to voice.c. */
#include "voice/ssip.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"

enum { LINE_LONGEST = 1000 };

/* What an answer is to. A message has two: that it may come, and that it came. */
enum awaited { AWAITED_NOTHING, AWAITED_VOICES, AWAITED_LEAVE, AWAITED_MESSAGE };

enum { CODE_ERROR = 300, CODE_EVENT = 700, CODE_BEGIN = 701, CODE_END = 702, CODE_CANCELED = 703 };

static void
ssip_await(struct ssip *ssip, enum awaited what)
{
	if (ssip->awaited_count == SSIP_AWAITED_MOST)
		ssip->broken = true; /* it takes commands and answers none */
	else
		ssip->awaited[ssip->awaited_count++] = (unsigned char)what;
}

static void
ssip_command(struct ssip *ssip, const char *command, enum awaited what)
{
	bytes_print(&ssip->out, "%s\r\n", command);
	ssip_await(ssip, what);
}

void
ssip_start(struct ssip *ssip)
{
	*ssip = (struct ssip){0};
	ssip_command(ssip, "SET self CLIENT_NAME kiosk:waylight:page", AWAITED_NOTHING);
	ssip_command(ssip, "SET self NOTIFICATION ALL on", AWAITED_NOTHING);
	ssip_command(ssip, "SET self SSML_MODE off", AWAITED_NOTHING);
	ssip_command(ssip, "SET self PUNCTUATION none", AWAITED_NOTHING);
	ssip_command(ssip, "LIST SYNTHESIS_VOICES", AWAITED_VOICES);
}

void
ssip_end(struct ssip *ssip)
{
	bytes_end(&ssip->out);
	bytes_end(&ssip->line);
	memory_wipe(ssip, sizeof *ssip);
}

void
ssip_sent(struct ssip *ssip, size_t length)
{
	size_t left = ssip->out.length - length;

	memmove(ssip->out.start, ssip->out.start + length, left);
	memory_wipe(ssip->out.start + left, length);
	ssip->out.length = left;
}

/* "name<tab>language<tab>variant" */
static void
ssip_take_voice(struct ssip *ssip, const char *voice)
{
	const char *tag = strchr(voice, '\t');
	size_t length = tag ? strcspn(++tag, "\t") : 0;

	if (!length || length > SSIP_TAG_LONGEST || ssip->tag_count == SSIP_TAGS_MOST)
		return;
	for (size_t i = 0; i < ssip->tag_count; i++)
		if (!strncasecmp(ssip->tags[i], tag, length) && !ssip->tags[i][length])
			return;
	memcpy(ssip->tags[ssip->tag_count++], tag, length);
}

static void
ssip_keep_id(char *id, const char *text)
{
	snprintf(id, SSIP_ID_LONGEST + 1, "%.*s", SSIP_ID_LONGEST, text);
}

/* What is told of a message may come before its id. */
static bool
ssip_is_about(const struct ssip *ssip, const char *id)
{
	return ssip->saying && !ssip->unanswered && *ssip->id && !strcmp(ssip->id, id);
}

static void
ssip_look_at_end(struct ssip *ssip)
{
	if (ssip_is_about(ssip, ssip->ended))
		ssip->saying = false;
}

bool
ssip_begins(const struct ssip *ssip)
{
	return ssip_is_about(ssip, ssip->began);
}

/* A line that is not the last one of its answer. An event's first one names the message, its second one the client. */
static void
ssip_take_part(struct ssip *ssip, int code, const char *text)
{
	if (code >= CODE_EVENT) {
		if (!*ssip->event)
			ssip_keep_id(ssip->event, text);
	} else if (ssip->awaited_count && ssip->awaited[0] == AWAITED_VOICES) {
		ssip_take_voice(ssip, text);
	} else if (ssip->awaited_count && ssip->awaited[0] == AWAITED_MESSAGE) {
		ssip_keep_id(ssip->id, text);
	}
}

static void
ssip_take_event(struct ssip *ssip, int code)
{
	if (code == CODE_BEGIN)
		memcpy(ssip->began, ssip->event, sizeof ssip->began);
	if (code == CODE_END || code == CODE_CANCELED) {
		memcpy(ssip->ended, ssip->event, sizeof ssip->ended);
		ssip_look_at_end(ssip);
	}
	*ssip->event = '\0';
}

/* A message that was refused has nothing to wait for; one that may not even come would be taken for commands. */
static void
ssip_take_message_answer(struct ssip *ssip, bool refused)
{
	ssip->unanswered--;
	if (refused && !ssip->unanswered)
		ssip->saying = false;
	else
		ssip_look_at_end(ssip);
}

static void
ssip_take_answer(struct ssip *ssip, int code)
{
	enum awaited what;

	if (!ssip->awaited_count) {
		ssip->broken = true;
		return;
	}
	what = (enum awaited)ssip->awaited[0];
	memmove(ssip->awaited, ssip->awaited + 1, --ssip->awaited_count);
	if (what == AWAITED_VOICES)
		ssip->ready = code < CODE_ERROR;
	else if (what == AWAITED_LEAVE)
		ssip->broken = ssip->broken || code >= CODE_ERROR;
	else if (what == AWAITED_MESSAGE)
		ssip_take_message_answer(ssip, code >= CODE_ERROR);
}

static void
ssip_take_line(struct ssip *ssip, const char *line)
{
	char *end;
	long code = strtol(line, &end, 10);

	if (end != line + 3 || code < 100 || code > 799 || (*end != ' ' && *end != '-'))
		ssip->broken = true;
	else if (*end == '-')
		ssip_take_part(ssip, (int)code, end + 1);
	else if (code >= CODE_EVENT)
		ssip_take_event(ssip, (int)code);
	else
		ssip_take_answer(ssip, (int)code);
}

void
ssip_take(struct ssip *ssip, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length && !ssip->broken; i++) {
		if (bytes[i] == '\n') {
			ssip_take_line(ssip, ssip->line.start ? ssip->line.start : "");
			bytes_empty(&ssip->line);
		} else if (bytes[i] == '\0' || ssip->line.length == LINE_LONGEST) {
			ssip->broken = true;
		} else if (bytes[i] != '\r') {
			bytes_put(&ssip->line, bytes + i, 1);
		}
	}
}

/* A line of one point ends a message, so a point that begins a line is doubled. */
static void
ssip_put_message(struct ssip *ssip, const char *text)
{
	bool begins = true;

	for (; *text; text++) {
		if (begins && *text == '.')
			bytes_put_string(&ssip->out, ".");
		if (*text == '\n')
			bytes_put_string(&ssip->out, "\r");
		if (*text != '\r')
			bytes_put(&ssip->out, text, 1);
		begins = *text == '\n';
	}
	bytes_put_string(&ssip->out, "\r\n.\r\n");
}

void
ssip_say(struct ssip *ssip, const char *tag, const char *text)
{
	bytes_print(&ssip->out, "SET self LANGUAGE %s\r\n", tag);
	ssip_await(ssip, AWAITED_NOTHING);
	ssip_command(ssip, "SPEAK", AWAITED_LEAVE);
	ssip_put_message(ssip, text);
	ssip_await(ssip, AWAITED_MESSAGE);
	ssip->unanswered++;
	ssip->saying = true;
}

void
ssip_cancel(struct ssip *ssip)
{
	ssip_command(ssip, "CANCEL self", AWAITED_NOTHING);
	ssip->saying = false;
}

void
ssip_set(struct ssip *ssip, const char *what, int value)
{
	bytes_print(&ssip->out, "SET self %s %d\r\n", what, value);
	ssip_await(ssip, AWAITED_NOTHING);
}

/* A voice of exactly this language; else, where `anywhere`, of the language as it is spoken in some country. */
static const char *
ssip_find(const struct ssip *ssip, const char *language, size_t length, bool anywhere)
{
	for (size_t i = 0; i < ssip->tag_count; i++)
		if (!strncasecmp(ssip->tags[i], language, length) &&
		    (!ssip->tags[i][length] || (anywhere && ssip->tags[i][length] == '-')))
			return ssip->tags[i];
	return NULL;
}

/* Languages that bear one name in BCP 47 and another one with makers of voices, and those that come from one country
 * and have voices of many. */
static const char *
ssip_find_other(const struct ssip *ssip, const char *language, size_t length)
{
	static const char *const others[][2] = {{"zh", "cmn"}, {"zh", "zh-cmn"}, {"fil", "tl"}, {"no", "nb"}, {"nb", "no"},
	    {"he", "iw"}, {"id", "in"}, {"en", "en-US"}, {"en", "en-GB"}};
	char at_home[SSIP_TAG_LONGEST + 1];
	const char *found = NULL;

	for (size_t i = 0; i < sizeof others / sizeof *others && !found; i++)
		if (strlen(others[i][0]) == length && !strncmp(others[i][0], language, length))
			found = ssip_find(ssip, others[i][1], strlen(others[i][1]), false);
	if (!found && length == 2) {
		snprintf(at_home, sizeof at_home, "%.2s-%.2s", language, language); /* fr-FR */
		found = ssip_find(ssip, at_home, strlen(at_home), false);
	}
	return found;
}

const char *
ssip_tag(const struct ssip *ssip, const char *code)
{
	size_t whole = strlen(code), language = strcspn(code, "-");
	const char *tag = ssip_find(ssip, code, whole, false);

	if (!tag)
		tag = ssip_find(ssip, code, language, false);
	if (!tag)
		tag = ssip_find_other(ssip, code, language);
	return tag ? tag : ssip_find(ssip, code, language, true);
}
