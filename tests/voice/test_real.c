/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A real speech-dispatcher with the configuration that is shipped, and espeak-ng, whose sound goes into a file by way
 * of ALSA: pages are said in three languages. */
#include "../app/kit.h"

#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE = 60000, LOOKS = 600 };

static char folder[] = "/tmp/waylight-speech.XXXXXX";
static char socket_path[PATH_MAX], sound[PATH_MAX];
static pid_t dispatcher;
static struct voice *voice;

/* A file of packaging/speech-dispatcher in our folder, with `place` in place of /run/waylight-speech. */
static void
copy(const char *name)
{
	const char *source = getenv("srcdir");
	char from[PATH_MAX], to[PATH_MAX], line[1000];
	FILE *in, *out;

	snprintf(from, sizeof from, "%s/packaging/speech-dispatcher/%s", source ? source : ".", name);
	snprintf(to, sizeof to, "%s/%s", folder, name);
	in = fopen(from, "r");
	out = fopen(to, "w");
	assert_non_null(in);
	assert_non_null(out);
	while (fgets(line, sizeof line, in))
		if (strncmp(line, "LogDir", 6))
			fputs(line, out);
		else
			fprintf(out, "LogDir \"%s\"\n", folder);
	fclose(in);
	fclose(out);
}

static void
write_sound_configuration(const char *path)
{
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	fprintf(out, "pcm.nothing { type null }\npcm.!default { type file slave.pcm \"nothing\" file \"%s\" format \"raw\" }\n",
	    sound);
	fclose(out);
}

/* What is said in the unit's Environment= is set here too. */
static void
run_dispatcher(void)
{
	char alsa[PATH_MAX], pid[PATH_MAX];

	snprintf(alsa, sizeof alsa, "%s/asound.conf", folder);
	snprintf(pid, sizeof pid, "%s/pid", folder);
	write_sound_configuration(alsa);
	dispatcher = fork();
	if (dispatcher)
		return;
	setpgid(0, 0);
	alarm(300); /* it does not stay behind, whatever happens */
	setenv("ALSA_CONFIG_PATH", alsa, 1);
	setenv("MALLOC_PERTURB_", "85", 1);
	execlp("speech-dispatcher", "speech-dispatcher", "--run-single", "--config-dir", folder, "--communication-method",
	    "unix_socket", "--socket-path", socket_path, "--pid-file", pid, "--timeout", "0", (char *)NULL);
	_exit(127);
}

/* Waits for the daemon's socket by knocking, and for its voices. */
static int
start_dispatcher(void **state)
{
	char modules[PATH_MAX];
	bool writing;

	open_content(state);
	assert_non_null(mkdtemp(folder));
	snprintf(socket_path, sizeof socket_path, "%s/s", folder);
	snprintf(sound, sizeof sound, "%s/sound", folder);
	snprintf(modules, sizeof modules, "%s/modules", folder);
	assert_int_equal(mkdir(modules, 0700), 0);
	copy("speechd.conf");
	copy("modules/espeak-ng.conf");
	run_dispatcher();
	for (int i = 0; i < LOOKS && !voice; i++) {
		struct problems problems = {0};

		voice = voice_open(socket_path, &problems);
		problems_end(&problems);
		assert_int_equal(waitpid(dispatcher, NULL, WNOHANG), 0); /* it would have ended: is it installed? */
		poll(NULL, 0, voice ? 0 : 50);
	}
	assert_non_null(voice);
	while (!voice_has(voice, NULL)) {
		struct pollfd daemon = {.fd = voice_descriptor(voice, &writing), .events = POLLIN};

		assert_int_equal(poll(&daemon, 1, PATIENCE), 1);
		voice_go_on(voice);
		assert_int_not_equal(voice_descriptor(voice, &writing), -1);
	}
	driver.options.voice = voice;
	return 0;
}

static int
end_dispatcher(void **state)
{
	char command[PATH_MAX];

	close_content(state);
	voice_free(voice);
	if (dispatcher > 0) {
		kill(-dispatcher, SIGTERM);
		waitpid(dispatcher, NULL, 0);
	}
	snprintf(command, sizeof command, "rm -rf %s", folder);
	return system(command);
}

/* Two seconds of 16 bits at 22050 Hz. */
enum { SOUND = 2 * 2 * 22050 };

static off_t
sound_size(void)
{
	struct stat status;

	return stat(sound, &status) ? 0 : status.st_size;
}

static void
wait_until_heard(off_t size)
{
	bool writing;

	while (voice_speaks(voice) && sound_size() < size) {
		struct pollfd daemon = {.fd = voice_descriptor(voice, &writing), .events = POLLIN};

		if (writing)
			daemon.events |= POLLOUT;
		assert_int_equal(poll(&daemon, 1, PATIENCE), 1);
		voice_go_on(voice);
	}
	assert_true(voice_has(voice, "en")); /* it did not die */
}

static void
begin_page(const char *language)
{
	struct site site = kiosk;

	site.speech = SPEECH_HEADPHONES;
	begin(site, language);
	open(SCREEN_page, "signs.work");
	assert_true(has_button(ACTION_LISTEN));
	key('.');
	assert_true(voice_speaks(voice));
}

static void
a_page_is_heard_in_its_language(void **state)
{
	static const char *const languages[] = {"en", "fr", "ar"};

	(void)state;
	for (size_t i = 0; i < COUNT(languages); i++) {
		off_t before = sound_size();

		begin_page(languages[i]);
		wait_until_heard(before + SOUND);
		assert_true(sound_size() >= before + SOUND);
		key('x');
		assert_false(voice_speaks(voice));
	}
}

static void
voices_are_those_of_espeak(void **state)
{
	static const char *const with[] = {"en", "fr", "ar", "ru", "es", "zh-Hans", "zh-Hant", "pt-BR", "pt-PT", "hi", "sw"};
	static const char *const without[] = {"km", "lo", "so", "yo", "ps", "ckb"};

	(void)state;
	for (size_t i = 0; i < COUNT(with); i++)
		assert_true(voice_has(voice, with[i]));
	for (size_t i = 0; i < COUNT(without); i++)
		assert_false(voice_has(voice, without[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(voices_are_those_of_espeak),
	    cmocka_unit_test(a_page_is_heard_in_its_language),
	};

	return cmocka_run_group_tests(tests, start_dispatcher, end_dispatcher);
}
