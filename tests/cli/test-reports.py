#!/usr/bin/env python3
# test-reports.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every report in every format, against what actions --json says of the same day."""

import collections
import csv
import datetime
import html
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

import heedcli

DAYS = ['2019-05-01', '2019-06-15', '2020-01-01', '2021-03-01']
FORMATS = ['pdf', 'docx', 'odt', 'html', 'xlsx', 'csv', 'json']
SOURCE = pathlib.Path(os.environ.get('HEED_TEST_SOURCE', '.'))


def xml_text(data):
    text = re.sub(r'<[^<>]*>', ' ', data.decode('utf-8'))
    return html.unescape(text)


def text_of(path):
    """The words of a file, whatever its format."""
    if path.suffix == '.pdf':
        process = subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, check=True)
        return process.stdout.decode('utf-8')
    data = path.read_bytes()
    if path.suffix in ('.docx', '.odt', '.xlsx'):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return ' '.join(xml_text(archive.read(name)) for name in archive.namelist()
                            if name.endswith('.xml'))
    return xml_text(data) if path.suffix == '.html' else data.decode('utf-8')


def words(text):
    return re.findall(r'\w+', text)


class Reports(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rand = heedcli.chance(self.id())

    def fill(self, n=3):
        for i in range(n):
            plan = heedcli.json_plan(self.rand, recommendations=3, actions=6,
                                     organisation=f'{self.rand.choice(heedcli.OWNERS)} Region {i % 2}')
            for recommendation in plan['plan']['recommendations']:
                for item in recommendation['items']:
                    if item['kind'] == 'action':
                        self.follow(item)
            self.import_plan(self.write(f'{i}.json', json.dumps(plan)))

    def follow(self, item):
        """Gives an action a history, by chance."""
        item['updates'] = [{'date': f'2019-0{k}-11', 'author': self.rand.choice(heedcli.OWNERS),
                            'text': heedcli.sentence(self.rand)}
                           for k in range(4, 4 + self.rand.randint(0, 2))]
        if item['target'] is not None and self.rand.random() < .5:
            item['baseline'] = {'text': 'April 2019'}
            item['revisions'] = [{'date': '2019-07-03', 'from': 'April 2019',
                                  'to': item['target']['text'], 'reason': heedcli.sentence(self.rand)}]
        if item['progress'] == 'completed':
            item['verification'] = {'date': '2020-02-02', 'by': 'Assurance desk',
                                    'adequate': self.rand.random() < .5, 'text': heedcli.sentence(self.rand)}

    def export(self, name, *arguments):
        path = self.folder / name
        result = self.ok('export', *arguments, '--to', path)
        self.assertEqual(result.out, '')
        return path

    def assert_said(self, wanted, path):
        """Each text in one piece, in whatever way its lines are broken."""
        text = ' '.join(words(text_of(path)))
        for sentence in wanted:
            self.assertIn(' '.join(words(sentence)), text, path.suffix)

    def check_schema(self, schema, *paths):
        process = subprocess.run([sys.executable, SOURCE / 'tests/format/check-json-schema.py',
                                  SOURCE / 'data' / schema, *paths], capture_output=True, text=True)
        if process.returncode == 77:
            self.skipTest(process.stdout.strip())
        self.assertEqual(process.returncode, 0, process.stdout + process.stderr)

    def test_overdue_json(self):
        """The rows of actions --overdue --json, with more beside them, worst first."""
        self.fill()
        for day in DAYS:
            path = self.export(f'{day}.json', '--report=overdue', f'--on={day}')
            report = json.loads(path.read_text())
            self.assertEqual((report['format'], report['report'], report['on']),
                             ('heed-report', 'overdue', day))
            self.assertNotIn('plan', report)
            expected = self.ok('actions', '--overdue', '--json', f'--on={day}').json
            rows = report['actions']
            self.assertEqual(len(rows), len(expected))
            for row in expected:
                self.assertIn(row, [{name: r[name] for name in row} for r in rows])
            for row in rows:
                due = datetime.date.fromisoformat(row['target']['due'])
                self.assertEqual(row['days_overdue'], (datetime.date.fromisoformat(day) - due).days)
            groups = [(r['organisation'].casefold(), r['target']['due']) for r in rows]
            self.assertEqual(groups, sorted(groups))
        self.check_schema('heed-report.schema.json', *self.folder.glob('20*.json'))

    def test_overdue_of_one(self):
        self.fill()
        for number in (1, 2, 3):
            path = self.export('one.json', str(number), '--report=overdue', '--on=2021-03-01')
            rows = json.loads(path.read_text())['actions']
            expected = [row for row in self.ok('actions', '--overdue', '--json', '--on=2021-03-01').json
                        if row['plan'] == number]
            self.assertEqual(len(rows), len(expected))
            self.assertEqual({row['plan'] for row in rows}, {number} if expected else set())

    def test_overdue_words(self):
        """What is overdue, and for how long, stands in every format."""
        self.fill()
        rows = json.loads(self.export('all.json', '--report=overdue', '--on=2020-01-01')
                          .read_text())['actions']
        self.assertTrue(rows)
        for ending in FORMATS:
            path = self.export(f'all.{ending}', '--report=overdue', '--on=1 January 2020')
            if ending == 'json':
                continue
            self.assert_said({row['organisation'] for row in rows}, path)
            if ending == 'pdf':
                self.assert_said(['Overdue actions', 'As at 1 January 2020'], path)
                continue
            self.assert_said([row['text'] for row in rows] +
                             [row['target']['text'] for row in rows] +
                             [owner for row in rows for owner in row['owners']] +
                             [row['latest_update']['text'] for row in rows if row['latest_update']] +
                             [str(row['days_overdue']) for row in rows] + ['Overdue'], path)

    def test_overdue_csv(self):
        self.fill()
        path = self.export('all.csv', '--report=overdue', '--on=2020-01-01')
        table = list(csv.DictReader(io.StringIO(path.read_text(encoding='utf-8-sig'))))
        expected = self.ok('actions', '--overdue', '--json', '--on=2020-01-01').json
        self.assertEqual(sorted((row['Organisation'], row['Due date'], row['Status']) for row in table),
                         sorted((row['organisation'], row['target']['due'], 'Overdue') for row in expected))

    def test_nothing_overdue(self):
        self.fill(1)
        for ending in FORMATS:
            path = self.export(f'none.{ending}', '--report=overdue', '--on=2001-01-01')
            if ending == 'json':
                self.assertEqual(json.loads(path.read_text())['actions'], [])
            else:
                self.assert_said(['No action is overdue on 1 January 2001'], path)

    def test_progress_json(self):
        self.fill(1)
        plan = self.ok('show', '1', '--json').json
        for day in DAYS:
            path = self.export(f'{day}.json', '1', '--report=progress', f'--on={day}')
            report = json.loads(path.read_text())
            self.assertEqual(report.pop('plan'), plan)
            path.write_text(json.dumps(report))
            self.assertEqual(report['on'], day)
            expected = self.ok('actions', '--json', f'--on={day}').json
            for row in expected:
                row['plan'] = None
            self.assertEqual([{name: row[name] for name in expected[0]} for row in report['actions']],
                             expected)
        self.check_schema('heed-report.schema.json', *self.folder.glob('20*.json'))

    def test_progress_words(self):
        """Status, latest update, verification and changed targets in every format."""
        self.fill(1)
        plan = self.ok('show', '1', '--json').json
        actions = [item for r in plan['plan']['recommendations'] for item in r['items']
                   if item['kind'] == 'action']
        stands = {row['compliance'] for row in self.ok('actions', '--json', '--on=2020-01-01').json}
        for ending in FORMATS:
            path = self.export(f'progress.{ending}', '1', '--report=progress', '--on=2020-01-01')
            if ending == 'json':
                continue
            if ending == 'pdf':
                self.assert_said(['Progress report', 'As at 1 January 2020', 'Latest update'], path)
                continue
            wanted = [action['updates'][-1]['text'] for action in actions if action['updates']]
            wanted += [found['text'] for action in actions for found in action['verifications'][-1:]]
            wanted += [revision['reason'] for action in actions for revision in action['revisions']]
            wanted += [stand.replace('-', ' ').capitalize() for stand in stands]
            wanted += [action['text'] for action in actions]
            self.assert_said(wanted, path)

    def calendar(self, path):
        """The events of a calendar: the values of each by name, as they stand there."""
        text = path.read_bytes().decode('utf-8')
        self.assertTrue(text.startswith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'))
        self.assertNotIn('\n', text.replace('\r\n', ''))
        unfolded = text.replace('\r\n ', '')
        return [dict(line.split(':', 1) for line in event.splitlines() if ':' in line)
                for event in re.findall(r'BEGIN:VEVENT\r\n(.*?)END:VEVENT', unfolded, re.S)]

    def test_calendar(self):
        """Every dated action of a plan, and of what is overdue each."""
        self.fill(2)
        expected = collections.Counter()
        for row in self.ok('actions', '--json').json:
            day = row['target'] and (row['target']['start'] or row['target']['due'])
            if row['plan'] == 1 and day:
                expected[day.replace('-', '')] += 1
        for report in ('plan', 'progress'):
            events = self.calendar(self.export(f'{report}.ics', '1', f'--report={report}'))
            self.assertEqual(collections.Counter(event['DTSTART;VALUE=DATE'] for event in events), expected)
            self.assertEqual(len({event['UID'] for event in events}), len(events))
        overdue = self.ok('actions', '--overdue', '--json', '--on=2020-01-01').json
        events = self.calendar(self.export('all.ics', '--report=overdue', '--on=2020-01-01'))
        self.assertEqual(len(events), len(overdue))
        self.assertEqual(len({event['UID'] for event in events}), len(events))
        path = self.export('none.ics', '--report=overdue', '--on=2001-01-01')
        self.assertEqual(self.calendar(path), [])
        self.assertIn('No action is overdue.', path.read_text())
        self.ok('convert', self.folder / '0.json', '--to', self.folder / 'converted.ics', register=False)
        self.assertEqual(len(self.calendar(self.folder / 'converted.ics')), sum(expected.values()))

    def test_day_counts(self):
        """The same report for two days differs; that for today needs no day."""
        plan = heedcli.json_plan(self.rand, recommendations=3, actions=6)
        # One at least must have a day that comes between the two.
        plan['plan']['recommendations'][0]['items'][1].update(
            progress='not-started', completed_on=None, target={'text': 'March 2020'})
        self.import_plan(self.write('0.json', json.dumps(plan)))
        for ending in FORMATS:
            one = self.export(f'one.{ending}', '1', '--report=progress', '--on=2019-05-01').read_bytes()
            two = self.export(f'two.{ending}', '1', '--report=progress', '--on=2021-05-01').read_bytes()
            again = self.export(f'again.{ending}', '1', '--report=progress', '--on=1 May 2019').read_bytes()
            self.assertNotEqual(one, two, ending)
            self.assertEqual(one, again, ending)
        today = json.loads(self.export('today.json', '--report=overdue').read_text())['on']
        self.assertLessEqual(abs(datetime.date.fromisoformat(today) - datetime.date.today()),
                             datetime.timedelta(days=1))

    def test_bad(self):
        self.fill(1)
        old = self.write('old.pdf', 'old')
        for report in ('plan', 'progress', 'overdue'):
            self.bad('export', '7', f'--report={report}', '--to', old, names=['7'])
            self.bad('export', '1', f'--report={report}', '--to', self.folder / 'no' / 'x.pdf',
                     names=['x.pdf'])
        self.assertEqual(old.read_text(), 'old')
        self.bad('export', '--report=overdue', '--to', old, register=False)
        # A report is no plan, and says so.
        path = self.export('x.json', '1', '--report=progress')
        self.bad('import', path, names=['x.json'])

    def test_pdf_is_sound(self):
        if shutil.which('qpdf') is None:
            self.skipTest('qpdf is not installed')
        self.fill(2)
        for report in ('progress', 'overdue'):
            path = self.export(f'{report}.pdf', '1', f'--report={report}', '--on=2020-01-01')
            subprocess.run(['qpdf', '--check', path], check=True, capture_output=True)


if __name__ == '__main__':
    heedcli.main()
