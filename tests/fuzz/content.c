/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One file of content: the first byte says of which kind, the others are the file. */
#include "content/check_words.h"
#include "content/load.h"
#include "fuzz.h"

static void
load(struct reader *reader, uint8_t kind)
{
	struct languages languages, below = {0};
	struct page page;
	struct services services;
	struct emergency emergency;
	struct sources sources;
	struct figures figures;
	struct records records;
	struct core core;
	struct glossary glossary;
	struct table table = {0};

	switch (kind) {
	case 'a':
		load_languages(reader, &below, &languages);
		break;
	case 'b':
		load_page(reader, "signs.work", &page);
		break;
	case 'c':
		load_services(reader, "FR", &services);
		break;
	case 'd':
		load_emergency(reader, "FR", &emergency);
		break;
	case 'e':
		load_words(reader, &table);
		break;
	case 'f':
		load_sources(reader, &sources);
		break;
	case 'g':
		load_figures(reader, &figures);
		break;
	case 'h':
		load_numbers(reader, &records);
		break;
	case 'i':
		load_core(reader, &core);
		break;
	case 'j':
		load_glossary(reader, rule_names, &glossary);
		break;
	case 'k':
		load_made(reader, &table);
		break;
	default:
		load_made_english(reader, &table);
	}
	table_end(&table);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct problems problems = {0};
	struct arena keep = {0};
	uint8_t kind = fuzz_take(&bytes, &length);
	struct reader reader;

	reader_open_part(&reader, "file.yaml", (const char *)bytes, length, 1, &keep, &problems);
	if (reader.tree.root)
		load(&reader, kind);
	reader_close(&reader);
	problems_sort(&problems);
	for (size_t i = 0; i < problems.count; i++)
		problem_line(&keep, &problems.list[i]);
	problems_end(&problems);
	arena_end(&keep);
	return 0;
}
