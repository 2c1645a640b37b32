#!/usr/bin/env python3
# test-published.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published plans, where they are there: nothing of them is kept here, what is
expected is worked out from their text."""

import collections
import os
import pathlib
import re
import subprocess
import sys

import heedcli


class Published(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.paths = sorted(heedcli.PLANS.glob('*.txt')) if heedcli.PLANS.is_dir() else []
        if not self.paths:
            self.skipTest('the published plans are not there')

    def plan_of(self, path):
        return self.ok('show', self.import_plan(path), '--json').json

    def named(self, word):
        found = [path for path in self.paths if word in path.name]
        if not found:
            self.skipTest(f'the plan of {word} is not there')
        return found[0]

    def test_import_all(self):
        result = self.ok('import', *self.paths)
        self.assertEqual(len(result.lines), len(self.paths))
        for path, line in zip(self.paths, result.lines):
            numbers = [int(heedcli.plain(row[0]).rstrip('.'))
                       for row in heedcli.rows_of(path.read_text()) if heedcli.is_number(row[0])]
            self.assertIn(f' {max(numbers)} recommendations', line)
        again = self.ok('import', *self.paths)
        self.assertEqual(again.out.count('already imported'), len(self.paths))
        self.assertEqual(len(self.ok('list', '--json').json), len(self.paths))

    def test_labelled_actions(self):
        """Of a plan whose every step has a label and a row, each has its owner and date."""
        path = self.named('cgm')
        expected = {}
        last = None
        for row in heedcli.rows_of(path.read_text()):
            if len(row) != 6:
                continue
            match = re.match(r'(\d+(?:\.\d+)+)\.?\s', heedcli.plain(row[3]))
            if match:
                last = match.group(1)
                expected[last] = [heedcli.plain(row[4]), heedcli.plain(row[5])]
            elif last and (heedcli.plain(row[4]) or heedcli.plain(row[5])):
                # A row torn over a page goes on in the next one.
                expected[last][0] = f'{expected[last][0]} {heedcli.plain(row[4])}'.strip()
                expected[last][1] = f'{expected[last][1]} {heedcli.plain(row[5])}'.strip()
        self.assertGreater(len(expected), 40)

        found = {}
        for r in self.plan_of(path)['plan']['recommendations']:
            for item in r['items']:
                if item['kind'] == 'action' and item['label'] and re.match(r'\d', item['label']):
                    found[item['label'].rstrip('.')] = item
        self.assertEqual(list(found), list(expected))
        for label, (owner, target) in expected.items():
            item = found[label]
            self.assertEqual(heedcli.words_of(' '.join(item['owners'])), heedcli.words_of(owner),
                             label)
            self.assertEqual(heedcli.words_of(item['target']['text']), heedcli.words_of(target))
            if re.search(r'\d', target):
                self.assertIsNotNone(item['target']['due'], label)
            else:
                self.assertTrue(item['target']['completed'] or item['target']['ongoing'], label)

    def test_no_word_lost(self):
        for path in self.paths:
            with self.subTest(path=path.name):
                self.assert_no_word_lost(path.read_text(), self.plan_of(path))

    def test_round_trip(self):
        for path in self.paths:
            one = self.folder / 'one.json'
            two = self.folder / 'two.json'
            self.ok('convert', path, '--to', one)
            self.ok('convert', one, '--to', two)
            self.assertEqual(one.read_bytes(), two.read_bytes())

    def test_schema(self):
        """What is made of them is as the schema says, member by member."""
        source = pathlib.Path(os.environ.get('HEED_TEST_SOURCE', '.'))
        files = []
        for path in self.paths:
            files.append(self.folder / f'{path.stem}.json')
            self.ok('convert', path, '--to', files[-1])
        process = subprocess.run([sys.executable, source / 'tests/format/check-json-schema.py',
                                  source / 'data/heed-plan.schema.json', *files],
                                 capture_output=True, text=True)
        if process.returncode == 77:
            self.skipTest(process.stdout.strip())
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)

    def test_pdf(self):
        """The published words stand on the landscape pages, the header on each."""
        if subprocess.run(['which', 'pdftotext'], capture_output=True).returncode != 0:
            self.skipTest('pdftotext is not there')
        for path in self.paths:
            number = self.import_plan(path)
            pdf = self.folder / 'plan.pdf'
            self.ok('export', number, '--to', pdf)
            info = subprocess.run(['pdfinfo', pdf], capture_output=True, text=True).stdout
            width, height = map(float, re.search(r'Page size:\s+([\d.]+) x ([\d.]+)',
                                                 info).groups())
            self.assertGreater(width, height)
            text = subprocess.run(['pdftotext', pdf, '-'], capture_output=True, text=True).stdout
            count = collections.Counter(heedcli.words_of(text))
            for recommendation in self.ok('show', number,
                                          '--json').json['plan']['recommendations']:
                for word in heedcli.words_of(recommendation['text']):
                    self.assertIn(word, count)


if __name__ == '__main__':
    heedcli.main()
