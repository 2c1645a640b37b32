#!/usr/bin/env python3
# test-compare.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What changed between two plans: versions, plans as they are now, files."""

import copy
import json
import re
import uuid

import heedcli

# What each format holds: "heed-cli compare" says what is not compared.
SCOPES = {'json': 'all', 'xlsx': 'table', 'csv': 'table', 'docx': 'published', 'odt': 'published',
          'html': 'published', 'pdf': 'published'}


class Compare(heedcli.CliTest):
    def compare(self, before, after, *options, **kwargs):
        return self.ok('compare', before, after, '--json', *options, **kwargs).json

    def assert_same(self, comparison, scope):
        self.assertEqual(comparison['changes'], [])
        self.assertEqual(comparison['scope'], scope)
        self.assertGreater(comparison['counts']['same'], 0)

    def assert_round_trip(self, path):
        for ending, scope in SCOPES.items():
            with self.subTest(path=path.name, format=ending):
                file = self.folder / f'out.{ending}'
                self.ok('convert', path, f'--to={file}', register=False)
                self.assert_same(self.compare(path, file, register=False),
                                 scope if path.suffix == '.json' else min(scope, 'published', key=rank))

    def test_published_plans(self):
        """A published plan is the same in every format."""
        paths = sorted(heedcli.PLANS.glob('*.txt')) if heedcli.PLANS.is_dir() else []
        if not paths:
            self.skipTest('the published plans are not there')
        for path in paths:
            self.assert_round_trip(path)

    def test_random_plans(self):
        rand = heedcli.chance('compare random plans')
        for i in range(6):
            text = heedcli.text_plan(rand, rand.randint(1, 6), rand.randint(1, 6))
            self.assert_round_trip(self.write(f'plan{i}.txt', text))

    def plan_with_ids(self, rand):
        """As data, in which each sentence stands once."""
        plan = heedcli.json_plan(rand, rand.randint(3, 6), rand.randint(3, 6), 'Lantern Isle CRC')
        plan['id'] = str(uuid.UUID(int=rand.getrandbits(128), version=4))
        # The inspectorate is printed with the title.
        plan['inspection']['title'] = 'Lantern Isle CRC'
        n = 0
        for recommendation in plan['plan']['recommendations']:
            recommendation['id'] = str(uuid.UUID(int=rand.getrandbits(128), version=4))
            for item in recommendation['items']:
                n += 1
                item['id'] = str(uuid.UUID(int=rand.getrandbits(128), version=4))
                item['depth'] = 1
                item['text'] = f'Step {"abcdefghijklmnopqrstuvwxyz"[n % 26] * (2 + n // 26)} ' + item['text']
        return plan

    def edit(self, rand, plan):
        """Edits a copy, and says what became of each record, by its id."""
        edited = copy.deepcopy(plan)
        entries = edited['plan']['recommendations']
        expected = {}
        # Each edit in a recommendation of its own.
        rand.shuffle(order := list(range(len(entries))))
        changed, shortened, grown = (entries[i] for i in order[:3])
        item = changed['items'][1]
        item['text'] = item['text'].replace('.', '', 1) + ', and in addition weekly.'
        expected[item['id']] = ('changed', {'text'})
        gone = shortened['items'].pop(2)
        expected[gone['id']] = ('deleted', None)
        new = copy.deepcopy(gone)
        new['id'] = str(uuid.UUID(int=rand.getrandbits(128), version=4))
        new['text'] = 'Something nobody had thought of so far ' + 'zz' * 5
        grown['items'].insert(1, new)
        expected[new['id']] = ('added', None)
        return edited, expected

    def test_edits_by_id(self):
        rand = heedcli.chance('compare edits')
        for i in range(8):
            plan = self.plan_with_ids(rand)
            edited, expected = self.edit(rand, plan)
            before = self.write('before.json', json.dumps(plan))
            after = self.write('after.json', json.dumps(edited))
            found = self.compare(before, after, register=False)
            told = {(change['after'] or change['before'])['id']: change for change in found['changes']}
            self.assertEqual(set(told), set(expected))
            for name, (state, fields) in expected.items():
                self.assertEqual(told[name]['change'], state)
                if fields is not None:
                    self.assertEqual({field['name'] for field in told[name]['fields']}, fields)
            # And back again: what came is what goes.
            back = self.compare(after, before, register=False)
            swapped = {'added': 'deleted', 'deleted': 'added'}
            self.assertEqual({(c['after'] or c['before'])['id']: swapped.get(c['change'], c['change'])
                              for c in back['changes']},
                             {name: state for name, (state, _) in expected.items()})

    def test_edits_by_likeness(self):
        """A file that has no ids: the same is found by the words."""
        rand = heedcli.chance('compare likeness')
        for i in range(4):
            plan = self.plan_with_ids(rand)
            edited, expected = self.edit(rand, plan)
            before = self.write('before.json', json.dumps(plan))
            after = self.write('after.json', json.dumps(edited))
            file = self.folder / 'after.docx'
            plain = self.folder / 'before.docx'
            self.ok('convert', after, f'--to={file}', register=False)
            self.ok('convert', before, f'--to={plain}', register=False)
            found = self.compare(plain, file, register=False)
            self.assertEqual(sorted(change['change'] for change in found['changes'] if change['kind'] == 'item'),
                             sorted(state for state, _ in expected.values()))

    def test_moved(self):
        rand = heedcli.chance('compare moved')
        plan = self.plan_with_ids(rand)
        edited = copy.deepcopy(plan)
        entries = edited['plan']['recommendations']
        there = entries[0]['items'].pop(1)
        entries[1]['items'].append(there)
        within = entries[2]['items'].pop(0)
        entries[2]['items'].append(within)
        found = self.compare(self.write('a.json', json.dumps(plan)), self.write('b.json', json.dumps(edited)),
                             register=False)
        self.assertEqual({change['after']['id'] for change in found['changes']}, {there['id'], within['id']})
        for change in found['changes']:
            self.assertEqual((change['change'], change['moved']), ('moved', True))

    def test_words(self):
        """The words of both texts come out of the marked ones again."""
        rand = heedcli.chance('compare words')
        plan = self.plan_with_ids(rand)
        edited = copy.deepcopy(plan)
        for recommendation in edited['plan']['recommendations']:
            for item in recommendation['items']:
                words = item['text'].split(' ')
                words[rand.randrange(len(words))] = rand.choice(['', 'lantern', 'two words'])
                item['text'] = ' '.join(word for word in words if word)
        found = self.compare(self.write('a.json', json.dumps(plan)), self.write('b.json', json.dumps(edited)),
                             register=False)
        self.assertTrue(found['changes'])
        for change in found['changes']:
            for field in change['fields']:
                for side, gone in (('before', 'added'), ('after', 'deleted')):
                    text = ''.join(words['text'] for words in field['words'] if words['kind'] != gone)
                    self.assertEqual(squeeze(text), squeeze(field[side]))

    def test_versions(self):
        rand = heedcli.chance('compare versions')
        plan = self.plan_with_ids(rand)
        number = self.import_plan(self.write('plan.json', json.dumps(plan)))
        self.assert_same(self.compare(number, f'{number}:1'), 'all')
        action = self.ok('show', number, '--json').json['plan']['recommendations'][0]['items'][1]
        self.ok('update', number, action['id'], '--progress=in-progress', '--note=Begun.')
        found = self.compare(f'{number}:as imported', number)
        self.assertEqual([change['after']['id'] for change in found['changes']], [action['id']])
        names = {field['name'] for field in found['changes'][0]['fields']}
        self.assertIn('updates', names)
        # What a printed plan does not say is not looked for in one.
        self.ok('export', number, f'--to={self.folder / "out.docx"}')
        self.assertEqual(self.compare(f'{number}:1', self.folder / 'out.docx')['changes'], [])
        self.bad('compare', number, f'{number}:nothing', names=['nothing', 'As imported'])

    def test_different_plans(self):
        rand = heedcli.chance('compare different')
        first = self.import_plan(self.write('a.txt', heedcli.text_plan(rand)))
        second = self.import_plan(self.write('b.txt', heedcli.text_plan(rand, organisation='Chalk Bay CRC')))
        self.bad('compare', first, second, names=['--different-plans'])
        found = self.compare(first, second, '--different-plans')
        self.assertTrue(found['changes'])

    def test_documents(self):
        """Words that went and came are marked by words in every format, and in text."""
        rand = heedcli.chance('compare documents')
        plan = self.plan_with_ids(rand)
        edited = copy.deepcopy(plan)
        item = edited['plan']['recommendations'][0]['items'][1]
        item['text'] = 'Quickened ' + item['text'] + ' Slowed.'
        edited['plan']['recommendations'][1]['items'].pop(1)
        before = self.write('before.json', json.dumps(plan))
        after = self.write('after.json', json.dumps(edited))
        for ending in SCOPES:
            file = self.folder / f'comparison.{ending}'
            self.ok('compare', before, after, f'--to={file}', register=False)
            self.assertGreater(file.stat().st_size, 0)
        text = (self.folder / 'comparison.html').read_text('utf-8')
        for words in ('[Added: Quickened]', 'Deleted', 'Changed'):
            self.assertIn(words, text)
        self.assertRegex(text, r'\[Added: [^]]*Slowed')
        self.assertIn('[Added: Quickened]', (self.folder / 'comparison.csv').read_text('utf-8'))
        printed = self.ok('compare', before, after, register=False)
        self.assertIn('{+Quickened +}', printed.out)
        self.assertTrue(printed.lines[0].endswith('0 added, 1 deleted, 1 changed, 0 moved'))
        self.bad('compare', before, after, f'--to={self.folder / "c.ics"}', register=False, names=['c.ics', '.pdf'])
        self.assertFalse((self.folder / 'c.ics').exists())

    def test_bad_input(self):
        self.bad('compare', self.folder / 'missing.docx', self.folder / 'other.docx', register=False,
                 names=['missing.docx'])
        self.usage('compare', 'one', register=False)
        self.usage('compare', 'a', 'b', '--to=c.xyz', register=False, names=['c.xyz'])


def rank(scope):
    return ['table', 'published', 'all'].index(scope)


def squeeze(text):
    return re.sub(r'\s+', ' ', text).strip()


if __name__ == '__main__':
    heedcli.main()
