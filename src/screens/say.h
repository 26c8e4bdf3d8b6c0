/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several screens say in the same way. */
#ifndef WAYLIGHT_SCREENS_SAY_H
#define WAYLIGHT_SCREENS_SAY_H

#include "screens/screen.h"
#include "text/fill.h"
#include "text/phrase.h"

/* The content's words for an id in the visitor's language, or the next best. */
struct phrase say(const struct visit *, const char *id);

/* The same with placeholders filled. A value's `original` goes into the English of a draft. */
struct phrase say_filled(const struct visit *, const char *id, const struct filling *, size_t count);

/* The same with one placeholder filled. */
struct phrase say_with(const struct visit *, const char *id, const char *placeholder, struct phrase value);

/* The id of the home page of this front. */
const char *say_home(const struct visit *);

/* Whether the World Day comes forward now: from 24 to 30 July, where the operator lets it. */
bool say_is_world_day(const struct visit *);

/* The name of a country in the visitor's language. */
struct phrase say_country(const struct visit *, const char *country);

/* Words with the placeholder {country}; in the English of a draft the country has its English name. */
struct phrase say_with_country(const struct visit *, const char *id, const char *country);

/* Says what must be known before calling, each with the number that belongs to it. */
void say_cautions(const struct visit *, const struct codes *, struct sheet *);

/* Says what must stand before a service's number: that it is unsure, for reporting only, who answers, cautions. */
void say_before_calling(const struct visit *, const struct service *, struct sheet *);

/* Says the emergency numbers of a country as facts, and what must be known about them. False: none known. */
bool say_emergency(const struct visit *, const char *country, struct sheet *);

/* What stands under a number in a list: that it is unsure, else who answers, else that it only takes reports. */
struct phrase say_service_detail(const struct visit *, const struct service *, bool helps);

/* Says when somebody of us last rang a number, and marks it when that is over a year ago; nothing of one that nobody
 * rang. False: nobody did. */
bool say_rung(const struct visit *, struct date, struct sheet *);

/* Says the number of a service large: what to know before calling it, and how old it is. */
void say_service(const struct visit *, const struct service *, struct sheet *);

/* Says the numbers of here inside a page: emergency, then the first line of help. */
void say_numbers(const struct visit *, struct sheet *);

/* Says a figure by its id as a chart; one that is not known says nothing. */
void say_chart(const struct visit *, const char *figure, struct sheet *);

/* Says a page of the content: its title and its items; each choice's id is its item's index. */
void say_page(const struct visit *, const struct page *, struct sheet *);

/* Whether the words of a page, as the visitor sees them, were made from another English than the one of now. */
bool say_is_behind(const struct visit *, const struct page *);

/* What a choice of say_page() leads to. */
struct reply say_page_choice(const struct visit *, const struct page *, int id);

/* The way to the help of here: the country must be chosen first when it is not known. */
struct reply say_help_now(const struct visit *);

/* Says where people are who help in this building, where the operator wrote it down. */
void say_staffed_help(const struct visit *, struct sheet *);

struct offered {
	const struct language **list; /* in the scratch arena */
	size_t count, page;
	bool goes_on; /* there is a page behind this one */
};

/* The languages whose script can be drawn here and that are not kept back, those that the operator put first, then
 * by number; English is always among them. */
struct offered say_offered(const struct visit *);

/* As many of them as stand on one page, from page 0 on; the first page where there is no such one. */
struct offered say_offered_page(const struct visit *, size_t page);

/* A choice for each of the visit's page of them, with its permanent number. Returns them. */
struct offered say_languages(const struct visit *, struct sheet *);

/* What a choice of say_languages() leads to, or the number of another page. */
struct reply say_language_choice(const struct visit *, int number);

/* A language's number as it is written. */
const char *say_language_number(const struct visit *, const struct language *);

#endif
