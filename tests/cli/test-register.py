#!/usr/bin/env python3
# test-register.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Registers that are bad, backups, and the way back."""

import json
import shutil
import sqlite3

import heedcli


class Register(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rand = heedcli.chance(self.id())
        self.n = 0

    def add_plan(self):
        self.n += 1
        plan = heedcli.json_plan(self.rand)
        return self.import_plan(self.write(f'{self.n}.json', json.dumps(plan)))

    def assert_refused(self, *names):
        """Every command says the same clear line, and changes nothing."""
        plan = self.write('new.json', json.dumps(heedcli.json_plan(self.rand)))
        before = self.register.read_bytes() if self.register.is_file() else None
        for arguments in (['import', plan], ['list'], ['show', '1'], ['check', '1'], ['actions'],
                          ['export', '1', '--to', self.folder / 'x.json'], ['verify'],
                          ['backup', self.folder / 'b.db']):
            with self.subTest(arguments=arguments):
                self.bad(*arguments, names=[self.register.name, *names])
        if before is not None:
            self.assertEqual(self.register.read_bytes(), before)
        self.assertFalse((self.folder / 'x.json').exists())
        self.assertFalse((self.folder / 'b.db').exists())

    def test_text_file(self):
        self.register.write_text('This is no register.\n' * 100)
        self.assert_refused()

    def test_short_file(self):
        self.register.write_bytes(b'SQLite')
        self.assert_refused()

    def test_emptied(self):
        """A file that was emptied or cut off is damaged, and no first start."""
        self.add_plan()
        content = self.register.read_bytes()
        for length in (0, 1, 99, self.rand.randrange(100, len(content))):
            self.register.write_bytes(content[:length])
            self.assert_refused('damaged', 'Restore a backup')
        self.register.write_bytes(bytes(len(content)))
        self.assert_refused('damaged', 'Restore a backup')
        self.register.write_bytes(content)
        self.assertEqual(len(self.ok('list', '--json').json), 1)

    def test_dangling_link(self):
        target = self.folder / 'disk' / 'test.db'
        self.register.symlink_to(target)
        self.assert_refused(target, 'link')

    def test_folder(self):
        self.register.mkdir()
        self.assert_refused()

    def test_other_database(self):
        with sqlite3.connect(self.register) as database:
            database.execute('CREATE TABLE recipe (name TEXT)')
        self.assert_refused()

    def test_newer_schema(self):
        self.add_plan()
        database = sqlite3.connect(self.register)
        version = database.execute('PRAGMA user_version').fetchone()[0]
        self.assertGreater(version, 0)
        database.execute('PRAGMA journal_mode=DELETE')
        database.execute(f'PRAGMA user_version={version + 1}')
        database.close()
        self.assert_refused('newer')
        database = sqlite3.connect(self.register)
        database.execute(f'PRAGMA user_version={version}')
        database.close()
        self.assertEqual(len(self.ok('list', '--json').json), 1)

    def test_damaged(self):
        for _ in range(3):
            self.add_plan()
        database = sqlite3.connect(self.register)
        database.execute('PRAGMA journal_mode=DELETE')
        database.close()
        content = bytearray(self.register.read_bytes())
        for i in range(4096, len(content) - 100, 4096):
            content[i:i + 64] = bytes(self.rand.randrange(256) for _ in range(64))
        self.register.write_bytes(content)
        self.bad('verify', names=[self.register.name])
        result = self.call('list')
        self.assertIn(result.status, (0, 1))

    def test_missing_folder(self):
        self.register = self.folder / 'none' / 'test.db'
        plan = self.write('new.json', json.dumps(heedcli.json_plan(self.rand)))
        self.bad('import', plan, names=['test.db'])
        self.assertFalse(self.register.parent.exists())

    def test_read_only(self):
        self.add_plan()
        database = sqlite3.connect(self.register)
        database.execute('PRAGMA journal_mode=DELETE')
        database.close()
        self.register.chmod(0o400)
        plan = self.write('new.json', json.dumps(heedcli.json_plan(self.rand)))
        before = self.register.read_bytes()
        self.bad('import', plan, names=[self.register.name])
        self.assertEqual(self.register.read_bytes(), before)

    def test_register_of_its_own(self):
        self.add_plan()
        self.assertEqual(self.register.stat().st_mode & 0o777, 0o600)
        database = sqlite3.connect(self.register)
        self.assertNotEqual(database.execute('PRAGMA application_id').fetchone()[0], 0)
        database.close()

    def test_verify(self):
        self.add_plan()
        result = self.ok('verify')
        self.assertEqual(len(result.lines), 1)
        self.assertIn(str(self.register), result.out)

    def behind_its_back(self, sql):
        """What another program does to the register."""
        database = sqlite3.connect(self.register, isolation_level=None)
        database.executescript(sql)
        database.close()

    def test_repair(self):
        """What is derived is made anew, and said; what is not is refused, with the remedy."""
        self.add_plan()
        self.add_plan()
        before = self.ok('actions', '--json').json
        self.ok('verify', '--repair')
        self.behind_its_back("UPDATE action_index SET due = '2001-02-03', target = 'x';"
                             'DROP INDEX step_by_plan')
        self.bad('verify', names=[self.register.name, '--repair'])
        result = self.ok('verify', '--repair')
        self.assertIn('step_by_plan', result.out)
        kept = [path for path in self.folder.iterdir() if str(path) in result.out]
        self.assertIn(self.register, kept)
        self.assertEqual(len(kept), 2, result.out)
        self.ok('verify')
        after = self.ok('actions', '--json').json
        self.assertEqual(after, before)

        self.behind_its_back("UPDATE step SET label = 'x' WHERE id = 1")
        content = self.register.read_bytes()
        self.bad('verify', names=[self.register.name, 'history', 'backup'])
        self.bad('verify', '--repair', names=[self.register.name, 'history', 'backup'])
        self.assertEqual(self.register.read_bytes(), content)

    def test_backup_and_restore(self):
        self.add_plan()
        self.add_plan()
        before = self.ok('list', '--json').out
        shown = self.ok('show', '2', '--json').out
        backup = self.folder / 'backup.db'
        self.ok('backup', backup)
        self.assertEqual(backup.stat().st_mode & 0o777, 0o600)
        # A backup is a register like any other.
        self.assertEqual(self.ok('list', '--json', f'--register={backup}', register=False).out,
                         before)
        self.ok('verify', f'--register={backup}', register=False)
        self.add_plan()
        self.assertNotEqual(self.ok('list', '--json').out, before)
        result = self.ok('restore', backup)
        self.assertEqual(self.ok('list', '--json').out, before)
        self.assertEqual(self.ok('show', '2', '--json').out, shown)
        # What was there before is kept, and is named.
        kept = [p for p in self.folder.iterdir()
                if p.name in result.out or str(p) in result.out]
        kept = [p for p in kept if p not in (self.register, backup)]
        self.assertEqual(len(kept), 1, result.out)
        rows = self.ok('list', '--json', f'--register={kept[0]}', register=False).json
        self.assertEqual(len(rows), 3)

    def test_restore_where_nothing_is(self):
        self.add_plan()
        before = self.ok('list', '--json').out
        backup = self.folder / 'backup.db'
        self.ok('backup', backup)
        self.register = self.folder / 'second.db'
        self.ok('restore', backup)
        self.assertEqual(self.ok('list', '--json').out, before)

    def test_restore_where_nobody_ever_was(self):
        self.add_plan()
        before = self.ok('list', '--json').out
        usual = self.folder / 'data-home' / 'heed' / 'heed.db'
        self.assertFalse(usual.parent.exists())
        self.ok('restore', self.register, register=False)
        self.assertEqual(self.ok('list', '--json', register=False).out, before)
        self.assertTrue(usual.is_file())

    def test_restore_bad(self):
        self.add_plan()
        before = self.ok('list', '--json').out
        text = self.write('text.db', 'no register')
        empty = self.write('empty.db', b'')
        self.bad('restore', text, names=['text.db'])
        self.bad('restore', empty, names=['empty.db'])
        self.bad('restore', self.folder / 'missing.db', names=['missing.db'])
        self.assertEqual(self.ok('list', '--json').out, before)

    def test_backups_are_listed(self):
        """Without a file, restore says which backups there are, and changes nothing."""
        self.add_plan()
        self.assertEqual(self.ok('restore').out, '')
        folder = self.folder / 'backups'
        folder.mkdir()
        plans = {}
        for hour in (9, 14):
            name = f'{self.register.name}-20260330-{hour:02}1500-manual.backup'
            self.ok('backup', folder / name)
            plans[name] = len(self.ok('list', '--json').json)
            self.add_plan()
        (folder / f'{self.register.name}-20260329-091500-daily.backup').write_text('none')
        (folder / 'letter.txt').write_text('none')
        lines = self.ok('restore').lines
        self.assertEqual(len(lines), 3)
        self.assertIn('2026-03-30 14:15', lines[0])
        self.assertIn('2026-03-30 09:15', lines[1])
        self.assertIn('2026-03-29 09:15', lines[2])
        for line, (name, n) in zip(lines, sorted(plans.items(), reverse=True)):
            self.assertIn(str(folder / name), line)
            self.assertIn(f'plans: {n} ', line)

    def test_backup_bad(self):
        self.add_plan()
        there = self.write('there.db', 'mine')
        self.bad('backup', there, names=['there.db'])
        self.assertEqual(there.read_text(), 'mine')
        self.bad('backup', self.folder / 'none' / 'b.db', names=['b.db'])
        self.bad('backup', self.register, names=[self.register.name])
        self.assertEqual(len(self.ok('list', '--json').json), 1)

    def test_busy(self):
        """Another program that writes is waited for, then named."""
        self.add_plan()
        database = sqlite3.connect(self.register, isolation_level=None)
        database.execute('BEGIN IMMEDIATE')
        plan = self.write('new.json', json.dumps(heedcli.json_plan(self.rand)))
        self.bad('import', plan, names=[self.register.name])
        database.execute('ROLLBACK')
        database.close()
        self.ok('import', plan)

    def test_copies(self):
        """A register can be copied while nobody writes: it is one file, and holds all."""
        for _ in range(10):
            self.add_plan()
            self.assertEqual(list(self.folder.glob('test.db-*')), [])
        copy = self.folder / 'copy.db'
        shutil.copy(self.register, copy)
        self.assertEqual(self.ok('list', '--json', f'--register={copy}', register=False).out,
                         self.ok('list', '--json').out)

    def crash(self):
        """Adds a plan, and gives what would lie there if the program were killed then."""
        database = sqlite3.connect(self.register)
        database.execute('SELECT COUNT(*) FROM plan').fetchone()
        self.add_plan()
        log = self.folder / 'test.db-wal'
        content = self.register.read_bytes(), log.read_bytes()
        database.close()
        self.assertFalse(log.exists())
        return content

    def lay_out(self, database, log):
        self.register.write_bytes(database)
        self.register.with_name('test.db-wal').write_bytes(log)

    def test_log_of_a_crash(self):
        """Its own log is brought in; that of another state is kept, which is said once."""
        self.add_plan()
        backup = self.folder / 'backup.db'
        self.ok('backup', backup)
        self.add_plan()
        crashed, log = self.crash()
        for command in (['list', '--json'], ['verify'],
                        ['export', '--report=overdue', '--to', self.folder / 'x.csv'],
                        ['backup', self.folder / 'b.db'], ['restore', backup]):
            with self.subTest(command=command):
                self.lay_out(crashed, log)
                self.assertEqual(self.ok(*command).err, '')
                self.assertEqual(list(self.folder.glob('test.db-wal*')), [])

                self.lay_out(backup.read_bytes(), log)
                (self.folder / 'b.db').unlink(missing_ok=True)
                said = self.ok(*command).err
                self.assertEqual(len(said.splitlines()), 1, said)
                aside, = self.folder.glob('test.db-wal.*')
                self.assertIn(str(aside), said)
                self.assertEqual(aside.read_bytes(), log)
                aside.unlink()
                (self.folder / 'b.db').unlink(missing_ok=True)
                self.assertEqual(self.ok('list', '--json').err, '')
                self.assertEqual(len(self.ok('list', '--json').json), 1)


if __name__ == '__main__':
    heedcli.main()
