/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gettext and the locale. The words of the content are left to pick, names and dates to ICU. */
#include "lang/message.h"

#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/memory.h"
#include "content/table.h"

enum { CATALOG_LONGEST = 32 }; /* bytes of a catalog's name, with its NUL */

static const char domain[] = "waylight";
static const struct language *current; /* NULL: English */

/* Where catalogs may be, the first one lowest, and the one that gettext knows of now. */
static struct {
	char *folders[CONTENT_FOLDERS_MOST + 1];
	size_t count, bound;
} places;

/* What was said in pseudo-languages, for the life of the program as messages are. */
static struct {
	struct arena arena;
	struct table texts[PSEUDO_MIRRORED + 1]; /* by their English */
} strange;

static bool
message_speaks_utf8(void)
{
	return !strcmp(nl_langinfo(CODESET), "UTF-8");
}

static bool
message_open_characters(struct problems *problems)
{
	setlocale(LC_CTYPE, "");
	if (!message_speaks_utf8())
		setlocale(LC_CTYPE, "C.UTF-8");
	if (message_speaks_utf8())
		return true;
	problem_add(problems, PROBLEM_ERROR, NULL, 0, 0,
	    "the character set is '%s' and there is no locale 'C.UTF-8', expected UTF-8", nl_langinfo(CODESET));
	return false;
}

void
message_add_catalogs(const char *catalogs)
{
	char **folder = &places.folders[places.count];

	if (places.count == sizeof places.folders / sizeof *places.folders)
		return;
	*folder = memory_grow(*folder, strlen(catalogs) + 1, 1);
	strcpy(*folder, catalogs);
	places.count++;
}

bool
message_open(const char *private_locale, const char *catalogs, struct problems *problems)
{
	if (!message_open_characters(problems))
		return false;
	setenv("LOCPATH", private_locale, 1);
	if (!setlocale(LC_MESSAGES, domain))
		problem_add(problems, PROBLEM_WARNING, private_locale, 0, 0,
		    "has no locale '%s', expected one: messages stay English", domain);
	unsetenv("LOCPATH");
	if (!file_exists(catalogs))
		problem_add(problems, PROBLEM_WARNING, catalogs, 0, 0,
		    "has no catalogs, expected xx/LC_MESSAGES/%s.mo: messages stay English", domain);
	places.count = places.bound = 0;
	message_add_catalogs(catalogs);
	bindtextdomain(domain, places.folders[0]);
	bind_textdomain_codeset(domain, "UTF-8");
	/* The C library's own messages go to the operator, and must not tell which language a visitor chose: there
	 * are no catalogs in that folder. */
	bindtextdomain("libc", private_locale);
	message_use(NULL);
	return true;
}

/* Sets LANGUAGE; textdomain() makes gettext forget what it looked up in the language before. */
static void
message_switch(const char *catalog, size_t place)
{
	if (places.bound != place)
		bindtextdomain(domain, places.folders[place]);
	places.bound = place;
	setenv("LANGUAGE", catalog, 1);
	textdomain(domain);
}

/* gettext's name of a language: its catalog, else its code, with "_" for "-". False when it is too long. */
static bool
message_catalog(const struct language *language, char catalog[CATALOG_LONGEST])
{
	const char *name = language->catalog ? language->catalog : language->code;
	size_t length = strlen(name);

	if (length >= CATALOG_LONGEST)
		return false;
	memcpy(catalog, name, length + 1);
	for (char *at = catalog; *at; at++)
		if (*at == '-')
			*at = '_';
	return true;
}

/* Whether the catalog that answers now says that it is this one: gettext itself does not tell. */
static bool
message_answers(const char *catalog)
{
	static const char field[] = "\nLanguage: ";
	size_t length = strlen(catalog);
	const char *at = strstr(gettext(""), field);

	if (!at)
		return false;
	at += sizeof field - 1;
	return !strncmp(at, catalog, length) && at[length] == '\n';
}

bool
message_use(const struct language *language)
{
	char catalog[CATALOG_LONGEST];
	bool english = !language || !strcmp(language->code, "en");

	current = NULL;
	if (!english && !language->pseudo && message_catalog(language, catalog))
		for (size_t place = places.count; place; place--) {
			message_switch(catalog, place - 1);
			if (message_answers(catalog)) {
				current = language;
				return true;
			}
		}
	message_switch("en", 0);
	if (!english && language->pseudo)
		current = language;
	return english || language->pseudo;
}

static const char *
message_strange(enum pseudo pseudo, const char *id)
{
	struct table *texts = &strange.texts[pseudo];

	if (!table_has(texts, id))
		table_put(texts, arena_string(&strange.arena, id), text_pseudo(&strange.arena, pseudo, id));
	return table_get(texts, id);
}

static struct phrase
message_phrase(const char *found, const char *id)
{
	if (current && current->pseudo)
		found = message_strange(current->pseudo, id);
	if (!current || !strcmp(found, id))
		return (struct phrase){.text = id, .language = "en"};
	return (struct phrase){
	    .text = found,
	    .language = current->code,
	    .right_to_left = current->right_to_left,
	};
}

struct phrase
message(const char *id)
{
	/* The empty id is the catalog's header. */
	return message_phrase(*id ? gettext(id) : id, id);
}

struct phrase
message_plural(const char *one, const char *many, unsigned long count)
{
	return message_phrase(ngettext(one, many, count), count == 1 ? one : many);
}
