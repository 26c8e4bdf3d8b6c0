#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The numbers, codes and languages of content/ are whole. Needs Python 3 with PyYAML, and fails without.
srcdir=${srcdir:-.}
PYTHONDONTWRITEBYTECODE=1 exec "${PYTHON:-python3}" "$srcdir/tests/test_import.py" "$srcdir"
