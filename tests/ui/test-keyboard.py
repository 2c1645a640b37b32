#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the keyboard does in the forms of the real window.

Usage: test-keyboard.py HEED HEED-CLI
"""

import json
import sys

import heedtest
import keyboard
from heedtest import wait_for
from office import Office

PROGRAM, CLI = sys.argv[1:3]

STATES = ['draft', 'submitted', 'published', 'closed']

# More than a form has controls; the next after its last is New Plan, above the sidebar.
N_TABS = 30


def focused(heed):
    """What has the focus: its role and name. The cells of the table are looked at last: they are many."""
    for leave_out in ('tree table', None):
        for node in heedtest.walk(heed.application, leave_out):
            if node.get_state_set().contains(heedtest.Atspi.StateType.FOCUSED):
                return node.get_role_name(), node.get_name()
    return '', ''


def go_to_table(heed):
    """Goes round the parts of the window until the table has the focus."""
    def there():
        keyboard.press('F6')
        return focused(heed)[0] == 'table row'
    wait_for(there, 'the focus in the table')


def open_choices(heed, *keys):
    """Opens each choice of the form in which the focus is, presses the keys there, and leaves it by
    Return; returns the names of those that it met."""
    met = []
    for _ in range(N_TABS):
        role, name = focused(heed)
        if name == 'New Plan':
            break
        if role == 'combo box':
            met.append(name)
            keyboard.press('space')
            wait_for(lambda: focused(heed)[0] != 'combo box', f'the list of "{name}"')
            keyboard.press(*keys, 'Return')
            wait_for(lambda: focused(heed) == ('combo box', name), f'the focus back on "{name}"')
        keyboard.press('Tab')
    return met


def open_all_choices(office, *keys):
    """Does so in the forms of a plan, of a recommendation and of an action; returns the names of
    the choices, and the plan before and afterwards."""
    heed = office.start()
    heed.find('tree table', heedtest.TABLE)
    number = wait_for(office.plans, 'the example plan')[0]['id']
    before = json.loads(office.cli('show', str(number), '--json'))
    keyboard.press('alt+Return', 'Tab')
    met = set(open_choices(heed, *keys))
    for row in ('Home', 'Down'):
        go_to_table(heed)
        keyboard.press(row, 'F6', 'Tab')
        met |= set(open_choices(heed, *keys))
    heed.quit()
    return met, before, json.loads(office.cli('show', str(number), '--json'))


def choices_open_at_what_is_chosen():
    """Down goes to the one after it, and who opens it only to look has changed nothing."""
    with Office(PROGRAM, CLI) as office:
        keyboard.require()
        met, before, changed = open_all_choices(office, 'Down')
        assert {'State', 'Kind', 'Progress', 'Response'} <= met, met
        assert STATES.index(changed['plan']['state']) == STATES.index(before['plan']['state']) + 1

        looked, _, unchanged = open_all_choices(office)
        assert met <= looked, looked
        assert unchanged['plan'] == changed['plan'], unchanged


if __name__ == '__main__':
    heedtest.run([choices_open_at_what_is_chosen])
