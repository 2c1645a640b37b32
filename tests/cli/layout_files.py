# layout_files.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a table as files of word processors, spreadsheets and browsers make them."""

import csv
import html
import io
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'


def packed(parts):
    data = io.BytesIO()
    with zipfile.ZipFile(data, 'w', zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text, zipfile.ZIP_STORED if name == 'mimetype' else zipfile.ZIP_DEFLATED)
    return data.getvalue()


def types(defaults, overrides):
    return (f'<?xml version="1.0"?><Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + ''.join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items()) + '</Types>')


def relations(targets):
    return (f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">'
            + ''.join(f'<Relationship Id="r{i}" Type="{OFFICE}/relationships/{kind}" Target="{target}"/>'
                      for i, (kind, target) in enumerate(targets)) + '</Relationships>')


def width_of(rows):
    return max(sum(cell.columns if cell else 1 for cell in row) for row in rows)


def whole_rows(rows):
    """The rows with every place filled: a covered one is (cell above, False)."""
    covers = [None] * width_of(rows)
    for row in rows:
        line, column = [], 0
        for cell in row:
            if cell is None:
                line.append((covers[column], False))
                column += 1
                continue
            line.append((cell, True))
            for _ in range(cell.columns):
                covers[column] = cell
                column += 1
        yield line


def docx(front, rows, typed=False, borders=True):
    def paragraph(level, text):
        if level and typed:
            return f'<w:p><w:r><w:t xml:space="preserve">• {escape(text)}</w:t></w:r></w:p>'
        mark = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' if level else ''
        return f'<w:p>{mark}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'

    body = [paragraph(0, line) for line in front]
    line = ''.join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ('top', 'left', 'bottom', 'right', 'insideH', 'insideV'))
    body.append(f'<w:tbl><w:tblPr>{f"<w:tblBorders>{line}</w:tblBorders>" if borders else ""}'
                '<w:tblW w:w="0" w:type="auto"/></w:tblPr>')
    widths = [1400 if i == 0 else 1900 for i in range(width_of(rows))]
    body.append('<w:tblGrid>' + ''.join(f'<w:gridCol w:w="{width}"/>' for width in widths) + '</w:tblGrid>')
    for i, row in enumerate(whole_rows(rows)):
        body.append('<w:tr>' + ('<w:trPr><w:tblHeader/></w:trPr>' if i == 0 else ''))
        for cell, begins in row:
            span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ''
            merge = '' if cell.rows == 1 else '<w:vMerge w:val="restart"/>' if begins else '<w:vMerge/>'
            inside = ''.join(paragraph(*p) for p in cell.paragraphs) if begins else ''
            body.append(f'<w:tc><w:tcPr>{span}{merge}</w:tcPr>{inside or "<w:p/>"}</w:tc>')
        body.append('</w:tr>')
    page = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="700" w:bottom="700" w:left="700" w:right="700"/></w:sectPr>'
    body.append('</w:tbl><w:p/>' + page)
    numbering = (f'<?xml version="1.0"?><w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                 '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1">'
                 '<w:abstractNumId w:val="0"/></w:num></w:numbering>')
    word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
    return packed({
        '[Content_Types].xml': types({}, {'/word/document.xml': f'{word}.document.main+xml',
                                          '/word/numbering.xml': f'{word}.numbering+xml'}),
        '_rels/.rels': relations([('officeDocument', 'word/document.xml')]),
        'word/_rels/document.xml.rels': relations([('numbering', 'numbering.xml')]),
        'word/numbering.xml': numbering,
        'word/document.xml': f'<?xml version="1.0" encoding="UTF-8"?><w:document {W}><w:body>{"".join(body)}</w:body></w:document>'})


def odt(front, rows):
    space = ' '.join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"' for name, urn in
                     (('office', 'office'), ('text', 'text'), ('table', 'table'), ('style', 'style')))

    def blocks(paragraphs):
        parts, items = [], []
        for level, text in [*paragraphs, (0, None)]:
            if level:
                items.append(f'<text:list-item><text:p>{escape(text)}</text:p></text:list-item>')
                continue
            if items:
                parts.append(f'<text:list text:style-name="L1">{"".join(items)}</text:list>')
                items = []
            if text is not None:
                parts.append(f'<text:p>{escape(text)}</text:p>')
        return ''.join(parts) or '<text:p/>'

    body = [f'<text:p>{escape(line)}</text:p>' for line in front]
    body.append(f'<table:table><table:table-column table:number-columns-repeated="{width_of(rows)}"/>')
    for row in whole_rows(rows):
        body.append('<table:table-row>')
        for cell, begins in row:
            if not begins:
                body.append('<table:covered-table-cell/>')
                continue
            spans = (f' table:number-rows-spanned="{cell.rows}" table:number-columns-spanned="{cell.columns}"'
                     if cell.rows * cell.columns > 1 else '')
            body.append(f'<table:table-cell{spans}>{blocks(cell.paragraphs)}</table:table-cell>'
                        + '<table:covered-table-cell/>' * (cell.columns - 1))
        body.append('</table:table-row>')
    body.append('</table:table>')
    lists = ('<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>')
    return packed({
        'mimetype': 'application/vnd.oasis.opendocument.text',
        'META-INF/manifest.xml': '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                                 '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
                                 '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
        'content.xml': f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {space} office:version="1.3"><office:automatic-styles>'
                       f'{lists}</office:automatic-styles><office:body><office:text>{"".join(body)}</office:text></office:body></office:document-content>'})


def page(front, rows):
    def blocks(paragraphs):
        parts = []
        for level, text in paragraphs:
            if level and parts and parts[-1].endswith('</ul>'):
                parts[-1] = parts[-1][:-5] + f'<li>{html.escape(text)}</li></ul>'
            else:
                parts.append(f'<ul><li>{html.escape(text)}</li></ul>' if level else f'<p>{html.escape(text)}</p>')
        return ''.join(parts)

    lines = ['<!DOCTYPE html><meta charset="utf-8"><title>Plan</title>', *(f'<p>{html.escape(line)}</p>' for line in front), '<table>']
    for i, row in enumerate(rows):
        tag = 'th' if i == 0 else 'td'
        lines.append('<tr>' + ''.join(
            f'<{tag} rowspan="{cell.rows}" colspan="{cell.columns}">{blocks(cell.paragraphs)}</{tag}>' for cell in row if cell is not None) + '</tr>')
    return '\n'.join([*lines, '</table>']).encode()


def cell_text(cell):
    return '\n'.join(('• ' if level else '') + text for level, text in cell.paragraphs)


def sheet(front, rows):
    width = width_of(rows)
    lines = [[(line, 1, 1)] for line in front]
    for row in whole_rows(rows):
        lines.append([(cell_text(cell), cell.rows, cell.columns) if begins else ('', 1, 1) for cell, begins in row])
    xml, merges = [], []
    for y, line in enumerate(lines, 1):
        xml.append(f'<row r="{y}">')
        for x, (text, tall, wide) in enumerate(line):
            name = f'{chr(65 + x)}{y}'
            if text:
                xml.append(f'<c r="{name}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>')
            if tall * wide > 1:
                merges.append(f'<mergeCell ref="{name}:{chr(64 + x + wide)}{y + tall - 1}"/>')
        xml.append('</row>')
    merged = f'<mergeCells count="{len(merges)}">{"".join(merges)}</mergeCells>' if merges else ''
    main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
    return packed({
        '[Content_Types].xml': types({}, {'/xl/workbook.xml': f'{kind}.sheet.main+xml', '/xl/worksheets/sheet1.xml': f'{kind}.worksheet+xml'}),
        '_rels/.rels': relations([('officeDocument', 'xl/workbook.xml')]),
        'xl/_rels/workbook.xml.rels': relations([('worksheet', 'worksheets/sheet1.xml')]),
        'xl/workbook.xml': f'<?xml version="1.0"?><workbook xmlns="{main}" xmlns:r="{OFFICE}/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="r0"/></sheets></workbook>',
        'xl/worksheets/sheet1.xml': f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{main}"><sheetData>{"".join(xml)}</sheetData>{merged}</worksheet>'})


def comma_separated(front, rows):
    text = io.StringIO(newline='')
    writer = csv.writer(text)
    for line in front:
        writer.writerow([line])
    width = width_of(rows)
    for row in whole_rows(rows):
        line = [cell_text(cell) if begins else '' for cell, begins in row]
        writer.writerow(line + [''] * (width - len(line)))
    return text.getvalue().encode('utf-8-sig')


WRITERS = {
    'docx': docx,
    'typed.docx': lambda front, rows: docx(front, rows, typed=True),
    'odt': odt,
    'html': page,
    'xlsx': sheet,
    'csv': comma_separated,
}
