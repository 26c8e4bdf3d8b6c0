/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets as HTML. What is printed, and where it is written to, is left to commands/. */
#include "ui/html.h"

#include <string.h>

#include "base/utf8.h"

enum { LEFT_TO_RIGHT_ISOLATE = 0x2066, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE, POP_ISOLATE };

struct html {
	struct bytes *out;
	struct phrase around; /* whose language and direction hold outside the element that comes next */
	const char *list;     /* the class of the list that is open; NULL: none */
	int level;            /* of the sheet's title, 1 or 2 */
};

/* Fonts are the browser's own, which it chooses by `lang`. */
static const char common_style[] =
    "body{margin:0 auto;font:11pt/1.4 system-ui,'Noto Sans',sans-serif;color:#000;background:#fff}\n"
    "h1,h2,h3{line-height:1.2;margin:1em 0 .3em;break-after:avoid}\n"
    "h1{font-size:1.6em;margin-top:0}h2{font-size:1.25em}h3{font-size:1.05em}\n"
    "p{margin:.4em 0}ul{margin:.4em 0;padding-inline-start:1.3em}li{margin:.3em 0;break-inside:avoid}\n"
    "hr{border:0;border-top:.3mm solid #888;margin:.8em 0}\n"
    "ul.avoid,ul.strong{list-style:none}\n"
    ".mark{display:inline-block;min-width:1.1em;margin-inline-start:-1.1em;font-weight:bold}\n"
    ".why{display:block;color:#333}.note,.place{color:#333;font-size:.9em}\n"
    ".answer{margin-top:0;padding-inline-start:1em}\n"
    ".warning{border-inline-start:.8mm solid #000;padding-inline-start:.6em}\n"
    ".fact,.number{break-inside:avoid}.fact bdi{font-weight:bold}\n"
    ".label{display:block}.whole{white-space:nowrap}.long{overflow-wrap:anywhere}\n"
    ".fact bdi.long{font-weight:normal;font-size:.85em}\n"
    ".number bdi{display:inline-block;font-size:1.9em;font-weight:bold;line-height:1.15}\n"
    ".large{font-size:1.9em;font-weight:bold}\n"
    ".chart{break-inside:avoid}.bar{display:inline-block;height:.8em;background:#000;print-color-adjust:exact}\n"
    "footer{border-top:.3mm solid #888;margin-top:1em;break-inside:avoid}\n";

static const char *const paper_styles[] = {
    [HTML_PAGE] = "@page{size:A4;margin:16mm}\n"
                  "@media screen{body{max-width:178mm;padding:8mm}}\n",
    /* A side that has more to say goes on on another card, and is never cut. */
    [HTML_WALLET] = "@page{size:85mm 54mm;margin:3mm 4mm}\n"
                    "body{font-size:7pt;line-height:1.17;width:76mm;padding:0 .5mm}\n"
                    "section{break-after:page}section:last-child{break-after:auto}\n"
                    "h1{font-size:12pt;margin:0 0 1mm}p{margin:.3mm 0}hr{margin:.8mm 0}.warning{border-width:.4mm}\n"
                    ".fact{display:flex;justify-content:space-between;align-items:baseline}\n"
                    ".fact bdi{font-size:16pt;line-height:1.1}.bare bdi{font-size:9pt}.note{color:#000}\n"
                    ".number .label{display:inline-block;margin-inline-end:1em}.number bdi{font-size:13pt}\n"
                    "@media screen{section{border:.2mm dashed #888;margin:4mm 0;padding:3mm 4mm;min-height:48mm}}\n",
    [HTML_DOOR] = "@page{size:A4;margin:10mm}\n"
                  "body{padding:0 .5mm;font-size:9.5pt;line-height:1.25;display:grid;grid-template-columns:1fr 1fr;gap:3mm}\n"
                  "section{border:.3mm solid #000;padding:2mm 3mm;break-inside:avoid}\n"
                  "h1{font-size:14pt;margin:0 0 .5mm}h2{font-size:10.5pt;margin:.5mm 0}p{margin:.4mm 0}hr{margin:1mm 0}\n"
                  ".fact{display:flex;justify-content:space-between;align-items:baseline;gap:3mm}\n"
                  ".fact bdi{font-size:13pt}.bare bdi{font-size:11pt}.number .label{display:inline-block;margin-inline-end:1em}\n"
                  "@media screen{body{width:190mm;padding:10mm}}\n",
};

static void
html_put_code(struct bytes *out, uint32_t code)
{
	switch (code) {
	case '&':
		bytes_put_string(out, "&amp;");
		break;
	case '<':
		bytes_put_string(out, "&lt;");
		break;
	case '>':
		bytes_put_string(out, "&gt;");
		break;
	case '"':
		bytes_put_string(out, "&quot;");
		break;
	case '\'':
		bytes_put_string(out, "&#39;");
		break;
	default:
		bytes_put_code(out, code == UTF8_BAD || code < ' ' ? '?' : code);
		break;
	}
}

/* Without markup, for attributes and the title: isolates are dropped. */
static void
html_put_plain(struct bytes *out, const char *text)
{
	uint32_t code;

	while ((code = utf8_walk(&text)))
		if (code < LEFT_TO_RIGHT_ISOLATE || code > POP_ISOLATE)
			html_put_code(out, code);
}

static void
html_open_isolate(struct bytes *out, uint32_t code)
{
	static const char *const tags[] = {"<bdi dir=\"ltr\">", "<bdi dir=\"rtl\">", "<bdi>"};

	bytes_put_string(out, tags[code - LEFT_TO_RIGHT_ISOLATE]);
}

/* Isolates become elements, as many closed as were opened. */
static void
html_put_text(struct bytes *out, const char *text)
{
	size_t open = 0;
	uint32_t code;

	while ((code = utf8_walk(&text))) {
		if (code >= LEFT_TO_RIGHT_ISOLATE && code <= FIRST_STRONG_ISOLATE) {
			html_open_isolate(out, code);
			open++;
		} else if (code == POP_ISOLATE) {
			if (open) {
				bytes_put_string(out, "</bdi>");
				open--;
			}
		} else if (code == '\n') {
			bytes_put_string(out, "<br>");
		} else {
			html_put_code(out, code);
		}
	}
	while (open--)
		bytes_put_string(out, "</bdi>");
}

static const char *
html_language(struct phrase phrase)
{
	return phrase.language ? phrase.language : "en";
}

static void
html_put_language(struct html *html, struct phrase phrase)
{
	bytes_put_string(html->out, " lang=\"");
	html_put_plain(html->out, html_language(phrase));
	bytes_print(html->out, "\" dir=\"%s\"", phrase.right_to_left ? "rtl" : "ltr");
}

/* A start tag that says its language where it is another one than around it. */
static void
html_open(struct html *html, const char *tag, const char *class, struct phrase phrase)
{
	bool same = phrase.right_to_left == html->around.right_to_left &&
	    !strcmp(html_language(phrase), html_language(html->around));

	bytes_print(html->out, "<%s", tag);
	if (class)
		bytes_print(html->out, " class=\"%s\"", class);
	if (phrase.text && !same)
		html_put_language(html, phrase);
	bytes_put_string(html->out, ">");
}

static void
html_put_element(struct html *html, const char *tag, const char *class, struct phrase phrase)
{
	if (!phrase.text)
		return;
	html_open(html, tag, class, phrase);
	html_put_text(html->out, phrase.text);
	bytes_print(html->out, "</%s>", tag);
}

static void
html_put_line(struct html *html, const char *tag, const char *class, struct phrase phrase)
{
	html_put_element(html, tag, class, phrase);
	if (phrase.text)
		bytes_put_string(html->out, "\n");
}

static void
html_put_heading(struct html *html, int level, struct phrase phrase)
{
	static const char *const tags[] = {"h1", "h2", "h3"};

	html_put_line(html, tags[level - 1], NULL, phrase);
}

static void
html_put_fact(struct html *html, const char *class, struct phrase label, const char *fact)
{
	if (!fact)
		return;
	bytes_print(html->out, "<p class=\"%s%s\">", class, label.text ? "" : " bare");
	html_put_element(html, "span", "label", label);
	bytes_print(html->out, " <bdi dir=\"ltr\" class=\"%s\">", sheet_fact_is_whole(fact) ? "whole" : "long");
	html_put_plain(html->out, fact);
	bytes_put_string(html->out, "</bdi></p>\n");
}

/* The bar is for the eye only; label and value say it all. */
static void
html_put_bar(struct html *html, const struct sheet_item *item)
{
	bytes_put_string(html->out, "<p class=\"chart\">");
	html_put_element(html, "span", "label", item->words);
	if (item->whole > 0)
		bytes_print(html->out, "<i class=\"bar\" style=\"width:%d%%\"></i>", (int)(item->part * 70 / item->whole));
	bytes_put_string(html->out, " ");
	html_put_element(html, "b", NULL, item->value);
	bytes_put_string(html->out, "</p>\n");
}

/* One list for neighbours of the same kind. NULL closes. */
static void
html_use_list(struct html *html, const char *list)
{
	if (html->list == list)
		return;
	if (html->list)
		bytes_put_string(html->out, "</ul>\n");
	if (list)
		bytes_print(html->out, "<ul class=\"%s\">\n", list);
	html->list = list;
}

/* `mark` is read aloud too: what only looks different is not said. */
static void
html_put_point(struct html *html, const char *list, const char *mark, const struct sheet_item *item)
{
	html_use_list(html, list);
	bytes_put_string(html->out, "<li>");
	if (mark)
		bytes_print(html->out, "<span class=\"mark\">%s</span> ", mark);
	html_put_element(html, "span", NULL, item->words);
	html_put_element(html, "span", "why", item->detail);
	bytes_put_string(html->out, "</li>\n");
}

/* True: it was an item of a list. */
static bool
html_put_listed(struct html *html, const struct sheet_item *item)
{
	/* Their addresses tell one list from another. */
	static const char sign[] = "sign", strong[] = "strong", step[] = "step", avoid[] = "avoid";

	switch (item->kind) {
	case SHEET_SIGN:
		html_put_point(html, item->strong ? strong : sign, item->strong ? "!" : NULL, item);
		return true;
	case SHEET_STEP:
		html_put_point(html, step, NULL, item);
		return true;
	case SHEET_AVOID:
		html_put_point(html, avoid, "×", item);
		return true;
	default:
		html_use_list(html, NULL);
		return false;
	}
}

static void
html_put_item(struct html *html, const struct sheet_item *item)
{
	if (html_put_listed(html, item))
		return;
	switch (item->kind) {
	case SHEET_HEADING:
		html_put_heading(html, html->level + 1, item->words);
		break;
	case SHEET_PARAGRAPH:
		html_put_line(html, "p", NULL, item->words);
		html_put_line(html, "p", "answer", item->detail);
		break;
	case SHEET_ORIGINAL:
	case SHEET_NOTE:
		html_put_line(html, "p", "note", item->words);
		html_put_line(html, "p", "note answer", item->detail);
		break;
	case SHEET_WARNING:
		html_put_line(html, "p", "warning", item->words);
		html_put_line(html, "p", "warning", item->detail);
		break;
	case SHEET_RULE:
		bytes_put_string(html->out, "<hr>\n");
		break;
	case SHEET_FACT:
		html_put_fact(html, "fact", item->words, item->fact);
		break;
	case SHEET_NUMBER:
		html_put_fact(html, "number", item->words, item->fact);
		break;
	case SHEET_LARGE:
		html_put_line(html, "p", "large", item->words);
		html_put_fact(html, "number", (struct phrase){0}, item->fact);
		html_put_line(html, "p", "note", item->detail);
		break;
	case SHEET_CODE: /* paper is read by people */
		html_put_fact(html, "number", item->words, item->fact);
		break;
	case SHEET_BAR:
		html_put_bar(html, item);
		break;
	case SHEET_SIGN:
	case SHEET_STEP:
	case SHEET_AVOID:
	case SHEET_CHOICE:
		break;
	}
}

static void
html_put_footer(struct html *html, const struct sheet *sheet)
{
	if (!sheet->footer[0].fact && !sheet->footer[1].fact)
		return;
	bytes_put_string(html->out, "<footer>\n");
	for (int i = 0; i < SHEET_FOOTER_FACTS; i++)
		html_put_fact(html, "fact", sheet->footer[i].label, sheet->footer[i].fact);
	bytes_put_string(html->out, "</footer>\n");
}

static void
html_put_sheet(struct html *html, const struct sheet *sheet)
{
	struct phrase own = {"", sheet->language, sheet->right_to_left}, outside = html->around;

	html_open(html, "section", NULL, own);
	html->around = own;
	bytes_put_string(html->out, "\n");
	html_put_heading(html, html->level, sheet->title);
	html_put_line(html, "p", "place", sheet->place);
	for (size_t i = 0; i < sheet->count; i++)
		html_put_item(html, &sheet->items[i]);
	html_use_list(html, NULL);
	html_put_footer(html, sheet);
	html->around = outside;
	bytes_put_string(html->out, "</section>\n");
}

void
html_write(const struct sheet *sheets, size_t count, struct phrase title, enum html_paper paper, struct bytes *out)
{
	struct html html = {.out = out, .around = title, .level = 1};

	bytes_put_string(out, "<!DOCTYPE html>\n<html");
	html_put_language(&html, title);
	bytes_put_string(out, ">\n<head>\n<meta charset=\"utf-8\">\n<title>");
	html_put_plain(out, title.text ? title.text : "");
	bytes_put_string(out, "</title>\n<style>\n");
	bytes_put_string(out, common_style);
	bytes_put_string(out, paper_styles[paper]);
	bytes_put_string(out, "</style>\n</head>\n<body>\n");
	for (size_t i = 0; i < count; i++) {
		html_put_sheet(&html, &sheets[i]);
		html.level = paper == HTML_PAGE ? 2 : 1;
	}
	bytes_put_string(out, "</body>\n</html>\n");
}
