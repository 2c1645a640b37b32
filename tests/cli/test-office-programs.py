#!/usr/bin/env python3
# test-office-programs.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What heed-cli writes for spreadsheets and browsers, as LibreOffice shows it."""

import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import unittest

import heedcli

SOURCE = pathlib.Path(os.environ.get('HEED_TEST_SOURCE', '.'))
OFFICE = shutil.which('soffice')


def words(text):
    """The words of a text, without marks of form."""
    return collections.Counter(re.findall(r'[^\W_]+', text))


def plan_words(plan):
    """The words that every printed form of a plan has."""
    texts = []
    for recommendation in plan['plan']['recommendations']:
        texts += [recommendation['number'], recommendation['text'],
                  recommendation['response_words'] or '', recommendation['explanation'] or '']
        for item in recommendation['items']:
            texts += [item.get('label') or '', item['text'], *item['owners'],
                      (item['target'] or {}).get('text', '')]
    return words(re.sub(r'\]\([^)]*\)', ']', ' '.join(texts)))


@unittest.skipIf(OFFICE is None, 'LibreOffice is not there')
class OfficePrograms(heedcli.CliTest):
    def show(self, name, target):
        """What LibreOffice makes of a file."""
        command = [OFFICE, f'-env:UserInstallation=file://{self.home}/office', '--headless',
                   '--convert-to', target, '--outdir', os.fspath(self.folder / 'shown'),
                   os.fspath(self.folder / name)]
        subprocess.run(command, check=True, timeout=170, env=self.environment,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shown = list((self.folder / 'shown').glob('*'))
        self.assertEqual(len(shown), 1)
        return shown[0]

    def check(self, ending, target, read=None):
        sources = [SOURCE / 'data' / 'example-plan.json', *sorted(heedcli.PLANS.glob('*.txt'))]
        for source in sources:
            as_data = self.folder / 'plan.json'
            self.ok('convert', source, f'--to={as_data}', register=False)
            self.ok('convert', source, f'--to={self.folder / ("plan." + ending)}', register=False)
            shown = self.show('plan.' + ending, target)
            text = read(shown) if read else shown.read_text('utf-8-sig')
            missing = plan_words(json.loads(as_data.read_text('utf-8'))) - words(text)
            self.assertEqual(missing, collections.Counter())
            shutil.rmtree(self.folder / 'shown')

    def test_workbook(self):
        self.check('xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76')

    def test_values(self):
        self.check('csv', 'csv:Text - txt - csv (StarCalc):44,34,76')

    def test_page(self):
        self.check('html', 'txt:Text')


if __name__ == '__main__':
    heedcli.main()
