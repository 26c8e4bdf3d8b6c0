/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to ring. What came of it is left to calls.c. */
#include "commands/calls_list.h"

#include <string.h>

#include "base/date.h"
#include "content/rank.h"
#include "lang/names.h"

#define ACROSS_BORDERS "001"

static const char script[] =
    "\n"
    "Before you ring\n"
    "  Two of you, both hearing it, in the hours of the line and when few call: not in the evening, not on a holiday.\n"
    "  If they are busy, hang up and try on another day. Never play somebody who needs help.\n"
    "What to say\n"
    "  \"Good morning, I am ... of ... We show your number on a screen for travellers, and ask whether what we say of\n"
    "  it is right. It takes two minutes. I need no help myself: if somebody waits, say so and I hang up.\"\n"
    "What to ask\n"
    "  Who are you, and may we show this number?\n"
    "  At which hours do you answer? What happens outside of them?\n"
    "  Which languages do you speak? Do you have interpreters?\n"
    "  What does the call cost, from a mobile and without credit too?\n"
    "  What do you do with a call? Who is told of it, and only if the caller wants it?\n";

/* Whether two numbers are dialled alike. */
static bool
calls_dial_alike(const char *one, const char *other)
{
	static const char dialled[] = "+0123456789*#";

	while (one && other) {
		one += strcspn(one, dialled);
		other += strcspn(other, dialled);
		if (*one != *other || !*one)
			return *one == *other;
		one++;
		other++;
	}
	return false;
}

static bool
calls_is_emergency(const struct service *service, const char *number, const struct emergency *emergency)
{
	return service->topic == TOPIC_EMERGENCY ||
	    (emergency && (calls_dial_alike(number, emergency->general) || calls_dial_alike(number, emergency->police) ||
	                      calls_dial_alike(number, emergency->ambulance)));
}

/* Year 0, of what is not known, comes first. */
static bool
calls_is_older(const struct call *one, const struct call *other)
{
	if (date_is_before(one->checked, other->checked) || date_is_before(other->checked, one->checked))
		return date_is_before(one->checked, other->checked);
	return date_is_before(one->service->seen, other->service->seen);
}

/* Behind all that are as old: those of the country stay before those across borders, each in the order of the file. */
static void
calls_put(struct calls_list *calls, struct call call)
{
	size_t place = calls->count++;

	for (; place && calls_is_older(&call, &calls->list[place - 1]); place--)
		calls->list[place] = calls->list[place - 1];
	calls->list[place] = call;
}

static void
calls_add(struct calls_list *calls, const struct services *services, const struct emergency *emergency)
{
	for (size_t i = 0; services && i < services->count; i++) {
		const struct service *service = &services->list[i];
		const char *number = rank_number(service);
		struct bytes *left_out = number ? &calls->emergencies : &calls->silent;

		if (number && !calls_is_emergency(service, number, emergency))
			calls_put(calls, (struct call){services->country, service, number, service->checked});
		else
			bytes_print(left_out, "%s%s%s%s", left_out->length ? "; " : "", service->name, number ? ", " : "",
			    number ? number : "");
	}
}

void
calls_list_make(struct calls_list *calls, struct arena *arena, struct content *content, const char *country)
{
	const struct emergency *emergency = content_emergency(content, country);

	*calls = (struct calls_list){.list = arena_take(arena, 2 * CONTENT_SERVICES_MOST * sizeof *calls->list)};
	calls_add(calls, content_services(content, country), emergency);
	calls_add(calls, content_services(content, ACROSS_BORDERS), emergency);
}

void
calls_list_end(struct calls_list *calls)
{
	bytes_end(&calls->emergencies);
	bytes_end(&calls->silent);
}

static void
calls_say_age(const struct call *call, struct bytes *out)
{
	char date[DATE_LONGEST];

	if (call->checked.year)
		bytes_print(out, "    last rung %s by %s%s\n", date_write(call->checked, date), call->service->checked_by,
		    date_is_over_a_year_ago(call->checked, clock_local().date) ? ": over a year ago" : "");
	else if (call->service->seen.year)
		bytes_print(out, "    never rung; last seen in a source %s\n", date_write(call->service->seen, date));
	else
		bytes_put_string(out, "    never rung; its source bears no date\n");
}

static void
calls_say_languages(struct arena *arena, const struct list *languages, struct bytes *out)
{
	bytes_put_string(out, languages->count ? "; languages: " : "; languages: not known");
	for (size_t i = 0; i < languages->count; i++)
		bytes_print(out, "%s%s", i ? ", " : "", name_language(arena, NULL, languages->text[i]).text);
	bytes_put_string(out, "\n");
}

static void
calls_say_word(struct content *content, const char *id, const char *number, struct bytes *out)
{
	const char *words = content_word(content, content_language(content, "en"), id);

	bytes_print(out, "    %s%s%s\n", words ? words : id, number ? " " : "", number ? number : "");
}

/* Whoever answers is not to be asked twice. */
static void
calls_say_same(const struct calls_list *calls, size_t place, struct bytes *out)
{
	for (size_t i = 0; i < place; i++)
		if (calls_dial_alike(calls->list[i].number, calls->list[place].number)) {
			bytes_print(out, "    the same number as %zu: ring once, enter both\n", i + 1);
			return;
		}
}

/* What the kiosk says of a number is what the call has to bear out. */
static void
calls_say_one(const struct calls_list *calls, size_t place, struct arena *arena, struct content *content,
    struct bytes *out)
{
	static const char *const charges[] = {
	    [CHARGE_UNKNOWN] = "not known", [CHARGE_FREE] = "free", [CHARGE_PAID] = "costs money"};
	const struct call *call = &calls->list[place];
	const struct service *service = call->service;

	bytes_print(out, "\n%zu  %s  %s\n", place + 1, call->number, service->name);
	calls_say_same(calls, place, out);
	if (service->phone && service->phone_from_abroad)
		bytes_print(out, "    from abroad: %s\n", service->phone_from_abroad);
	calls_say_age(call, out);
	bytes_print(out, "    hours: %s; cost: %s", service->hours ? service->hours : "not known", charges[service->charge]);
	calls_say_languages(arena, &service->languages, out);
	calls_say_word(content, service->answered_by, NULL, out);
	for (size_t i = 0; i < service->outside_hours.count; i++)
		calls_say_word(content, service->outside_hours.text[i], service->outside_hours.number[i], out);
	for (size_t i = 0; i < service->cautions.count; i++)
		calls_say_word(content, service->cautions.text[i], service->cautions.number[i], out);
}

void
calls_list_say(const struct calls_list *calls, struct arena *arena, struct content *content, const char *country,
    struct bytes *out)
{
	bytes_print(out, "Numbers to ring for %s and across borders, the oldest first: %zu\n",
	    name_country(arena, content, NULL, country).text, calls->count);
	bytes_put_string(out, script);
	for (size_t i = 0; i < calls->count; i++)
		calls_say_one(calls, i, arena, content, out);
	bytes_put_string(out,
	    "\nLeft out: the emergency numbers. One is never rung to test it: ask those who run it in writing.\n");
	if (calls->emergencies.length)
		bytes_print(out, "Left out because they are such numbers: %s\n", calls->emergencies.start);
	if (calls->silent.length)
		bytes_print(out, "Left out because they have no number to ring: %s\n", calls->silent.start);
}
