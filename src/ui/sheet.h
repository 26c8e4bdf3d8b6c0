/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one screen says, in order.
 *
 * A sheet knows no row, column, colour or key. Layout makes cells of it, lines makes numbered lines; speech
 * and print will make theirs. Its strings are borrowed until the next step; its memory comes from one arena,
 * and nobody frees a sheet.
 *
 * Choices are numbered by the house: 1 to 9 with one digit, from 11 on with two when there are more than
 * nine; or all of them carry their own numbers of two digits. Where those do not suffice, all are written and typed
 * with three: no number is the beginning of another one. */
#ifndef WAYLIGHT_UI_SHEET_H
#define WAYLIGHT_UI_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "text/phrase.h"
#include "text/typeset.h"
#include "ui/theme.h"

enum { SHEET_CHOICES_MOST = 89 }; /* 11 to 99 */

enum sheet_kind {
	SHEET_HEADING,
	SHEET_PARAGRAPH,
	SHEET_SIGN, /* something to notice */
	SHEET_STEP, /* something to do */
	SHEET_AVOID,
	SHEET_NOTE,
	SHEET_ORIGINAL, /* the English of the item before it, which is a draft */
	SHEET_WARNING,
	SHEET_RULE,   /* a pause between parts */
	SHEET_FACT,   /* a label and a fact: left to right, in one piece, never cut */
	SHEET_NUMBER, /* the same in big digits */
	SHEET_LARGE,  /* a line to be read by others, alone in the middle of the page; with a number, if there is one */
	SHEET_BAR,    /* a label and a value, with a bar as long as the value is great; neighbours are one chart */
	SHEET_CODE,   /* a square code for the camera of a phone, the only item of its sheet */
	SHEET_CHOICE
};

struct sheet_item {
	enum sheet_kind kind;
	struct phrase words;  /* of a fact: its label; text NULL: none */
	struct phrase detail; /* a reason, a second line; text NULL: none */
	const char *fact;     /* of facts, numbers, and large lines and choices that show one; else NULL */
	const char *code;     /* what a code says to a phone */
	struct phrase value;  /* of a bar: a number with its unit; of a code: what is said where it cannot be drawn */
	int64_t part, whole;  /* of a bar: how much of the longest one it is */
	struct phrase aloud;  /* of a choice: what is said instead of its words; text NULL: they are */
	const char *picture;  /* of a choice: the name of its picture in pictures.def; NULL: none */
	bool strong;          /* a strong sign */
	int id;               /* of a choice: what the screen is asked with */
	int number;           /* of a choice: the digits that choose it */
};

struct sheet_fact {
	struct phrase label;
	const char *fact;
};

/* A button that stands on every page: an action with its words. */
struct sheet_button {
	int action; /* enum action */
	struct phrase words;
};

enum { SHEET_FOOTER_FACTS = 2, SHEET_BUTTONS = 7 };

struct sheet {
	struct arena *arena;
	struct phrase title;
	struct phrase place; /* where the screen stands, opposite the title where there is room; may be nothing */
	const char *language; /* of the visitor, BCP 47 */
	bool right_to_left;
	bool grid;      /* many short choices, the last items of the sheet: side by side where that is needed */
	bool no_codes;  /* the face cannot draw codes: set by it */
	bool no_pictures; /* nor the block characters of pictures */
	bool sensitive; /* idles out sooner */
	bool neutral;   /* may be called out to a hall: it marks nobody who reads it */
	bool forgets;   /* who comes back does not see which choice was taken */
	enum theme theme;
	enum text_order order; /* who orders right-to-left text: we, or the terminal */
	const char *sought;   /* the id of the words whose cells a translator looks for; NULL: nobody does */
	struct phrase prompt; /* text not NULL: characters are taken as text behind these words */
	const char *typed;    /* what was typed so far */
	struct sheet_item *items;
	size_t count, room;
	size_t choices;      /* how many of the items are choices */
	bool three_digits;   /* of the numbers, also where this page has none beyond 99 */
	bool by_number;      /* ids are numbers, and those of other pages may be typed too */
	int pending;         /* the digits that were typed of a number, and how many */
	int pending_digits;
	size_t page;         /* how many such sheets stand before this one; and whether one follows */
	bool goes_on;
	int64_t changes_at;  /* when it should be shown anew without an event, milliseconds; 0: never */
	struct sheet_fact footer[SHEET_FOOTER_FACTS];
	struct phrase here; /* the country of the footer's numbers, for whoever says them aloud; may be nothing */
	struct sheet_button buttons[SHEET_BUTTONS];
	size_t button_count;
	struct phrase too_small; /* what a screen says that is too small for a page */
	struct phrase more;      /* words beside the arrows when the page goes on */
	/* for faces that write one page below the other */
	unsigned serial;         /* which one this is: greater than those that back leads to */
	bool in_visit;           /* of what was written in a visit nothing should be left after it */
	bool heard;              /* what was asked for last is heard, not seen */
	struct phrase back;      /* before the title of a page that one came back to */
	struct phrase nothing;   /* what was typed does nothing here */
	struct phrase older;     /* what was written before may still be read */
};

/* Starts an empty sheet in a language. */
void sheet_start(struct sheet *, struct arena *, const char *language, bool right_to_left);

void sheet_title(struct sheet *, struct phrase);
void sheet_heading(struct sheet *, struct phrase);
void sheet_paragraph(struct sheet *, struct phrase);
/* A paragraph, a note or a warning with an answer to it or a reason, which may be nothing. */
void sheet_words(struct sheet *, enum sheet_kind, struct phrase, struct phrase why);
/* `why` may be nothing. */
void sheet_sign(struct sheet *, struct phrase, struct phrase why, bool strong);
void sheet_step(struct sheet *, struct phrase, struct phrase why);
void sheet_avoid(struct sheet *, struct phrase, struct phrase why);
void sheet_note(struct sheet *, struct phrase);
void sheet_warning(struct sheet *, struct phrase);
void sheet_rule(struct sheet *);
/* A copy of an item of another sheet; one that is a choice there must be something else by now. */
void sheet_put(struct sheet *, const struct sheet_item *);
/* A NULL fact says nothing. */
void sheet_fact(struct sheet *, struct phrase label, const char *fact);
void sheet_number(struct sheet *, struct phrase label, const char *fact);

/* A line to show to others, with what it says in the visitor's own language (which may be nothing), and the number
 * that it speaks of (or NULL). The only item of its sheet. */
void sheet_large(struct sheet *, struct phrase, struct phrase own, const char *fact);

/* A code for the camera of a phone, with what is in it in print beside it: a label, a fact, and what to do with it; and
 * what is said in its place where it cannot be drawn. The only item of its sheet. */
void sheet_code(struct sheet *, struct phrase label, const char *fact, const char *code, struct phrase how,
    struct phrase cannot);

/* Whether a fact may never be broken: a number, or anything as short as one. Longer ones are addresses and
 * descriptions, which paper breaks where it must. */
bool sheet_fact_is_whole(const char *fact);

/* A bar of a chart: as long beside the longest one as `part` is beside `whole` (the greatest of its neighbours).
 * A value that is nothing says nothing. */
void sheet_bar(struct sheet *, struct phrase label, struct phrase value, int64_t part, int64_t whole);

/* A choice; `id` comes back to the screen's choose(). Those beyond SHEET_CHOICES_MOST are dropped. */
void sheet_choice(struct sheet *, int id, struct phrase);

/* A choice with a second line, a fact beside it, and a number of its own (0: the house numbers it). */
void sheet_choice_with(struct sheet *, int id, struct phrase, struct phrase detail, const char *fact, int number);

/* What is said of the choice that was added last, by whoever reads aloud. */
void sheet_say_choice(struct sheet *, struct phrase aloud);

/* The picture of the choice that was added last. */
void sheet_picture(struct sheet *, const char *name);

/* A note above everything else; a page of one large line has no room for it. */
void sheet_note_first(struct sheet *, struct phrase);

/* Gives each choice its number; called once when the sheet is complete. */
void sheet_number_choices(struct sheet *);

/* How many digits a choice takes: one, two or three. */
int sheet_digits(const struct sheet *);

/* A number as it is written there, made in `arena`. */
const char *sheet_print_number(struct arena *, const struct sheet *, int number);

/* Whether it is one of the numbers that the pending digits may become. */
bool sheet_is_pending(const struct sheet *, int number);

/* The choice at a place among the choices (0 first); NULL: none. */
const struct sheet_item *sheet_choice_at(const struct sheet *, size_t place);

/* The place among the choices of the one with this number; -1: none. */
int sheet_place_of_number(const struct sheet *, int number);

#endif
