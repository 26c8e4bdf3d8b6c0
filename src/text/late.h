/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is opened only once the first page is there, because no first page needs it. */
#ifndef WAYLIGHT_TEXT_LATE_H
#define WAYLIGHT_TEXT_LATE_H

/* Opens ICU's second library (text/i18n.h), which also opens by itself when it is first needed: but not behind the
 * sandbox. Where it is missing, ends the program as memory_end_program() does. */
void text_open_late(void);

#endif
