#!/usr/bin/env python3
# test-layouts.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans that nobody read before, in layouts drawn by chance, in every format: what was put in comes
out, or the plan says where it was not sure. Nothing is wrong in silence.

    HEED_TEST_SEED=N    other plans; 1 without it
    HEED_TEST_LAYOUTS=N so many layouts, 12 without it
    HEED_TEST_PDF=1     PDF as well, tagged and untagged, where LibreOffice is installed
    HEED_TEST_KEEP=DIR  keeps what was not read right
"""

import collections
import json
import os
import pathlib
import random
import re
import shutil
import subprocess

import heedcli
import layout_files
import layouts

OFFICE = shutil.which('soffice')
N_LAYOUTS = int(os.environ.get('HEED_TEST_LAYOUTS', '12'))
WITH_PDF = 'HEED_TEST_PDF' in os.environ and OFFICE is not None
KEEP = os.environ.get('HEED_TEST_KEEP')

# What is not sure in one way or another may be so much of all.
LEAST_RIGHT = 0.9


def plain(text):
    text = re.sub(r'\[([^\]]*)\]\([^)]*\)', r'\1', text or '')
    return re.sub(r'[^\w%]', '', re.sub(r'\\(.)', r'\1', text).lower())


def in_force(items):
    """The actions with the owners and the target that they have or take from above."""
    above, found = [], []
    for item in items:
        if item['kind'] != 'action':
            continue
        while above and above[-1][0]['depth'] >= item['depth']:
            above.pop()
        owners = item['owners'] or next((a[1] for a in reversed(above) if a[1]), [])
        target = (item['target'] or {}).get('text') or next((a[2] for a in reversed(above) if a[2]), '')
        above.append((item, owners, target))
        found.append(above[-1])
    return found


class Score:
    """Counts what is right, what is to be looked through, and what is wrong in silence."""

    def __init__(self):
        self.counts = collections.Counter()
        self.faults = []

    def add(self, right, asked, fault):
        result = 'right' if right else 'review' if asked else 'silent'
        self.counts[result] += 1
        if not right:
            self.faults.append(f'{result}: {fault}')

    def recommendation(self, wanted, found, layout, unsure):
        asked = unsure or bool(found['review']) or any(found['unplaced'].values())
        self.add(found['number'] in layouts.bare_number(wanted.number), asked, f'number {found["number"]!r}, not {wanted.number!r}')
        self.add(plain(found['text']) == plain(wanted.text), asked, f'text {found["text"]!r}, not {wanted.text!r}')
        if layout.response != 'none':
            self.add(found['response'] == wanted.response, asked, f'response {found["response"]!r}, not {wanted.words!r}')
        actions = in_force(found['items'])
        for action in wanted.actions:
            match = [a for a in actions if plain(a[0]['text']) == plain(action.text)]
            if not match and layout.lead_in and len(wanted.actions) == 1:
                # One step below a lead-in may be read with it.
                match = [a for a in actions if plain(a[0]['text']).endswith(plain(action.text))]
            if not match:
                self.add(False, asked, f'action {action.text!r} is not among {[a[0]["text"] for a in actions]}')
                continue
            item, owners, target = match[0]
            actions.remove(match[0])
            self.add(plain(''.join(owners)) == plain(''.join(action.owners)), asked, f'owners {owners} of {action.text!r}, not {action.owners}')
            self.add(plain(target) == plain(action.target) or (not target and layout.may_be_blank and action is not wanted.actions[0]), asked, f'target {target!r} of {action.text!r}, not {action.target!r}')
            self.add(bool(item['label']) or not action.label, asked, f'no label {action.label!r} of {action.text!r}')
            state = layouts.STATES[action.state]
            if 'status' in layout.columns and state == 'completed' and 'percent' not in layout.columns:
                self.add(item['progress'] == 'completed', asked, f'progress {item["progress"]} for {action.state!r}')
        items = found['items']
        for item, _, _ in actions:
            # A lead-in with an owner and a date is an action, and the steps below are parts of it.
            place = items.index(item)
            if item['text'].endswith(':') and items[place + 1:] and items[place + 1]['depth'] > item['depth']:
                continue
            self.add(False, asked, f'one action too many: {item["text"]!r}')

    def plan(self, wanted, found, layout):
        plan = found['plan']
        recommendations = plan['recommendations']
        unsure = bool(plan['review'])
        if len(recommendations) != len(wanted):
            self.add(False, unsure or any(r['review'] for r in recommendations),
                     f'{[r["number"] for r in recommendations]}, not {[r.number for r in wanted]}')
        for recommendation in wanted:
            same = [r for r in recommendations if plain(r['text']) == plain(recommendation.text)] or \
                   [r for r in recommendations if r['number'] in layouts.bare_number(recommendation.number)]
            if not same:
                self.add(False, unsure or any(r['review'] for r in recommendations), f'recommendation {recommendation.text!r} is not there')
                continue
            self.recommendation(recommendation, same[0], layout, unsure)


class Layouts(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.seed = int(os.environ.get('HEED_TEST_SEED', '1'))
        print(f'# HEED_TEST_SEED={self.seed}', flush=True)

    def make(self, position):
        chance = random.Random(f'{self.seed}/{position}')
        layout = layouts.Layout(chance)
        plan = layouts.make_plan(chance, layout)
        return layout, plan, layouts.make_front(chance, layout), layouts.make_table(layout, plan)

    def make_pdf(self, files):
        """PDF of word processor files, tagged and not."""
        for tagged in ('true', 'false'):
            folder = self.folder / f'pdf-{tagged}'
            choice = '{"UseTaggedPDF":{"type":"boolean","value":"%s"}}' % tagged
            subprocess.run([OFFICE, f'-env:UserInstallation=file://{self.home}/office', '--headless', '--convert-to',
                            f'pdf:writer_pdf_Export:{choice}', '--outdir', folder, *files], check=True, timeout=580,
                           env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            yield from ((path, f'{"tagged" if tagged == "true" else "untagged"} pdf') for path in sorted(folder.glob('*.pdf')))

    def read(self, path, layout, plan, score):
        out = self.folder / 'out.json'
        result = self.call('convert', path, f'--to={out}', register=False)
        if result.status != 0:
            score.counts['refused'] += 1
            score.faults.append(f'refused: {result.err.strip()}')
            return
        score.plan(plan, json.loads(out.read_text('utf-8')), layout)

    def keep(self, path, position, kind, layout, score):
        described = f'{self.seed}/{position} {kind}: {layout.numbers}, {layout.steps}, {layout.rows}, {layout.cells}, response {layout.response}, {"torn " if layout.torn else ""}{"one owner " if layout.shared_owner else ""}{"one date " if layout.shared_target else ""}{"banner " if layout.banner else ""}{"again " if layout.titles_again else ""}{"numbered text " if layout.numbered_text else ""}{layout.titles}'
        for fault in score.faults:
            print(f'#   {described}\n#      {fault}', flush=True)
            described = ''
        if score.faults and KEEP:
            shutil.copy(path, pathlib.Path(KEEP) / f'{position}-{kind.replace(" ", "-")}{path.suffix}')

    def test_layouts(self):
        totals = collections.defaultdict(collections.Counter)
        documents = {}
        for position in range(N_LAYOUTS):
            layout, plan, front, rows = self.make(position)
            for kind, write in layout_files.WRITERS.items():
                path = self.folder / f'{position}.{kind}'
                path.write_bytes(write(front, rows))
                score = Score()
                self.read(path, layout, plan, score)
                self.keep(path, position, kind, layout, score)
                totals[kind] += score.counts
            if WITH_PDF:
                for name, borders in (('ruled', True), ('bare', False)):
                    path = self.folder / f'{position}-{name}.docx'
                    path.write_bytes(layout_files.docx(front, rows, borders=borders))
                    documents[f'{position}-{name}'] = (path, position, layout, plan)
        if documents:
            for path, kind in self.make_pdf([d[0] for d in documents.values()]):
                _, position, layout, plan = documents[path.stem]
                kind = f'{kind} {path.stem.partition("-")[2]}'
                score = Score()
                self.read(path, layout, plan, score)
                self.keep(path, position, kind, layout, score)
                totals[kind] += score.counts
        everything = collections.Counter()
        for kind, counts in totals.items():
            everything += counts
            print(f'# {kind:22} {dict(counts)}', flush=True)
        n = sum(everything.values())
        print(f'# right {everything["right"]} of {n} ({100 * everything["right"] / n:.1f} %), to be looked through '
              f'{everything["review"]}, silently wrong {everything["silent"]}, refused {everything["refused"]}', flush=True)
        self.assertEqual(everything['silent'], 0)
        self.assertEqual(everything['refused'], 0)
        self.assertGreaterEqual(everything['right'], LEAST_RIGHT * n)


if __name__ == '__main__':
    heedcli.main()
