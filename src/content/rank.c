/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules "which number is shown" of the design. How they are shown is left to screens/. */
#include "content/rank.h"

/* Persons whom a line serves: an unsure number stands back only where a sure one helps the same persons. */
enum persons { PERSONS_ANYBODY, PERSONS_WOMEN, PERSONS_CHILDREN, PERSONS_MIGRANTS, PERSONS_SEAFARERS, PERSONS_ONLINE,
	PERSONS_EMERGENCY };

static const struct {
	enum persons persons;
	int order; /* smaller is shown first */
} topics[] = {
    [TOPIC_TRAFFICKING] = {PERSONS_ANYBODY, 0},
    [TOPIC_LABOUR] = {PERSONS_ANYBODY, 1},
    [TOPIC_VICTIMS] = {PERSONS_ANYBODY, 1},
    [TOPIC_WOMEN] = {PERSONS_WOMEN, 2},
    [TOPIC_CHILDREN] = {PERSONS_CHILDREN, 3},
    [TOPIC_MIGRANTS] = {PERSONS_MIGRANTS, 4},
    [TOPIC_SEAFARERS] = {PERSONS_SEAFARERS, 4},
    [TOPIC_ONLINE] = {PERSONS_ONLINE, 5},
    [TOPIC_EMERGENCY] = {PERSONS_EMERGENCY, 6},
};

enum { ORDER_REPORT = 10 };

static bool
rank_helps(const struct service *service)
{
	return service->purpose == PURPOSE_HELP || service->purpose == PURPOSE_BOTH;
}

static int
rank_order(const struct service *service)
{
	return topics[service->topic].order + (rank_helps(service) ? 0 : ORDER_REPORT);
}

static bool
rank_has_sure_help(const struct services *services, enum persons persons)
{
	for (size_t i = 0; i < services->count; i++) {
		const struct service *service = &services->list[i];

		if (service->publish == PUBLISH_YES && rank_helps(service) && topics[service->topic].persons == persons)
			return true;
	}
	return false;
}

static bool
rank_is_shown(const struct services *services, const struct service *service, bool only_checked)
{
	if (service->publish == PUBLISH_YES || service->checked.year)
		return true;
	if (only_checked)
		return false;
	return !rank_has_sure_help(services, topics[service->topic].persons);
}

struct ranked
rank_services(struct arena *arena, const struct services *services, bool only_checked)
{
	struct ranked ranked = {0};

	if (!services)
		return ranked;
	ranked.list = arena_take(arena, services->count * sizeof *ranked.list);
	for (int order = 0; order < 2 * ORDER_REPORT; order++) {
		if (order == ORDER_REPORT)
			ranked.first_report = ranked.count;
		for (size_t i = 0; i < services->count; i++) {
			const struct service *service = &services->list[i];

			if (rank_order(service) == order && rank_is_shown(services, service, only_checked))
				ranked.list[ranked.count++] = service;
		}
	}
	return ranked;
}

bool
rank_is_unsure(const struct service *service)
{
	return service->publish == PUBLISH_AFTER_CHECK && !service->checked.year;
}

const char *
rank_number(const struct service *service)
{
	return service->phone ? service->phone : service->phone_from_abroad;
}
