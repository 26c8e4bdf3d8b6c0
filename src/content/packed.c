/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes in a third of their room, by LZ4. Which bytes are like which is left to stock.c. */
#include "content/packed.h"

#include <lz4.h>
#include <lz4hc.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

/* The next levels save a twentieth more, and take twice as long. */
enum { LEVEL = LZ4HC_CLEVEL_MIN };

struct packed {
	const struct packed *like; /* NULL: none */
	size_t length, size;       /* of the bytes, and of what is held of them: equal where they are held as they are */
	char held[];
};

struct packer {
	LZ4_streamHC_t stream;
	struct bytes room; /* for what is packed, until it shows how long it is */
};

struct packer *
packer_new(void)
{
	struct packer *packer = memory_new(sizeof *packer);

	LZ4_initStreamHC(&packer->stream, sizeof packer->stream);
	return packer;
}

void
packer_free(struct packer *packer)
{
	if (packer)
		bytes_end(&packer->room);
	free(packer);
}

static struct packed *
packed_hold(const char *held, size_t size, size_t length, const struct packed *like)
{
	struct packed *packed = memory_new(sizeof *packed + size);

	packed->like = like;
	packed->length = length;
	packed->size = size;
	if (size)
		memcpy(packed->held, held, size);
	return packed;
}

struct packed *
packed_plain(const struct bytes *bytes)
{
	return packed_hold(bytes->start, bytes->length, bytes->length, NULL);
}

struct packed *
packed_new(struct packer *packer, const struct bytes *bytes, const struct packed *like)
{
	int length = (int)bytes->length, most = LZ4_compressBound(length), size;

	bytes_reserve(&packer->room, (size_t)most);
	LZ4_resetStreamHC_fast(&packer->stream, LEVEL);
	if (like)
		LZ4_loadDictHC(&packer->stream, like->held, (int)like->size);
	size = LZ4_compress_HC_continue(&packer->stream, bytes->start, packer->room.start, length, most);
	if (size >= length)
		return packed_plain(bytes);
	return packed_hold(packer->room.start, (size_t)size, bytes->length, like);
}

void
packed_read(const struct packed *packed, struct bytes *into)
{
	const struct packed *like = packed->like;

	bytes_empty(into);
	if (packed->size == packed->length) {
		bytes_put(into, packed->held, packed->length);
		return;
	}
	bytes_reserve(into, packed->length);
	LZ4_decompress_safe_usingDict(packed->held, into->start, (int)packed->size, (int)packed->length,
	    like ? like->held : NULL, like ? (int)like->size : 0);
	into->length = packed->length;
	into->start[into->length] = '\0';
}
