#!/usr/bin/env python3
# bench-growth.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the work grows with the size of a plan, in instructions and not in time.

Each operation is done for n and for 2n of something. What the smallest plan needs is taken
off both, so that the ratio is 2 where the work grows with the size, and 4 where it grows
with its square. More than --most fails."""

import argparse
import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import uuid

CLI = os.environ.get('HEED_CLI', 'heed-cli')
EDIT = os.environ.get('HEED_BENCH_EDIT', 'bench-edit')

# What meson takes for "skipped".
SKIPPED = 77

TITLES = '"No.","Recommendation","Response","Action","Owner","Target date"\n'


def csv_recommendations(n):
    return TITLES + ''.join(f'"{i}","Manage unit {i} well.","Agreed","Review team {i}.","Head {i % 50}","May 2027"\n'
                            for i in range(1, n + 1))


def csv_actions(n):
    return TITLES + ''.join(f'"{1 if i == 1 else ""}","{"Manage the work." if i == 1 else ""}",'
                            f'"{"Agreed" if i == 1 else ""}","Review team {i}.","Head {i % 50}","May 2027"\n'
                            for i in range(1, n + 1))


def csv_torn(n):
    """A recommendation whose text goes on from row to row."""
    return TITLES + ''.join(f'"{1 if i == 1 else ""}","and the unit {i}","{"Agreed" if i == 1 else ""}",'
                            f'"Review team {i}.","Head {i % 50}","May 2027"\n' for i in range(1, n + 1))


def csv_lines(n):
    lines = '\n'.join(f'{i}) Review team {i}.' for i in range(1, n + 1))
    return f'{TITLES}"1","Manage the work.","Agreed","{lines}","Head","May 2027"\n'


def csv_words(n):
    """One cell of one line."""
    words = ' '.join(f'See 1.{i} above, and go on.' for i in range(1, 10 * n))
    return f'{TITLES}"1","Manage the work.","Agreed","1.1 {words}","Head","May 2027"\n'


def html_table(rows):
    """A page that Heed did not write."""
    return '<!DOCTYPE html><title>Plan</title><table>' + ''.join(
        '<tr>' + ''.join('<td>' + ''.join(f'<p>{line}</p>' for line in cell.split('\n')) + '</td>' for cell in row) + '</tr>'
        for row in csv.reader(io.StringIO(rows))) + '</table>'


def html_recommendations(n):
    return html_table(csv_recommendations(n))


def html_actions(n):
    return html_table(csv_actions(n))


def html_lines(n):
    return html_table(csv_lines(n))


def make_json(recommendations):
    return json.dumps({'format': 'heed-plan', 'version': 1,
                       'plan': {'title': 'Plan', 'state': 'published', 'recommendations': recommendations}})


def recommendation(number, items):
    return {'number': str(number), 'text': f'Manage unit {number} well.', 'response': 'agreed', 'items': items}


def make_id(i):
    return str(uuid.UUID(int=i))


def action(i, **more):
    return {'id': make_id(i), 'kind': 'action', 'depth': 1, 'label': f'1.{i}', 'text': f'Review team {i}.',
            'owners': [f'Head {i % 50}'], 'target': {'text': 'May 2027'}, **more}


def json_recommendations(n):
    return make_json([recommendation(i, [action(i)]) for i in range(1, n + 1)])


def json_actions(n):
    return make_json([recommendation(1, [action(i) for i in range(1, n + 1)])])


def json_bare(n):
    """Actions that lack what the checks look for, above actions that have it."""
    return make_json([recommendation('', [action(i, owners=['Head'] if i % 2 == 0 else [], label='', target={},
                                                 depth=1 + (i + 1) % 2) for i in range(1, n + 1)])])


def json_updates(n):
    updates = [{'date': '2026-05-04', 'author': 'Head', 'text': f'Team {i} was reviewed.'} for i in range(n)]
    return make_json([recommendation(1, [action(1, progress='in-progress', updates=updates)])])


def json_links(n):
    """Each action refers to another one, the first to the last."""
    return make_json([recommendation(1, [action(i, text=f'As [1.{n + 1 - i}](heed:item/{make_id(n + 1 - i)}), review.')
                                         for i in range(1, n + 1)])])


IMPORT = (CLI, '--register={folder}/plans.db', 'import', '{file}')
SHOW = (CLI, '--register={folder}/plans.db', 'show', '1', '--json')
CHECK = (CLI, '--register={folder}/plans.db', 'check', '1')
ACTIONS = (CLI, '--register={folder}/plans.db', 'actions')
VERIFY = (CLI, '--register={folder}/plans.db', 'verify')
EDITING = (EDIT, '{folder}/plans.db')


def convert(ending):
    return (CLI, 'convert', '{file}', '--to={folder}/plan.' + ending)


def import_of(ending):
    return (CLI, '--register={folder}/plans.db', 'import', '{folder}/plan.' + ending)


# The name of a case; what makes its file, and of which kind; what is done before it is
# counted; what is counted.
CASES = {
    'import-csv-recommendations': (csv_recommendations, 'csv', None, IMPORT),
    'import-csv-actions': (csv_actions, 'csv', None, IMPORT),
    'import-csv-torn': (csv_torn, 'csv', None, IMPORT),
    'import-csv-lines': (csv_lines, 'csv', None, IMPORT),
    'import-csv-words': (csv_words, 'csv', None, IMPORT),
    'import-html-recommendations': (html_recommendations, 'html', None, IMPORT),
    'import-html-actions': (html_actions, 'html', None, IMPORT),
    'import-html-lines': (html_lines, 'html', None, IMPORT),
    'import-docx-recommendations': (json_recommendations, 'json', convert('docx'), import_of('docx')),
    'import-docx-actions': (json_actions, 'json', convert('docx'), import_of('docx')),
    'import-odt-actions': (json_actions, 'json', convert('odt'), import_of('odt')),
    'import-json-recommendations': (json_recommendations, 'json', None, IMPORT),
    'import-json-actions': (json_actions, 'json', None, IMPORT),
    'import-json-updates': (json_updates, 'json', None, IMPORT),
    'show-recommendations': (json_recommendations, 'json', IMPORT, SHOW),
    'show-actions': (json_actions, 'json', IMPORT, SHOW),
    'show-updates': (json_updates, 'json', IMPORT, SHOW),
    'check-recommendations': (json_recommendations, 'json', IMPORT, CHECK),
    'check-bare': (json_bare, 'json', IMPORT, CHECK),
    'actions': (json_actions, 'json', IMPORT, ACTIONS),
    'verify': (json_actions, 'json', IMPORT, VERIFY),
    'edit-recommendations': (json_recommendations, 'json', IMPORT, EDITING),
    'edit-actions': (json_actions, 'json', IMPORT, EDITING),
    'edit-updates': (json_updates, 'json', IMPORT, EDITING),
    'html-links': (json_links, 'json', None, convert('html')),
    'html-actions': (json_actions, 'json', None, convert('html')),
    'docx-recommendations': (json_recommendations, 'json', None, convert('docx')),
    'docx-actions': (json_actions, 'json', None, convert('docx')),
    'xlsx-actions': (json_actions, 'json', None, convert('xlsx')),
    'pdf-recommendations': (json_recommendations, 'json', None, convert('pdf')),
    'pdf-actions': (json_actions, 'json', None, convert('pdf')),
}


def count(case, n):
    """The instructions that a case needs for n."""
    make, kind, before, counted = CASES[case]
    with tempfile.TemporaryDirectory(prefix='heed-bench-') as folder:
        path = pathlib.Path(folder) / f'plan.{kind}'
        path.write_text(make(n))
        environment = dict(os.environ, HOME=folder, XDG_DATA_HOME=folder)

        def call(arguments, *prefix):
            command = [*prefix, *(a.format(folder=folder, file=path) for a in arguments)]
            process = subprocess.run(command, capture_output=True, text=True, env=environment,
                                     stdin=subprocess.DEVNULL)
            # A check that finds errors says so by its status.
            if process.returncode != 0 and arguments is not CHECK:
                raise SystemExit(f'{" ".join(command)}\n{process.stderr}')
            return process

        if before is not None:
            call(before)
        process = call(counted, 'valgrind', '--tool=callgrind', '--callgrind-out-file=/dev/null')
        return int(re.search(r'Collected\s*:\s*(\d+)', process.stderr).group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--most', type=float, default=2.6, help='the largest ratio that is no failure')
    parser.add_argument('-n', type=int, default=100)
    parser.add_argument('cases', nargs='*', default=list(CASES))
    options = parser.parse_args()

    if shutil.which('valgrind') is None:
        print('valgrind is not there, which counts the instructions: skipped')
        return SKIPPED
    worst = 0
    print(f'{"instructions (millions)":<30} {"smallest":>10} {options.n:>10} {2 * options.n:>10} {"ratio":>7}')
    for case in options.cases:
        smallest, once, twice = (count(case, n) for n in (1, options.n, 2 * options.n))
        ratio = (twice - smallest) / (once - smallest)
        worst = max(worst, ratio)
        print(f'{case:<30} {smallest / 1e6:>10.1f} {once / 1e6:>10.1f} {twice / 1e6:>10.1f} {ratio:>7.2f}', flush=True)
    return int(worst >= options.most)


if __name__ == '__main__':
    sys.exit(main())
