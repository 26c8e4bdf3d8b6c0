/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of content share. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../fake_clock.h"
#include "base/file.h"
#include "content/check.h"
#include "kit.h"

const char *
kit_source(struct arena *arena, const char *path)
{
	const char *srcdir = getenv("srcdir");

	return arena_print(arena, "%s/tests/content/%s", srcdir ? srcdir : ".", path);
}

const char *
kit_good(struct arena *arena)
{
	return kit_source(arena, "good");
}

const char *
kit_scratch(struct arena *arena)
{
	const char *base = getenv("TMPDIR");
	char *folder = arena_print(arena, "%s/waylight-content.XXXXXX", base && *base ? base : "/tmp");

	assert_non_null(mkdtemp(folder));
	return folder;
}

static void
kit_each(const char *folder, void (*act)(const char *path, const char *name, void *), void *with)
{
	DIR *open_folder = opendir(folder);
	const struct dirent *entry;
	struct arena arena = {0};

	assert_non_null(open_folder);
	while ((entry = readdir(open_folder)))
		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			act(arena_print(&arena, "%s/%s", folder, entry->d_name), entry->d_name, with);
	closedir(open_folder);
	arena_end(&arena);
}

static bool
kit_is_folder(const char *path)
{
	struct stat status;

	assert_int_equal(lstat(path, &status), 0);
	return S_ISDIR(status.st_mode);
}

static void
kit_remove_one(const char *path, const char *name, void *with)
{
	(void)name;
	(void)with;
	if (kit_is_folder(path))
		kit_remove(path);
	else
		assert_int_equal(unlink(path), 0);
}

void
kit_remove(const char *folder)
{
	kit_each(folder, kit_remove_one, NULL);
	assert_int_equal(rmdir(folder), 0);
}

void
kit_write_bytes(const char *folder, const char *path, const void *bytes, size_t length)
{
	struct arena arena = {0};
	char *whole = arena_print(&arena, "%s/%s", folder, path);
	FILE *file;

	for (char *slash = whole + strlen(folder) + 1; (slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		mkdir(whole, 0700);
		*slash = '/';
	}
	file = fopen(whole, "wb");
	assert_non_null(file);
	if (length)
		assert_int_equal(fwrite(bytes, length, 1, file), 1);
	assert_int_equal(fclose(file), 0);
	arena_end(&arena);
}

void
kit_write(const char *folder, const char *path, const char *text)
{
	kit_write_bytes(folder, path, text, strlen(text));
}

char *
kit_read(struct arena *arena, const char *path, size_t *length)
{
	struct bytes bytes = {0};
	struct problems problems = {0};
	char *text;

	assert_true(file_read(path, 4 * 1024 * 1024, &bytes, &problems));
	text = arena_copy(arena, bytes.start, bytes.length);
	if (length)
		*length = bytes.length;
	bytes_end(&bytes);
	problems_end(&problems);
	return text;
}

static void
kit_copy_one(const char *path, const char *name, void *with)
{
	struct arena arena = {0};
	const char *to = with;
	size_t length;

	if (kit_is_folder(path)) {
		const char *below = arena_print(&arena, "%s/%s", to, name);

		mkdir(below, 0700);
		kit_copy(path, below);
	} else {
		const char *bytes = kit_read(&arena, path, &length);

		kit_write_bytes(to, name, bytes, length);
	}
	arena_end(&arena);
}

void
kit_copy(const char *from, const char *to)
{
	char *folder = strdup(to);

	kit_each(from, kit_copy_one, folder);
	free(folder);
}

static const char *
kit_replace(struct arena *arena, const char *text, const char *old, const char *new)
{
	const char *at = strstr(text, old);

	if (!at)
		return text;
	return arena_print(arena, "%.*s%s%s", (int)(at - text), text, new,
	    kit_replace(arena, at + strlen(old), old, new));
}

const char *
kit_lines(struct arena *arena, struct problems *problems, const char *prefix)
{
	const char *lines = "";

	problems_sort(problems);
	for (size_t i = 0; i < problems->count; i++) {
		const char *line = problem_line(arena, &problems->list[i]);

		if (prefix)
			line = kit_replace(arena, line, arena_print(arena, "%s/", prefix), "");
		line = kit_replace(arena, line, kit_good(arena), "good");
		lines = arena_print(arena, "%s%s\n", lines, line);
	}
	return lines;
}

void
kit_open_bytes(struct kit_file *file, const void *bytes, size_t length)
{
	*file = (struct kit_file){0};
	file->folder = kit_scratch(&file->arena);
	kit_write_bytes(file->folder, "file.yaml", bytes, length);
	reader_open(&file->reader, arena_print(&file->arena, "%s/file.yaml", file->folder), &file->keep,
	    &file->problems);
}

void
kit_open(struct kit_file *file, const char *text)
{
	kit_open_bytes(file, text, strlen(text));
}

void
kit_close(struct kit_file *file)
{
	reader_close(&file->reader);
	kit_remove(file->folder);
	problems_end(&file->problems);
	arena_end(&file->keep);
	arena_end(&file->arena);
}

void
kit_expect(struct kit_file *file, const char *lines)
{
	assert_string_equal(kit_lines(&file->arena, &file->problems, file->folder), lines);
}

const char *
kit_check(struct arena *arena, const char *const *folders, size_t count, const char *prefix)
{
	static const char *const screens[] = {"about", "countries", "helplines", "languages", NULL};
	static const char *const pictures[] = {"telephone", "suitcase", NULL};
	const struct own_names names = {screens, pictures};
	struct problems problems = {0};
	struct content *content = content_open(folders, count, &problems);
	const char *lines;

	fake_clock_set_date(2026, 12, 31);
	check_all(content, &names, NULL);
	content_close(content);
	lines = kit_lines(arena, &problems, prefix);
	problems_end(&problems);
	return lines;
}
