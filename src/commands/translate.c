/* SPDX-License-Identifier: GPL-3.0-or-later */
/* waylight translate. What stands in the files is left to content/workbook.c, writing them to save.c. */
#include "commands/translate.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "commands/save.h"
#include "commands/wrong.h"
#include "content/forms.h"
#include "content/workbook.h"
#include "lang/tag.h"
#include "text/pseudo.h"

enum { STATUS_DONE, STATUS_PROBLEMS, STATUS_WRONG_USE };

/* A number that no language has: the one behind the highest, because gaps are those of languages that are gone. 0: there
 * is none. */
static int
translate_free_number(struct content *content)
{
	int highest = content_highest_number(content);

	return highest < LANGUAGE_NUMBER_MOST ? highest + 1 : 0;
}

/* The language is in no languages.yaml: says what to put there. */
static int
translate_unknown(struct content *content, const struct problems *problems, const char *code, const char *folder)
{
	struct arena arena = {0};
	int number = translate_free_number(content);
	struct tag tag;

	wrong_log_errors(content, problems);
	if (form_language.fault(code) || !tag_read(&arena, code, &tag)) {
		log_line("'%s' is no language that is known, expected %s", code, form_language.expected);
		arena_end(&arena);
		return STATUS_WRONG_USE;
	}
	log_line("'%s' is not in languages.yaml, expected this entry at the end of %s/languages.yaml, "
	         "with the words that are missing in it:", code, folder);
	printf("- code: \"%s\"\n  name: \"%s\"\n  greeting: \"\"     # one word of welcome, for the list of languages\n"
	       "  information: \"\"  # the word on signs that say \"Information\"\n  script: \"%s\"\n  direction: \"%s\"\n",
	    code, tag.name ? tag.name : "", tag.script, tag.right_to_left ? "rtl" : "ltr");
	if (number)
		printf("  number: \"%d\"\n", number);
	else
		printf("  number: \"\"       # all from %d to %d are taken\n", LANGUAGE_NUMBER_LEAST, LANGUAGE_NUMBER_MOST);
	printf("  tier: \"core\"\n  reading: \"draft\"\n  fallback: \"en\"\n");
	arena_end(&arena);
	return STATUS_WRONG_USE;
}

static int
translate_no_language(struct content *content)
{
	size_t count;
	const struct language *languages = content_languages(content, &count);
	struct bytes list = {0};

	for (size_t i = 0; i < count; i++)
		if (strcmp(languages[i].code, "en") != 0)
			bytes_print(&list, " %s", languages[i].code);
	log_line("a language is missing, expected one of%s, or a new one", list.start ? list.start : "");
	bytes_end(&list);
	return STATUS_WRONG_USE;
}

static bool
translate_save(const struct workbook_file *file)
{
	return !file->differs || (save_make_folder_of(file->path) && save_file(file->path, &file->bytes));
}

/* The words come last: until they are there, their records only say more than they need to. */
static int
translate_put(const struct workbook *workbook)
{
	if (!translate_save(&workbook->english) || !translate_save(&workbook->made) || !translate_save(&workbook->words))
		return STATUS_PROBLEMS;
	printf("%s: %zu new, %zu stale, %zu done, %zu to do\n", workbook->words.path, workbook->added, workbook->stale,
	    workbook->done, workbook->waiting);
	if (workbook->recorded)
		printf("%s: %zu recorded as made from the English of now\n", workbook->made.path, workbook->recorded);
	return STATUS_DONE;
}

static int
translate_make(struct content *content, struct problems *problems, const struct language *language, size_t folder,
    struct workbook_record record)
{
	struct workbook workbook;
	int status = STATUS_PROBLEMS;

	if (workbook_make(&workbook, content, language, folder, record))
		status = translate_put(&workbook);
	else
		wrong_log_errors(content, problems);
	workbook_end(&workbook);
	return status;
}

/* Whether something asked for cannot be done; it was logged. */
static bool
translate_is_wrong(const struct language *language, const char *const *folders, size_t folder_count, bool record,
    char **arguments, int count)
{
	for (size_t i = 0; i < folder_count; i++)
		if (!file_exists(folders[i])) { /* else the words would go into the folder below */
			log_line("'%s' cannot be read, expected a folder of content", folders[i]);
			return true;
		}
	if (count && text_pseudo_of(arguments[0]) != PSEUDO_NONE)
		log_line("'%s' is made from the English when it is shown, expected a language", arguments[0]);
	else if (language && !language->fallback)
		log_line("'%s' is the language that all others are made from, expected another one", arguments[0]);
	else if (language && count > 1 && !record)
		log_line("'%s' is one argument too many, expected a language", arguments[1]);
	else
		return false;
	return true;
}

int
command_translate(struct content *content, struct problems *problems, const char *const *folders, size_t folder_count,
    bool record, char **arguments, int count)
{
	const struct language *language = count ? content_language(content, arguments[0]) : NULL;
	size_t folder = folder_count;

	if (translate_is_wrong(language, folders, folder_count, record, arguments, count))
		return STATUS_WRONG_USE;
	while (folder && !save_can_write_into(folders[folder - 1]))
		folder--;
	if (!count)
		return translate_no_language(content);
	if (!language)
		return translate_unknown(content, problems, arguments[0], folders[folder ? folder - 1 : folder_count - 1]);
	if (!folder) {
		log_line("no folder of content can be written into, expected one as --content");
		return STATUS_PROBLEMS;
	}
	return translate_make(content, problems, language, folder - 1, (struct workbook_record){
	    .all = record && count == 1, .ids = arguments + 1, .count = record ? (size_t)count - 1 : 0});
}
