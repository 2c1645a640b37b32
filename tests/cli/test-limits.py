#!/usr/bin/env python3
# test-limits.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that were made to do harm: refused in words, within bounded memory."""

import json
import pathlib
import random
import resource
import signal
import subprocess
import unittest
import zipfile
import zlib

import heedcli

MEGABYTE = 1024 * 1024

# What a program may hold at once, its helper by itself.
MOST = 500 * MEGABYTE


def make_pdf(contents):
    """A PDF file of one page, with its operators packed."""
    objects = [b'<</Type /Catalog /Pages 2 0 R>>', b'<</Type /Pages /Kids [4 0 R] /Count 1>>',
               b'<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
               b'<</Type /Page /Parent 2 0 R /MediaBox [0 0 800 600]'
               b' /Resources <</Font <</F1 3 0 R>>>> /Contents 5 0 R>>',
               b'<</Length %d /Filter /FlateDecode>>\nstream\n%s\nendstream' % (len(contents), contents)]
    out = b'%PDF-1.5\n'
    starts = []
    for i, text in enumerate(objects):
        starts.append(len(out))
        out += b'%d 0 obj\n%s\nendobj\n' % (i + 1, text)
    table = len(out)
    out += b'xref\n0 %d\n0000000000 65535 f \n' % (len(objects) + 1)
    out += b''.join(b'%010d 00000 n \n' % start for start in starts)
    return out + b'trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (len(objects) + 1, table)


def pack(begin, piece, n_bytes, end):
    """Much of the same, which packs to little."""
    packer = zlib.compressobj(9)
    block = piece * (MEGABYTE // len(piece) + 1)
    parts = [packer.compress(begin)]
    for _ in range(n_bytes // len(block) + 1):
        parts.append(packer.compress(block))
    parts += [packer.compress(end), packer.flush()]
    return b''.join(parts)


@unittest.skipIf(heedcli.SANITIZED, 'a checker of memory needs more than is allowed')
class Limits(heedcli.CliTest):
    def run_bounded(self, path):
        """Imports a file in a process that may not hold more than it should."""
        def bound():
            resource.setrlimit(resource.RLIMIT_DATA, (MOST, MOST))
        return subprocess.run([heedcli.BINARY, f'--register={self.register}', 'import', path],
                              capture_output=True, env=self.environment, preexec_fn=bound,
                              stdin=subprocess.DEVNULL, text=True, timeout=600)

    def refuse(self, name, content, *words):
        path = self.folder / name
        path.write_bytes(content)
        process = self.run_bounded(path)
        self.assertEqual(process.returncode, 1, process.stderr)
        self.assertEqual(len(process.stderr.splitlines()), 1, process.stderr)
        for word in (name, *words):
            self.assertIn(word, process.stderr)
        self.assertEqual(self.ok('list').out, '')
        self.ok('verify')

    def test_pdf_string(self):
        """One string of very many words."""
        page = pack(b'BT /F1 10 Tf 50 500 Td (', b'word ', 200 * MEGABYTE, b') Tj ET')
        self.assertLess(len(page), MEGABYTE)
        self.refuse('string.pdf', make_pdf(page), 'too large or too damaged')

    def test_pdf_good(self):
        """The same bounds are no bounds for a plan."""
        path = self.folder / 'plan.txt'
        path.write_text('Action plan\n\nNo.\tRecommendation\tResponse\tAction\tOwner\tTarget date\n'
                        + ''.join(f'{i}\tManage unit {i} well.\tAgreed\tReview team {i}.\tHead {i}\tMay 2027\n'
                                  for i in range(1, 201)))
        self.ok('convert', path, f'--to={self.folder}/plan.pdf')
        process = self.run_bounded(self.folder / 'plan.pdf')
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertIn('200 recommendations, 200 actions', process.stdout)

    def test_lines(self):
        """A table of 100,000 lines is refused where it is, and one in a cell is read."""
        title = '"No.","Recommendation","Response","Action","Owner","Target date"\n'
        rows = ''.join(f'"{i}","Manage {i}","Agreed","Review {i}","Head","March 2027"\n' for i in range(100000))
        self.refuse('rows.csv', (title + rows).encode(), 'Line 200', '20000 rows', 'split the file')
        wide = title.replace('\n', ''.join(f',"Extra {i}"' for i in range(14)) + '\n')
        rows = ''.join(f'"{i}","Manage {i}","Agreed","Review {i}","Head","March 2027"{",word" * 14}\n' for i in range(10001))
        self.refuse('cells.csv', (wide + rows).encode(), '200000 cells', 'split the file')
        path = self.folder / 'cell.csv'
        lines = '\n'.join(f'Review the work {i}.' for i in range(100000))
        path.write_text(f'{title}"1","Manage","Agreed","{lines}","Head","March 2027"\n')
        process = self.run_bounded(path)
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertIn('1 recommendation', process.stdout)

    def test_workbook(self):
        """A small workbook whose cells all show one long text."""
        kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
        path = self.folder / 'bomb.xlsx'
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
            file.writestr('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="Plan" sheetId="1" r:id="a"/>'
                          '</sheets></workbook>')
            file.writestr('xl/_rels/workbook.xml.rels', f'<Relationships><Relationship Id="a" Type="{kind}" '
                          'Target="worksheets/sheet1.xml"/></Relationships>')
            file.writestr('xl/sharedStrings.xml', f'<sst><si><t>{"word " * 6000}</t></si></sst>')
            file.writestr('xl/worksheets/sheet1.xml', '<worksheet><sheetData>'
                          + '<row><c t="s"><v>0</v></c></row>' * 19000 + '</sheetData></worksheet>')
        self.assertLess(path.stat().st_size, MEGABYTE)
        self.refuse('bomb.xlsx', path.read_bytes(), '“Plan”', '8 MB of words')

    def test_comments(self):
        """What nobody reads takes no room, however often it stands there."""
        namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
        for name, piece in (('comments', '<!---->'), ('instructions', '<?a?>')):
            path = self.folder / f'{name}.docx'
            with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
                file.writestr('word/document.xml', f'<w:document xmlns:w="{namespace}"><w:body>'
                              + piece * (60 * MEGABYTE // len(piece)) + '</w:body></w:document>')
            self.assertLess(path.stat().st_size, MEGABYTE)
            self.refuse(path.name, path.read_bytes(), 'no plan table')
            page = self.folder / f'{name}.html'
            self.refuse(page.name, b'<!DOCTYPE html><p>a' + piece.encode() * (15 * MEGABYTE // len(piece)), 'no plan table')

    def test_namespaces(self):
        """Names that an element declares count as attributes do."""
        path = self.folder / 'names.docx'
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
            file.writestr('word/document.xml', '<a>' + '<b xmlns:a="" xmlns:b="" xmlns:c=""/>'.replace('""', '"x"')
                          * (60 * MEGABYTE // 40) + '</a>')
        self.refuse(path.name, path.read_bytes(), '256 MB')

    def test_parts(self):
        """The parts of a file have one limit together."""
        namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
        kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
        parts = ('styles', 'numbering', 'footnotes', 'comments')
        path = self.folder / 'parts.docx'
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as file:
            for part in ('document', *parts):
                file.writestr(f'word/{part}.xml', f'<w:{part} xmlns:w="{namespace}">' + '<b/>' * 1500000 + f'</w:{part}>')
            file.writestr('word/_rels/document.xml.rels', '<Relationships>' + ''.join(
                f'<Relationship Id="{part}" Type="{kind}/{part}" Target="{part}.xml"/>' for part in parts)
                + '</Relationships>')
        self.refuse(path.name, path.read_bytes(), '256 MB')

    def test_many_actions(self):
        """All that one recommendation may need, within the same memory."""
        path = self.folder / 'plan.csv'
        rows = ''.join(f'"","","","Review the work of team {i}.","Head {i % 50}","March 2027"\n'
                       for i in range(1, 16000))
        path.write_text('"No.","Recommendation","Response","Action","Owner","Target date"\n'
                        '"1","Manage the work.","Agreed","Review it.","Head","March 2027"\n' + rows)
        process = self.run_bounded(path)
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertIn('1 recommendation, 16000 actions', process.stdout)

    def test_deep(self):
        """Actions below actions, deeper than any plan has them."""
        items = [{'kind': 'action', 'depth': i + 1, 'text': f'Do {i}'} for i in range(2000)]
        plan = {'format': 'heed-plan', 'version': 1, 'plan': {'title': 'Plan', 'recommendations': [
            {'number': '1', 'text': 'Manage', 'response': 'agreed', 'items': items}]}}
        self.refuse('deep.json', json.dumps(plan).encode(), 'depth', '257', '256')

    def test_stopped(self):
        """Ctrl+C ends the program and its helper, wherever they are."""
        page = pack(b'BT /F1 10 Tf 50 500 Td ', b'(a) Tj ', 100 * MEGABYTE, b' ET')
        path = self.folder / 'long.pdf'
        path.write_bytes(make_pdf(page))
        process = subprocess.Popen([heedcli.BINARY, f'--register={self.register}', 'import', path],
                                   env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        helper = self.wait_for_helper(process)
        process.send_signal(random.choice((signal.SIGINT, signal.SIGTERM, signal.SIGKILL)))
        process.communicate(timeout=60)
        self.assertNotEqual(process.returncode, 0)
        heedcli.wait_until(lambda: not pathlib.Path(f'/proc/{helper}').exists(), 'the helper ends')
        self.ok('verify')

    def wait_for_helper(self, process):
        found = []

        def look():
            for path in pathlib.Path('/proc').glob('[0-9]*'):
                try:
                    status = (path / 'stat').read_text().rsplit(')', 1)[1].split()
                    name = (path / 'comm').read_text()
                except OSError:
                    continue
                if int(status[1]) == process.pid and name.startswith('heed-pdf'):
                    found.append(int(path.name))
            self.assertIsNone(process.poll())
            return found

        heedcli.wait_until(look, 'the helper begins')
        return found[0]


if __name__ == '__main__':
    heedcli.main()
