# heedcli.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of heed-cli share: running it, plans to feed it, TAP."""

import collections
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
import unittest

BINARY = os.environ.get('HEED_CLI', 'heed-cli')
SANITIZED = 'HEED_TEST_SANITIZED' in os.environ
PLANS = pathlib.Path(os.environ.get('HEED_TEST_PLANS', '/nonexistent'))


class Result:
    """What came of one call."""

    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout.decode('utf-8')
        self.err = process.stderr.decode('utf-8')

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return self.out.splitlines()


class CliTest(unittest.TestCase):
    """A test with a folder and a register of its own."""

    def setUp(self):
        # The home is not the folder: libraries keep their caches in it.
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='heed-cli-'))
        self.folder = self.home / 'work'
        self.folder.mkdir()
        self.register = self.folder / 'test.db'
        self.environment = {name: value for name, value in os.environ.items()
                            if name not in ('DISPLAY', 'WAYLAND_DISPLAY', 'HEED_REGISTER')}
        self.environment['XDG_DATA_HOME'] = str(self.folder / 'data-home')
        self.environment['HOME'] = str(self.home)

    def tearDown(self):
        shutil.rmtree(self.home, ignore_errors=True)

    def call(self, *arguments, register=True, environment=None, timeout=120):
        """Runs heed-cli and holds it to what is true of every call."""
        command = [BINARY, *map(os.fspath, map(str, arguments))]
        if register:
            command.insert(1, f'--register={self.register}')
        process = subprocess.run(command, capture_output=True, timeout=timeout,
                                 stdin=subprocess.DEVNULL,
                                 env=environment or self.environment)
        result = Result(process)
        self.assertIn(result.status, (0, 1, 2), (command, result.err))
        if result.status != 0:
            self.assertNotEqual(result.err, '')
        for line in result.err.splitlines():
            self.assertTrue(line.startswith('heed-cli: '), result.err)
        return result

    def ok(self, *arguments, **kwargs):
        result = self.call(*arguments, **kwargs)
        self.assertEqual(result.status, 0, result.err)
        return result

    def bad(self, *arguments, names=(), **kwargs):
        """The input or the register is bad: one line that names what it must."""
        result = self.call(*arguments, **kwargs)
        self.assertEqual(result.status, 1, result.out + result.err)
        self.assertEqual(len(result.err.splitlines()), 1, result.err)
        for name in names:
            self.assertIn(str(name), result.err)
        return result

    def usage(self, *arguments, names=(), **kwargs):
        result = self.call(*arguments, **kwargs)
        self.assertEqual(result.status, 2, result.out + result.err)
        self.assertEqual(result.out, '')
        self.assertEqual(len(result.err.splitlines()), 1, result.err)
        for name in names:
            self.assertIn(str(name), result.err)
        return result

    def write(self, name, content):
        path = self.folder / name
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            path.write_text(content, encoding='utf-8')
        return path

    def assert_no_word_lost(self, text, plan):
        """Of each table cell but the numbers: each word at least as often, and in order.

        The header row is kept once. So are a recommendation and a response that are
        repeated word by word where their row goes on."""
        words = [w for string in all_strings(plan) for w in words_of(string)]
        count = collections.Counter(words)
        wanted = collections.Counter()
        rows = rows_of(text)
        n_headers = sum(map(is_header, rows))
        seen = set()
        for row in rows:
            if is_header(row) and n_headers > 1:
                continue
            for i, cell in enumerate(row):
                # The number of a recommendation, also where it came out garbled.
                if i == 0 and (is_number(cell) or len(plain(cell)) < 4):
                    continue
                cell_words = words_of(cell)
                if i > 2 or plain(cell) not in seen:
                    wanted.update(cell_words)
                seen.add(plain(cell))
                self.assertTrue(is_subsequence(cell_words, words), cell)
        lost = {word: n - count[word] for word, n in wanted.items() if count[word] < n}
        self.assertEqual(lost, {})

    def import_plan(self, path, *options):
        """Imports one file and returns the number of its plan."""
        result = self.ok('import', path, *options)
        return int(result.out.split()[0])


OWNERS = ['Head of Gardens', 'Keeper of Keys; Night Warden', 'All Lamp Directors', 'Chief Executive',
          'Records Office', 'Deputy Keeper']
TARGETS = ['May 19', 'Completed', '01.05.19', 'Ongoing', 'June 19 TBC', 'March 2020',
           'Monthly from January 2020', 'May19 – Aug 19', 'By end of July 2019', 'when it is ready',
           'December 2020 & ongoing', '30 September 2019']
WORDS = ('lamp garden ladder record visit key hour night post room window letter river chalk '
         'bridge naïve “quoted” 15% (new) well-lit and/or').split()


def sentence(rand, n=8):
    words = ' '.join(rand.choice(WORDS) for _ in range(rand.randint(3, n)))
    return words[0].upper() + words[1:] + '.'


def text_plan(rand, recommendations=3, actions=3, organisation='Lantern Isle CRC'):
    """A plan of an invented organisation, as the published texts have it."""
    lines = ['', 'Action Plan Submitted: 12/4/2019', '',
             f'A Response to the HMI Probation Inspection: {organisation}', '',
             'Report Published: 3 April 2019', '', 'INTRODUCTION', '',
             sentence(rand, 20), '',
             'Term\tDefinition\tAdditional comment',
             f'Agreed\t{sentence(rand)}\t{sentence(rand)}',
             f'Partly Agreed\t{sentence(rand)}\t{sentence(rand)}',
             f'Not Agreed\t{sentence(rand)}\t{sentence(rand)}', '',
             f'ACTION PLAN: {organisation}', '',
             '1. Rec No\t2. Recommendation\t3. Agreed/ Partly Agreed/ Not Agreed\t'
             '4. Response Action Taken/Planned\t5. Responsible Owner\t6. Target Date']
    for r in range(1, recommendations + 1):
        for a in range(1, actions + 1):
            first = a == 1
            lines.append('\t'.join([
                str(r) if first else '',
                f'Improve the {rand.choice(WORDS)} so that {sentence(rand)}' if first else '',
                'Agreed' if first else '',
                f'{r}.{a} {sentence(rand)}',
                rand.choice(OWNERS),
                rand.choice(TARGETS)]))
    return '\n'.join(lines) + '\n'


def json_plan(rand, recommendations=3, actions=4, organisation=None):
    """A plan as data, in which owners and targets are sometimes those from above."""
    entries = []
    for r in range(1, recommendations + 1):
        items = [{'kind': 'text', 'role': 'lead-in', 'text': sentence(rand)}]
        for a in range(1, actions + 1):
            depth = 1 if a == 1 else rand.choice([1, 1, 2, 3])
            items.append({
                'kind': 'action', 'depth': depth, 'label': f'{r}.{a}', 'text': sentence(rand),
                'owners': rand.choice([[], [rand.choice(OWNERS)], rand.sample(OWNERS, 2)]),
                'target': rand.choice([None, {'text': rand.choice(TARGETS)}]),
                'progress': rand.choice(['not-started', 'in-progress', 'completed', 'withdrawn']),
                'completed_on': rand.choice([None, '2019-05-02', '2020-12-31']),
            })
        items.append({'kind': 'measure', 'depth': 2, 'text': sentence(rand), 'baseline': 83.3,
                      'goal': 88, 'unit': '%'})
        entries.append({'number': str(r), 'text': sentence(rand), 'addressee': 'The CRC',
                        'response': 'agreed', 'response_words': 'Agreed', 'items': items})
    return {'format': 'heed-plan', 'version': 1,
            'organisation': {'name': organisation or f'{rand.choice(OWNERS)} CRC'},
            'inspection': {'inspectorate': 'HMI Probation', 'report_published': '2019-04-03'},
            'plan': {'title': sentence(rand), 'submitted': '2019-04-12', 'state': 'published',
                     'recommendations': entries}}


def words_of(text):
    """The words of a text: inline tags, links and signs are no words."""
    text = re.sub('[*\u200b\ufeff]', '', text)
    text = re.sub(r'</?(?:b|i|sup|strong|em)\b[^<>]*>', '', text)
    text = re.sub(r'</?[A-Za-z][^<>]*>', ' ', text)
    for entity, sign in (('&amp;', '&'), ('&lt;', '<'), ('&gt;', '>'), ('&nbsp;', ' ')):
        text = text.replace(entity, sign)
    text = re.sub(r'\]\([^()\s]*\)', ' ', text)
    return re.findall(r'[^\W_]+', text)


def rows_of(text):
    """The rows of the tables of a text, cells apart."""
    return [line.split('\t') for line in text.splitlines() if '\t' in line]


def plain(cell):
    return re.sub(r'\s+', ' ', re.sub(r'<[^<>]*>', ' ', cell)).strip()


def is_number(cell):
    return re.fullmatch(r'\d+(?:\.\d+)?\.?', plain(cell)) is not None


def is_header(row):
    """Whether a row has the titles of the plan table, or of the definitions."""
    title = r'(\d\.\s*)?(Rec(\.|ommendation)?( No)?|Responsible Owner|Target Date|Term|Definition)\b'
    return sum(re.match(title, plain(cell)) is not None for cell in row) > 1


def all_strings(value):
    """Every text of a plan that is in words, in order."""
    if isinstance(value, dict):
        # A label stands in front of its text.
        for name, member in sorted(value.items(), key=lambda entry: entry[0] != 'label'):
            if name not in ('id', 'format', 'kind', 'state', 'role', 'progress', 'review',
                            'response', 'reasons', 'start', 'due', 'note', 'completed_on',
                            'repeats', 'checkpoints', 'baseline'):
                yield from all_strings(member)
    elif isinstance(value, list):
        for member in value:
            yield from all_strings(member)
    elif isinstance(value, str):
        yield value


def is_subsequence(words, among):
    among = iter(among)
    return all(any(word == other for other in among) for word in words)


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.n = 0
        self.failed = set()
        self.told = set()

    def report(self, test, word, remark=''):
        self.n += 1
        self.told.add(test.id())
        name = test.id().split('.', 1)[1]
        print(f'{word} {self.n} {name}{remark}', flush=True)

    def complain(self, error):
        for line in ''.join(traceback.format_exception(*error)).splitlines():
            print(f'# {line}')

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.complain(error)
            print(f'# in {subtest}')
            self.failed.add(test.id())

    def stopTest(self, test):
        # A part that failed is not told again at the end of its test.
        if test.id() in self.failed and test.id() not in self.told:
            self.report(test, 'not ok')
        super().stopTest(test)

    def addSuccess(self, test):
        self.report(test, 'ok')

    def addSkip(self, test, reason):
        self.report(test, 'ok', f' # SKIP {reason}')

    def addFailure(self, test, error):
        self.complain(error)
        self.failed.add(test.id())
        self.report(test, 'not ok')

    addError = addFailure


def wait_until(condition, what, seconds=120):
    """Waits for what will be true, and says what never was."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f'waited in vain: {what}')
        time.sleep(0.01)


def main():
    """Runs the tests of the calling module; their seed can be given again."""
    seed = os.environ.get('HEED_TEST_SEED') or str(random.SystemRandom().randrange(1 << 32))
    os.environ['HEED_TEST_SEED'] = seed
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules['__main__'])
    print(f'# seed: HEED_TEST_SEED={seed}')
    print(f'1..{suite.countTestCases()}', flush=True)
    result = TapResult()
    suite.run(result)


def chance(name):
    """Chance of its own for each test, so that one can be run alone."""
    return random.Random(f'{os.environ["HEED_TEST_SEED"]} {name}')
