/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue of what is to be said, which is kept here: the daemon gets one utterance at a time. */
#include "voice/voice.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/memory.h"
#include "voice/link.h"
#include "voice/ssip.h"

enum {
	UTTERANCE_LONGEST = 3 * 60 * 1000, /* milliseconds */
	READ_AT_ONCE = 4096,
	READS_IN_A_ROW = 16,
	STEP = 20,
	MOST = 100,
	NOTHING_MORE = 64, /* bytes more of nothing than ever was said */
	MARK_LONGEST = 24, /* bytes that the daemon puts behind a sentence, or makes of a special character */
	RATE_USUAL = 0,
	VOLUME_USUAL = 60
};

struct voice {
	struct ssip ssip;
	int descriptor; /* -1: the daemon is gone */
	struct problems *problems; /* NULL: nobody is told when it goes */
	struct arena arena; /* the utterances */
	struct utterances queue;
	size_t next;    /* the first that was not said yet */
	int64_t since;  /* when the last one began */
	int64_t heard;  /* until when it was heard */
	int rate, volume;
	bool changed;   /* and the daemon does not know */
	size_t longest; /* bytes of one utterance, as the daemon had it */
	bool covering;  /* what is being said is nothing, over what was said before */
};

static void
voice_forget(struct voice *voice)
{
	arena_end(&voice->arena);
	voice->queue = (struct utterances){0};
	voice->next = 0;
}

static void
voice_close(struct voice *voice)
{
	if (voice->descriptor >= 0)
		close(voice->descriptor);
	voice->descriptor = -1;
	ssip_end(&voice->ssip);
	voice_forget(voice);
}

static void
voice_die(struct voice *voice)
{
	if (voice->problems && voice->descriptor >= 0)
		problem_add(voice->problems, PROBLEM_WARNING, NULL, 0, 0,
		    "speech-dispatcher has gone, expected it to stay: nothing is read aloud any more");
	voice_close(voice);
}

static void
voice_write(struct voice *voice)
{
	while (voice->descriptor >= 0 && voice->ssip.out.length) {
		long sent = link_write(voice->descriptor, voice->ssip.out.start, voice->ssip.out.length);

		if (sent == LINK_BROKEN)
			voice_die(voice);
		else if (sent == LINK_NOTHING)
			return;
		else
			ssip_sent(&voice->ssip, (size_t)sent);
	}
}

static void
voice_read(struct voice *voice)
{
	char bytes[READ_AT_ONCE];

	for (int i = 0; i < READS_IN_A_ROW && voice->descriptor >= 0; i++) {
		long got = link_read(voice->descriptor, bytes, sizeof bytes);

		if (got == LINK_NOTHING)
			return;
		if (got != LINK_BROKEN)
			ssip_take(&voice->ssip, bytes, (size_t)got);
		if (got == LINK_BROKEN || voice->ssip.broken)
			voice_die(voice);
	}
}

static void
voice_tell_changes(struct voice *voice)
{
	if (!voice->changed)
		return;
	ssip_set(&voice->ssip, "RATE", voice->rate);
	ssip_set(&voice->ssip, "VOLUME", voice->volume);
	voice->changed = false;
}

/* The daemon marks where sentences end, so that a voice is given more than was sent. */
static size_t
voice_marked_length(const char *text)
{
	size_t length = strlen(text);

	for (text += strcspn(text, ".?!&<>"); *text; text += 1 + strcspn(text + 1, ".?!&<>"))
		length += MARK_LONGEST;
	return length;
}

static void
voice_say_next(struct voice *voice)
{
	while (voice->descriptor >= 0 && voice->ssip.ready && !voice->ssip.saying && voice->next < voice->queue.count) {
		const struct utterance *utterance = &voice->queue.list[voice->next++];
		const char *tag = ssip_tag(&voice->ssip, utterance->language);

		if (!tag)
			continue;
		voice_tell_changes(voice);
		ssip_say(&voice->ssip, tag, utterance->text);
		voice->since = clock_milliseconds();
		if (voice_marked_length(utterance->text) > voice->longest)
			voice->longest = voice_marked_length(utterance->text);
	}
	voice_write(voice);
}

struct voice *
voice_new(int descriptor)
{
	struct voice *voice = memory_new(sizeof *voice);

	voice->descriptor = descriptor;
	voice->rate = RATE_USUAL;
	voice->volume = VOLUME_USUAL;
	voice->changed = true;
	ssip_start(&voice->ssip);
	voice_write(voice);
	return voice;
}

struct voice *
voice_open(const char *path, struct problems *problems)
{
	int descriptor = link_open(path, problems);
	struct voice *voice = descriptor < 0 ? NULL : voice_new(descriptor);

	if (voice)
		voice->problems = problems;
	return voice;
}

bool
voice_is_lost(const struct voice *voice)
{
	return voice && voice->descriptor < 0;
}

void
voice_free(struct voice *voice)
{
	if (!voice)
		return;
	voice->problems = NULL;
	voice_stop(voice);
	voice_close(voice);
	memory_wipe(voice, sizeof *voice);
	free(voice);
}

int
voice_descriptor(const struct voice *voice, bool *writing)
{
	*writing = voice && voice->descriptor >= 0 && voice->ssip.out.length;
	return voice ? voice->descriptor : -1;
}

/* Text without meaning, over the last words in every buffer on the way to the loudspeaker. They are as many letters
 * as were ever said at once, for what is shorter leaves the rest. */
static void
voice_cover(struct voice *voice)
{
	struct bytes nothing = {0};

	if (voice->covering || !voice->longest || voice->descriptor < 0 || !voice->ssip.ready || !voice->ssip.tag_count)
		return;
	while (nothing.length < voice->longest + NOTHING_MORE)
		bytes_put_string(&nothing, "a ");
	ssip_set(&voice->ssip, "VOLUME", -MOST);
	ssip_say(&voice->ssip, voice->ssip.tags[0], nothing.start);
	bytes_end(&nothing);
	voice->covering = voice->changed = true;
	voice->longest = 0;
	voice->since = clock_milliseconds();
	voice_write(voice);
}

/* It need not be said to its end once the voice has it. */
static void
voice_end_cover(struct voice *voice)
{
	voice->covering = false;
	if (voice->descriptor >= 0 && voice->ssip.saying)
		ssip_cancel(&voice->ssip);
	voice_write(voice);
}

static bool
voice_hangs(const struct voice *voice)
{
	return voice->ssip.saying && clock_milliseconds() - voice->since > UTTERANCE_LONGEST;
}

/* What was to follow in a machine that slept is not said to whoever is there when it wakes. */
void
voice_go_on(struct voice *voice)
{
	if (!voice || voice->descriptor < 0)
		return;
	voice->heard = voice_heard(voice);
	if (voice_hangs(voice)) {
		voice->covering = false;
		voice_stop(voice);
	}
	voice_read(voice);
	if (voice->covering && !(voice->ssip.saying && !ssip_begins(&voice->ssip)))
		voice_end_cover(voice);
	voice_say_next(voice);
}

bool
voice_has(const struct voice *voice, const char *language)
{
	if (!voice || voice->descriptor < 0 || !voice->ssip.ready)
		return false;
	return language ? ssip_tag(&voice->ssip, language) != NULL : voice->ssip.tag_count > 0;
}

static void
voice_cancel(struct voice *voice)
{
	if (voice->covering)
		return; /* there is nothing to be heard */
	if (voice->descriptor >= 0 && voice->ssip.saying)
		ssip_cancel(&voice->ssip);
	voice_write(voice);
	if (voice->descriptor >= 0 && voice->ssip.out.length)
		voice_die(voice); /* it takes nothing any more: better no voice than one that cannot be stopped */
}

void
voice_stop(struct voice *voice)
{
	if (!voice)
		return;
	voice_forget(voice);
	voice_cancel(voice);
}

void
voice_say(struct voice *voice, const struct utterances *utterances)
{
	if (!voice)
		return;
	voice_stop(voice);
	if (voice->descriptor < 0 || !utterances->count)
		return;
	voice->queue.list = arena_take(&voice->arena, utterances->count * sizeof *utterances->list);
	for (size_t i = 0; i < utterances->count; i++)
		voice->queue.list[voice->queue.count++] = (struct utterance){
		    .text = arena_string(&voice->arena, utterances->list[i].text),
		    .language = arena_string(&voice->arena, utterances->list[i].language)};
	voice_say_next(voice);
}

bool
voice_speaks(const struct voice *voice)
{
	return voice && voice->descriptor >= 0 && voice->ssip.saying && !voice->covering && !voice_hangs(voice);
}

int64_t
voice_heard(const struct voice *voice)
{
	int64_t now = clock_milliseconds();

	if (!voice || !voice->ssip.saying || voice->covering)
		return voice ? voice->heard : 0;
	return voice_hangs(voice) ? voice->since + UTTERANCE_LONGEST : now;
}

static void
voice_change(struct voice *voice, int *value, int steps)
{
	*value += steps * STEP;
	*value = *value > MOST ? MOST : *value < -MOST ? -MOST : *value;
	voice->changed = true;
	if (!voice->ssip.saying || voice->covering)
		return;
	voice_cancel(voice);
	voice->next -= voice->next > 0;
	voice_say_next(voice);
}

void
voice_change_rate(struct voice *voice, int steps)
{
	if (voice)
		voice_change(voice, &voice->rate, steps);
}

void
voice_change_volume(struct voice *voice, int steps)
{
	if (voice)
		voice_change(voice, &voice->volume, steps);
}

void
voice_reset(struct voice *voice)
{
	if (!voice)
		return;
	voice_stop(voice);
	voice->changed = voice->changed || voice->rate != RATE_USUAL || voice->volume != VOLUME_USUAL;
	voice->rate = RATE_USUAL;
	voice->volume = VOLUME_USUAL;
	voice_cover(voice);
}
