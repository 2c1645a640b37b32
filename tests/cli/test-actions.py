#!/usr/bin/env python3
# test-actions.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions across plans, against what show --json says of the same plans."""

import datetime
import importlib
import json
import re
import sqlite3

import heedcli

in_force = importlib.import_module('test-import').in_force

DAYS = ['2018-12-31', '2019-04-01', '2019-05-01', '2019-05-31', '2019-06-01', '2019-06-30',
        '2019-07-31', '2019-08-02', '2020-01-01', '2020-12-31', '2021-01-01']


def compliance(action, target, day):
    """How an action stands on a day: DESIGN section 3, worked out here once more."""
    if action['progress'] == 'withdrawn':
        return 'withdrawn'
    due = target['due'] if target else None
    if action['progress'] == 'completed':
        if action['completed_on'] is None or due is None:
            return 'completed'
        return 'completed-on-time' if action['completed_on'] <= due else 'completed-late'
    if target is None:
        return 'no-date'
    if due is not None:
        if due < day:
            return 'overdue'
        soon = datetime.date.fromisoformat(day) + datetime.timedelta(days=30)
        return 'due-soon' if due <= soon.isoformat() else 'on-track'
    if target['ongoing'] or target['repeats']:
        return 'ongoing'
    if target['start'] is not None:
        return 'ongoing' if target['start'] <= day else 'on-track'
    return 'no-date'


class Actions(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rand = heedcli.chance(self.id())

    def fill(self, n=3):
        for i in range(n):
            plan = heedcli.json_plan(self.rand, recommendations=3, actions=6,
                                     organisation=f'{self.rand.choice(heedcli.OWNERS)} Region {i}')
            self.import_plan(self.write(f'{i}.json', json.dumps(plan)))

    def expected(self, day, keep=lambda recommendation, item: True):
        """The actions that count, worked out from the plans."""
        rows = []
        for entry in self.ok('list', '--json').json:
            plan = self.ok('show', entry['id'], '--json').json
            for r in plan['plan']['recommendations']:
                for i, item in enumerate(r['items']):
                    if item['kind'] != 'action':
                        continue
                    owners, target = in_force(r['items'], i)
                    if not item['owners'] and not item['target'] and (owners or target):
                        continue
                    if not keep(r, item):
                        continue
                    rows.append({
                        'id': item['id'], 'plan': entry['id'],
                        'plan_title': plan['plan']['title'],
                        'organisation': plan['organisation']['name'],
                        'recommendation': r['number'], 'label': item['label'],
                        'text': item['text'], 'owners': owners, 'target': target,
                        'progress': item['progress'],
                        'compliance': compliance(item, target, day),
                        'completed_on': item['completed_on']})
        return rows

    def assert_same(self, found, expected):
        def key(row):
            return json.dumps(row, sort_keys=True)
        self.assertEqual(sorted(map(key, found)), sorted(map(key, expected)))

    def test_all(self):
        self.fill()
        for day in DAYS:
            found = self.ok('actions', '--json', f'--on={day}').json
            self.assert_same(found, self.expected(day))
        names = ['id', 'plan', 'plan_title', 'organisation', 'recommendation', 'label', 'text',
                 'owners', 'target', 'progress', 'compliance', 'completed_on']
        for row in found:
            self.assertEqual(list(row), names)
        self.assertEqual(sum(row['actions'] for row in self.ok('list', '--json').json), len(found))

    def test_filters(self):
        self.fill()
        for day in DAYS:
            rows = self.expected(day)
            on = f'--on={day}'
            self.assert_same(self.ok('actions', '--json', '--overdue', on).json,
                             [r for r in rows if r['compliance'] == 'overdue'])
            self.assert_same(
                self.ok('actions', '--json', f'--due-before={day}', on).json,
                [r for r in rows if r['target'] and r['target']['due']
                 and r['target']['due'] < day])
        for word in ('not-started', 'in-progress', 'completed', 'withdrawn'):
            self.assert_same(self.ok('actions', '--json', f'--progress={word}', on).json,
                             [r for r in rows if r['progress'] == word])
        for text in ('keeper', 'HEAD OF', 'Night', 'nobody at all', '%', '_', "o'"):
            self.assert_same(self.ok('actions', '--json', f'--owner={text}', on).json,
                             [r for r in rows
                              if any(text.lower() in owner.lower() for owner in r['owners'])])
        for text in ('region 1', 'Keys', 'zzz'):
            self.assert_same(self.ok('actions', '--json', f'--organisation={text}', on).json,
                             [r for r in rows if text.lower() in r['organisation'].lower()])

    def test_follow_up(self):
        """What is asked of the recommendation and of what was reported."""
        self.fill()
        day = DAYS[6]
        on = f'--on={day}'
        rows = self.expected(day)
        for word in ('overdue', 'due-soon', 'on-track', 'ongoing', 'completed-on-time',
                     'completed-late', 'completed', 'withdrawn', 'no-date'):
            self.assert_same(self.ok('actions', '--json', f'--compliance={word}', on).json,
                             [r for r in rows if r['compliance'] == word])
        self.assert_same(self.ok('actions', '--json', '--open', on).json,
                         [r for r in rows if r['progress'] not in ('completed', 'withdrawn')])
        for n in (1, 30, 400):
            last = (datetime.date.fromisoformat(day) + datetime.timedelta(days=n)).isoformat()
            self.assert_same(self.ok('actions', '--json', f'--due-within={n}', on).json,
                             [r for r in rows if r['target'] and r['target']['due']
                              and day <= r['target']['due'] <= last])
        self.assert_same(self.ok('actions', '--json', f'--due-from={day}', on).json,
                         [r for r in rows if r['target'] and r['target']['due']
                          and r['target']['due'] >= day])

        def told(option, keep):
            self.assert_same(self.ok('actions', '--json', option, on).json, self.expected(day, keep))
        for word in ('agreed', 'partly-agreed', 'not-agreed'):
            told(f'--response={word}', lambda r, item: r['response'] == word)
        told('--repeated', lambda r, item: r['repeated'])
        told('--priority', lambda r, item: r['priority'])
        for n in (1, 2):
            told(f'--moved={n}', lambda r, item: len(item['revisions']) >= n)
        for n in (1, 60, 3000):
            since = (datetime.date.fromisoformat(day) - datetime.timedelta(days=n)).isoformat()
            told(f'--quiet-days={n}', lambda r, item: all(
                (u['date'] or '') <= since for u in item['updates']))
        for word, adequate in (('verified', True), ('unverified', False)):
            told(f'--verification={word}', lambda r, item: item['progress'] == 'completed' and
                 bool(item['verifications'] and item['verifications'][-1]['adequate']) == adequate)
        for option in ('--compliance=late', '--response=none', '--moved=0', '--moved=often',
                       '--quiet-days=-1', '--verification=yes'):
            self.usage('actions', option)

    def test_search(self):
        """Words, or beginnings of words, of what stands in the row."""
        self.fill(2)
        day = DAYS[3]
        rows = self.expected(day)
        for text in ('lamp', 'lamp garden', 'LADDER', 'xyzzy', 'naive', '"', 'a AND', '(', '*'):
            found = self.ok('actions', '--json', f'--search={text}', f'--on={day}').json
            for row in found:
                self.assertIn(row, rows)
            wanted = heedcli.words_of(text.lower())
            if not wanted or not all(re.fullmatch(r'[a-z]+', w) for w in wanted):
                continue
            for row in rows:
                words = heedcli.words_of(row['text'].lower().replace('ï', 'i'))
                if all(w in words for w in wanted):
                    self.assertIn(row, found, text)

    def test_together(self):
        self.fill()
        rows = self.expected('2019-08-01')
        found = self.ok('actions', '--json', '--overdue', '--owner=keeper',
                        '--progress=in-progress', '--organisation=region',
                        '--on=1 August 2019').json
        self.assert_same(found, [r for r in rows if r['compliance'] == 'overdue'
                                 and r['progress'] == 'in-progress'
                                 and any('keeper' in o.lower() for o in r['owners'])])

    def test_lines(self):
        """One action a line, every word of it."""
        self.fill(2)
        rows = self.ok('actions', '--json', '--on=2019-08-01').json
        lines = self.ok('actions', '--on=2019-08-01').lines
        self.assertEqual(len(lines), len(rows) + 1)
        for row, line in zip(rows, lines[1:]):
            self.assertIn(row['text'], line)
            for owner in row['owners']:
                self.assertIn(owner, line)
            self.assertIn(row['organisation'], line)
            if row['target']:
                self.assertIn(row['target']['text'], line)

    def test_rows_cannot_be_read(self):
        """The list can be read and its rows cannot: no empty rows, and not done."""
        self.fill(1)
        database = sqlite3.connect(self.register)
        database.execute('ALTER TABLE action_index DROP COLUMN text')
        database.commit()
        database.close()
        for options in ([], ['--json']):
            self.assertEqual(self.bad('actions', *options, names=[self.register]).out, '')

    def test_nothing_found(self):
        self.fill(1)
        result = self.ok('actions', '--search=xyzzyplugh')
        self.assertEqual(result.out, '')
        self.assertEqual(len(result.err.splitlines()), 1)
        self.assertEqual(self.ok('actions', '--search=xyzzyplugh', '--json').json, [])


if __name__ == '__main__':
    heedcli.main()
