/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counting texts and numbers. Which texts there must be is check's to say. */
#include "content/coverage.h"

#include "base/date.h"
#include "content/check_words.h"
#include "content/made.h"

static void
coverage_take_newer(struct date *newest, struct date date)
{
	if (date_is_before(*newest, date))
		*newest = date;
}

static void
coverage_count_date(struct coverage_numbers *numbers, struct date seen)
{
	if (!seen.year) {
		numbers->undated++;
		return;
	}
	if (!numbers->oldest.year || date_is_before(seen, numbers->oldest))
		numbers->oldest = seen;
	coverage_take_newer(&numbers->newest, seen);
}

/* When a person last rang it, by today. */
static void
coverage_count_rung(struct coverage_numbers *numbers, struct date checked)
{
	if (!checked.year)
		numbers->never_rung++;
	else if (date_is_over_a_year_ago(checked, clock_local().date))
		numbers->rung_over_a_year_ago++;
	else
		numbers->rung_within_a_year++;
}

static void
coverage_count_services(struct coverage *coverage, const struct services *services)
{
	for (size_t i = 0; services && i < services->count; i++) {
		coverage->services.count++;
		coverage_count_rung(&coverage->services, services->list[i].checked);
		coverage_count_date(&coverage->services, services->list[i].seen);
		coverage_take_newer(&coverage->newest, services->list[i].checked);
	}
}

static void
coverage_count_numbers(struct coverage *coverage, struct content *content)
{
	size_t count;
	const char *const *countries = content_countries(content, &count);

	coverage_count_services(coverage, content_services(content, "001"));
	for (size_t i = 0; i < count; i++) {
		const struct emergency *emergency = content_emergency(content, countries[i]);

		coverage_count_services(coverage, content_services(content, countries[i]));
		if (!emergency)
			continue;
		coverage->emergencies.count++;
		coverage_count_rung(&coverage->emergencies, emergency->checked);
		coverage_take_newer(&coverage->newest, emergency->checked);
	}
	coverage_take_newer(&coverage->newest, coverage->services.newest);
}

static void
coverage_note_sources(struct coverage *coverage, struct content *content)
{
	size_t count;
	const char *const *keys = content_sources(content, &count);

	for (size_t i = 0; i < count; i++)
		coverage_take_newer(&coverage->newest, content_source(content, keys[i])->date);
}

static void
coverage_count_text(struct coverage *coverage, struct content *content, const char *id, bool core)
{
	coverage->full++;
	coverage->core += core;
	for (size_t i = 0; i < coverage->count; i++) {
		struct coverage_language *one = &coverage->languages[i];

		if (!content_word(content, one->language, id))
			continue;
		one->full++;
		one->core += core;
		one->stale += content_word_is_stale(content, one->language, id);
	}
}

void
coverage_count(struct coverage *coverage, struct content *content, struct arena *arena)
{
	struct check check;
	struct lexicon words;
	const struct language *languages;

	*coverage = (struct coverage){.core = 0};
	languages = content_languages(content, &coverage->count);
	coverage->languages = arena_take(arena, coverage->count * sizeof *coverage->languages);
	for (size_t i = 0; i < coverage->count; i++)
		coverage->languages[i].language = &languages[i];
	check_start(&check, content, NULL, check_labels);
	lexicon_start(&words, &check);
	for (size_t i = 0; i < words.english.count; i++) {
		const char *id = words.english.list[i];

		if (lexicon_wants(&words, id) && lexicon_english(&words, id))
			coverage_count_text(coverage, content, id, core_has(&words.core, id));
	}
	lexicon_end(&words);
	check_end(&check);
	coverage_count_numbers(coverage, content);
	coverage_note_sources(coverage, content);
}
