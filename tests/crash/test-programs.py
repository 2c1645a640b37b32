#!/usr/bin/env python3
# test-programs.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""heed-cli itself is killed at its calls, with the shim before them (LD_PRELOAD)."""

import json
import os
import pathlib
import signal
import struct
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'cli'))

import heedcli  # noqa: E402, found by the line above

SHIM = os.environ['HEED_CRASH_SHIM']
# How often each command is killed; in the long form at every call.
SHORT = 4


class Programs(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rand = heedcli.chance(self.id())
        self.first = self.write('first.json', json.dumps(heedcli.json_plan(self.rand)))
        self.second = self.write('second.txt', heedcli.text_plan(self.rand))
        self.import_plan(self.first)
        self.before = self.show(1)

    def show(self, number):
        return self.ok('show', number, '--json').out

    def run_shimmed(self, mode, at, *arguments):
        """The result of a command that is killed at one call, and how many it made."""
        kept = self.home / 'count'
        environment = self.environment | {
            'LD_PRELOAD': SHIM,
            'HEED_CRASH_FOLDER': str(self.folder), 'HEED_CRASH_MODE': mode,
            'HEED_CRASH_AT': str(at), 'HEED_CRASH_COUNT': str(kept)}
        process = subprocess.run(
            [heedcli.BINARY, f'--register={self.register}', *map(str, arguments)],
            capture_output=True, stdin=subprocess.DEVNULL, env=environment, timeout=120,
            check=False)
        return process, struct.unpack('I', kept.read_bytes())[0]

    def kill_everywhere(self, arguments, restart, check):
        """restart() makes the folder what it was; check(done) looks at what is there."""
        process, n_calls = self.run_shimmed('count', 0, *arguments)
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertGreater(n_calls, 0)
        check(True)
        places = [(mode, at) for mode in ('before', 'within') for at in range(1, n_calls + 1)]
        if not os.environ.get('HEED_CRASH_KILLS'):
            places = self.rand.sample(places, min(SHORT, len(places)))
        for mode, at in places:
            with self.subTest(arguments=arguments, mode=mode, at=at, of=n_calls):
                restart()
                process, _ = self.run_shimmed(mode, at, *arguments)
                self.assertIn(process.returncode, (0, -signal.SIGKILL), process.stderr)
                self.ok('verify')
                self.assertEqual(self.show(1), self.before)
                check(process.returncode == 0)
                self.call(*arguments)
                self.ok('verify')
                check(True)

    def forget_second(self):
        for path in self.folder.glob('test.db*'):
            path.unlink()
        self.import_plan(self.first)
        self.before = self.show(1)

    def test_import(self):
        def check(done):
            plans = self.ok('list', '--json').json
            self.assertIn(len(plans), (2,) if done else (1, 2))
            if len(plans) == 2:
                self.assert_no_word_lost(self.second.read_text(), self.ok('show', 2, '--json').json)
        self.kill_everywhere(['import', self.second], self.forget_second, check)

    def test_export(self):
        for ending in ('pdf', 'odt'):
            target = self.folder / f'plan.{ending}'
            self.ok('export', 1, '--to', target)
            new = target.read_bytes()

            def check(done, target=target, new=new):
                self.assertIn(target.read_bytes(), (new,) if done else (b'old', new))

            self.kill_everywhere(['export', 1, '--to', target],
                                 lambda target=target: target.write_bytes(b'old'), check)

    def test_backup(self):
        backup = self.folder / 'backup.db'

        def check(done):
            self.assertTrue(backup.exists() or not done)
            if backup.exists():
                self.ok('verify', f'--register={backup}', register=False)
                self.assertEqual(self.ok('show', 1, '--json', f'--register={backup}',
                                         register=False).out, self.before)
        self.kill_everywhere(['backup', backup], lambda: backup.unlink(missing_ok=True), check)


if __name__ == '__main__':
    heedcli.main()
