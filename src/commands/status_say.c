/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Status as a table, as JSON and for Prometheus. Nothing here counts, and nothing is of visitors: of them there is
 * nothing to be known. */
#include "commands/status_say.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/date.h"
#include "commands/json.h"
#include "term/verdicts.h"

static const char *const tiers[] = {[TIER_CORE] = "core", [TIER_FULL] = "full"};
static const char *const readings[] = {
    [READING_SOURCE] = "source", [READING_DRAFT] = "draft", [READING_TWICE] = "twice"};

static const char *
status_verdict(const struct language *language, int terminal)
{
	const char *const *verdicts = verdicts_of(language->code, language->script);

	return verdicts ? verdicts[terminal] : "?";
}

static void
status_say_row(struct bytes *out, const struct coverage *all, const struct coverage_language *one)
{
	const struct language *language = one->language;
	char date[DATE_LONGEST], core[48], full[48];

	snprintf(core, sizeof core, "%zu/%zu", one->core, all->core);
	snprintf(full, sizeof full, "%zu/%zu", one->full, all->full);
	bytes_print(out, "%-8s %6d  %-4s  %9s  %9s  %5zu  %-7s  %-10s", language->code, language->number,
	    tiers[language->tier], core, full, one->stale, readings[language->reading],
	    language->reviewed.year ? date_write(language->reviewed, date) : "no");
	for (int i = 0; i < VERDICT_TERMINALS; i++)
		bytes_print(out, "  %-7s", status_verdict(language, i));
	while (out->length && out->start[out->length - 1] == ' ')
		out->start[--out->length] = '\0';
	bytes_put_string(out, "\n");
}

static void
status_say_rung(struct bytes *out, const struct coverage_numbers *numbers, const char *done)
{
	bytes_print(out, "; %s within a year: %zu, over a year ago: %zu, never: %zu\n", done,
	    numbers->rung_within_a_year, numbers->rung_over_a_year_ago, numbers->never_rung);
}

void
status_say_text(struct bytes *out, const struct status *status)
{
	const struct coverage *all = &status->coverage;
	char oldest[DATE_LONGEST], newest[DATE_LONGEST];

	bytes_print(out, "%-8s %6s  %-4s  %9s  %9s  %5s  %-7s  %-10s  %-7s  %-7s  %-7s  %s\n", "language", "number", "tier",
	    "core", "full", "stale", "reading", "reviewed", verdict_terminals[0], verdict_terminals[1],
	    verdict_terminals[2], verdict_terminals[3]);
	for (size_t i = 0; i < all->count; i++)
		status_say_row(out, all, &all->languages[i]);
	bytes_print(out, "\nnumbers of services: %zu, seen from %s to %s, %zu undated", all->services.count,
	    date_write(all->services.oldest, oldest), date_write(all->services.newest, newest), all->services.undated);
	status_say_rung(out, &all->services, "rung");
	bytes_print(out, "emergency numbers: %zu countries", all->emergencies.count);
	status_say_rung(out, &all->emergencies, "checked");
	bytes_print(out, "content: %zu error%s, %zu warning%s, newest date: %s\n", status->errors,
	    status->errors == 1 ? "" : "s", status->warnings, status->warnings == 1 ? "" : "s",
	    all->newest.year ? date_write(all->newest, newest) : "none");
	bytes_print(out, "program: waylight %s\n", status->version);
}

static void
status_put_member(struct bytes *out, const char *name, const char *text)
{
	bytes_print(out, ",\"%s\":", name);
	json_put(out, text && *text ? text : NULL);
}

static void
status_put_language(struct bytes *out, const struct coverage_language *one)
{
	const struct language *language = one->language;
	char date[DATE_LONGEST];

	bytes_print(out, "{\"number\":%d", language->number);
	status_put_member(out, "code", language->code);
	status_put_member(out, "script", language->script);
	status_put_member(out, "tier", tiers[language->tier]);
	status_put_member(out, "reading", readings[language->reading]);
	status_put_member(out, "reviewed", date_write(language->reviewed, date));
	status_put_member(out, "reviewed_by", language->reviewed_by);
	bytes_print(out, ",\"core\":%zu,\"full\":%zu,\"stale\":%zu,\"terminals\":{", one->core, one->full, one->stale);
	for (int i = 0; i < VERDICT_TERMINALS; i++)
		bytes_print(out, "%s\"%s\":\"%s\"", i ? "," : "", verdict_terminals[i], status_verdict(language, i));
	bytes_put_string(out, "}}");
}

static void
status_put_rung(struct bytes *out, const struct coverage_numbers *numbers)
{
	bytes_print(out, ",\"rung_within_a_year\":%zu,\"rung_over_a_year_ago\":%zu,\"never_rung\":%zu",
	    numbers->rung_within_a_year, numbers->rung_over_a_year_ago, numbers->never_rung);
}

void
status_say_json(struct bytes *out, const struct status *status)
{
	const struct coverage *all = &status->coverage;
	char date[DATE_LONGEST];

	bytes_print(out, "{\"texts\":{\"core\":%zu,\"full\":%zu},\"languages\":[", all->core, all->full);
	for (size_t i = 0; i < all->count; i++) {
		bytes_put_string(out, i ? ",\n" : "\n");
		status_put_language(out, &all->languages[i]);
	}
	bytes_print(out, "],\n\"services\":{\"count\":%zu,\"undated\":%zu", all->services.count, all->services.undated);
	status_put_rung(out, &all->services);
	status_put_member(out, "oldest", date_write(all->services.oldest, date));
	status_put_member(out, "newest", date_write(all->services.newest, date));
	bytes_print(out, "},\n\"emergencies\":{\"count\":%zu", all->emergencies.count);
	status_put_rung(out, &all->emergencies);
	bytes_print(out, "},\n\"problems\":{\"errors\":%zu,\"warnings\":%zu}", status->errors, status->warnings);
	status_put_member(out, "version", status->version);
	status_put_member(out, "content_date", date_write(all->newest, date));
	if (status->process)
		bytes_print(out, ",\n\"kiosk\":{\"process\":%d,\"running\":%s,\"seccomp\":%s,\"no_new_privileges\":%s}",
		    status->process, status->found ? "true" : "false", status->seccomp ? "true" : "false",
		    status->privileges ? "true" : "false");
	bytes_put_string(out, "}\n");
}

static void
status_put_metric(struct bytes *out, const char *name, const char *help)
{
	bytes_print(out, "# HELP waylight_%s %s\n# TYPE waylight_%s gauge\n", name, help, name);
}

static void
status_put_gauge(struct bytes *out, const char *name, const char *help, int64_t value)
{
	status_put_metric(out, name, help);
	bytes_print(out, "waylight_%s %" PRId64 "\n", name, value);
}

/* Seconds since 1970 at the beginning of a date; what is not known of it is the first of the year or month. */
static int64_t
status_seconds(struct date date)
{
	enum { SECONDS_OF_A_DAY = 86400, DAYS_TO_1970 = 719468 };
	int month = date.month ? date.month : 1, day = date.day ? date.day : 1;
	int64_t year = date.year - (month <= 2), days = year * 365 + year / 4 - year / 100 + year / 400;

	days += (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	return (days - DAYS_TO_1970) * SECONDS_OF_A_DAY;
}

static void
status_put_languages(struct bytes *out, const struct coverage *all)
{
	status_put_metric(out, "language_texts", "Texts of a language that are there, by tier.");
	for (size_t i = 0; i < all->count; i++)
		for (int tier = TIER_CORE; tier <= TIER_FULL; tier++)
			bytes_print(out, "waylight_language_texts{language=\"%s\",tier=\"%s\"} %zu\n",
			    all->languages[i].language->code, tiers[tier],
			    tier == TIER_CORE ? all->languages[i].core : all->languages[i].full);
	status_put_metric(out, "language_texts_stale", "Texts of a language that were made from another English.");
	for (size_t i = 0; i < all->count; i++)
		bytes_print(out, "waylight_language_texts_stale{language=\"%s\"} %zu\n", all->languages[i].language->code,
		    all->languages[i].stale);
	status_put_metric(out, "language_info", "Tier and reading of a language, and whether a native speaker reviewed it.");
	for (size_t i = 0; i < all->count; i++) {
		const struct language *language = all->languages[i].language;

		bytes_print(out, "waylight_language_info{language=\"%s\",tier=\"%s\",reading=\"%s\",reviewed=\"%s\"} 1\n",
		    language->code, tiers[language->tier], readings[language->reading],
		    language->reviewed.year ? "yes" : "no");
	}
}

static void
status_put_numbers(struct bytes *out, const struct coverage *all)
{
	status_put_gauge(out, "services", "Numbers of services.", (int64_t)all->services.count);
	status_put_gauge(out, "services_undated", "Numbers whose sources bear no date.", (int64_t)all->services.undated);
	status_put_gauge(out, "services_rung_within_a_year", "Numbers that a person rang within the last year.",
	    (int64_t)all->services.rung_within_a_year);
	status_put_gauge(out, "services_rung_over_a_year_ago", "Numbers that a person last rang over a year ago.",
	    (int64_t)all->services.rung_over_a_year_ago);
	status_put_gauge(out, "services_never_rung", "Numbers that nobody rang yet.", (int64_t)all->services.never_rung);
	if (all->services.oldest.year) {
		status_put_gauge(out, "services_oldest_seconds", "Date of the oldest source of a number, since 1970.",
		    status_seconds(all->services.oldest));
		status_put_gauge(out, "services_newest_seconds", "Date of the newest source of a number, since 1970.",
		    status_seconds(all->services.newest));
	}
	status_put_gauge(out, "emergencies", "Countries with emergency numbers.", (int64_t)all->emergencies.count);
	status_put_gauge(out, "emergencies_checked_within_a_year",
	    "Countries whose emergency numbers were checked within the last year.",
	    (int64_t)all->emergencies.rung_within_a_year);
	status_put_gauge(out, "emergencies_checked_over_a_year_ago",
	    "Countries whose emergency numbers were last checked over a year ago.",
	    (int64_t)all->emergencies.rung_over_a_year_ago);
	status_put_gauge(out, "emergencies_never_rung", "Countries whose emergency numbers nobody checked yet.",
	    (int64_t)all->emergencies.never_rung);
}

void
status_say_prometheus(struct bytes *out, const struct status *status)
{
	const struct coverage *all = &status->coverage;

	status_put_metric(out, "info", "Version of the program.");
	bytes_print(out, "waylight_info{version=\"%s\"} 1\n", status->version);
	if (all->newest.year)
		status_put_gauge(out, "content_date_seconds", "Newest date in the content, since 1970.",
		    status_seconds(all->newest));
	status_put_metric(out, "texts", "Texts that there should be, by tier.");
	bytes_print(out, "waylight_texts{tier=\"core\"} %zu\nwaylight_texts{tier=\"full\"} %zu\n", all->core, all->full);
	status_put_languages(out, all);
	status_put_numbers(out, all);
	status_put_metric(out, "problems", "Problems of the content.");
	bytes_print(out, "waylight_problems{severity=\"error\"} %zu\nwaylight_problems{severity=\"warning\"} %zu\n",
	    status->errors, status->warnings);
	if (status->process) {
		status_put_gauge(out, "kiosk_running", "Whether the kiosk runs.", status->found);
		status_put_gauge(out, "kiosk_shut_in", "Whether the sandbox of the kiosk is closed.",
		    status->seccomp && status->privileges);
	}
}
