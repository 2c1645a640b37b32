#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The session ends while the window is open: what is typed is saved, or the session is
asked to wait, or a copy of it lies beside the register.

Usage: test-session-end.py HEED HEED-CLI
"""

import glob
import os
import random
import sqlite3
import sys

import heedtest
from heedtest import set_text, wait_for
from office import Office
from planfile import random_target
from sessionmanager import SessionManager

PROGRAM, CLI = sys.argv[1:3]
SEED = int(os.environ.get('HEED_TEST_SEED', random.randrange(2**32)))
chance = random.Random(SEED)

LABEL = '1.2'


def open_example(office, session):
    heed = office.start()
    wait_for(lambda: session.clients, 'Heed as a client of the session')
    heed.select(LABEL)
    return heed, wait_for(office.plans, 'the example plan')[0]['id']


def edit(heed):
    words = random_target(chance)
    set_text(heed.target_field(), words)
    return words


def has(office, plan, words, register=None):
    found = office.target_of(plan, LABEL, register)
    assert found == words, f'the target of {LABEL} is "{found}", not "{words}"'


def what_is_typed_is_saved():
    with SessionManager() as session, Office(PROGRAM, CLI) as office:
        heed, plan = open_example(office, session)
        for _ in range(3):
            words = edit(heed)
            assert session.query_end() and not session.inhibited
            # It was saved before the answer: nobody waits for it.
            has(office, plan, words)

        words = edit(heed)
        session.end()
        assert heed.process.wait(heedtest.DEADLINE) == 0
        has(office, plan, words)
        office.cli('verify')


def the_session_waits_for_what_cannot_be_saved():
    with SessionManager() as session, Office(PROGRAM, CLI) as office:
        heed, plan = open_example(office, session)
        other = sqlite3.connect(office.register, isolation_level=None)
        other.execute('BEGIN IMMEDIATE')
        words = edit(heed)
        heed.shows('Not saved: Change of target')
        session.query_end()
        wait_for(lambda: list(session.inhibited.values()) == ['There are changes not saved'],
                 'a request to wait')

        # It waits until all is saved, and no longer.
        other.execute('ROLLBACK')
        wait_for(lambda: not session.inhibited, 'the end of the request')
        has(office, plan, words)

        # And where it does not wait, a copy with everything lies beside the register.
        before = words
        other.execute('BEGIN IMMEDIATE')
        words = edit(heed)
        heed.shows('Not saved: Change of target')
        session.end()
        assert heed.process.wait(heedtest.DEADLINE) == 0
        other.execute('ROLLBACK')
        other.close()
        has(office, plan, before)
        copy, = glob.glob(os.path.join(office.folder, 'heed-unsaved-*.db'))
        has(office, plan, words, copy)


if __name__ == '__main__':
    print(f'# HEED_TEST_SEED={SEED}')
    heedtest.run([
        what_is_typed_is_saved,
        the_session_waits_for_what_cannot_be_saved,
    ])
