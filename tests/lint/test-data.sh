#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the desktop reads about Heed holds against the checker of its kind.
# Usage: test-data.sh SOURCE BUILD APPLICATION-ID

set -euo pipefail

source_dir=$1
build_dir=$2
id=$3
number=0

# A checker that warns has found something too.
check () {
  local name=$1 tool=$2 output
  shift
  number=$((number + 1))
  if ! command -v "$tool" >/dev/null; then
    echo "ok $number - $name # SKIP no $tool here"
  elif output=$("$@" 2>&1) && ! grep -qi 'warning\|error' <<<"$output"; then
    echo "ok $number - $name"
  else
    sed 's/^/# /' <<<"$output"
    echo "not ok $number - $name"
  fi
}

check 'desktop entry' desktop-file-validate "$build_dir/data/$id.desktop"
check 'metainfo' appstreamcli validate --no-net "$build_dir/data/$id.metainfo.xml"
check 'settings' glib-compile-schemas --strict --dry-run "$source_dir/data"
for icon in "$source_dir"/data/icons/hicolor/*/apps/*.svg; do
  check "$(basename "$icon")" xmllint --noout --nonet "$icon"
done
echo "1..$number"
