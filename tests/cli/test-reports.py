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
import sqlite3
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
        self.make_on('2019-04-20')

    def make_on(self, day, after=0):
        """As if the steps of the history after that one had been made on a day."""
        database = sqlite3.connect(self.register)
        with database:
            database.execute('UPDATE step SET made_at = ? WHERE id > ?', (f'{day}T12:00:00Z', after))
            last = database.execute('SELECT MAX(id) FROM step').fetchone()[0]
        database.close()
        return last

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
        if not expected:
            self.assertEqual(len(table), 1)
            self.assertIn('No action is overdue on 1 January 2020.', table[0].values())
            return
        self.assertEqual(sorted((row['Organisation'], row['Due date'], row['Status']) for row in table),
                         sorted((row['organisation'], row['target']['due'], 'Overdue') for row in expected))

    def test_listed(self):
        """What actions lists goes out, in its order, in every format."""
        self.fill()
        filters = [[], ['--open'], ['--overdue'], ['--progress=in-progress'], ['--organisation=Region 1'],
                   ['--moved=1'], ['--due-before=2020-06-01', '--open']]
        for i, chosen in enumerate(filters):
            expected = self.ok('actions', '--json', *chosen).json
            path = self.folder / f'listed{i}.json'
            if not expected:
                self.assertIn('nothing to write', self.bad('actions', '--to', path, *chosen).err)
                self.assertFalse(path.exists())
                continue
            self.assertEqual(self.ok('actions', '--to', path, *chosen).out, '')
            report = json.loads(path.read_text())
            self.assertEqual((report['report'], report['title']), ('actions', 'Actions'))
            self.assertEqual([{name: row[name] for name in expected[0]} for row in report['actions']], expected)
        self.check_schema('heed-report.schema.json', *self.folder.glob('listed*.json'))
        rows = self.ok('actions', '--json').json
        for ending in FORMATS:
            path = self.folder / f'listed.{ending}'
            self.ok('actions', '--to', path)
            if ending != 'pdf':
                self.assert_said([row['text'] for row in rows] + [row['organisation'] for row in rows], path)
        calendar = self.folder / 'listed.ics'
        self.ok('actions', '--to', calendar)
        self.assertIn('BEGIN:VEVENT', calendar.read_text())

    def test_listed_refused(self):
        self.fill(1)
        target = self.folder / 'x.csv'
        for arguments, said in (
                (['--json', '--to', target], 'exclude each other'),
                (['--on=2019-05-01', '--to', target], 'how things stand today'),
                (['--to', self.folder / 'x.rtf'], 'names no format')):
            self.assertIn(said, self.usage('actions', *arguments).err)
        self.assertIn('is no report', self.usage('export', '--report=actions', '--to', target).err)
        self.assertIn('nothing to write', self.bad('actions', '--search=zzzzqqq', '--to', target).err)
        missing = self.folder / 'none.db'
        self.bad('actions', '--register', missing, '--to', target)
        self.assertFalse(missing.exists() or target.exists())

    def test_nothing_overdue(self):
        plan = heedcli.json_plan(self.rand, recommendations=1, actions=1)
        plan['plan']['recommendations'][0]['items'][1].update(progress='not-started', target={'text': 'March 2020'})
        self.import_plan(self.write('0.json', json.dumps(plan)))
        self.make_on('2019-04-20')
        for ending in FORMATS:
            path = self.export(f'none.{ending}', '--report=overdue', '--on=2019-06-01')
            if ending == 'json':
                self.assertEqual(json.loads(path.read_text())['actions'], [])
            else:
                self.assert_said(['No action is overdue on 1 June 2019'], path)

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
        for report in ('plan', 'progress', 'overdue', 'review'):
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
        for report in ('progress', 'overdue', 'review'):
            path = self.export(f'{report}.pdf', '1', f'--report={report}', '--on=2020-01-01')
            subprocess.run(['qpdf', '--check', path], check=True, capture_output=True)

    def owner_of(self, rows):
        return self.rand.choice(sorted({owner for row in rows for owner in row['owners']}))

    def test_owner(self):
        """One owner's actions over all plans, or of one: those of actions --owner, in every format."""
        self.fill()
        rows = self.ok('actions', '--json', '--on=2020-01-01').json
        owner = self.owner_of(rows)
        mine = [row for row in rows if owner in row['owners']]
        arguments = ('--report=owner', f'--owner={owner.upper()}', '--on=2020-01-01')
        path = self.export('mine.json', *arguments)
        report = json.loads(path.read_text())
        self.assertEqual((report['report'], report['owner']), ('owner', owner))
        self.assertEqual(sorted(row['id'] for row in report['actions']), sorted(row['id'] for row in mine))
        self.check_schema('heed-report.schema.json', path)
        for ending in FORMATS:
            path = self.export(f'mine.{ending}', *arguments)
            if ending in ('pdf', 'json'):
                continue
            self.assert_said([row['text'] for row in mine] + [row['plan_title'] for row in mine] +
                             [row['target']['text'] for row in mine if row['target']], path)
        number = mine[0]['plan']
        report = json.loads(self.export('one.json', str(number), *arguments).read_text())
        self.assertEqual({row['plan'] for row in report['actions']}, {number})

    def test_owner_form(self):
        """What people fill in has columns for that, and the id of each action."""
        self.fill()
        rows = self.ok('actions', '--json', '--on=2020-01-01').json
        owner = self.owner_of(rows)
        mine = [row for row in rows if owner in row['owners']]
        for ending in ('csv', 'docx', 'odt', 'html'):
            path = self.export(f'form.{ending}', '--report=owner', f'--owner={owner}', '--on=2020-01-01')
            if ending == 'csv':
                table = list(csv.DictReader(io.StringIO(path.read_text(encoding='utf-8-sig'))))
                self.assertEqual(sorted(row['Item id'] for row in table), sorted(row['id'] for row in mine))
                self.assertEqual({(row['Progress'], row['Update']) for row in table}, {('', '')})
                continue
            data = path.read_bytes()
            if ending != 'html':
                with zipfile.ZipFile(io.BytesIO(data)) as archive:
                    data = archive.read('word/document.xml' if ending == 'docx' else 'content.xml')
            text = xml_text(data)
            self.assertEqual('How to fill this in' in text, ending != 'html')
            for row in mine:
                self.assertIn(row['id'].replace('-', ''), data.decode('utf-8').replace('-', ''))

    def test_owner_returns(self):
        """A pack that was filled in is taken over: in all its plans or not at all, and once."""
        for i in range(2):
            plan = heedcli.json_plan(self.rand, recommendations=1, actions=2)
            for item in plan['plan']['recommendations'][0]['items']:
                if item['kind'] == 'action':
                    item.update(progress='not-started', completed_on=None, depth=1, owners=['Head of Tides'])
            self.import_plan(self.write(f'{i}.json', json.dumps(plan)))
        empty = self.export('pack.docx', '--report=owner', '--owner=Head of Tides')
        before = self.ok('actions', '--json').json
        self.assertEqual(self.ok('update', f'--pack={empty}').out, '0 actions were updated\n')
        self.assertEqual(self.ok('actions', '--json').json, before)

        path = self.export('pack.csv', '--report=owner', '--owner=Head of Tides')
        table = list(csv.DictReader(io.StringIO(path.read_text(encoding='utf-8-sig'))))
        table[0].update(Progress='Completed', Update='The wall was built on 3 May 2019.')
        table[1].update(Progress='nearly')
        table[3].update(Update='Half of it stands')

        def write():
            out = io.StringIO()
            writer = csv.DictWriter(out, table[0].keys())
            writer.writeheader()
            writer.writerows(table)
            return self.write('back.csv', out.getvalue())

        self.bad('update', f'--pack={write()}', names=['nearly', 'In progress'])
        self.assertEqual(self.ok('actions', '--json').json, before)
        table[1].update(Progress='In progress')
        self.assertEqual(self.ok('update', f'--pack={write()}', '--by=Ann').out, '3 actions were updated\n')
        rows = {row['id']: row for row in self.ok('actions', '--json').json}
        ids = [row['Item id'] for row in table]
        self.assertEqual([(rows[i]['progress'], rows[i]['completed_on']) for i in ids],
                         [('completed', '2019-05-03'), ('in-progress', None), ('not-started', None), ('not-started', None)])
        self.assertEqual(self.ok('update', f'--pack={write()}', '--by=Ann').out, '0 actions were updated\n')
        self.assertEqual(len({rows[i]['plan'] for i in ids}), 2)
        shown = json.dumps([self.ok('show', n, '--json').json for n in ('1', '2')])
        self.assertEqual(shown.count('Half of it stands'), 1)

        self.bad('import', path, names=['--pack'])
        self.bad('update', f'--pack={self.folder / "0.json"}', names=['0.json'])
        self.bad('update', f'--pack={self.write("no.csv", "a,b" + chr(10) + "1,2" + chr(10))}', names=['no.csv'])
        self.usage('update', '1', '1.1', f'--pack={path}', names=['--pack'])
        self.usage('update', names=['ID'])

    def test_owner_refused(self):
        self.fill()
        file = self.folder / 'x.docx'
        owners = [owner['name'] for owner in self.ok('owners', '--json').json]
        self.bad('export', '--report=owner', '--owner=nobody of this name', '--to', file, names=owners[:1])
        shared = next((part for owner in owners for part in owner.split()
                       if sum(part.casefold() in other.casefold() for other in owners) > 1 and part not in owners), None)
        if shared is not None:
            self.bad('export', '--report=owner', f'--owner={shared}', '--to', file, names=['several', shared])
        self.assertEqual(self.call('export', '--report=owner', '--to', file).status, 2)
        self.assertEqual(self.call('export', '1', '--report=progress', '--owner=x', '--to', file).status, 2)
        self.assertEqual(self.call('export', '--to', file).status, 2)
        self.assertFalse(file.exists())

    def test_as_at(self):
        """A completion, an update, a target and an owner are known from the day on which they were recorded."""
        plan = heedcli.json_plan(self.rand, recommendations=2, actions=2)
        action = plan['plan']['recommendations'][0]['items'][1]
        action.update(progress='not-started', completed_on=None, target={'text': 'May 2019'}, label='A1',
                      owners=['Head of Tides'])
        self.import_plan(self.write('0.json', json.dumps(plan)))
        last = self.make_on('2019-04-20')
        self.ok('update', '1', 'A1', '--target=September 2019', '--reason=The tide was late', '--by=Ann')
        last = self.make_on('2019-06-20', last)
        self.ok('update', '1', 'A1', '--progress=in-progress', '--note=Half of it stands', '--by=Ann')
        last = self.make_on('2019-08-20', last)
        self.ok('update', '1', 'A1', '--progress=completed', '--completed-on=2019-08-01', '--note=All of it stands',
                '--by=Ann')
        self.make_on('2019-11-20', last)

        def state(day):
            row = json.loads(self.export('x.json', '1', '--report=progress', f'--on={day}').read_text())['actions'][0]
            over = json.loads(self.export('o.json', '--report=overdue', f'--on={day}').read_text())['actions']
            mine = json.loads(self.export('m.json', '--report=owner', '--owner=head of tides', f'--on={day}').read_text())
            self.assertEqual([r for r in mine['actions'] if r['id'] == row['id']][0]['progress'], row['progress'])
            self.assertEqual(any(r['id'] == row['id'] for r in over), row['compliance'] == 'overdue')
            return (row['target']['text'], row['progress'], row['compliance'],
                    row['latest_update'] and row['latest_update']['text'])

        self.assertEqual(state('2019-05-01'), ('May 2019', 'not-started', 'due-soon', None))
        self.assertEqual(state('2019-06-19'), ('May 2019', 'not-started', 'overdue', None))
        self.assertEqual(state('2019-06-20'), ('September 2019', 'not-started', 'on-track', None))
        self.assertEqual(state('2019-08-19')[:3], ('September 2019', 'not-started', 'on-track'))
        self.assertEqual(state('2019-10-15'), ('September 2019', 'in-progress', 'overdue', 'Half of it stands'))
        self.assertEqual(state('2019-11-20')[1:], ('completed', 'completed-on-time', 'All of it stands'))

        path = self.export('moved.csv', '1', '--report=review', '--on=2019-07-01')
        row = next(r for r in csv.DictReader(io.StringIO(path.read_text(encoding='utf-8-sig'))) if r['Label'] == 'A1')
        self.assertIn('once', row['Moved'])
        self.assertIn('The tide was late', row['Why'])
        path = self.export('early.csv', '1', '--report=review', '--on=2019-06-01')
        self.assertNotIn('The tide was late', path.read_text())

    def test_before_history(self):
        """Of a day before the register had the plan, what the plan dates later is not told."""
        plan = heedcli.json_plan(self.rand, recommendations=1, actions=1)
        action = plan['plan']['recommendations'][0]['items'][1]
        action.update(progress='completed', completed_on='2019-09-02', target={'text': 'July 2019'},
                      updates=[{'date': '2019-05-05', 'author': 'Ann', 'text': 'The first'},
                               {'date': '2019-09-02', 'author': 'Ann', 'text': 'The last'}])
        self.import_plan(self.write('0.json', json.dumps(plan)))
        for day, wanted in (('2019-04-30', ('in-progress', None)), ('2019-06-01', ('in-progress', 'The first')),
                            ('2019-09-02', ('completed', 'The last'))):
            path = self.export('x.json', '1', '--report=progress', f'--on={day}')
            row = json.loads(path.read_text())['actions'][0]
            self.assertEqual((row['progress'], row['latest_update'] and row['latest_update']['text']), wanted)
        self.assert_said(['The history of this plan is kept since'],
                         self.export('x.docx', '1', '--report=progress', '--on=2019-06-01'))

    def test_day_refused(self):
        """The day before a plan began, and one that lies ahead."""
        self.fill(1)
        file = self.folder / 'x.json'
        ahead = (datetime.date.today() + datetime.timedelta(days=2)).isoformat()
        for report in ('progress', 'overdue', 'review'):
            self.bad('export', '1', f'--report={report}', '--on=2019-04-02', '--to', file, names=['3 April 2019'])
            self.bad('export', f'--report={report}', '--on=2019-04-02', '--to', file, names=['3 April 2019'])
            self.bad('export', f'--report={report}', f'--on={ahead}', '--to', file, names=['ahead'])
        self.assertFalse(file.exists())

    def test_review(self):
        """The counts are those of actions --json, and every section has what the plans say."""
        self.fill()
        rows = self.ok('actions', '--json', '--on=2020-03-01').json
        path = self.export('all.json', '--report=review', '--on=2020-03-01')
        report = json.loads(path.read_text())
        self.assertEqual(len(report['actions']), len(rows))
        self.assertEqual(len(report.pop('plans')), 3)
        path.write_text(json.dumps(report))
        self.check_schema('heed-report.schema.json', path)
        plans = [self.ok('show', str(n), '--json').json for n in (1, 2, 3)]
        items = [item for plan in plans for r in plan['plan']['recommendations'] for item in r['items']]
        counts = collections.Counter(row['compliance'] for row in rows)
        for ending in ('docx', 'odt', 'html'):
            path = self.export(f'all.{ending}', '--report=review', '--on=2020-03-01')
            self.assert_said([f'{n} {word.replace("-", " ")}' for word, n in counts.items()] + [f'{len(rows)} actions'] +
                             [item['text'] for item in items if item['kind'] == 'measure'] +
                             [revision['reason'] for item in items for revision in item.get('revisions', [])], path)
        path = self.export('all.csv', '--report=review', '--on=2020-03-01')
        table = list(csv.DictReader(io.StringIO(path.read_text(encoding='utf-8-sig'))))
        self.assertEqual(collections.Counter(row['Id'] for row in table if row['Kind'] == 'action'),
                         collections.Counter(row['id'] for row in rows))
        self.assertEqual(sum(row['Kind'] == 'measure' for row in table),
                         sum(item['kind'] == 'measure' for item in items))

    def test_progress_of_all(self):
        """Of all plans: counts by addressee and plan that add up, and each table."""
        self.fill()
        rows = self.ok('actions', '--json', '--on=2020-01-01').json
        report = json.loads(self.export('all.json', '--report=progress', '--on=2020-01-01').read_text())
        self.assertEqual([{name: row[name] for name in rows[0]} for row in
                          sorted(report['actions'], key=lambda row: row['id'])], sorted(rows, key=lambda row: row['id']))
        self.assertEqual(len(report['plans']), 3)
        for ending in ('docx', 'html', 'csv'):
            path = self.export(f'all.{ending}', '--report=progress', '--on=2020-01-01')
            self.assert_said([row['text'] for row in rows], path)

    def test_embargo(self):
        """What readers get waits for its day, unless it is said twice; data does not wait."""
        plan = heedcli.json_plan(self.rand)
        day = datetime.date.today() + datetime.timedelta(days=30)
        plan['plan']['not_before'] = day.isoformat()
        number = self.import_plan(self.write('plan.json', json.dumps(plan)))
        for ending in ('pdf', 'docx', 'odt', 'html', 'xlsx', 'csv'):
            file = self.folder / f'plan.{ending}'
            self.bad('export', number, f'--to={file}', names=['--before-its-day', str(day.year)])
            self.assertFalse(file.exists())
            self.ok('export', number, f'--to={file}', '--before-its-day')
            self.assertTrue(file.exists())
        self.ok('export', number, f'--to={self.folder / "plan.json"}')
        self.ok('export', number, '--report=progress', f'--to={self.folder / "progress.docx"}')
        plan['plan']['not_before'] = datetime.date.today().isoformat()
        number = self.import_plan(self.write('today.json', json.dumps(plan)), '--again')
        self.ok('export', number, f'--to={self.folder / "today.docx"}')


if __name__ == '__main__':
    heedcli.main()
