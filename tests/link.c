/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing. It is linked with all of one room and with the floors below it only: what does not link asks for
 * something above. */
int
main(void)
{
	return 0;
}
