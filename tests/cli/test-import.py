#!/usr/bin/env python3
# test-import.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans in, lists and single plans out, files out."""

import fcntl
import json
import os
import pty
import re
import signal
import struct
import subprocess
import termios
import time

import heedcli


def without(value, *names):
    """JSON without some members, wherever they stand."""
    if isinstance(value, dict):
        return {k: without(v, *names) for k, v in value.items() if k not in names}
    if isinstance(value, list):
        return [without(v, *names) for v in value]
    return value


def count_actions(plan):
    """How many actions count: a step that carries nothing counts with those above it."""
    n = 0
    for recommendation in plan['plan']['recommendations']:
        items = recommendation['items']
        for i, item in enumerate(items):
            if item['kind'] != 'action':
                continue
            own = item['owners'] or item['target']
            n += bool(own) or not any(in_force(items, i))
    return n


def in_force(items, i):
    """Owners and target of an item, or of the nearest action above that has them."""
    found = []
    for name in ('owners', 'target'):
        j = i
        while not items[j][name]:
            depth = items[j]['depth']
            above = [k for k in range(j) if items[k]['kind'] == 'action'
                     and items[k]['depth'] < depth]
            if not above:
                break
            j = above[-1]
        found.append(items[j][name])
    return found


class Import(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rand = heedcli.chance(self.id())

    def write_json(self, name='plan.json', **kwargs):
        plan = heedcli.json_plan(self.rand, **kwargs)
        return plan, self.write(name, json.dumps(plan))

    def test_json_plan(self):
        """What is read is shown: all words, in the full form."""
        given, path = self.write_json(recommendations=4, actions=6)
        result = self.ok('import', path)
        self.assertEqual(len(result.lines), 1)
        self.assertEqual(result.err, '')
        self.assertRegex(result.out, r'^1\b')
        self.assertIn(given['plan']['title'], result.out)
        self.assertIn('4 recommendations', result.out)
        shown = self.ok('show', '1', '--json').json
        self.assertIn(f'{count_actions(shown)} actions', result.out)
        for name in ('title', 'submitted', 'state'):
            self.assertEqual(shown['plan'][name], given['plan'][name])
        self.assertEqual(shown['organisation']['name'], given['organisation']['name'])
        for one, other in zip(given['plan']['recommendations'], shown['plan']['recommendations']):
            self.assertEqual(one['text'], other['text'])
            for item, read in zip(one['items'], other['items'], strict=True):
                for name in set(item) - {'target'}:
                    self.assertEqual(item[name], read[name])
                self.assertEqual((item.get('target') or {}).get('text'),
                                 (read['target'] or {}).get('text'))

    def test_list(self):
        for i in range(1, 4):
            _, path = self.write_json(f'{i}.json', recommendations=i,
                                      organisation=f'Region {i} CRC')
            self.assertEqual(self.import_plan(path), i)
        rows = self.ok('list', '--json').json
        self.assertEqual(sorted(row['id'] for row in rows), [1, 2, 3])
        names = ['id', 'uuid', 'title', 'organisation', 'inspectorate', 'report_published',
                 'submitted', 'state', 'recommendations', 'actions', 'review']
        for row in rows:
            self.assertEqual(list(row), names)
            shown = self.ok('show', row['id'], '--json').json
            self.assertEqual(row['uuid'], shown['id'])
            self.assertEqual(row['title'], shown['plan']['title'])
            self.assertEqual(row['organisation'], shown['organisation']['name'])
            self.assertEqual(row['inspectorate'], shown['inspection']['inspectorate'])
            self.assertEqual(row['report_published'], shown['inspection']['report_published'])
            self.assertEqual(row['submitted'], shown['plan']['submitted'])
            self.assertEqual(row['state'], shown['plan']['state'])
            self.assertEqual(row['recommendations'], len(shown['plan']['recommendations']))
            self.assertEqual(row['actions'], count_actions(shown))
            self.assertEqual(row['review'], len(shown['plan']['unplaced']) + sum(
                len(r['review']) for r in shown['plan']['recommendations']))
        table = self.ok('list')
        self.assertEqual(len(table.lines), 4)
        for row in rows:
            line = [line for line in table.lines if re.match(rf'\s*{row["id"]}\s', line)]
            self.assertEqual(len(line), 1)
            self.assertIn(row['title'], line[0])
            self.assertIn(row['organisation'], line[0])

    def test_list_cuts_nothing(self):
        """In a pipe every word comes through, whatever the terminal was."""
        given, path = self.write_json(organisation='Region ' * 60 + 'CRC')
        self.import_plan(path)
        environment = dict(self.environment, COLUMNS='40')
        self.assertIn('Region ' * 60 + 'CRC', self.ok('list', environment=environment).out)

    def call_on_terminal(self, columns, *arguments):
        """What a terminal of that many columns is sent."""
        try:
            ours, theirs = pty.openpty()
        except OSError as error:
            self.skipTest(f'no terminal can be had here: {error}')
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))
        process = subprocess.Popen([heedcli.BINARY, f'--register={self.register}', *arguments],
                                   stdout=theirs, stdin=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, env=self.environment)
        os.close(theirs)
        sent = b''
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:
                break
            if not part:
                break
            sent += part
        os.close(ours)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0)
        return sent.decode().splitlines()

    def test_terminal(self):
        """A terminal gets lines that fit."""
        given, path = self.write_json(organisation='Region of the Lanterns ' * 4 + 'CRC')
        self.import_plan(path)
        for columns in (80, 100, 132):
            for arguments in (['list'], ['actions'], ['show', '1']):
                lines = self.call_on_terminal(columns, *arguments)
                self.assertGreater(len(lines), 1)
                for line in lines:
                    self.assertLessEqual(len(line), columns, line)
        lines = self.call_on_terminal(80, 'list')
        self.assertIn('…', lines[1])

    def test_show(self):
        given, path = self.write_json()
        self.import_plan(path)
        shown = self.ok('show', '1').out
        self.assertNotIn('\x1b', shown)
        flat = ' '.join(shown.split())
        self.assertIn(given['plan']['title'], flat)
        for recommendation in given['plan']['recommendations']:
            self.assertIn(recommendation['text'], flat)
            for item in recommendation['items']:
                self.assertIn(item['text'], flat)
                for owner in item.get('owners', []):
                    self.assertIn(owner, flat)
                if item.get('target'):
                    self.assertIn(item['target']['text'], flat)

    def test_twice(self):
        _, path = self.write_json()
        first = self.ok('import', path)
        again = self.ok('import', path)
        self.assertIn('already imported', again.out)
        self.assertRegex(again.out, r'^1\b')
        # Whatever its name, it is the same file.
        other = self.write('other-name.json', path.read_bytes())
        self.assertIn('already imported', self.ok('import', other).out)
        self.assertEqual(len(self.ok('list', '--json').json), 1)
        more = self.ok('import', path, '--again')
        self.assertNotIn('already imported', more.out)
        rows = self.ok('list', '--json').json
        self.assertEqual(sorted(row['id'] for row in rows), [1, 2])
        self.assertEqual(len({row['uuid'] for row in rows}), 2)
        self.assertEqual(first.out.split(':')[-1], more.out.split(':')[-1])

    def test_text_plan(self):
        for n in range(3):
            name = f'Lantern {n} CRC'
            text = heedcli.text_plan(self.rand, recommendations=2 + n, actions=2 + n,
                                     organisation=name)
            path = self.write(f'plan-{n}.txt', text)
            number = self.import_plan(path)
            plan = self.ok('show', number, '--json').json
            self.assertIn(name, plan['organisation']['name'])
            self.assertEqual(len(plan['plan']['recommendations']), 2 + n)
            labels = [item['label'] for r in plan['plan']['recommendations']
                      for item in r['items'] if item['kind'] == 'action']
            self.assertEqual(labels, [f'{r}.{a}' for r in range(1, 3 + n)
                                      for a in range(1, 3 + n)])

    def test_from(self):
        _, path = self.write_json()
        self.ok('import', path, '--from=json')
        text = self.write('plan.txt', heedcli.text_plan(self.rand))
        self.bad('import', '--from=json', text, names=['plan.txt'])
        self.bad('import', '--from=pdf', text, names=['plan.txt'])
        self.usage('import', '--from=poem', text)
        self.assertEqual(len(self.ok('list', '--json').json), 1)

    def test_bad_files(self):
        """One clear line, and nothing changed."""
        _, good = self.write_json('good.json')
        self.import_plan(good)
        before = self.ok('list', '--json').out
        noise = bytes(self.rand.randrange(256) for _ in range(5000))
        folder = self.folder / 'folder'
        folder.mkdir()
        cases = {
            'empty.txt': b'',
            'blank.txt': b'\n\n  \n',
            'noise.bin': noise,
            'letter.txt': b'Dear all,\n\nthere is no table in here.\n',
            'table.txt': b'a\tb\nc\td\n',
            'broken.json': b'{"format": "heed-plan", "plan": {"title": 5}}',
            'newer.json': b'{"format": "heed-plan", "version": 3}',
            'other.json': b'{"type": "FeatureCollection"}',
            'deep.json': b'{"a":' * 100000,
            'latin1.json': '{"format": "heed-plan", "plan": {"title": "é"}}'.encode('latin-1'),
        }
        for name, content in cases.items():
            with self.subTest(name=name):
                path = self.write(name, content)
                self.bad('import', path, names=[name])
                self.bad('convert', path, '--to', self.folder / 'out.json', names=[name])
                self.assertFalse((self.folder / 'out.json').exists())
        self.bad('import', self.folder / 'missing.txt', names=['missing.txt'])
        self.bad('import', folder, names=['folder'])
        self.assertIn('title', self.bad('import', self.folder / 'broken.json').err)
        self.assertEqual(self.ok('list', '--json').out, before)

    def test_good_beside_bad(self):
        """Each file is a transaction of its own."""
        paths = [self.write_json(f'{i}.json', organisation=f'Region {i}')[1] for i in range(3)]
        bad = self.write('bad.txt', b'nothing')
        result = self.call('import', paths[0], bad, paths[1], self.folder / 'missing', paths[2])
        self.assertEqual(result.status, 1)
        self.assertEqual(len(result.lines), 3)
        self.assertEqual(len(result.err.splitlines()), 2)
        self.assertIn('bad.txt', result.err)
        self.assertIn('missing', result.err)
        self.assertEqual(len(self.ok('list', '--json').json), 3)

    def test_convert(self):
        text = self.write('plan.txt', heedcli.text_plan(self.rand))
        one = self.folder / 'one.json'
        two = self.folder / 'two.json'
        result = self.ok('convert', text, '--to', one, register=False)
        self.assertEqual(result.out, '')
        self.ok('convert', one, '--to', two, register=False)
        self.assertEqual(one.read_bytes(), two.read_bytes())
        plan = json.loads(one.read_text())
        self.assertEqual(plan['format'], 'heed-plan')
        self.assertFalse(self.register.exists())
        self.assertFalse((self.folder / 'data-home').exists())
        # The register knows no more and no less of it.
        number = self.import_plan(text)
        self.assertEqual(without(self.ok('show', number, '--json').json, 'id'),
                         without(plan, 'id'))

    def test_convert_to_pdf(self):
        text = self.write('plan.txt', heedcli.text_plan(self.rand))
        one = self.folder / 'one.pdf'
        two = self.folder / 'two.PDF'
        self.ok('convert', text, '--to', one, register=False)
        self.ok('convert', text, '--to', two, register=False)
        self.assertTrue(one.read_bytes().startswith(b'%PDF-'))
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()),
                         ['one.pdf', 'plan.txt', 'two.PDF'])

    def assert_exported(self, out, register=None):
        """It is the plan as it is shown, and says which state of it that is."""
        written = json.loads(out.read_text())
        self.assertRegex(written.pop('stamp'), '^[0-9a-f]{16}$')
        where = {'register': register is None}
        more = [f'--register={register}'] if register else []
        self.assertEqual(json.dumps(written), json.dumps(self.ok('show', '1', '--json', *more, **where).json))

    def test_export(self):
        _, path = self.write_json()
        self.import_plan(path)
        out = self.folder / 'out.json'
        self.ok('export', '1', '--to', out)
        self.assert_exported(out)
        self.ok('export', '1', '--to', self.folder / 'out.pdf', '--report=plan',
                '--on=2019-05-01')
        self.assertTrue((self.folder / 'out.pdf').read_bytes().startswith(b'%PDF-'))
        # Round trip through a register of its own.
        other = self.folder / 'other.db'
        self.ok('import', out, f'--register={other}', register=False)
        self.assert_exported(out, other)

    def test_export_nowhere(self):
        _, path = self.write_json()
        self.import_plan(path)
        folder = self.folder / 'is-folder.json'
        folder.mkdir()
        self.bad('export', '1', '--to', folder, names=['is-folder.json'])
        self.bad('export', '1', '--to', self.folder / 'none' / 'x.pdf', names=['x.pdf'])
        self.bad('export', '7', '--to', self.folder / 'x.pdf', names=['7'])
        self.bad('show', '7', names=['7'])
        self.bad('check', '7', names=['7'])
        self.assertFalse((self.folder / 'x.pdf').exists())
        if os.geteuid() != 0:
            closed = self.folder / 'closed'
            closed.mkdir(mode=0o500)
            self.bad('export', '1', '--to', closed / 'x.json', names=['x.json'])
        if os.path.exists('/proc/version'):
            self.bad('export', '1', '--to', '/proc/x.json', names=['x.json'])

    def test_export_replaces_whole(self):
        """What was there stays until the new file is complete."""
        _, path = self.write_json()
        self.import_plan(path)
        out = self.write('out.json', 'old')
        self.ok('export', '1', '--to', out)
        self.assert_exported(out)
        self.assertEqual([p.name for p in self.folder.iterdir() if 'out' in p.name],
                         ['out.json'])

    def test_check(self):
        """What is promised lacks its owner and target; what is completed lacks no target."""
        for progress, n_targets in (('not-started', 4), ('in-progress', 4), ('completed', 0)):
            with self.subTest(progress=progress):
                self.check_second(progress, n_targets)

    def check_second(self, progress, n_targets):
        """Checks a plan whose second recommendation has neither an owner nor a target."""
        plan, path = self.write_json()
        plan['plan']['recommendations'][0]['response'] = None
        plan['plan']['recommendations'][0]['response_words'] = None
        for item in plan['plan']['recommendations'][1]['items']:
            item.pop('owners', None)
            item.pop('target', None)
            if item['kind'] == 'action':
                item['progress'] = progress
        path.write_text(json.dumps(plan))
        number = self.import_plan(path)
        findings = self.ok('check', number, '--json').json
        self.assertGreater(len(findings), 0)
        ids = {finding['id'] for finding in findings}
        self.assertIn('missing-response', ids)
        second = self.ok('show', number, '--json').json['plan']['recommendations'][1]['id']
        for name, n in (('missing-owner', 4), ('missing-target', n_targets)):
            self.assertEqual(sum(finding['id'] == name and finding['recommendation'] == second
                                 for finding in findings), n, name)
        worst = ['error', 'warning', 'suggestion']
        ranks = [worst.index(finding['severity']) for finding in findings]
        self.assertEqual(ranks, sorted(ranks))
        for finding in findings:
            for name in ('place', 'message', 'remedy'):
                self.assertNotEqual(finding[name], '')
        self.assertEqual(len(self.ok('check', number).lines), len(findings))

    def test_interrupted(self):
        """Wherever the import is stopped, a file is in the register whole or not at all."""
        big, path = self.write_json('big.json', recommendations=60, actions=30)
        small, small_path = self.write_json('small.json')
        self.import_plan(small_path)
        for delay in (0.01, 0.05, 0.1, 0.2, 0.4):
            process = subprocess.Popen([heedcli.BINARY, f'--register={self.register}', 'import',
                                        '--again', str(path)], env=self.environment,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            time.sleep(delay)
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=60)
            self.assertIn(process.returncode, (0, 1, -signal.SIGINT))
            for row in self.ok('list', '--json').json:
                self.assertIn(row['recommendations'], (3, 60))
                shown = self.ok('show', row['id'], '--json').json
                self.assertEqual(len(shown['plan']['recommendations']), row['recommendations'])
                for r in shown['plan']['recommendations']:
                    self.assertEqual(len(r['items']), 32 if row['recommendations'] == 60 else 6)
        self.ok('verify')


if __name__ == '__main__':
    heedcli.main()
