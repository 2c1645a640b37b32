#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema and the statements of the store are in the SQL that PostgreSQL also takes: a
server of its own makes the one and prepares the others.

Usage: test-postgresql.py SOURCE LIST-STATEMENTS
"""

import glob
import json
import os
import pathlib
import pwd
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1]).resolve()
LIST = sys.argv[2]
CALL = re.compile(r'\bheed_database_(prepare|execute|get_integer) \(')
# These look at a file of SQLite as a whole, or make one: see test-source.py.
OF_FILES = {'heed-derived-check.c', 'heed-register-repair.c', 'heed-schema-check.c'}
RUNS_SCHEMA = 'heed-schema.c'
BEFORE_RECORDS = {'0004.sql'}
# A register is the schema "main", and one that is looked at beside it "backup", as SQLite has
# it; the driver of PostgreSQL will do the same.
HEAD = 'SET client_min_messages = warning; CREATE SCHEMA IF NOT EXISTS main; ' \
       'CREATE SCHEMA IF NOT EXISTS backup; SET search_path = main;\n'


def find_programs():
    for folder in sorted(glob.glob('/usr/lib/postgresql/*/bin'), reverse=True):
        if os.path.exists(folder + '/initdb'):
            return folder
    found = shutil.which('initdb')
    return os.path.dirname(found) if found else None


class Server:
    """A private server on a socket in a folder of its own. It refuses root, who starts it under
    the account that has the fewest rights."""

    def __init__(self, programs):
        self.programs = programs
        self.folder = tempfile.mkdtemp(prefix='heed-pg-')
        self.account = None
        if os.geteuid() == 0:
            self.account = 'nobody'
            user = pwd.getpwnam(self.account)
            os.chown(self.folder, user.pw_uid, user.pw_gid)
        self.data = self.folder + '/data'

    def run(self, name, *arguments, check=True, **options):
        # Both would be kept open by the server, and waited for.
        with open(self.folder + '/out', 'w+', encoding='utf-8') as out:
            result = subprocess.run([f'{self.programs}/{name}', *arguments], check=False, stdout=out, stderr=out,
                                    user=self.account, cwd=self.folder, env={'LC_ALL': 'C', 'PATH': os.environ['PATH']},
                                    timeout=120, **options)
            out.seek(0)
            text = out.read()
        if check and result.returncode != 0:
            raise RuntimeError(f'{name}: {text}')
        return text

    def __enter__(self):
        self.run('initdb', '-D', self.data, '-A', 'trust', '-U', 'heed', '-E', 'UTF8', '--no-sync')
        self.run('pg_ctl', '-D', self.data, '-w', '-l', self.folder + '/log', '-o',
                 f"-c listen_addresses='' -c fsync=off -c unix_socket_directories='{self.folder}'", 'start')
        return self

    def __exit__(self, *_):
        self.run('pg_ctl', '-D', self.data, '-m', 'immediate', 'stop', check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, sql):
        """What psql says of it; an error begins with ERROR."""
        return self.run('psql', '-X', '-q', '-h', self.folder, '-U', 'heed', '-d', 'postgres', '-v', 'VERBOSITY=terse',
                        '-f', '-', check=False, input=sql, encoding='utf-8')


def number_parameters(sql):
    names = []

    def replace(found):
        if found[1] not in names:
            names.append(found[1])
        return f'${names.index(found[1]) + 1}'

    return re.sub(r'\$([a-z_]\w*)', replace, sql)


def list_statements():
    """Each statement with its place, as file and line, and whether it is run or prepared."""
    made = subprocess.run([LIST], check=True, capture_output=True, encoding='utf-8')
    statements = [json.loads(line) for line in made.stdout.splitlines()]
    places = subprocess.run(['addr2line', '-e', LIST], check=True, capture_output=True, encoding='utf-8',
                            input=''.join(f'{s["caller"]:#x}\n' for s in statements)).stdout.splitlines()
    for statement, place in zip(statements, places, strict=True):
        path, line = place.split(' ')[0].rsplit(':', 1)
        if os.path.normpath(path).endswith('/src/store/' + os.path.basename(path)):
            yield os.path.basename(path), int(line), statement['sql'], statement['how']


def portable_calls():
    """The calls of the driver in the files of the store, as file, first and last line, and the
    first words of what is given to it, where they stand there."""
    for path in sorted((ROOT / 'src/store').glob('*.c')):
        if path.name in OF_FILES:
            continue
        lines = path.read_text(encoding='utf-8').splitlines()
        for number, line in enumerate(lines, 1):
            if CALL.search(line):
                end = number
                while end < len(lines) and not lines[end - 1].rstrip().endswith((';', '{')):
                    end += 1
                words = re.search(r'"([^"]+)"', '\n'.join(lines[number - 1:end]))
                yield path.name, number, end, words[1] if words else None


def is_of(statement, call):
    """Whether the statement was given at that call. One that is the last thing that a function
    does is seen as given by who called that."""
    name, line, sql, _ = statement
    return (name == call[0] and call[1] <= line <= call[2]) or (call[3] is not None and sql.startswith(call[3]))


def is_transaction(sql):
    return re.match(r'BEGIN|COMMIT|ROLLBACK|PRAGMA', sql) is not None


def schema_files():
    return sorted((ROOT / 'src/store/schema').glob('*.sql'))


def prepare(server, statements):
    """Those that the server does not take, with what it says."""
    script = [HEAD]
    for number, (_, _, sql, how) in enumerate(statements):
        script.append(f'\\echo @{number}\n')
        if how == 'execute':
            script.append(f'BEGIN;\n{sql}\n;\nCOMMIT;\n')
        else:
            script.append(f'PREPARE s{number} AS {number_parameters(sql)}\n;\n')
    wrong = {}
    current = None
    for line in server.ask(''.join(script)).splitlines():
        if line.startswith('@'):
            current = int(line[1:])
        elif 'ERROR' in line:
            wrong.setdefault(current, line.split('ERROR: ')[1])
    return [(statements[number], said) for number, said in wrong.items()]


def report(number, name, wrong):
    for line in wrong:
        print('# ' + line.replace('\n', ' '))
    print(f'{"not ok" if wrong else "ok"} {number} {name}')
    return bool(wrong)


def main():
    programs = find_programs()
    reason = None
    if programs is None:
        reason = 'PostgreSQL is not installed: apt-get install postgresql'
    elif shutil.which('addr2line') is None:
        reason = 'addr2line is not installed: apt-get install binutils'
    if reason:
        print(f'1..0 # SKIP {reason}')
        return 0

    print('1..3')
    statements = list(list_statements())
    calls = list(portable_calls())
    asked = [s for s in statements
             if not is_transaction(s[2]) and s[0] not in OF_FILES | {RUNS_SCHEMA} and any(is_of(s, c) for c in calls)]
    with Server(programs) as server:
        wrong = []
        refused = asked
        for path in schema_files():
            said = server.ask(f'{HEAD}BEGIN;\n{path.read_text(encoding="utf-8")}\nCOMMIT;\n')
            wrong += [f'{path.name}: {line}' for line in said.splitlines() if 'ERROR' in line]
            # One that brings a register over knows the tables as they were then.
            if path.name in BEFORE_RECORDS:
                refused = [s for s, _ in prepare(server, asked)]
        failed = report(1, f'{len(schema_files())} steps of the schema', wrong)
        server.ask(HEAD + ''.join(f'CREATE TABLE backup.{table} (LIKE main.{table});\n' for table in ('plan', 'step')))
        wrong = [f'{s[0]}:{s[1]}: {said}: {s[2]}' for s, said in prepare(server, refused)]
        failed |= report(2, f'{len(asked)} statements', wrong)

    wrong = [f'{name}:{first} was not reached: extend tests/store/list-statements.c'
             for name, first, last, words in calls
             if not any(is_of(s, (name, first, last, words)) for s in statements)]
    failed |= report(3, f'all {len(calls)} calls of the driver are among them', wrong)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
