/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Landlock: which files may be read. The C library has no functions for it yet, and Debian 12's header ends at its
 * second version, so the newer rights stand here. */
#include "guard/inside.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What the library may ask for late: the time zone, by its link and by its name. */
static const char *const system_files[] = {"/etc/localtime", "/usr/share/zoneinfo", NULL};

/* As the kernel's struct of version 6; older ones take its beginning. */
struct rights {
	uint64_t files, network, reach;
};

enum {
	RIGHTS_1 = (1 << 13) - 1, /* execute, write, read, list, remove, make */
	RIGHT_REFER = 1 << 13,    /* since version 2 */
	RIGHT_TRUNCATE = 1 << 14, /* 3 */
	RIGHT_DEVICES = 1 << 15,  /* 5: ioctl() on devices opened later */
	NETWORK_ALL = 3,          /* 4: to bind and connect TCP */
	REACH_ALL = 3             /* 6: abstract sockets and signals outside */
};

/* Everything that this version can deny. *size is how much of the struct it knows. */
static struct rights
paths_rights_of(int version, size_t *size)
{
	struct rights rights = {.files = RIGHTS_1};

	rights.files |= version >= 2 ? RIGHT_REFER : 0;
	rights.files |= version >= 3 ? RIGHT_TRUNCATE : 0;
	rights.files |= version >= 5 ? RIGHT_DEVICES : 0;
	rights.network = version >= 4 ? NETWORK_ALL : 0;
	rights.reach = version >= 6 ? REACH_ALL : 0;
	*size = (version >= 6 ? 3 : version >= 4 ? 2 : 1) * sizeof(uint64_t);
	return rights;
}

/* A path that is not there may come later, but then has to lie in a folder that is. */
static bool
paths_allow(int rules, const char *path)
{
	struct landlock_path_beneath_attr beneath = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE};
	struct stat status;
	bool done;

	beneath.parent_fd = open(path, O_PATH | O_CLOEXEC);
	if (beneath.parent_fd < 0)
		return true;
	if (!fstat(beneath.parent_fd, &status) && S_ISDIR(status.st_mode))
		beneath.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
	done = !syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
	close(beneath.parent_fd);
	return done;
}

/* Rules stick to what is there now. A folder that is replaced keeps only its name, and the folder around it; one
 * as wide as /srv or / holds too much else. */
static bool
paths_allow_around(int rules, const char *path)
{
	char around[PATH_MAX], whole[PATH_MAX], *end;
	size_t length = strlen(path);

	while (length > 1 && path[length - 1] == '/')
		length--;
	if (length >= sizeof around)
		return true;
	memcpy(around, path, length);
	around[length] = '\0';
	end = strrchr(around, '/');
	if (end)
		end[end == around] = '\0';
	if (!realpath(end ? around : ".", whole) || !strchr(whole + 1, '/'))
		return true;
	return paths_allow(rules, whole);
}

static bool
paths_allow_all(int rules, const char *const *list, bool (*allow)(int rules, const char *path))
{
	for (; *list; list++)
		if (!allow(rules, *list))
			return false;
	return true;
}

static bool
paths_restrict(int rules, const struct guard_reading *reading)
{
	if (!paths_allow_all(rules, system_files, paths_allow) || !paths_allow_all(rules, reading->fixed, paths_allow) ||
	    !paths_allow_all(rules, reading->replaceable, paths_allow) ||
	    !paths_allow_all(rules, reading->replaceable, paths_allow_around))
		return false;
	return !syscall(SYS_landlock_restrict_self, rules, 0);
}

int
paths_close(const struct guard_reading *reading)
{
	int version = (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION), rules, error;
	struct rights rights;
	size_t size;
	bool closed;

	if (version <= 0)
		return 0;
	rights = paths_rights_of(version, &size);
	rules = (int)syscall(SYS_landlock_create_ruleset, &rights, size, 0);
	if (rules < 0)
		return 0;
	closed = paths_restrict(rules, reading);
	error = errno;
	close(rules);
	errno = error;
	return closed ? version : 0;
}
