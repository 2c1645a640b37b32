#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the compiler cannot see: the walls between the folders of src, the length
of files, their headers, their documentation, and what has no place here.

Usage: test-source.py SOURCE [HEED-CLI]
"""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(sys.argv[1]).resolve()
HEED_CLI = sys.argv[2] if len(sys.argv) > 2 else None

# Which folders a folder of src may include, beside itself. What holds for a folder
# holds for those in it, unless they have a line of their own.
MAY_USE = {
    'base': set(),
    'model': {'base'},
    'check': {'base', 'model'},
    'document': {'base', 'model'},
    'layout': {'document'},
    'layout/paint': {'base', 'document', 'layout'},
    'compose': {'base', 'model', 'document'},
    'recognise': {'base', 'model', 'document', 'compose'},
    'format': {'base', 'model', 'document', 'layout', 'layout/paint', 'compose'},
    'store': {'base', 'model', 'store/sqlite'},
    'store/sqlite': {'base', 'store'},
    'app': {'base', 'model', 'check', 'document', 'layout', 'layout/paint', 'compose', 'recognise',
            'format', 'store'},
}
MAY_USE['cli'] = MAY_USE['ui'] = MAY_USE['app'] | {'app'}
# Headers of a library that only one folder may include.
ONLY_IN = {
    re.compile(r'(gtk|gdk|gsk|adwaita)\b'): 'ui',
    re.compile(r'sqlite3\b'): 'store/sqlite',
    re.compile(r'libpq-fe\b'): 'store/postgresql',
    re.compile(r'poppler\b'): 'format/pdf/read',
    re.compile(r'qpdf\b'): 'format/pdf',
    re.compile(r'xlsxwriter\b'): 'format/ooxml',
    re.compile(r'libical\b'): 'format/ics',
}
SQL = re.compile(r'"\s*(SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM|'
                 r'CREATE (TABLE|INDEX|VIRTUAL)|PRAGMA \w+)\b')
# What differs between databases, and so stands in a driver only. Three files look at a
# file of SQLite as a whole: they compare it with another one, or make it anew.
SQL_OF_SQLITE = re.compile(r'"[^"\n]*\b(PRAGMA|ATTACH|MATCH|rowid|sqlite_master|pragma_\w+|typeof|fts5|'
                           r'NOT INDEXED|TEMP (TABLE|TRIGGER)|INSERT OR)\b')
LOOKS_AT_FILES = {'heed-derived-check.c', 'heed-register-repair.c', 'heed-schema-check.c'}
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)
LONGEST = 900
MOST_IN_A_FOLDER = 45
RUN = 8
TITLES = ('1. Rec no 2. Recommendation 3. Agreed/Partly agreed/Not agreed '
          '4. Response action taken/planned 5. Responsible owner 6. Target date')
DATES = set('january february march april may june july august september october '
            'november december from to by end of and monthly ongoing completed'.split()) | {str(number) for number in range(2100)}


def tracked():
    """The files of the repository, or of the folder where there is none."""
    listed = subprocess.run(['git', '-C', str(ROOT), 'ls-files', '-z'],
                            capture_output=True, text=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return [ROOT / name for name in listed.stdout.split('\0')
                if name and (ROOT / name).is_file()]
    return [path for path in ROOT.rglob('*') if path.is_file()
            and not path.relative_to(ROOT).parts[0].startswith(('build', '.git'))
            or path.is_relative_to(ROOT / 'build-aux') and path.is_file()]


FILES = tracked()


def read(path):
    """The text of a file; nothing for one that is no text."""
    try:
        return path.read_text(encoding='utf-8')
    except UnicodeDecodeError:
        return ''


def sources(*endings):
    return [path for path in FILES
            if path.is_relative_to(ROOT / 'src') and path.suffix in endings]


def name(path):
    return str(path.relative_to(ROOT))


def folder_of(path):
    """The folder of src as MAY_USE names it."""
    folders = path.relative_to(ROOT / 'src').parent
    while str(folders) not in MAY_USE:
        folders = folders.parent
    return str(folders)


def includes_keep_to_the_walls():
    home_of = {path.name: folder_of(path) for path in sources('.h')}
    for path in sources('.c', '.h'):
        folder = folder_of(path)
        for bracket, header in INCLUDE.findall(read(path)):
            if bracket == '"':
                other = home_of.get(header, folder)
                if other != folder and other not in MAY_USE[folder]:
                    yield f'{name(path)} includes {header}, which is of src/{other}'
            for pattern, home in ONLY_IN.items():
                if pattern.match(header) and not path.is_relative_to(ROOT / 'src' / home):
                    yield f'{name(path)} includes {header}, which only src/{home} may'


def sql_is_in_the_store():
    for path in sources('.c', '.h'):
        if not path.is_relative_to(ROOT / 'src/store') and SQL.search(read(path)):
            yield f'{name(path)} holds SQL'


def sql_is_portable():
    for path in sources('.c', '.h'):
        if path.parent == ROOT / 'src/store' and path.name not in LOOKS_AT_FILES:
            for found in SQL_OF_SQLITE.finditer(read(path)):
                yield f'{name(path)} holds SQL of SQLite alone: {found[0]}'


def heed_cli_links_no_gtk():
    if HEED_CLI is None:
        return
    linked = subprocess.run(['ldd', HEED_CLI], capture_output=True, text=True, check=True).stdout
    for line in linked.splitlines():
        if re.search(r'lib(gtk|adwaita)-', line.split('=>')[0]):
            yield f'heed-cli links {line.strip()}'


def files_are_short():
    for path in FILES:
        if path.suffix in {'.c', '.h', '.py', '.ui', '.sql'}:
            count = read(path).count('\n')
            if count > LONGEST:
                yield f'{name(path)} has {count} lines, more than {LONGEST}'


def folders_are_small():
    folders = [path.parent for path in sources('.c')]
    for folder in sorted(set(folders)):
        if folders.count(folder) > MOST_IN_A_FOLDER:
            yield f'{name(folder)} has {folders.count(folder)} sources, more than {MOST_IN_A_FOLDER}'


def files_say_their_licence():
    for path in FILES:
        if path.suffix in {'.c', '.h', '.py'} and \
                'SPDX-License-Identifier: GPL-3.0-or-later' not in read(path)[:400]:
            yield f'{name(path)} has no SPDX header'


def public_functions_are_documented():
    declared = re.compile(r'^(?!typedef|static|struct|#|G_|\s)[^\n(;{}]*?\b(heed_\w+)\s*\(',
                          re.MULTILINE)
    written = '\n'.join(read(path) for path in sources('.c'))
    documented = set(re.findall(r'^ \* (heed_\w+):', written, re.MULTILINE))
    # What stands above the line that defines a field describes its getter and its setter.
    for prefix, field in re.findall(r'^ \*/\nHEED_DEFINE_\w+ \(\w+, (heed_\w+), (\w+)', written,
                                    re.MULTILINE):
        documented |= {f'{prefix}_get_{field}', f'{prefix}_set_{field}'}
    for path in sources('.h'):
        if path.stem.endswith('-private'):
            continue
        for function in declared.findall(read(path)):
            if function not in documented and not function.endswith(('_get_type', '_quark')):
                yield f'{name(path)}: {function}() has no comment'


def nothing_is_left_for_later():
    words = re.compile(r'\b(TO' r'DO|FIX' r'ME|XX' r'X)\b')
    for path in FILES:
        if path.suffix in {'.c', '.h', '.ui', '.sql', '.md'} and words.search(read(path)):
            yield f'{name(path)} leaves something for later'


def no_path_of_a_machine():
    paths = re.compile(r'(?<![\w.])/(home|work|root|Users)/\w')
    for path in FILES:
        found = paths.search(read(path))
        if found and path.name != 'test-source.py':
            yield f'{name(path)} names {found.group(0)}…'


def message_dialogues_are_made_in_one_place():
    """Where their headings are made such that the newest GTK does not warn."""
    for path in sources('.c'):
        if path.name != 'heed-message-dialog.c' and 'adw_message_dialog_new' in read(path):
            yield f'{name(path)} makes a message dialogue without heed_message_dialog_new()'


def lines_of_forms_are_of_one_kind():
    """A screen reader finds no focus in an AdwEntryRow where GTK is old: HeedWordsRow has it."""
    for path in sources('.c', '.ui'):
        if re.search(r'(?<!#)\bAdwEntryRow\b|\badw_entry_row_', read(path)):
            yield f'{name(path)} uses AdwEntryRow where HeedWordsRow serves'


def tests_are_defined_whatever_is_installed():
    """What only a test needs is looked up when it runs: it may be installed later."""
    for path in FILES:
        if path.name == 'meson.build' and path.is_relative_to(ROOT / 'tests') and \
                re.search(r'find_program\([^)]*required:', read(path)):
            yield f'{name(path)} leaves tests out where a program is not installed yet'


def promises_name_their_tests():
    """Each promise of SECURITY.md names a test, and each test that is named is there."""
    section = ''
    for promise in re.split(r'\n(?=- \*\*|## )', read(ROOT / 'SECURITY.md')):
        section = promise.split('\n')[0] if promise.startswith('## ') else section
        named = re.findall(r'`(tests/[^`]+)`\s+`([^`]+)`', promise)
        if section == '## What is promised' and promise.startswith('- ') and not named:
            yield f'SECURITY.md promises without a test: {promise.splitlines()[0]}'
        for path, test in named:
            if test not in read(ROOT / path):
                yield f'SECURITY.md names {test} of {path}, which is not there'


def words_of(text):
    return re.findall(r'[a-z0-9]+', re.sub(r'<[^>]*>', ' ', text).lower())


def runs(words):
    return (tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1))


def no_sentence_of_a_published_plan():
    """No run of RUN words of one; column titles and dates are facts, and free."""
    folder = pathlib.Path(os.environ.get('HEED_TEST_PLANS', '/nonexistent'))
    published = set()
    for path in sorted(folder.glob('*.txt')) if folder.is_dir() else []:
        for line in read(path).splitlines():
            words = words_of(line)
            published.update(runs(words))
    published -= set(runs(words_of(TITLES)))
    published = {run for run in published if not set(run) <= DATES}
    for path in FILES:
        if path.name == 'COPYING' or path.suffix == '.png':
            continue
        run = next((run for run in runs(words_of(read(path))) if run in published), None)
        if run is not None:
            yield f'{name(path)}: "{" ".join(run)}"'


def main():
    tests = [
        includes_keep_to_the_walls,
        sql_is_in_the_store,
        sql_is_portable,
        heed_cli_links_no_gtk,
        files_are_short,
        folders_are_small,
        files_say_their_licence,
        public_functions_are_documented,
        nothing_is_left_for_later,
        no_path_of_a_machine,
        message_dialogues_are_made_in_one_place,
        lines_of_forms_are_of_one_kind,
        tests_are_defined_whatever_is_installed,
        promises_name_their_tests,
        no_sentence_of_a_published_plan,
    ]
    failed = False
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        found = list(test())
        for line in found:
            print(f'# {line}')
        failed = failed or bool(found)
        skip = ''
        if test is no_sentence_of_a_published_plan and not \
                os.path.isdir(os.environ.get('HEED_TEST_PLANS', '')):
            skip = ' # SKIP no published plans here'
        print(f'{"not " if found else ""}ok {number} - {test.__name__}{skip}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
