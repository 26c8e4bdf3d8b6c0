/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ratios in one run between the kiosk and a bare ncurses program that paints the same screens: start to complete
 * first screen, key to complete next screen, bytes written. Each runs in a pty with a terminal emulator behind
 * it; the two take turns, and the medians are compared, so that a slow or busy machine slows both. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "terminal.h"

enum { RUNS = 30, ROWS = 24, COLUMNS = 80 };

/* Keys: the first one opens a page that was not read yet, the second goes back, the third opens it again. */
enum { KEYS = 3 };

struct figures {
	double start[RUNS], key[KEYS][RUNS];
	size_t start_bytes, key_bytes;
};

struct scene {
	const char *name, *key, *back;
	const char *arguments[12];
	const char *first_marker, *second_marker; /* texts that only one of the two screens has, painted last */
	double start_limit, key_limit;            /* 0: none */
};

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void
run_once(const char *const arguments[], const char *const environment[], const struct scene *scene,
    struct figures *figures, int run)
{
	struct terminal terminal;
	double begun = now();

	terminal_start(&terminal, (char *const *)(unsigned long)arguments, environment, ROWS, COLUMNS);
	if (!terminal_wait_painted(&terminal, scene->first_marker))
		exit(1);
	figures->start[run] = now() - begun;
	terminal_settle(&terminal);
	figures->start_bytes = terminal.sent.length;
	for (int key = 0; key < KEYS; key++) {
		size_t sent = terminal.sent.length;

		begun = now();
		terminal_type(&terminal, key == 1 ? scene->back : scene->key);
		if (!terminal_wait_painted(&terminal, key == 1 ? scene->first_marker : scene->second_marker))
			exit(1);
		figures->key[key][run] = now() - begun;
		terminal_settle(&terminal);
		figures->key_bytes = terminal.sent.length - sent;
	}
	terminal_stop(&terminal);
}

static int
compare(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;

	return left < right ? -1 : left > right;
}

static double
median(double *values)
{
	qsort(values, RUNS, sizeof *values, compare);
	return (values[RUNS / 2 - 1] + values[RUNS / 2]) / 2;
}

/* Writes down what the kiosk shows, for the bare program to paint. */
static void
record(const struct scene *scene, const char *const environment[], char files[2][40])
{
	struct terminal terminal;

	terminal_start(&terminal, (char *const *)(unsigned long)scene->arguments, environment, ROWS, COLUMNS);
	for (int page = 0; page < 2; page++) {
		FILE *out;

		if (!terminal_wait_for(&terminal, page ? scene->second_marker : scene->first_marker))
			exit(1);
		strcpy(files[page], "/tmp/waylight-bench-XXXXXX");
		out = fdopen(mkstemp(files[page]), "w");
		for (int row = 0; row < ROWS; row++)
			fprintf(out, "%s\n", terminal_row(&terminal, row));
		fclose(out);
		terminal_type(&terminal, page ? "" : scene->key);
	}
	terminal_stop(&terminal);
}

static int
report(const char *name, const char *what, double kiosk, double bare, const char *unit, double limit)
{
	double ratio = kiosk / bare;

	printf("%-16s %-22s %9.2f %9.2f %-5s %5.2f x", name, what, kiosk, bare, unit, ratio);
	if (limit > 0)
		printf("  (at most %.2f: %s)", limit, ratio <= limit ? "kept" : "BROKEN");
	putchar('\n');
	return limit > 0 && ratio > limit;
}

static int
bench(const struct scene *scene, const char *const environment[])
{
	static struct figures kiosk, bare;
	char files[2][40];
	struct scene bare_scene = *scene;
	const char *const bare_arguments[] = {"tests/bench/bare", files[0], files[1], NULL};
	int broken = 0;

	record(scene, environment, files);
	bare_scene.key = bare_scene.back = "x";
	for (int run = 0; run < RUNS; run++) {
		run_once(scene->arguments, environment, scene, &kiosk, run);
		run_once(bare_arguments, environment, &bare_scene, &bare, run);
	}
	broken += report(scene->name, "start to first screen", median(kiosk.start), median(bare.start), "ms", scene->start_limit);
	report(scene->name, "key to a new page", median(kiosk.key[0]), median(bare.key[0]), "ms", 0);
	broken += report(scene->name, "key back", median(kiosk.key[1]), median(bare.key[1]), "ms", scene->key_limit);
	broken += report(scene->name, "key to it again", median(kiosk.key[2]), median(bare.key[2]), "ms", scene->key_limit);
	report(scene->name, "bytes, first screen", (double)kiosk.start_bytes, (double)bare.start_bytes, "", 0);
	report(scene->name, "bytes, next screen", (double)kiosk.key_bytes, (double)bare.key_bytes, "", 0);
	unlink(files[0]);
	unlink(files[1]);
	return broken;
}

int
main(void)
{
	static const struct scene scenes[] = {
	    {"attract", "11", "0", {"./waylight", "--kiosk", "--country", "FR"}, "SOS 112", "Find", 2.2, 0},
	    {"home en", "4", "0", {"./waylight", "--kiosk", "--country", "FR", "--language", "en"}, "About this screen",
	        "More signs", 0, 1.5},
	    {"home zh-Hans", "4", "0", {"./waylight", "--kiosk", "--country", "FR", "--language", "zh-Hans"}, "9  关于",
	        "9  更多", 0, 1.5},
	    {"home ar", "4", "0", {"./waylight", "--kiosk", "--country", "FR", "--language", "ar"}, "ﻪﻠﻌﻓ", "ﺹﺎﺧ", 0, 1.5},
	};
	const char *source = getenv("srcdir");
	char content[4200];
	const char *environment[] = {
	    content, "WAYLIGHT_CATALOGS=catalogs", "WAYLIGHT_PRIVATE_LOCALE=private-locale", NULL};
	int broken = 0;

	snprintf(content, sizeof content, "WAYLIGHT_CONTENT=%s/content", source ? source : ".");
	printf("%-16s %-22s %9s %9s\n", "", "", "kiosk", "bare");
	for (size_t i = 0; i < sizeof scenes / sizeof *scenes; i++)
		broken += bench(&scenes[i], environment);
	return broken ? 1 : 0;
}
