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

    def wait_for_focus(self, name):
        """Waits until the text field whose name begins so has the focus."""
        def focused():
            return any(node.get_state_set().contains(heedtest.Atspi.StateType.FOCUSED)
                       for node in heedtest.walk(self.heed.application)
                       if node.get_role_name() == 'text' and (node.get_name() or '').startswith(name))
        wait_for(focused, f'the focus in the field "{name}"')

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
        try:
            return wait_for(lambda: condition(self.items()), what)
        except AssertionError as error:
            raise AssertionError(f'{error}; the first item is {self.items()[:1]}') from error

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


def owners_completed():
    """Known owners are completed while they are typed, several with a semicolon between."""
    with Office(PROGRAM, CLI) as office:
        desk = Desk(office)
        before = desk.text()
        known = sorted({owner for item in desk.items() for owner in item['owners']})
        first, second = chance.sample([owner for owner in known if ';' not in owner], 2)
        new = f'Clerk {chance.randrange(100, 1000)}'

        keyboard.press('Down', 'Right')
        start = next(first[:n] for n in range(1, len(first) + 1)
                     if sum(owner.lower().startswith(first[:n].lower()) for owner in known) == 1)
        keyboard.write(start)
        keyboard.write(';')
        keyboard.write(f'{second}; {new}')
        keyboard.press('Return')
        desk.until(lambda items: items[0]['owners'] == [first, second, new], 'three owners')
        desk.undo_all(before)
        desk.heed.quit()


def target_understood():
    """What the words mean is said while they are typed; a date that moves asks why."""
    with Office(PROGRAM, CLI) as office:
        desk = Desk(office)
        before = desk.text()
        year = chance.randrange(2030, 2050)
        reason = sentence()

        keyboard.press('Down', 'Right', 'Right')
        keyboard.write(f'June {year}')
        wait_for(lambda: heedtest.find(desk.heed.application, 'label', lambda name: name == f'due 30 June {year}'),
                 'what the words mean')
        keyboard.press('Return')
        keyboard.write(reason)
        keyboard.press('Return')
        desk.until(lambda items: items[0]['target']['text'] == f'June {year}' and
                   items[0]['revisions'] and items[0]['revisions'][-1]['reason'] == reason,
                   'the revision with its reason')

        # Escape takes the date and its revision back.
        revised = desk.text()
        keyboard.press('Up')
        keyboard.write('May 2051')
        keyboard.press('Tab', 'Escape')
        wait_for(lambda: desk.text() == revised, 'the plan without another revision')
        desk.undo_all(before)
        desk.heed.quit()


def progress_chosen():
    """A letter chooses; who withdraws an action says why in the form, before it is so."""
    with Office(PROGRAM, CLI) as office:
        desk = Desk(office)
        before = desk.text()
        item = next(index for index, item in enumerate(desk.items())
                    if item['kind'] == 'action' and item['progress'] == 'not-started')
        keyboard.press(*['Down'] * (item + 1), 'Right', 'Right', 'Right')
        keyboard.write('w')
        keyboard.press('Return')
        desk.wait_for_focus('Why')
        assert desk.items()[item]['progress'] == 'not-started'
        keyboard.write('Sold')
        heedtest.press(desk.heed.find_button('Withdraw'))
        desk.until(lambda items: items[item]['progress'] == 'withdrawn', 'the withdrawn action')
        assert desk.items()[item]['updates'][-1]['text'] == 'Sold'
        # From the form over the side bar back to the table.
        keyboard.press('F6', 'F6')
        wait_for(desk.is_focused, 'the focus in the table')
        keyboard.press('Left')
        keyboard.write('p')
        keyboard.press('Tab')
        wait_for(lambda: desk.plan()['plan']['recommendations'][0]['response'] == 'partly-agreed',
                 'the response')
        keyboard.press('Escape')
        desk.undo_all(before)
        desk.heed.quit()


def several_rows():
    """Selected with Shift, then indented, moved, duplicated, filled, cut and pasted."""
    with Office(PROGRAM, CLI) as office:
        desk = Desk(office)
        before = desk.text()
        n = len(desk.items())
        words = [sentence() for _ in range(3)]
        owner = f'Clerk {chance.randrange(100, 1000)}'

        keyboard.press('Down', 'Insert')
        keyboard.write(words[0])
        for line in words[1:]:
            keyboard.press('ctrl+Return')
            keyboard.write(line)
        # While it is edited.
        keyboard.press('alt+Right')
        desk.until(lambda items: [item['depth'] for item in items if item['text'] in words] == [1, 1, 2],
                   'the last one below')
        keyboard.press('alt+Left', 'Return', 'Up', 'Up', 'Up')
        keyboard.press('Right')
        keyboard.write(owner)
        keyboard.press('Return', 'Up', 'shift+Down', 'shift+Down', 'ctrl+d')
        desk.until(lambda items: [item['owners'] for item in items if item['text'] in words] == [[owner]] * 3,
                   'the owner in all three')
        keyboard.press('alt+Down')
        keyboard.press('ctrl+shift+c')
        desk.until(lambda items: sum(item['text'] in words for item in items) == 6, 'copies of the three')
        keyboard.press('ctrl+x')
        desk.until(lambda items: len(items) == n + 3, 'the copies cut')
        keyboard.press('ctrl+v')
        desk.until(lambda items: len(items) == n + 6, 'the copies pasted')
        pasted = [item['text'] for item in desk.items() if item['text'] in words]
        assert pasted == words * 2, pasted
        ids = [item['id'] for item in desk.items()]
        assert len(set(ids)) == len(ids), 'an id twice'
        desk.undo_all(before)
        desk.heed.quit()


def text_split_and_joined():
    """Where the cursor stands, while it is edited, and back."""
    with Office(PROGRAM, CLI) as office:
        desk = Desk(office)
        before = desk.text()
        n = len(desk.items())
        first, second = sentence(), sentence()
        keyboard.press('Down', 'Insert')
        keyboard.write(f'{first}{second}')
        keyboard.press(*['Left'] * len(second), 'ctrl+shift+j')
        desk.until(lambda items: len(items) == n + 2 and
                   [item['text'] for item in items if item['text'] in (first, second)] == [first, second],
                   'two actions of one')
        keyboard.press('Escape', 'Up', 'ctrl+j')
        desk.until(lambda items: f'{first} {second}' in [item['text'] for item in items], 'one again')
        desk.undo_all(before)
        desk.heed.quit()


if __name__ == '__main__':
    print(f'# HEED_TEST_SEED={SEED}')
    heedtest.run([
        text_in_its_cell,
        rows_one_after_the_other,
        labels_in_their_cells,
        owners_completed,
        target_understood,
        progress_chosen,
        several_rows,
        text_split_and_joined,
    ])
