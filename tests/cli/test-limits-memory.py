#!/usr/bin/env python3
# test-limits-memory.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The largest files that are read take no more memory than an import may."""

import json
import os
import resource
import subprocess
import unittest
import zipfile
from xml.sax.saxutils import escape

import heedcli

MEGABYTE = 1024 * 1024

# HEED_LIMIT_MEGABYTES
MOST = 500

# Rows whose words are nearly all that a document may have, in nearly as many paragraphs.
ROWS = 16000
FILLER = 'word ' * 20
# Each line of these is a paragraph, of which a document may have so many: so many rows have
# fewer lines.
SHORT_ROWS = 16000
LONG_ROWS = 11500

# Paragraphs of one cell, nearly as many as a document may have.
PARAGRAPHS = 98000

ALL = os.environ.get('HEED_TEST_LIMITS') == 'all'

WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
OPEN = 'urn:oasis:names:tc:opendocument:xmlns:'

TITLES = ('No.', 'Recommendation', 'Response', 'Action', 'Owner', 'Target date')


def make_row(i):
    return (str(i), f'Manage {i} {FILLER}', 'Agreed',
            f'• Review {i} {FILLER}\n• Do {FILLER}\n• Go\n• See {FILLER}\n• Ask', f'Head {i}\nChief {i}', 'March 2027')


def make_short_row(i):
    return (str(i), f'Manage {i} {FILLER * 2}', 'Agreed', f'Review {i} {FILLER * 3}', f'Head {i}', 'March 2027')


def docx_table(rows):
    def paragraph(line):
        return f'<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>'
    return '<w:tbl>' + ''.join(
        '<w:tr>' + ''.join(f'<w:tc>{"".join(map(paragraph, cell.splitlines()))}</w:tc>' for cell in row) + '</w:tr>'
        for row in rows) + '</w:tbl>'


def odt_table(rows):
    def paragraph(line):
        return f'<text:p>{escape(line)}</text:p>'
    return '<table:table><table:table-column table:number-columns-repeated="6"/>' + ''.join(
        '<table:table-row>'
        + ''.join(f'<table:table-cell>{"".join(map(paragraph, cell.splitlines()))}</table:table-cell>' for cell in row)
        + '</table:table-row>' for row in rows) + '</table:table>'


def html_table(rows):
    def paragraph(line):
        return f'<p>{escape(line)}</p>'
    return '<table>' + ''.join(
        '<tr>' + ''.join(f'<td>{"".join(map(paragraph, cell.splitlines()))}</td>' for cell in row) + '</tr>'
        for row in rows) + '</table>'


@unittest.skipIf(heedcli.SANITIZED, 'a checker of memory needs more than is allowed')
class LimitsMemory(heedcli.CliTest):
    def measure(self, path, words):
        """The most that the program held while it imported a file, in megabytes."""
        def bound():
            resource.setrlimit(resource.RLIMIT_DATA, (MOST * MEGABYTE, MOST * MEGABYTE))
        with open(self.folder / 'out', 'w+', encoding='utf-8') as out:
            process = subprocess.Popen([heedcli.BINARY, f'--register={path}.db', 'import', path],
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

    def write_docx(self, path, rows):
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
            file.writestr('word/document.xml', f'<w:document xmlns:w="{WORD}"><w:body>{docx_table(rows)}</w:body>'
                          '</w:document>')

    def write_odt(self, path, rows):
        names = ' '.join(f'xmlns:{name}="{OPEN}{name}:1.0"' for name in ('office', 'text', 'table'))
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
            file.writestr('mimetype', 'application/vnd.oasis.opendocument.text')
            file.writestr('content.xml', f'<office:document-content {names}><office:body><office:text>'
                          f'{odt_table(rows)}</office:text></office:body></office:document-content>')

    def write_html(self, path, rows):
        path.write_text(f'<!DOCTYPE html><title>Plan</title>{html_table(rows)}')

    def measure_rows(self, ending, write):
        """As many rows as may be."""
        path = self.folder / f'rows.{ending}'
        write(path, [TITLES, *map(make_short_row, range(1, SHORT_ROWS + 1))])
        self.measure(path, f'{SHORT_ROWS} recommendations, {SHORT_ROWS} actions')

    def measure_lists(self, ending, write):
        """As many paragraphs in rows as may be."""
        path = self.folder / f'lists.{ending}'
        write(path, [TITLES, *map(make_row, range(1, LONG_ROWS + 1))])
        self.measure(path, f'{LONG_ROWS} recommendations, {5 * LONG_ROWS} actions')

    def measure_cell(self, ending, write):
        """As many paragraphs in one cell as may be."""
        path = self.folder / f'cell.{ending}'
        lines = '\n'.join(f'{i}) Review {i} {"word " * 10}' for i in range(1, PARAGRAPHS))
        write(path, [TITLES, ('1', 'Manage', 'Agreed', lines, 'Head', 'March 2027')])
        self.measure(path, '1 recommendation')

    def test_tables(self):
        """The shape that is usual for one of the formats; with HEED_TEST_LIMITS=all each shape of
        each, which takes a minute and more for each."""
        shapes = (self.measure_rows, self.measure_lists, self.measure_cell)
        usual = [('docx', self.write_docx, self.measure_lists), ('odt', self.write_odt, self.measure_rows),
                 ('html', self.write_html, self.measure_cell)]
        every = [(ending, write, shape) for ending, write, _ in usual for shape in shapes]
        for ending, write, shape in every if ALL else [heedcli.chance(self.id()).choice(usual)]:
            shape(ending, write)

    def test_added_columns(self):
        """As many words without a place as may be."""
        path = self.folder / 'columns.csv'
        added = 14
        with open(path, 'w', encoding='utf-8') as file:
            for row in ((*TITLES, *(f'Extra {i}' for i in range(added))),
                        *((str(i), f'Manage {i}', 'Agreed', f'Review {i}', 'Head', 'March 2027', *(['word'] * added))
                          for i in range(1, 9901))):
                file.write(','.join(row) + '\n')
        self.measure(path, '9900 recommendations')

    def test_own_files(self):
        """What Heed writes of the most actions that are usual times eight, it reads: one of both in
        each of its formats; with HEED_TEST_LIMITS=all both."""
        path = self.folder / 'actions.csv'
        path.write_text('"No.","Recommendation","Response","Action","Owner","Target date"\n'
                        '"1","Manage the work.","Agreed","1.1 Review it.","Head","March 2027"\n'
                        + ''.join(f'"","","","1.{i} Review the work of team {i}.","Head {i % 50}","March 2027"\n'
                                  for i in range(2, 16001)))
        recommendations = self.folder / 'recommendations.csv'
        recommendations.write_text(','.join(TITLES) + '\n' + ''.join(
            f'{i},Manage {i} well,Agreed,{i}.1 Review {i} with the team,Head {i % 50},March 2027\n' for i in range(1, 8001)))
        both = [(path, '1 recommendation, 16000 actions'), (recommendations, '8000 recommendations, 8000 actions')]
        rand = heedcli.chance(self.id())
        for ending in ('docx', 'odt', 'xlsx', 'html', 'csv', 'json'):
            for path, words in both if ALL else [rand.choice(both)]:
                written = self.folder / f'{path.stem}-own.{ending}'
                self.ok('convert', path, f'--to={written}', timeout=600)
                self.measure(written, words)

    def test_json(self):
        items = [{'kind': 'action', 'text': f'Review {i} {"word " * 25}'} for i in range(98000)]
        path = self.folder / 'worst.json'
        path.write_text(json.dumps({'format': 'heed-plan', 'version': 1, 'plan': {'title': 'Plan', 'recommendations': [
            {'number': '1', 'text': 'Manage', 'response': 'agreed', 'items': items}]}}))
        self.measure(path, '1 recommendation, 98000 actions')


if __name__ == '__main__':
    heedcli.main()
