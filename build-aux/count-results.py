#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what "meson test" wrote down: one line "N passed, N failed, N skipped". What a
program that failed said of it, its seed too, comes first: meson keeps that to its log.

Each test of a TAP program counts for itself, so that a skipped one shows; any
other program is one test. Leaves with 1 where something failed, where a program
ended badly without a failed test of its own, and where nothing ran at all.

Usage: count-results.py TESTLOG.json…
"""

import json
import re
import sys

POINT = re.compile(r'^(?P<not>not )?ok\b[^#]*(#\s*(?P<directive>SKIP|TODO)\b)?', re.IGNORECASE)
SAID = re.compile(r'#|not ok\b|Bail out!')
MAX_SAID = 60
BAD = {'FAIL', 'TIMEOUT', 'INTERRUPT', 'UNEXPECTEDPASS', 'ERROR'}


def count_points(text):
    """The (passed, failed, skipped) test points of a TAP text."""
    passed = failed = skipped = 0
    for line in text.splitlines():
        point = POINT.match(line)
        if point is None:
            continue
        directive = (point['directive'] or '').upper()
        if directive == 'SKIP':
            skipped += 1
        elif point['not'] and directive != 'TODO':
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def count_program(entry):
    """The same for one line of the log."""
    bad = entry['result'] in BAD
    passed, failed, skipped = count_points(entry.get('stdout') or '')
    if passed + failed + skipped == 0:
        skip = entry['result'] == 'SKIP'
        return int(not bad and not skip), int(bad), int(skip)
    if bad and failed == 0:
        failed = 1
    return passed, failed, skipped


def print_failure(entry):
    """Prints what a program that failed said besides its results."""
    said = [line for line in (entry.get('stdout') or '').splitlines() if SAID.match(line) and '-DEBUG: ' not in line]
    # The seed stands at the beginning, and the last failure at the end.
    if len(said) > MAX_SAID:
        said[MAX_SAID // 2:-MAX_SAID // 2] = ['# …']
    print(entry.get('name', 'a program') + ' failed:', *said, sep='\n  ')


def main():
    total = [0, 0, 0]
    for path in sys.argv[1:]:
        try:
            with open(path, encoding='utf-8') as log:
                entries = [json.loads(line) for line in log if line.strip()]
        except FileNotFoundError:
            print(f'count-results: {path} is missing: these tests did not run', file=sys.stderr)
            entries = [{'result': 'ERROR'}]
        for entry in entries:
            counts = count_program(entry)
            total = [sum(pair) for pair in zip(total, counts)]
            if counts[1]:
                print_failure(entry)
    passed, failed, skipped = total
    print(f'{passed} passed, {failed} failed, {skipped} skipped')
    return 1 if failed or not passed + skipped else 0


if __name__ == '__main__':
    sys.exit(main())
