#!/usr/bin/env python3
# test-limits-memory.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The largest files that are read take no more memory than an import may."""

import json
import os
import resource
import subprocess
import zipfile
from xml.sax.saxutils import escape

import heedcli

MEGABYTE = 1024 * 1024

# HEED_LIMIT_MEGABYTES
MOST = 500

# Rows whose words are nearly all that a document may have, in nearly as many paragraphs.
ROWS = 16000
FILLER = 'word ' * 20
TITLES = ('No.', 'Recommendation', 'Response', 'Action', 'Owner', 'Target date')


def make_row(i):
    return (str(i), f'Manage {i} {FILLER}', 'Agreed',
            f'• Review {i} {FILLER}\n• Do {FILLER}\n• Go\n• See {FILLER}\n• Ask', f'Head {i}\nChief {i}', 'March 2027')


class LimitsMemory(heedcli.CliTest):
    def measure(self, path, words):
        """The most that the program held while it imported a file, in megabytes."""
        def bound():
            resource.setrlimit(resource.RLIMIT_DATA, (MOST * MEGABYTE, MOST * MEGABYTE))
        with open(self.folder / 'out', 'w+', encoding='utf-8') as out:
            process = subprocess.Popen([heedcli.BINARY, f'--register={self.register}', 'import', path],
                                       stdin=subprocess.DEVNULL, stdout=out, stderr=out, env=self.environment,
                                       preexec_fn=bound)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            said = out.read()
        self.assertEqual(process.returncode, 0, said)
        self.assertIn(words, said)
        peak = usage.ru_maxrss // 1024
        print(f'# {path.name}: {path.stat().st_size // 1024} KB, {peak} MB at the most, {usage.ru_utime:.1f} s')
        self.assertLess(peak, MOST)

    def test_csv(self):
        path = self.folder / 'worst.csv'
        with open(path, 'w', encoding='utf-8') as file:
            for row in (TITLES, *(make_row(i) for i in range(1, ROWS + 1))):
                file.write(','.join(f'"{cell}"' for cell in row) + '\n')
        self.measure(path, f'{ROWS} recommendations, {5 * ROWS} actions')

    def test_xlsx(self):
        kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
        path = self.folder / 'worst.xlsx'
        rows = ''.join('<row>' + ''.join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in row) + '</row>'
                       for row in (TITLES, *(make_row(i) for i in range(1, ROWS + 1))))
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
            file.writestr('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="Plan" sheetId="1" r:id="a"/>'
                          '</sheets></workbook>')
            file.writestr('xl/_rels/workbook.xml.rels', f'<Relationships><Relationship Id="a" Type="{kind}" '
                          'Target="worksheets/sheet1.xml"/></Relationships>')
            file.writestr('xl/worksheets/sheet1.xml', f'<worksheet><sheetData>{rows}</sheetData></worksheet>')
        self.measure(path, f'{ROWS} recommendations, {5 * ROWS} actions')

    def test_json(self):
        items = [{'kind': 'action', 'text': f'Review {i} {"word " * 25}'} for i in range(98000)]
        path = self.folder / 'worst.json'
        path.write_text(json.dumps({'format': 'heed-plan', 'version': 1, 'plan': {'title': 'Plan', 'recommendations': [
            {'number': '1', 'text': 'Manage', 'response': 'agreed', 'items': items}]}}))
        self.measure(path, '1 recommendation, 98000 actions')


if __name__ == '__main__':
    heedcli.main()
