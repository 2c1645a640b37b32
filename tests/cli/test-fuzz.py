#!/usr/bin/env python3
# test-fuzz.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Broken texts through convert: done or refused, never a crash; where only the table
is damaged, what is read loses no word."""

import json
import os

import heedcli

ROUNDS = int(os.environ.get('HEED_FUZZ_ROUNDS', '300'))

PIECES = ['\t', '\n', '\t\t\t\t\t', '<p>', '</p>', '<ul>', '<li>', '<li>• ', '</ul>', '<b>', '<i>',
          '<sup>', '<', '>', '&', '&amp;', '•', '➤', '--', '--\t--\t--\t--\t--\t--', '1.1 ', 'a) ',
          '8\t', 'Agreed', 'Partly agreed (', 'May 19', 'Completed', 'Evaluation: ', '**', '_', '`',
          '[x](y)', '# ', '1. Rec No\t2. Recommendation', '\u00a0', '\u200b', '\ufeff', '\r\n', ';']


def damage(rand, text):
    """What publishing does to a table: rows and cells are lost, moved, torn, repeated."""
    lines = text.split('\n')
    rows = [i for i, line in enumerate(lines) if '\t' in line]
    header = next((i for i in rows if 'Target' in lines[i]), None)
    rows = [i for i in rows if header is not None and i > header]
    if not rows:
        return text
    i = rand.choice(rows)
    cells = lines[i].split('\t')
    kind = rand.randrange(8)
    if kind == 0:
        del lines[i]
    elif kind == 1:
        lines.insert(i, lines[header])
    elif kind == 2:
        lines.insert(i, '\t'.join(['--'] * len(cells)))
    elif kind == 3:
        lines[i:i] = ['', '', '']
    elif kind == 4:
        del cells[rand.randrange(len(cells))]
        lines[i] = '\t'.join(cells)
    elif kind == 5:
        # A row torn over a page: what a cell goes on with stands in the next row.
        words = cells[-3].split(' ') if len(cells) > 2 else []
        if len(words) > 4 and '<' not in cells[-3]:
            cut = rand.randrange(2, len(words) - 1)
            cells[-3] = ' '.join(words[:cut])
            lines[i] = '\t'.join(cells)
            lines[i + 1:i + 1] = ['', '\t\t\t' + ' '.join(words[cut:]) + '\t\t']
    elif kind == 6:
        cells[rand.randrange(len(cells))] = ''
        lines[i] = '\t'.join(cells)
    else:
        lines[i] = lines[i].lstrip('\t')
    return '\n'.join(lines)


def mutate(rand, text):
    at = rand.randrange(len(text) + 1)
    n = rand.randrange(1, 200)
    lines = text.split('\n')
    kind = rand.randrange(9)
    if kind == 0:
        return text[:at]
    if kind == 1:
        return text[at:]
    if kind == 2:
        return text[:at] + text[at + n:]
    if kind == 3:
        return text[:at] + text[at:at + n] + text[at:]
    if kind == 4:
        i, j = rand.randrange(len(lines)), rand.randrange(len(lines))
        lines[i], lines[j] = lines[j], lines[i]
        return '\n'.join(lines)
    if kind == 5:
        del lines[rand.randrange(len(lines))]
        return '\n'.join(lines)
    if kind == 6:
        i = rand.randrange(len(lines))
        cells = lines[i].split('\t')
        rand.shuffle(cells)
        lines[i] = '\t'.join(cells)
        return '\n'.join(lines)
    return text[:at] + rand.choice(PIECES) + text[at:]


class Fuzz(heedcli.CliTest):
    def setUp(self):
        super().setUp()
        self.rand = heedcli.chance(self.id())
        self.out = self.folder / 'out.json'

    def convert(self, content):
        """The plan that was read, or None where the text was refused."""
        path = self.write('in.txt', content)
        self.out.unlink(missing_ok=True)
        result = self.call('convert', path, '--to', self.out, register=False)
        self.assertIn(result.status, (0, 1), result.err)
        if result.status == 1:
            self.assertFalse(self.out.exists())
            self.assertEqual(len(result.err.splitlines()), 1)
            self.assertIn('in.txt', result.err)
            return None
        return json.loads(self.out.read_text())

    def originals(self):
        return [path.read_text() for path in sorted(heedcli.PLANS.glob('*.txt'))] + [
            heedcli.text_plan(self.rand, self.rand.randrange(1, 5), self.rand.randrange(1, 5))
            for _ in range(3)]

    def test_damaged_tables(self):
        n_read = 0
        for _ in range(ROUNDS):
            text = self.rand.choice(self.originals())
            for _ in range(self.rand.randrange(1, 4)):
                text = damage(self.rand, text)
            plan = self.convert(text)
            if plan is not None:
                n_read += 1
                try:
                    self.assert_no_word_lost(text, plan)
                except AssertionError:
                    kept = os.environ.get('HEED_FUZZ_KEEP')
                    if kept:
                        with open(kept, 'w', encoding='utf-8') as f:
                            f.write(text)
                    raise
        print(f'# {n_read} of {ROUNDS} were still plans')
        self.assertGreater(n_read, 0)

    def test_mutated_texts(self):
        for _ in range(ROUNDS):
            text = self.rand.choice(self.originals())
            for _ in range(self.rand.randrange(1, 6)):
                text = mutate(self.rand, text)
            self.convert(text.encode('utf-8', 'replace'))

    def test_mutated_bytes(self):
        for _ in range(ROUNDS // 4):
            content = bytearray(heedcli.text_plan(self.rand).encode())
            for _ in range(self.rand.randrange(1, 10)):
                content[self.rand.randrange(len(content))] = self.rand.randrange(256)
            self.convert(bytes(content))


if __name__ == '__main__':
    heedcli.main()
