#!/usr/bin/env python3
# test-returned.py
#
# SPDX-License-Identifier: GPL-3.0-or-later

"""Files that go out, are edited and come back as an update of their plan."""

import csv
import io
import json
import re
import shutil
import subprocess
import tempfile
import zipfile

import heedcli

FORMATS = ['json', 'xlsx', 'csv', 'docx', 'odt', 'html']
ITEM = 'Item id'


class Returned(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rand = heedcli.chance(self.id())
        self.import_plan(self.write('plan.txt', heedcli.text_plan(self.rand)))

    def shown(self):
        return self.ok('show', '1', '--json').json

    def send(self, name, *options):
        path = self.folder / name
        self.ok('export', '1', '--to', path, *options)
        return path

    def action(self, plan, label):
        """The action with this label in the plan, of which there is one."""
        found = [item for recommendation in plan['plan']['recommendations'] for item in recommendation['items']
                 if (item.get('label') or '').strip('.') == label]
        self.assertEqual(len(found), 1)
        return found[0]

    def edit_csv(self, path, edit):
        """Calls edit with the rows below the titles, each by its titles."""
        rows = list(csv.reader(io.StringIO(path.read_text(encoding='utf-8-sig'))))
        titles = rows[0]
        table = [dict(zip(titles, row)) for row in rows[1:]]
        edit(table)
        out = io.StringIO()
        writer = csv.DictWriter(out, titles)
        writer.writeheader()
        writer.writerows(table)
        path.write_text(out.getvalue(), encoding='utf-8')

    def row_of(self, table, label):
        return next(row for row in table if row['Label'].strip('.') == label)

    def test_unchanged(self):
        before = self.shown()
        for report in ('plan', 'progress'):
            for form in FORMATS:
                if (report, form) == ('progress', 'json'):
                    continue
                path = self.send(f'{report}.{form}', f'--report={report}')
                for options in ([], ['--update']):
                    result = self.ok('import', path, *options)
                    self.assertEqual(len(re.findall('changes nothing', result.out)), 1, result.out)
        self.assertEqual(self.shown(), before)
        self.assertEqual(len(self.ok('list', '--json').json), 1)

    def test_offered_then_made(self):
        path = self.send('out.csv')
        before = self.shown()

        def edit(table):
            self.row_of(table, '1.2')['5. Responsible Owner'] = 'Keeper of the Pier'
            table.remove(self.row_of(table, '2.3'))

        self.edit_csv(path, edit)
        offered = self.ok('import', path).out
        self.assertIn('2 changes', offered)
        self.assertIn('Pier', offered)
        self.assertIn('--update', offered)
        self.assertEqual(self.shown(), before)

        self.ok('import', path, '--update')
        after = self.shown()
        self.assertEqual(self.action(after, '1.2')['owners'], ['Keeper of the Pier'])
        # What is gone from the file is no reason to lose it, and nothing else is another.
        self.action(after, '1.2')['owners'] = self.action(before, '1.2')['owners']
        self.assertEqual(after, before)
        self.assertIn('1 change', self.ok('import', path).out)
        self.ok('import', path, '--update', '--remove')
        self.assertNotIn('2.3', json.dumps([item.get('label') for r in self.shown()['plan']['recommendations']
                                            for item in r['items']]))

    def test_both_sides(self):
        path = self.send('out.csv')
        self.ok('update', '1', '1.1', '--target=July 2031', '--reason=Rain')
        self.edit_csv(path, lambda table: self.row_of(table, '1.1').update({'6. Target Date': 'August 2032'}))
        offered = self.ok('import', path, '--update').out
        self.assertIn('both sides', offered)
        self.assertIn('July 2031', offered)
        self.assertIn('August 2032', offered)
        self.assertEqual(self.action(self.shown(), '1.1')['target']['text'], 'July 2031')
        self.ok('import', path, '--update', '--take-file', '--reason=The sea', '--by=Warden')
        action = self.action(self.shown(), '1.1')
        self.assertEqual(action['target']['text'], 'August 2032')
        self.assertEqual([revision['reason'] for revision in action['revisions']][-2:], ['Rain', 'The sea'])
        self.assertIn('Warden', action['revisions'][-1]['author'])

    def test_progress_form(self):
        path = self.send('form.csv', '--report=progress')

        def edit(table):
            row = self.row_of(table, '2.1')
            row['Progress'] = 'Completed'
            row['Completed on'] = '2020-02-03'
            row['Latest update'] = 'All the lamps are lit.'

        self.edit_csv(path, edit)
        self.assertIn('Progress reported', self.ok('import', path).out)
        self.ok('import', path, '--update', '--by=Warden')
        action = self.action(self.shown(), '2.1')
        self.assertEqual((action['progress'], action['completed_on']), ('completed', '2020-02-03'))
        self.assertEqual([update['text'] for update in action['updates']], ['All the lamps are lit.'])
        self.assertIn('Warden', action['updates'][0]['author'])
        self.assertIn('form.csv', action['updates'][0]['author'])

    def test_typed_dates(self):
        """A day beside the status, as people type it, is the day of completion."""
        before = self.action(self.shown(), '3.1')
        path = self.send('form.csv', '--report=progress')
        self.edit_csv(path, lambda table: self.row_of(table, '3.1').update({'Progress': 'Completed 12/05/2020'}))
        self.ok('import', path, '--update')
        action = self.action(self.shown(), '3.1')
        self.assertEqual((action['progress'], action['completed_on']), ('completed', '2020-05-12'))
        # Of what was completed already only the day is new.
        self.assertEqual(len(action['updates']), 0 if before['progress'] == 'completed' else 1)

    def test_typed_into_word(self):
        """What is typed over a status, and into an empty cell, which has no style of ours."""
        # A column that says nothing in any row is left out.
        self.ok('update', '1', '1.1', '--note=Begun.')
        self.ok('update', '1', '1.1', '--target=July 2031', '--reason=Rain')
        sent = self.send('form.docx', '--report=progress')
        path = self.folder / 'typed.docx'

        def find_cells(row):
            return re.findall('<w:tc>.*?</w:tc>', row, re.S)

        words = 'All the lamps of the pier are lit.'
        with zipfile.ZipFile(sent) as old, zipfile.ZipFile(path, 'w') as new:
            for name in old.namelist():
                content = old.read(name)
                if name == 'word/document.xml':
                    text = content.decode()
                    row = next(row for row in re.findall('<w:tr[ >].*?</w:tr>', text, re.S)
                               if '>Not started<' in row and '<w:t>' not in find_cells(row)[-2] and
                               '<w:t ' not in find_cells(row)[-2])
                    cells = find_cells(row)
                    status = re.sub('<w:t[^>]*>[^<]*</w:t>', '<w:t>Completed 03/02/2021</w:t>', cells[-3], count=1)
                    update = re.sub('</w:p>', f'<w:r><w:t>{words}</w:t></w:r></w:p>', cells[-2], count=1)
                    typed = row[:row.rindex(''.join(cells[-3:]))] + status + update + cells[-1] + '</w:tr>'
                    content = text.replace(row, typed, 1).encode()
                new.writestr(name, content)
        self.assertIn('1 change', self.ok('import', path).out)
        self.ok('import', path, '--update', '--by=Warden')
        found = [item for recommendation in self.shown()['plan']['recommendations'] for item in recommendation['items']
                 if any(update['text'] == words for update in item.get('updates', []))]
        self.assertEqual([(item['progress'], item['completed_on']) for item in found], [('completed', '2021-02-03')])

    def test_version(self):
        """A version that goes out later is what the file is compared with, not the plan of today."""
        self.ok('update', '1', '1.1', '--target=July 2031', '--reason=Rain')
        path = self.send('version.csv', '--version=1')
        self.assertIn('changes nothing', self.ok('import', path).out)
        self.edit_csv(path, lambda table: self.row_of(table, '1.2').update({'5. Responsible Owner': 'Keeper'}))
        self.ok('import', path, '--update')
        self.assertEqual(self.action(self.shown(), '1.2')['owners'], ['Keeper'])
        self.assertEqual(self.action(self.shown(), '1.1')['target']['text'], 'July 2031')

    def test_without_state(self):
        """Where it is not known what went out, nothing is taken unasked."""
        path = self.send('out.csv')
        self.ok('update', '1', '2.2', '--note=Seen.')

        def edit(table):
            for row in table:
                row['Plan state'] = ''
            self.row_of(table, '1.2')['5. Responsible Owner'] = 'Keeper of the Pier'

        self.edit_csv(path, edit)
        before = self.shown()
        self.assertIn('not known', self.ok('import', path, '--update').out)
        self.assertEqual(self.shown(), before)
        self.ok('import', path, '--update', '--take-file')
        self.assertEqual(self.action(self.shown(), '1.2')['owners'], ['Keeper of the Pier'])

    def test_without_ids(self):
        """What lost its ids is matched by words, where somebody says of which plan it is."""
        text = (self.folder / 'plan.txt').read_text()
        path = self.write('retyped.txt', text.replace('so that', 'in order that', 1))
        self.bad('import', path, '--update', names=['retyped.txt', '--plan'])
        offered = self.ok('import', path, '--plan=1').out
        self.assertIn('matched by number and words', offered)
        self.assertIn('1 change', offered)
        self.ok('import', path, '--plan=1', '--update')
        self.assertIn('in order that', self.shown()['plan']['recommendations'][0]['text'])
        self.bad('import', path, '--plan=9', names=['9'])
        self.usage('import', path, '--plan=x', names=['x'])

    def test_copies(self):
        path = self.send('out.json')
        self.ok('import', path, '--again')
        csv_path = self.send('out.csv')
        self.edit_csv(csv_path, lambda table: self.row_of(table, '1.2').update({'5. Responsible Owner': 'Keeper'}))
        self.bad('import', csv_path, names=['1, 2', '--plan'])
        self.ok('import', csv_path, '--plan=1', '--update')
        self.assertEqual(self.action(self.shown(), '1.2')['owners'], ['Keeper'])

    def test_through_office(self):
        """What an office program saves carries ids and state, also in another format."""
        program = shutil.which('soffice')
        if program is None:
            self.skipTest('LibreOffice is not installed')
        routes = [('docx', 'docx:MS Word 2007 XML'), ('docx', 'odt'), ('odt', 'odt'), ('odt', 'docx:MS Word 2007 XML'),
                  ('xlsx', 'xlsx'), ('xlsx', 'csv')]
        with tempfile.TemporaryDirectory() as home:
            for report in ('plan', 'progress'):
                for number, (form, to) in enumerate(routes if report == 'plan' else routes[1::4]):
                    path = self.send(f'{report}.{form}', f'--report={report}')
                    out = self.folder / f'saved-{report}-{number}'
                    subprocess.run([program, f'-env:UserInstallation=file://{home}', '--headless', '--convert-to', to,
                                    '--outdir', str(out), str(path)], check=True, capture_output=True, timeout=120)
                    saved, = out.iterdir()
                    result = self.ok('import', saved).out
                    self.assertIn('changes nothing', result, f'{report}, {form} to {to}')


if __name__ == '__main__':
    heedcli.main()
