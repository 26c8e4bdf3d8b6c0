/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight print. What stands on the paper is left to paper.c, how it looks to ui/. */
#include "commands/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/memory.h"
#include "commands/paper.h"
#include "commands/save.h"
#include "commands/wrong.h"
#include "lang/message.h"
#include "ui/html.h"
#include "ui/lines.h"

enum { STATUS_DONE, STATUS_PROBLEMS, STATUS_WRONG_USE };

/* What can be printed besides pages; all of it is about a country. */
static const struct {
	const char *name;
	void (*add)(struct paper *, const struct visit *);
} subjects[] = {
    {"door", paper_add_door},
    {"helplines", paper_add_helplines},
    {"still", paper_add_still},
    {"wallet", paper_add_wallet},
};

enum { SUBJECTS = sizeof subjects / sizeof *subjects };

static int
print_subject_unknown(struct content *content, const char *asked)
{
	size_t count;
	const char *const *pages = content_pages(content, &count);
	struct arena arena = {0};
	const char **names = arena_take(&arena, (SUBJECTS + count) * sizeof *names);

	for (size_t i = 0; i < SUBJECTS; i++)
		names[i] = subjects[i].name;
	memcpy(names + SUBJECTS, pages, count * sizeof *names);
	wrong_name("subject", asked, names, SUBJECTS + count);
	arena_end(&arena);
	return STATUS_WRONG_USE;
}

static bool
print_has(const char *const *names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(names[i], name))
			return true;
	return false;
}

/* Whether the country is one that the content knows, or is not needed. */
static bool
print_country_is_known(struct content *content, const char *country, bool needed)
{
	size_t count;
	const char *const *countries = content_countries(content, &count);

	if (country ? print_has(countries, count, country) : !needed)
		return true;
	wrong_country(content, country);
	return false;
}

static void
print_text(const struct paper *paper, int width, struct bytes *out)
{
	if (!width)
		width = paper->width ? paper->width : PRINT_WIDTH_USUAL;
	for (size_t i = 0; i < paper->count; i++) {
		if (i && paper->apart)
			bytes_put(out, "\f", 1);
		lines_write_within(&paper->sheets[i], width, out);
	}
}

static int
print_put(const struct paper *paper, const struct print_options *options)
{
	struct bytes out = {0};
	bool done = true;

	if (options->html)
		html_write(paper->sheets, paper->count, paper->title, paper->kind, &out);
	else
		print_text(paper, options->width, &out);
	if (options->file)
		done = save_file(options->file, &out);
	else
		fwrite(out.start, 1, out.length, stdout);
	bytes_end(&out);
	return done ? STATUS_DONE : STATUS_PROBLEMS;
}

/* The subject's place among `subjects`; SUBJECTS: it is a page. */
static size_t
print_subject(const char *name)
{
	size_t subject = 0;

	while (subject < SUBJECTS && strcmp(subjects[subject].name, name) != 0)
		subject++;
	return subject;
}

static int
print_make(const struct visit *visit, const char *name, const struct print_options *options)
{
	struct paper *paper = memory_new(sizeof *paper);
	size_t subject = print_subject(name);
	int status;

	if (subject < SUBJECTS)
		subjects[subject].add(paper, visit);
	else
		paper_add_page(paper, visit, name);
	status = print_put(paper, options);
	free(paper);
	return status;
}

int
command_print(struct content *content, const struct print_options *options, char **arguments, int count)
{
	const struct language *language = content_language_or_pseudo(content, options->language ? options->language : "en");
	const char *name = count ? arguments[0] : NULL;
	struct arena scratch = {0};
	size_t pages;
	const char *const *ids = content_pages(content, &pages);
	bool is_page = name && print_subject(name) == SUBJECTS;
	int status;

	if (count > 1) {
		log_line("'%s' is one subject too many, expected one", arguments[1]);
		return STATUS_WRONG_USE;
	}
	if (!name || (is_page && !print_has(ids, pages, name)))
		return print_subject_unknown(content, name);
	if (!language) {
		wrong_language(content, "--language", options->language);
		return STATUS_WRONG_USE;
	}
	if (!print_country_is_known(content, options->site.country, !is_page))
		return STATUS_WRONG_USE;
	if (is_page && !content_page(content, name)) {
		log_line("page '%s' has an error and cannot be printed", name);
		return STATUS_PROBLEMS;
	}
	message_use(language);
	status = print_make(&(struct visit){.content = content, .site = &options->site, .language = language,
	                        .country = options->site.country, .argument = "", .typed = "",
	                        .now = clock_milliseconds(), .scratch = &scratch},
	    name, options);
	arena_end(&scratch);
	return status;
}
