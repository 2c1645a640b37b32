#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The table of a plan is where one works: by the keyboard alone, in the real window, and
what the register holds afterwards.

Usage: test-plan-table.py HEED HEED-CLI
"""

import json
import os
import random
import sys

import heedtest
import keyboard
from heedtest import wait_for
from office import Office

PROGRAM, CLI = sys.argv[1:3]
SEED = int(os.environ.get('HEED_TEST_SEED', random.randrange(2**32)))
chance = random.Random(SEED)

WORDS = ('review', 'every', 'case', 'with', 'its', 'manager', 'before', 'spring', 'and', 'tell',
         'partners', 'what', 'changed')


def sentence():
    """Some words that nobody else wrote."""
    return ' '.join(chance.choice(WORDS) for _ in range(chance.randrange(3, 8))) + \
        f' {chance.randrange(1000, 10000)}'


class Desk:
    """A window on the example plan, whose table has the focus, on its first row."""

    def __init__(self, office):
        keyboard.require()
        self.office = office
        self.heed = office.start()
        self.heed.find('tree table', heedtest.TABLE)
        self.number = wait_for(office.plans, 'the example plan')[0]['id']
        wait_for(self.is_focused, 'the focus in the table')

    def is_focused(self):
        """Whether the keys go to the first row of the table."""
        keyboard.press('Home')
        return heedtest.find(self.heed.application, 'label',
                             lambda name: name == 'Recommendation 1') is not None

    def plan(self):
        """The plan as the register has it."""
        return json.loads(self.office.cli('show', str(self.number), '--json'))

    def text(self):
        """The plan to the letter."""
        return self.office.cli('show', str(self.number), '--json')

    def items(self, recommendation=0):
        """What a recommendation holds."""
        return self.plan()['plan']['recommendations'][recommendation]['items']

    def until(self, condition, what):
        """Waits until the register says so."""
        return wait_for(lambda: condition(self.items()), what)

    def undo_all(self, before):
        """Undoes until the plan is what it was, to the letter."""
        def undone():
            if self.text() == before:
                return True
            keyboard.press('ctrl+z')
            return False
        wait_for(undone, 'the plan as it was before')


def text_in_its_cell():
    """Typed on the row, ended by Return, which goes down; Escape takes back."""
    with Office(PROGRAM, CLI) as office:
        desk = Desk(office)
        before = desk.text()
        first, second = desk.items()[0]['text'], desk.items()[1]['text']
        words = [sentence() for _ in range(3)]

        keyboard.press('Down', 'F2')
        keyboard.write(f' {words[0]}')
        keyboard.press('Return')
        keyboard.write(words[1])
        desk.until(lambda items: items[0]['text'] == f'{first} {words[0]}' and
                   items[1]['text'] == f'{second}{words[1]}', 'both texts')

        keyboard.press('Escape')
        desk.until(lambda items: items[1]['text'] == second, 'the text as it was')
        keyboard.write(words[2])
        keyboard.press('shift+Return')
        keyboard.write('- one')
        keyboard.press('shift+Return')
        keyboard.write('two')
        keyboard.press('Tab')
        desk.until(lambda items: items[1]['text'] == f'{second}{words[2]}\n\n- one\n- two', 'a list')
        desk.undo_all(before)
        desk.heed.quit()


def rows_one_after_the_other():
    """Ctrl+Return adds the next one of the kind and writes in it."""
    with Office(PROGRAM, CLI) as office:
        desk = Desk(office)
        before = desk.text()
        n = len(desk.items())
        words = [sentence() for _ in range(chance.randrange(2, 5))]
        keyboard.press('Down')
        for line in words:
            keyboard.press('ctrl+Return')
            keyboard.write(line)
        keyboard.press('Return')
        desk.until(lambda items: len(items) == n + len(words), 'the new actions')
        added = [item for item in desk.items() if item['text'] in words]
        assert [item['text'] for item in added] == words, added
        assert all(item['kind'] == 'action' and item['depth'] == 1 for item in added), added
        desk.undo_all(before)
        desk.heed.quit()


def labels_in_their_cells():
    """Tab and Shift+Tab go to the next and the previous cell, also over rows."""
    with Office(PROGRAM, CLI) as office:
        desk = Desk(office)
        before = desk.text()
        label = f'{chance.randrange(20, 90)}.7'
        keyboard.press('Down', 'Left')
        keyboard.write(label)
        keyboard.press('Tab')
        words = sentence()
        keyboard.write(words)
        keyboard.press('shift+Tab', 'Escape')
        desk.until(lambda items: items[0]['label'] == label and items[0]['text'].endswith(words),
                   'the label and the text')
        desk.undo_all(before)
        desk.heed.quit()


if __name__ == '__main__':
    print(f'# HEED_TEST_SEED={SEED}')
    heedtest.run([
        text_in_its_cell,
        rows_one_after_the_other,
        labels_in_their_cells,
    ])
