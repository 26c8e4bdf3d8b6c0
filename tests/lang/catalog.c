/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The format of .mo files as the manual of gettext has it: tables of lengths and offsets, then strings. */
#include "catalog.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <setjmp.h>

#include <cmocka.h>

enum { WRITTEN_MOST = 300, PATH_LONGEST = 512, HEAD = 28, ROW = 8 };

static char folder[PATH_LONGEST / 2];
static char written[WRITTEN_MOST][PATH_LONGEST];
static size_t written_count;

int
catalog_make_folder(void **state)
{
	const char *parent = getenv("TMPDIR");

	(void)state;
	snprintf(folder, sizeof folder, "%s/waylight-lang-XXXXXX", parent && *parent ? parent : "/tmp");
	return mkdtemp(folder) ? 0 : -1;
}

int
catalog_remove_folder(void **state)
{
	(void)state;
	for (size_t i = 0; i < written_count; i++) {
		remove(written[i]);
		*strrchr(written[i], '/') = '\0';
		remove(written[i]);
		*strrchr(written[i], '/') = '\0';
		remove(written[i]);
	}
	return rmdir(folder);
}

const char *
catalog_folder(void)
{
	return folder;
}

static void
catalog_put_table(FILE *file, const struct catalog_entry *entries, size_t count, uint32_t *offset, int texts)
{
	for (size_t i = 0; i < count; i++) {
		uint32_t row[2] = {(uint32_t)strlen(texts ? entries[i].text : entries[i].id), *offset};

		assert_int_equal(fwrite(row, sizeof row, 1, file), 1);
		*offset += row[0] + 1;
	}
}

static void
catalog_put_string(FILE *file, const char *text)
{
	for (; *text; text++) {
		bool or = text[0] == '|' && text[1] == '|';

		fputc(*text == '|' && !or ? '\0' : *text, file);
		if (or)
			fputc(*++text, file);
	}
	fputc('\0', file);
}

void
catalog_write(const char *name, const char *domain, const struct catalog_entry *entries, size_t count)
{
	char *path = written[written_count++];
	uint32_t size = (uint32_t)count * ROW, offset = HEAD + 2 * size;
	const uint32_t head[HEAD / 4] = {0x950412de, 0, (uint32_t)count, HEAD, HEAD + size, 0, 0};
	FILE *file;

	assert_true(written_count <= WRITTEN_MOST);
	snprintf(path, PATH_LONGEST, "%s/%s", folder, name);
	mkdir(path, 0700);
	snprintf(path, PATH_LONGEST, "%s/%s/LC_MESSAGES", folder, name);
	mkdir(path, 0700);
	snprintf(path, PATH_LONGEST, "%s/%s/LC_MESSAGES/%s.mo", folder, name, domain);
	file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(head, sizeof head, 1, file), 1);
	catalog_put_table(file, entries, count, &offset, 0);
	catalog_put_table(file, entries, count, &offset, 1);
	for (size_t i = 0; i < count; i++)
		catalog_put_string(file, entries[i].id);
	for (size_t i = 0; i < count; i++)
		catalog_put_string(file, entries[i].text);
	assert_int_equal(fclose(file), 0);
}
