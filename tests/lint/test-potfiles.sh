#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every file with words for people stands in po/POTFILES, and no other.
# Usage: test-potfiles.sh SOURCE

set -euo pipefail

echo "1..1"
if ! difference=$(diff <("$1/build-aux/list-potfiles") <(LC_ALL=C sort "$1/po/POTFILES")); then
  sed 's/^/# /' <<<"$difference"
  echo "# Remedy: build-aux/list-potfiles >po/POTFILES"
  printf 'not '
fi
echo "ok 1 - po/POTFILES"
