/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes in a third of their room. The only door to LZ4. */
#ifndef WAYLIGHT_CONTENT_PACKED_H
#define WAYLIGHT_CONTENT_PACKED_H

#include "base/bytes.h"

struct packed;
struct packer;

/* What packing needs while it lasts. Never NULL; freed by the caller with packer_free(). */
struct packer *packer_new(void);
void packer_free(struct packer *);

/* Packs bytes. What they share with `like`, which packed_plain() made and which must live as long, takes no room; NULL:
 * nothing is like them. Never NULL; freed by the caller with free(). */
struct packed *packed_new(struct packer *, const struct bytes *, const struct packed *like);

/* The same, but held as they are, so that others can be like them. */
struct packed *packed_plain(const struct bytes *);

/* The bytes as they were, in `into` (emptied first). */
void packed_read(const struct packed *, struct bytes *into);

#endif
