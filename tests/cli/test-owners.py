#!/usr/bin/env python3
# test-owners.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the plans of a register share: owners, organisations and inspections."""

import json
import uuid

import heedcli

DAY = '2020-06-01'


class Owners(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rand = heedcli.chance(self.id())

    def plan(self, name, change=None, **options):
        plan = heedcli.json_plan(self.rand, **options)
        if change:
            change(plan)
        return self.import_plan(self.write(name, json.dumps(plan)), '--again')

    def shown(self, number):
        return self.ok('show', number, '--json').json

    def expected(self):
        """The figures of each owner, counted in the list of actions."""
        counts = {}
        for row in self.ok('actions', '--json', f'--on={DAY}').json:
            for name in set(row['owners']):
                figures = counts.setdefault(name, [0, 0, 0])
                figures[0] += 1
                figures[1] += row['progress'] in ('not-started', 'in-progress')
                figures[2] += row['compliance'] == 'overdue'
        return counts

    def listed(self):
        return {row['name']: [row['actions'], row['open'], row['overdue']]
                for row in self.ok('owners', '--json', f'--on={DAY}').json}

    def test_list(self):
        for i in range(4):
            self.plan(f'{i}.json')
        self.assertEqual(self.listed(), self.expected())
        self.assertEqual(len(self.ok('owners').lines), len(self.listed()) + 1)

    def test_rename_and_merge(self):
        for i in range(3):
            self.plan(f'{i}.json')
        before = [self.shown(i)['plan'] for i in (1, 2, 3)]
        first, second, third = sorted(self.listed())[:3]
        n_all = len(self.listed())
        self.ok('owners', f'--rename={first.upper()}', '--to=  Keeper of the Oil ')
        self.assertIn('Keeper of the Oil', self.listed())
        self.assertNotIn(first, self.listed())
        self.ok('owners', f'--merge={second}', '--to=keeper of the oil')
        self.assertEqual(len(self.listed()), n_all - 1)
        self.assertEqual(self.listed(), self.expected())
        self.assertEqual([self.shown(i)['plan'] for i in (1, 2, 3)], before)

        # Another plan that names any of them finds the same.
        self.plan('3.json', organisation='Another CRC')
        self.assertEqual(self.listed(), self.expected())
        self.assertFalse({first, second} & set(self.listed()))
        self.bad('owners', f'--merge={third}', f'--to={third}', names=[third])
        self.bad('owners', f'--rename={third}', '--to=KEEPER of the oil', names=['Keeper of the Oil'])
        self.bad('owners', '--rename=Nobody at all', '--to=x', names=['Nobody at all'])
        # What was merged is taken apart again, however long ago.
        self.ok('owners', f'--split={second.upper()}')
        self.assertEqual(len(self.listed()), len({name for name in self.listed()}))
        self.assertIn(second, self.listed())
        self.assertEqual(self.listed(), self.expected())
        self.bad('owners', f'--split={second}', names=[second])
        for arguments in (['--rename=x'], ['--to=x'], ['--rename=x', '--merge=y', '--to=z'],
                          ['--split=x', '--to=y'], ['--split=x', '--rename=y', '--to=z']):
            self.usage('owners', *arguments)
        self.ok('verify')

    def organisations(self):
        return {row['name']: row['plans'] for row in self.ok('organisations', '--json').json}

    def test_organisations(self):
        for i, name in enumerate(['Lantern Isle CRC', 'Oil Bay CRC', 'Lantern Isle Probation']):
            self.plan(f'{i}.json', organisation=name)
        self.assertEqual(self.organisations(),
                         {'Lantern Isle CRC': 1, 'Oil Bay CRC': 1, 'Lantern Isle Probation': 1})
        self.ok('organisations', '--merge=lantern isle crc', '--to=Lantern Isle Probation')
        self.assertEqual(self.organisations(), {'Oil Bay CRC': 1, 'Lantern Isle Probation': 2})
        self.assertEqual([row['organisation'] for row in self.ok('list', '--json').json].count(
            'Lantern Isle Probation'), 2)
        self.assertEqual(len(self.ok('organisations').lines), 3)
        self.ok('organisations', '--rename=Oil Bay CRC', '--to=Oil Bay')
        self.ok('organisations', '--split=Lantern Isle CRC')
        self.assertEqual(self.organisations(),
                         {'Lantern Isle CRC': 1, 'Oil Bay': 1, 'Lantern Isle Probation': 1})
        self.bad('organisations', '--rename=Nowhere', '--to=x', names=['Nowhere', 'organisations'])
        self.bad('organisations', '--split=Oil Bay', names=['Oil Bay'])
        self.ok('verify')

    def test_shared_organisation(self):
        """What comes in is matched by id, else by folded name."""
        first = self.plan('1.json', organisation='Lantern Isle CRC')
        second = self.plan('2.json', organisation='LANTERN isle  CRC')
        one, two = self.shown(first), self.shown(second)
        self.assertEqual(one['organisation']['id'], two['organisation']['id'])
        self.assertEqual(one['inspection']['id'], two['inspection']['id'])
        self.assertEqual(two['organisation']['name'], 'LANTERN isle  CRC')
        self.assertEqual({row['organisation'] for row in self.ok('list', '--json').json}, {'Lantern Isle CRC'})

        other = self.shown(self.plan('3.json', lambda plan: plan['inspection'].update(report_published='2019-04-04'),
                                     organisation='Lantern Isle CRC'))
        self.assertEqual(other['organisation']['id'], one['organisation']['id'])
        self.assertNotEqual(other['inspection']['id'], one['inspection']['id'])

        # The same id with another name keeps the name of the register, and says so.
        again = self.shown(self.plan('4.json', lambda plan: plan['organisation'].update(id=one['organisation']['id']),
                                     organisation='Harbour CRC'))
        self.assertEqual(again['organisation']['name'], 'Lantern Isle CRC')
        self.assertTrue(any('Harbour CRC' in note and 'Lantern Isle CRC' in note for note in again['plan']['review']))

        # What is written out comes into another register with the same ids.
        path = self.write('out.json', self.ok('show', second, '--json').out)
        elsewhere = str(self.folder / 'elsewhere.db')
        self.ok(f'--register={elsewhere}', 'import', path, register=False)
        found = self.ok(f'--register={elsewhere}', 'show', 1, '--json', register=False).json
        self.assertEqual(found['organisation']['id'], two['organisation']['id'])
        self.assertEqual(found['inspection']['id'], two['inspection']['id'])
        self.assertTrue(uuid.UUID(found['organisation']['id']))
        self.ok('verify')


if __name__ == '__main__':
    heedcli.main()
