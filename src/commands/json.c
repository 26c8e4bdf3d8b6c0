/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strings as JSON has them. Objects are left to the commands. */
#include "commands/json.h"

void
json_put(struct bytes *out, const char *text)
{
	if (!text) {
		bytes_put_string(out, "null");
		return;
	}
	bytes_put_string(out, "\"");
	for (const char *at = text; *at; at++)
		if (*at == '"' || *at == '\\')
			bytes_print(out, "\\%c", *at);
		else if ((unsigned char)*at < ' ')
			bytes_print(out, "\\u%04x", (unsigned)*at);
		else
			bytes_put(out, at, 1);
	bytes_put_string(out, "\"");
}
