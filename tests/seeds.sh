#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every sentence of the source texts has its place. Needs Python 3 with PyYAML, and fails without.
srcdir=${srcdir:-.}
export srcdir
PYTHONDONTWRITEBYTECODE=1 exec "${PYTHON:-python3}" "$srcdir/tests/seeds.py"
