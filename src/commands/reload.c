/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From folders to the content that is shown, again and again. What is wrong with content is left to check, when to
 * look to guard/watch. */
#include "commands/reload.h"

#include <stdlib.h>

#include "base/memory.h"
#include "guard/watch.h"
#include "screens/screen.h"

enum { ERRORS_TOLD = 20 };

struct reload {
	const char *const *folders;
	size_t count;
	struct content *content;
	struct stock *stock;   /* what the content is read from, once it is whole */
	struct stock *growing; /* what that will be; NULL: it is whole */
	struct problems *problems;
	struct watch *watch;
	bool asked;
};

struct reload *
reload_start(const char *const *folders, struct content *content, struct problems *problems)
{
	struct reload *reload = memory_new(sizeof *reload);

	*reload = (struct reload){.folders = folders, .content = content, .problems = problems};
	while (folders[reload->count])
		reload->count++;
	reload->growing = stock_new(folders, reload->count);
	reload->watch = watch_open(folders, content_shelves, WATCH_QUIET_MILLISECONDS, problems);
	return reload;
}

int
reload_descriptor(const struct reload *reload)
{
	return watch_descriptor(reload->watch);
}

void
reload_ask(struct reload *reload)
{
	reload->asked = true;
}

/* What cannot be read is told when a page asks for it. */
static void
reload_grow(struct reload *reload, size_t bytes)
{
	struct problems unheard = {0};

	if (!stock_read(reload->growing, bytes, &unheard)) {
		reload->stock = reload->growing;
		reload->growing = NULL;
		content_hold(reload->content, reload->stock);
		memory_give_back();
	}
	problems_end(&unheard);
}

/* The content of now stays: says why. */
static void
reload_refuse(struct reload *reload, struct problems *found)
{
	size_t told = 0;

	problems_sort(found);
	for (size_t i = 0; i < found->count && told < ERRORS_TOLD; i++) {
		const struct problem *problem = &found->list[i];

		if (problem->severity != PROBLEM_ERROR)
			continue;
		problem_add(reload->problems, PROBLEM_ERROR, problem->file, problem->line, problem->column, "%s",
		    problem->text);
		told++;
	}
	problem_add(reload->problems, PROBLEM_ERROR, NULL, 0, 0,
	    "the changed content has errors: %zu, expected none: the content of before stays", found->errors);
}

/* Reads all that is there now; NULL: something is wrong with it. It is checked from the same bytes that will be
 * shown, so that nothing can come between. */
static struct stock *
reload_read(const struct reload *reload, struct problems *found)
{
	struct stock *stock = stock_new(reload->folders, reload->count);
	struct content *aside;

	stock_miss(stock, reload->stock, found);
	stock_read(stock, SIZE_MAX, found);
	if (!found->errors) {
		aside = content_open_held(stock, found);
		content_check_all(aside, screen_own_names());
		content_close(aside);
	}
	if (!found->errors)
		return stock;
	stock_free(stock);
	return NULL;
}

static bool
reload_take(struct reload *reload, struct app *app)
{
	struct problems found = {0};
	struct stock *stock = reload_read(reload, &found);
	struct content *content;

	if (stock) {
		content = content_open_held(stock, reload->problems);
		app_change_content(app, content);
		content_close(reload->content);
		stock_free(reload->stock);
		reload->content = content;
		reload->stock = stock;
	} else {
		reload_refuse(reload, &found);
	}
	problems_end(&found);
	memory_give_back();
	return stock != NULL;
}

bool
reload_go_on(struct reload *reload, struct app *app)
{
	reload->asked = watch_look(reload->watch) || reload->asked;
	if (reload->growing)
		reload_grow(reload, reload->asked ? SIZE_MAX : STOCK_STEP);
	if (!reload->asked || app_in_use(app))
		return false;
	reload->asked = false;
	return reload_take(reload, app);
}

int64_t
reload_sleep(const struct reload *reload)
{
	return reload->growing ? 0 : watch_sleep(reload->watch);
}

void
reload_end(struct reload *reload)
{
	watch_close(reload->watch);
	content_close(reload->content);
	stock_free(reload->stock);
	stock_free(reload->growing);
	free(reload);
}
