/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kiosk knows: read-only types, filled by content/ from YAML. Strings live as long as the
 * content. A string that is NULL, and a list that is empty, was not given. */
#ifndef WAYLIGHT_CONTENT_MODEL_H
#define WAYLIGHT_CONTENT_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/clock.h"
#include "text/pseudo.h"

/* Limits: a file or list beyond them is refused with a problem. */
enum {
	CONTENT_FILE_LARGEST = 1024 * 1024, /* bytes */
	CONTENT_DEPTH_DEEPEST = 8,          /* nested nodes */
	CONTENT_NODES_MOST = 50000,         /* nodes in a file */
	CONTENT_FOLDERS_MOST = 8,
	CONTENT_LANGUAGES_MOST = 300,
	CONTENT_WORDS_MOST = 5000,     /* texts of a language */
	CONTENT_WORD_LONGEST = 2000,   /* bytes of one text */
	CONTENT_ITEMS_MOST = 80,       /* items of a page */
	CONTENT_SERVICES_MOST = 200,   /* services of a country */
	CONTENT_SOURCES_MOST = 2000,
	CONTENT_FIGURES_MOST = 200,
	CONTENT_BARS_MOST = 12,        /* bars of a figure; at least two */
	CONTENT_LIST_LONGEST = 40,     /* codes, sources, languages of one entry */
	CONTENT_NUMBER_LONGEST = 40    /* bytes of a phone number */
};

/* Permanent numbers of languages. */
enum { LANGUAGE_NUMBER_LEAST = 11, LANGUAGE_NUMBER_MOST = 999 };

struct list {
	const char **text;
	size_t count;
};

/* Ids of words, and beside some of them a number that belongs to it: something to dial, an age, a year,
 * times. Shown behind the words, as a fact. */
struct codes {
	const char **text;
	const char **number; /* NULL: this code has none */
	size_t count;
};

enum tier { TIER_CORE, TIER_FULL };
enum reading { READING_SOURCE, READING_DRAFT, READING_TWICE };

struct language {
	const char *code;     /* BCP 47: "zh-Hans" */
	const char *name;     /* in itself */
	const char *greeting; /* for the language list: "Welcome" */
	const char *listen;   /* how to have it read aloud, with "{number}"; NULL: only its name is said */
	const char *information; /* the word for it, on the page that stands here after hiding */
	const char *script;   /* ISO 15924: "Hans" */
	const char *catalog;  /* gettext's name: "zh_CN" */
	const char *fallback; /* another code; NULL for the source language, English */
	bool right_to_left;
	int number; /* permanent, LANGUAGE_NUMBER_LEAST to _MOST */
	enum tier tier;
	enum reading reading;
	const char *reviewed_by; /* a native speaker; NULL: not yet */
	struct date reviewed;
	enum pseudo pseudo; /* made of the English, on no list */
};

/* What stands on a page. The kinds' names in files are in content/kinds.def. */
enum item_kind {
#define KIND(name, spelling, has_words) ITEM_##name,
#include "content/kinds.def"
#undef KIND
	ITEM_KINDS
};

enum strength { STRENGTH_NONE, STRENGTH_WEAK, STRENGTH_MEDIUM, STRENGTH_STRONG };

/* While the World Day comes forward, if the operator lets it. */
enum season { SEASON_ALWAYS, SEASON_NOT_WORLD_DAY, SEASON_WORLD_DAY };

struct item {
	const char *words;  /* the words' id: "signs.work.papers"; NULL where the target's title is used */
	const char *why;    /* the id of the reason: "signs.work.papers.why"; NULL: none */
	const char *target; /* of a link: a page's id, or a screen's name; of a chart: a figure's id */
	const char *picture; /* of a link: the name of its picture; NULL: none */
	enum item_kind kind;
	enum strength strength;
	enum season season;  /* when it is shown */
	struct list sources; /* keys of sources.yaml */
};

struct page {
	const char *id;
	const char *title; /* the id of its title's words: "signs.work.title" */
	bool sensitive;    /* idles out sooner */
	bool neutral;      /* may be read aloud to a hall */
	struct item *items;
	size_t count;
};

enum purpose { PURPOSE_HELP, PURPOSE_REPORT, PURPOSE_BOTH, PURPOSE_REFER };
enum publish { PUBLISH_YES, PUBLISH_AFTER_CHECK };
enum confidence { CONFIDENCE_LOW, CONFIDENCE_MEDIUM, CONFIDENCE_HIGH };
enum charge { CHARGE_UNKNOWN, CHARGE_FREE, CHARGE_PAID };

/* The fixed code lists of services; each value has a word id, such as "topic.labour". */
enum topic {
	TOPIC_TRAFFICKING,
	TOPIC_LABOUR,
	TOPIC_VICTIMS,
	TOPIC_WOMEN,
	TOPIC_CHILDREN,
	TOPIC_MIGRANTS,
	TOPIC_SEAFARERS,
	TOPIC_ONLINE,
	TOPIC_EMERGENCY
};

struct service {
	const char *id;
	const char *name, *name_local, *operator_name;
	enum topic topic;
	enum purpose purpose;
	enum publish publish;
	enum confidence confidence;
	const char *answered_by; /* the word id "answered-by.police" */
	struct list serves;      /* word ids "serves.women" */
	const char *phone;       /* as dialled inside the country */
	const char *phone_from_abroad;
	const char *sms, *whatsapp, *web, *email;
	const char *hours;         /* opening_hours, "24/7"; NULL: not known */
	struct codes outside_hours; /* word ids "outside-hours.recording" */
	enum charge charge;
	struct list languages;         /* ISO 639 codes, by voice */
	struct list languages_in_text; /* by SMS, chat and mail, where they are others */
	struct codes cautions;  /* word ids "caution.inland-only": what to know before calling */
	struct list sources;   /* as written: addresses, or descriptions */
	struct date seen;      /* newest date that a source bears; year 0: none */
	const char *second_source;
	struct date checked; /* when a person rang it; year 0: never */
	const char *checked_by;
	bool doubtful_form; /* the phone-number metadata does not know it */
};

struct services {
	const char *country; /* "FR"; "001" for those that work across borders */
	struct service *list;
	size_t count;
};

struct emergency {
	const char *country;
	const char *police, *ambulance, *general; /* NULL: none known */
	bool agreed;  /* all sources agree; else it carries a mark until it is checked */
	struct codes cautions;
	struct list sources;
	struct date checked;
	const char *checked_by;
};

/* The words of some have an id, such as "unit.dollars"; the others need none beside a number. */
enum unit { UNIT_PERCENT, UNIT_NUMBER, UNIT_MILLION, UNIT_PER_THOUSAND, UNIT_DOLLARS, UNIT_BILLION_DOLLARS };

/* Counted by somebody, or worked out: the two never stand beside each other. */
enum basis { BASIS_COUNTED, BASIS_ESTIMATED };

struct bar {
	const char *label; /* the word id "bar.women"; NULL: its year */
	int year;          /* 0: it has a label */
	const char *value; /* decimal, as printed by the source: "17.3" */
	int64_t size;      /* the same in thousandths */
};

/* Numbers of one kind, for a chart. */
struct figure {
	const char *id;
	const char *counts; /* what it counts: the word id "chart.forms" */
	enum unit unit;
	enum basis basis;
	int year, until; /* of what was counted; until 0: that year alone; year 0: not printed */
	int reported;    /* then the year of the report */
	struct list sources; /* keys of sources.yaml */
	struct bar *bars;
	size_t count;
};

struct source {
	const char *key;
	const char *title, *publisher, *address;
	struct date date;
	char grade; /* 'A' own page, 'B' reported by a public body, 'C' press or copy, 'S' campaign text */
};

#endif
