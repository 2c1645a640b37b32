#!/usr/bin/env python3
# test-usage.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Commands, options and exit statuses of heed-cli."""

import os
import subprocess

import heedcli

COMMANDS = ['import', 'list', 'show', 'check', 'actions', 'owners', 'export', 'convert', 'backup', 'verify',
            'restore']


class Usage(heedcli.CliTest):
    def test_help(self):
        result = self.ok('--help', register=False)
        for command in COMMANDS:
            self.assertIn(f'\n  {command}', result.out)
        for word in ('--register', 'HEED_REGISTER', '--version', 'heed.db'):
            self.assertIn(word, result.out)
        self.assertEqual(result.err, '')
        self.assertEqual(self.ok('-h', register=False).out, result.out)
        for line in result.lines:
            self.assertLessEqual(len(line), 80)

    def test_help_of_commands(self):
        for command in COMMANDS:
            result = self.ok(command, '--help', register=False)
            self.assertIn(f'heed-cli {command}', result.out)
            self.assertIn('--register=FILE', result.out)
            self.assertEqual(self.ok('--help', command, register=False).out, result.out)
            for line in result.lines:
                self.assertLessEqual(len(line), 80, line)

    def test_help_in_any_locale(self):
        environment = dict(self.environment, LC_ALL='C')
        self.assertEqual(self.ok('--help', register=False, environment=environment).out,
                         self.ok('--help', register=False).out)

    def test_version(self):
        result = self.ok('--version', register=False)
        self.assertRegex(result.out, r'^heed-cli \d+\.\d+\.\d+\n$')

    def test_wrong_usage(self):
        for arguments in ([], ['--json'], ['lists'], ['list', 'x'], ['list', '--colour'],
                          ['show'], ['show', 'one'], ['show', '0'], ['show', '-1'],
                          ['show', '1', '2'], ['show', '99999999999999999999'], ['check'],
                          ['import'], ['import', '--from=nonsense', 'x'], ['import', '--from'],
                          ['export', '1'], ['export', '--to=x.pdf'], ['export', '1', '--to='],
                          ['export', '1', '--to=plan'], ['export', '1', '--to=plan.xyz'],
                          ['export', '1', '--to=x.pdf', '--report=poem'],
                          ['export', '1', '--to=x.pdf', '--report='],
                          ['export', '--to=x.pdf', '--report=owner'],
                          ['export', 'one', '--to=x.pdf', '--report=overdue'],
                          ['export', '1', '2', '--to=x.pdf', '--report=overdue'],
                          ['export', '--report=overdue'],
                          ['export', '--to=x.pdf', '--report=overdue', '--on=soon'],
                          ['export', '1', '--to=x.pdf', '--on=yesterday'],
                          ['convert', '--to=x.json'], ['convert', 'x'],
                          ['convert', 'x', '--to=y.nothing'],
                          ['actions', '--on=30/02/2019x'], ['actions', '--on=2019-02-30'],
                          ['actions', '--due-before=soon'], ['actions', '--due-before='],
                          ['actions', '--progress=done'], ['actions', 'x'],
                          ['backup'], ['verify', 'x']):
            with self.subTest(arguments=arguments):
                self.usage(*arguments)
                self.assertFalse(self.register.exists())

    def test_options_anywhere(self):
        plan = self.write('plan.json', heedcli.json.dumps(
            heedcli.json_plan(heedcli.chance(self.id()))))
        register = f'--register={self.register}'
        for arguments in ([register, 'import', plan], ['import', register, plan, '--again'],
                          ['import', plan, '--again', '--register', self.register],
                          ['--again', '--register', self.register, '--', 'import', plan]):
            self.ok(*arguments, register=False)
        expected = self.ok('list', '--json').out
        for arguments in (['--json', register, 'list'], [register, 'list', '--json'],
                          ['--register', self.register, '--json', 'list']):
            self.assertEqual(self.ok(*arguments, register=False).out, expected)
        self.assertEqual(self.ok('--owner', 'list', 'actions').out,
                         self.ok('actions', '--owner=list').out)
        self.assertEqual(self.ok('--json', 'show', '1').out, self.ok('show', '--json', '1').out)

    def test_register_chosen(self):
        plan = self.write('plan.json', heedcli.json.dumps(
            heedcli.json_plan(heedcli.chance(self.id()))))
        self.ok('import', plan, register=False)
        self.assertTrue((self.folder / 'data-home' / 'heed.db').exists() or
                        list((self.folder / 'data-home').rglob('heed.db')))
        named = self.folder / 'named.db'
        environment = dict(self.environment, HEED_REGISTER=str(named))
        self.ok('import', plan, register=False, environment=environment)
        self.assertTrue(named.exists())
        # The option stands above the variable.
        self.ok('import', plan, environment=environment)
        self.assertTrue(self.register.exists())
        self.assertEqual(len(self.ok('list', '--json').json), 1)

    def test_nothing_there(self):
        self.assertEqual(self.ok('list', '--json').json, [])
        self.assertEqual(self.ok('actions', '--json').json, [])
        self.assertEqual(self.ok('list').out, '')
        for arguments in (['show', '1'], ['check', '1'], ['verify'],
                          ['export', '1', '--to', self.folder / 'x.json'],
                          ['backup', self.folder / 'b.db']):
            self.bad(*arguments, names=[self.register])
        self.assertEqual(os.listdir(self.folder), [])

    def test_output_full(self):
        if not os.path.exists('/dev/full'):
            self.skipTest('no /dev/full')
        with open('/dev/full', 'wb') as full:
            process = subprocess.run([heedcli.BINARY, '--help'], stdout=full,
                                     stderr=subprocess.PIPE, env=self.environment)
        self.assertEqual(process.returncode, 1)
        self.assertIn(b'could not be written', process.stderr)

    def test_no_display_needed(self):
        """No toolkit is linked, and no display is asked for."""
        self.assertNotIn('DISPLAY', self.environment)
        self.ok('list')
        libraries = subprocess.run(['ldd', heedcli.BINARY], capture_output=True, text=True)
        if libraries.returncode != 0:
            self.skipTest('ldd cannot read the program')
        for word in ('libgtk', 'libadwaita'):
            self.assertNotIn(word, libraries.stdout)


if __name__ == '__main__':
    heedcli.main()
