#!/usr/bin/env python3
# test-margin.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside the words of a file, or is struck through in them, is not in force; and
no word of it goes without a mention."""

import io
import zipfile

import heedcli
import layout_files
import layouts

TITLES = ['Rec No', 'Recommendation', 'Agreed', 'Actions', 'Owner', 'Target date']
WORDS = ['1', 'Keys should be counted.', 'Agreed', 'Brief all staff.', 'Head of Safety', 'TARGET']
COMMENT = 'Is this late?'


def changed(data, changes, more=()):
    """The parts of a packed file with words exchanged, and more parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    for name, old, new in changes:
        assert old in parts[name], (name, old)
        parts[name] = parts[name].replace(old, new)
    return layout_files.packed(parts | dict(more))


class Margin(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rows = [[layouts.Cell([(0, word)]) for word in line] for line in (TITLES, WORDS)]

    def review(self, name, data):
        """The review of the plan, whose only target is the date that is not struck through."""
        path = self.folder / name
        path.write_bytes(data)
        plan = self.ok('show', self.import_plan(path), '--json').json['plan']
        item = plan['recommendations'][0]['items'][0]
        self.assertEqual(item['target']['text'], 'June 2026')
        self.assertEqual(item['target']['due'], '2026-06-30')
        return plan['review']

    def check(self, name, data, comment=True):
        review = '\n'.join(self.review(name, data))
        self.assertIn('“May 2026” is struck through', review)
        if comment:
            self.assertIn(COMMENT, review)
            self.assertIn('Jo Fell', review)

    def test_docx(self):
        plain = '<w:r><w:t xml:space="preserve">TARGET</w:t></w:r>'
        struck = ('<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space="preserve">May 2026 </w:t></w:r><w:r><w:t>June 2026</w:t></w:r>'
                  '<w:r><w:commentReference w:id="0"/></w:r>')
        comments = (f'<?xml version="1.0"?><w:comments {layout_files.W}><w:comment w:id="0" w:author="Jo Fell"><w:p><w:r>'
                    f'<w:t>{COMMENT}</w:t></w:r></w:p></w:comment></w:comments>')
        relation = f'<Relationship Id="r9" Type="{layout_files.OFFICE}/relationships/comments" Target="comments.xml"/></Relationships>'
        self.check('a.docx', changed(layout_files.docx([], self.rows), [
            ('word/document.xml', plain, struck), ('word/_rels/document.xml.rels', '</Relationships>', relation)],
            {'word/comments.xml': comments}))

    def test_odt(self):
        struck = ('<text:p><office:annotation><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Jo Fell</dc:creator>'
                  f'<text:p>{COMMENT}</text:p></office:annotation><text:span text:style-name="T1">May 2026</text:span> June 2026</text:p>')
        style = ('<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/>'
                 '</style:style></office:automatic-styles>')
        self.check('a.odt', changed(layout_files.odt([], self.rows), [
            ('content.xml', '<text:p>TARGET</text:p>', struck), ('content.xml', '</office:automatic-styles>', style)]))

    def test_html(self):
        for mark in ('<s>May 2026</s>', '<del>May 2026</del>', '<span style="text-decoration: line-through">May 2026</span>'):
            data = layout_files.page([], self.rows).replace(b'TARGET', f'{mark} June 2026'.encode())
            self.check(f'{len(mark)}.html', data, comment=False)

    def test_xlsx(self):
        plain = '<is><t xml:space="preserve">TARGET</t></is>'
        struck = '<is><r><rPr><strike/></rPr><t>May 2026</t></r><r><t xml:space="preserve"> June 2026</t></r></is>'
        main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
        comments = (f'<?xml version="1.0"?><comments xmlns="{main}"><authors><author>Jo Fell</author></authors><commentList>'
                    f'<comment ref="F2" authorId="0"><text><r><t>{COMMENT}</t></r></text></comment></commentList></comments>')
        review = self.review('a.xlsx', changed(layout_files.sheet([], self.rows), [('xl/worksheets/sheet1.xml', plain, struck)], {
            'xl/comments1.xml': comments,
            'xl/worksheets/_rels/sheet1.xml.rels': layout_files.relations([('comments', '../comments1.xml')])}))
        self.assertIn('“May 2026” is struck through and was left out', review)
        self.assertIn(f'A comment of Jo Fell: “F2: {COMMENT}”', review)

    def test_footnote(self):
        """A footnote on a date is a note of that date, and no date of its own."""
        plain = '<w:r><w:t xml:space="preserve">TARGET</w:t></w:r>'
        noted = '<w:r><w:t>June 2026</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        notes = (f'<?xml version="1.0"?><w:footnotes {layout_files.W}><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r>'
                 '<w:t xml:space="preserve"> Subject to funds for the quay.</w:t></w:r></w:p></w:footnote></w:footnotes>')
        relation = f'<Relationship Id="r9" Type="{layout_files.OFFICE}/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
        path = self.folder / 'note.docx'
        path.write_bytes(changed(layout_files.docx([], self.rows), [
            ('word/document.xml', plain, noted), ('word/_rels/document.xml.rels', '</Relationships>', relation)],
            {'word/footnotes.xml': notes}))
        plan = self.ok('show', self.import_plan(path), '--json').json['plan']
        target = plan['recommendations'][0]['items'][0]['target']
        self.assertEqual(target['due'], '2026-06-30')
        self.assertIn('Subject to funds for the quay.', target['note'])


if __name__ == '__main__':
    heedcli.main()
