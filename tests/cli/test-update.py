#!/usr/bin/env python3
# test-update.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""heed-cli update: what is reported is in the plan, or nothing of it is."""

import datetime
import hashlib
import json
import os

import heedcli

TODAY = datetime.date.today().isoformat()


class Update(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rand = heedcli.chance(self.id())
        self.plan = {
            'format': 'heed-plan', 'version': 2, 'organisation': {'name': 'Lantern Isle CRC'},
            'inspection': {'inspectorate': 'The Inspectorate', 'report_published': '2019-04-03'},
            'plan': {'title': 'Plan', 'submitted': '2019-04-12', 'state': 'submitted', 'recommendations': [
                {'number': str(r), 'text': 'Improve the lamps.', 'response': 'agreed', 'items': [
                    {'kind': 'action', 'label': label, 'text': heedcli.sentence(self.rand),
                     'owners': ['Night Warden'], 'target': {'text': 'May 2019'}}
                    for label in (f'{r}.1', f'{r}.2.', 'a)')]}
                for r in (1, 2)]}}
        self.number = self.import_plan(self.write('plan.json', json.dumps(self.plan)))

    def action(self, label, recommendation=0):
        plan = self.ok('show', self.number, '--json').json
        found = [item for item in plan['plan']['recommendations'][recommendation]['items']
                 if item.get('label') == label]
        self.assertEqual(len(found), 1)
        return found[0]

    def update(self, *arguments):
        return self.ok('update', self.number, *arguments)

    def test_progress(self):
        result = self.update('1.1', '--progress=in-progress')
        self.assertEqual(len(result.lines), 1)
        self.assertIn('1.1', result.out)
        self.assertEqual(self.action('1.1')['progress'], 'in-progress')
        self.update('1.1.', '--progress=completed', '--completed-on=2019-05-02', '--note=It *works*.', '--by=Quality Lead')
        action = self.action('1.1')
        self.assertEqual((action['progress'], action['completed_on']), ('completed', '2019-05-02'))
        update, = action['updates']
        self.assertEqual((update['date'], update['author'], update['text']), (TODAY, 'Quality Lead', 'It *works*.'))
        # The label of the second ends with a dot, and the third is named by its id.
        self.update('1.2', '--progress=withdrawn', '--note=The house is closed.')
        self.assertEqual(self.action('1.2.')['progress'], 'withdrawn')
        self.update(self.action('a)', 1)['id'].upper(), '--note=Half.')
        self.assertEqual([u['text'] for u in self.action('a)', 1)['updates']], ['Half.'])
        self.assertEqual(self.action('a)', 0)['updates'], [])
        self.assertEqual(self.ok('verify').status, 0)

    def test_completed_today(self):
        self.update('1.1', '--progress=completed', '--note=Done')
        self.assertEqual(self.action('1.1')['completed_on'], TODAY)

    def test_version(self):
        """What was submitted is read and written as it was, whatever is reported later."""
        before = self.ok('show', self.number, '--json')
        self.assertEqual(self.ok('show', self.number, '--version=1', '--json').out, before.out)
        self.update('1.1', '--progress=completed', '--note=It works.')
        self.update('1.2', '--target=July 2019', '--reason=More lamps')
        text = self.ok('show', self.number).out
        self.assertRegex(text, 'Versions:\n +1  As imported · 12 April 2019')
        frozen = self.ok('show', self.number, '--version=as IMPORTED', '--json')
        self.assertEqual(frozen.out, before.out)
        sha256 = hashlib.sha256(frozen.out.encode()).hexdigest()
        told = self.ok('show', self.number, '--version=1').out
        self.assertIn(sha256, told)
        self.assertIn('As imported', told)
        self.assertNotIn('July 2019', told)

        path = os.path.join(self.folder, 'then.json')
        self.ok('export', self.number, '--version=1', '--to=' + path)
        with open(path, encoding='utf-8') as file:
            written = json.load(file)
            self.assertRegex(written.pop('stamp'), '^[0-9a-f]{16}$')
            self.assertEqual(written, before.json)
        page = os.path.join(self.folder, 'then.html')
        for options, found in [(['--version=1'], 0), ([], 1)]:
            self.ok('export', self.number, '--to=' + page, *options)
            with open(page, encoding='utf-8') as file:
                self.assertEqual('July 2019' in file.read(), bool(found))

        self.bad('show', self.number, '--version=2', names=['“2”', '1 As imported'])
        self.bad('export', self.number, '--version=Published', '--to=' + path, names=['Published', '1 As imported'])
        self.usage('export', self.number, '--version=1', '--report=overdue', '--to=' + path, names=['--version'])
        self.assertEqual(self.ok('verify').status, 0)

    def test_usage(self):
        before = self.ok('show', self.number, '--json').json
        for arguments, name in [
                (['1.1'], '--note'), ([], 'ACTION'),
                (['1.1', '--progress=completed'], '--note'), (['1.1', '--progress=completed', '--note= '], '--note'),
                (['1.1', '--progress=withdrawn'], '--note'), (['1.1', '--progress=done', '--note=x'], 'done'),
                (['1.1', '--completed-on=2019-05-02', '--note=x'], '--completed-on'),
                (['1.1', '--progress=completed', '--note=x', '--completed-on=soon'], 'soon'),
                (['1.1', '--reason=x'], '--target'), (['1.1', '--target='], '--target'),
                (['1.1', '--target=July 2019'], '--reason'), (['1.1', '--note=\udcff'], '--note'),
                (['1.1', '--evidence=https://example.org/'], '--note')]:
            with self.subTest(arguments=arguments):
                self.usage('update', self.number, *arguments, names=[name])
        self.assertEqual(self.ok('show', self.number, '--json').json, before)

    def test_which_action(self):
        ids = [self.action('a)', r)['id'] for r in (0, 1)]
        self.bad('update', self.number, 'a)', '--note=x', names=ids)
        self.bad('update', self.number, 'A)', '--note=x', names=ids)
        self.bad('update', self.number, '7.7', '--note=x', names=['7.7', '1.1', '2.1', *ids])
        result = self.bad('update', self.number, '1', '--note=x', names=['1.1', '1.2'])
        self.assertNotIn('2.1', result.err)
        self.bad('update', 77, '1.1', '--note=x', names=['77'])

    def test_refused(self):
        before = self.ok('show', self.number, '--json').json
        tomorrow = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
        large = self.folder / 'large.iso'
        with open(large, 'wb') as file:
            os.truncate(file.fileno(), 2_000_000_000)
        for arguments, name in [
                (['1.1', '--progress=completed', '--note=x', f'--completed-on={tomorrow}'], '1.1'),
                (['1.1', '--progress=completed', '--note=x', '--completed-on=2019-04-02'], '3 April 2019'),
                (['1.1', '--target=31 November 2019', '--reason=x'], '31 November 2019'),
                (['1.1', '--note=x', '--evidence=ftp://example.org/x'], 'ftp://example.org/x'),
                (['1.1', '--note=x', f'--evidence={self.folder}/missing.pdf'], 'missing.pdf'),
                (['1.1', '--note=x', f'--evidence={large}'], 'large.iso'),
                (['1.1', '--note=x', '--progress=in-progress', '--target=July 2019', '--reason=y',
                  f'--evidence={self.folder}'], 'no file')]:
            with self.subTest(arguments=arguments):
                self.bad('update', self.number, *arguments, names=[name])
                self.assertEqual(self.ok('show', self.number, '--json').json, before)
        self.ok('verify')

    def test_target(self):
        self.update('1.1', '--target=July 2019', '--reason=The mason was away.', '--by=Quality Lead')
        action = self.action('1.1')
        self.assertEqual(action['target']['text'], 'July 2019')
        self.assertEqual(action['baseline']['text'], 'May 2019')
        revision, = action['revisions']
        self.assertEqual({name: revision[name] for name in ('date', 'author', 'from', 'to', 'reason')},
                         {'date': TODAY, 'author': 'Quality Lead', 'from': 'May 2019', 'to': 'July 2019',
                          'reason': 'The mason was away.'})
        # The same date in other words is no move.
        self.update('1.2', '--target=31 May 2019')
        self.assertEqual(self.action('1.2.')['revisions'], [])

    def test_evidence(self):
        content = self.rand.randbytes(self.rand.randint(1, 600_000))
        path = self.write('rota é.pdf', content)
        self.update('1.1', '--note=See the rota.', f'--evidence={path}')
        self.update('1.1', '--evidence=https://example.org/minutes')
        file, link = self.action('1.1')['updates'][0]['evidence']
        self.assertEqual((file['name'], file['type'], file['size'], file['sha256']),
                         ('rota é.pdf', 'application/pdf', len(content), hashlib.sha256(content).hexdigest()))
        self.assertEqual(link['link'], 'https://example.org/minutes')
        self.ok('verify')


if __name__ == '__main__':
    heedcli.main()
