#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window and what other programs do to its register: each edit that was
acknowledged is found again, or the window said that it was not saved and kept it.

Usage: test-register-safety.py HEED HEED-CLI
"""

import collections
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading

import heedtest
from heedtest import Skip, set_text, text_of, wait_for
from office import Office, answer_chooser, search_window
from planfile import plan_text, random_rows, random_target, target_in

PROGRAM, CLI = sys.argv[1:3]
SEED = int(os.environ.get('HEED_TEST_SEED', random.randrange(2**32)))
chance = random.Random(SEED)

LABEL = '1.2'

# How often the window is edited beside a file chooser, and how many actions each plan has
# that is imported meanwhile.
EDITS = int(os.environ.get('HEED_TEST_EDITS', 300))
EDITS_OF_OTHERS = 5

# What is typed, by its name in the history.
FIELDS = ('target', 'owners')

# How many plans others import: with more it would be a test of a window over thousands.
MOST_PLANS = 150


def open_example(office):
    """The window with the example plan and the row selected that is edited here."""
    heed = office.start()
    heed.select(LABEL)
    return heed, wait_for(office.plans, 'the example plan')[0]['id']


def edit(heed):
    """Types a target, and gives it."""
    words = random_target(chance)
    set_text(heed.target_field(), words)
    return words


def edit_saved(office, heed, plan):
    words = edit(heed)
    wait_for(lambda: office.target_of(plan, LABEL) == words, f'"{words}" saved')
    return words


def shows(heed, words):
    return words in heedtest.all_words(heed.application)


def target_in_file(path, plan):
    """The target in another register, which is whole."""
    for command in (['verify'], ['show', str(plan), '--json']):
        done = subprocess.run([CLI, f'--register={path}', *command],
                              capture_output=True, text=True, check=False)
        assert done.returncode == 0, f'{command} of {path}: {done.stderr}'
    return target_in(json.loads(done.stdout), LABEL)


def wait_for_rest(office):
    """Until the file holds everything by itself."""
    log = office.register + '-wal'
    wait_for(lambda: not os.path.exists(log) or os.path.getsize(log) == 0, 'an empty log')


def needs_xdotool():
    if shutil.which('xdotool') is None:
        raise Skip('xdotool is missing')


def save_copy(heed, folder, button):
    """Saves a copy in that folder by that button, and gives its path."""
    path = os.path.join(folder, f'rescued-{chance.randrange(10**6)}.db')
    heedtest.press(button)
    answer_chooser(heed, 'Save a Copy Elsewhere', path)
    wait_for(lambda: os.path.exists(path), f'the copy {path}')
    return path


def told_to_end_it_saves_what_is_typed():
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        with Office(PROGRAM, CLI) as office:
            heed, plan = open_example(office)
            words = edit(heed)
            heed.process.send_signal(number)
            status = heed.process.wait(heedtest.DEADLINE)
            assert status == 0, f'{number.name}: {status}'
            assert office.target_of(plan, LABEL) == words, number.name
            office.cli('verify')


def the_file_alone_is_a_good_register():
    """Copied while the window rests, without what lies beside it."""
    with Office(PROGRAM, CLI) as office:
        heed, plan = open_example(office)
        for _ in range(2):
            words = edit_saved(office, heed, plan)
            wait_for_rest(office)
            copy = os.path.join(office.folder, f'copied-{chance.randrange(10**6)}.db')
            shutil.copyfile(office.register, copy)
            assert target_in_file(copy, plan) == words
        heed.quit()


class Importing(threading.Thread):
    """heed-cli, which imports and lists on the same register until it is stopped."""

    def __init__(self, office):
        super().__init__()
        self.office, self.ended, self.failure = office, threading.Event(), None
        self.chance = random.Random(SEED + 1)
        self.steps = []

    def run(self):
        try:
            while not self.ended.is_set():
                if len(self.steps) == MOST_PLANS:
                    self.office.plans()
                    continue
                rows = random_rows(self.chance, EDITS_OF_OTHERS)
                path = os.path.join(self.office.folder, f'plan-{len(self.steps)}.txt')
                with open(path, 'w', encoding='utf-8') as file:
                    file.write(plan_text(rows))
                self.office.cli('import', '--again', path)
                self.steps.append([(row['step'] + '.', row['target']) for row in rows])
                self.office.plans()
        except BaseException as failure:
            self.failure = failure

    def stop(self):
        """Ends it; each of its plans is in the register, as it was imported."""
        self.ended.set()
        self.join()
        if self.failure is not None:
            raise self.failure
        found = collections.Counter((action['text'], action['target']['text']) for action in
                                    json.loads(self.office.cli('actions', '--json')))
        wanted = collections.Counter(step for steps in self.steps for step in steps)
        assert not wanted - found, wanted - found
        assert len(self.office.plans()) == 1 + len(self.steps)
        return sum(wanted.values())


def history_of(office, plan, last=-1):
    """The targets and owners that the history of the plan says were written, one after the
    other; or only those of the last changes."""
    connection = sqlite3.connect(office.register)
    rows = connection.execute('SELECT after FROM change JOIN step ON step.id = change.step '
                              'WHERE step.plan = ? AND step.kind = \'edit\' '
                              'ORDER BY step.id DESC, position DESC LIMIT ?',
                              (plan, last)).fetchall()
    connection.close()
    changes = [json.loads(row[0]) for row in reversed(rows) if row[0] is not None]
    # Owners are kept as a list.
    return [(name, change[name] if name == 'target' else '\n'.join(json.loads(change[name])))
            for change in changes for name in FIELDS if name in change]


def edit_fast(office, plan, fields, typed, count):
    """As fast as the register takes them, each found in it; adds to what was typed. Who
    goes on typing in another field has the one before saved at once, and not after a pause."""
    def is_saved(name, words):
        return (name, words) in history_of(office, plan, 10)
    for name, field in zip(FIELDS * (count // 2), fields * (count // 2)):
        words = f'{random_target(chance)}, {len(typed)} edits later'
        set_text(field, words)
        if typed:
            wait_for(lambda: is_saved(*typed[-1]), f'{typed[-1]} saved')
        typed.append((name, words))
    wait_for(lambda: is_saved(*typed[-1]), f'{typed[-1]} saved')


def choosers_over_the_folder():
    """The chooser reads the files of the folder it shows; meanwhile others read and write.
    HEED_TEST_EDITS says how many edits the window gets."""
    needs_xdotool()
    with Office(PROGRAM, CLI) as office:
        heed, plan = open_example(office)
        fields = [heed.target_field(), heed.owners_field()]
        typed = []
        others = Importing(office)
        others.start()
        try:
            for _ in range(3):
                heedtest.press(heed.find_button('Import Plans'))
                window = wait_for(lambda: search_window('Import Plans'), 'the file chooser')
                subprocess.run(['xdotool', 'windowactivate', '--sync', window, 'type',
                                office.folder + '/'], check=True)
                edit_fast(office, plan, fields, typed, EDITS // 6)
                subprocess.run(['xdotool', 'windowactivate', '--sync', window,
                                'key', 'Escape', 'key', 'Escape'], check=True)
                wait_for(lambda: search_window('Import Plans') is None, 'the end of the chooser')
                edit_fast(office, plan, fields, typed, EDITS // 6)
                office.cli('verify')
        finally:
            n_others = others.stop()
        heed.quit()
        office.cli('verify')
        assert office.target_of(plan, LABEL) == typed[-2][1]

        # Not only the last one: the history has each, in its order.
        written = history_of(office, plan)
        assert written == typed, f'{len(written)} of {len(typed)} edits are left'
        print(f'# {len(typed)} edits in the window, {n_others} actions imported meanwhile')


def another_program_writes_for_seconds():
    with Office(PROGRAM, CLI) as office:
        heed, plan = open_example(office)
        other = sqlite3.connect(office.register, isolation_level=None)
        other.execute('BEGIN IMMEDIATE')
        words = edit(heed)
        heed.shows('Not saved: Change of target')
        heed.shows('Another program is writing')
        other.execute('ROLLBACK')
        other.close()
        wait_for(lambda: office.target_of(plan, LABEL) == words, f'"{words}" saved by itself')
        wait_for(lambda: not shows(heed, 'Not saved'), 'the end of the bar')
        heed.quit()


def small_disk():
    """A folder with little room, or a reason to skip."""
    folder = tempfile.mkdtemp(prefix='heed-small-disk-')
    done = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=3m', 'heed-test', folder],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        os.rmdir(folder)
        raise Skip('no file system of our own can be mounted here')
    return folder


def fill(folder):
    path = os.path.join(folder, 'filler')
    with open(path, 'ab', buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b'x' * size)
            except OSError:
                continue
    return path


def the_disk_is_full_and_free_again():
    folder = small_disk()
    try:
        with Office(PROGRAM, CLI, folder) as office:
            heed, plan = open_example(office)
            before = edit_saved(office, heed, plan)
            wait_for_rest(office)
            filler = fill(folder)
            edit(heed)
            heed.shows('The disk is full')
            words = edit(heed)
            os.remove(filler)
            wait_for(lambda: office.target_of(plan, LABEL) == words, f'"{words}" saved by itself')
            wait_for(lambda: not shows(heed, 'The disk is full'), 'the end of the bar')

            # And with a disk that stays full the window can be closed.
            wait_for_rest(office)
            filler = fill(folder)
            edit(heed)
            heed.shows('The disk is full')
            heedtest.press(heed.find_button('Close'))
            heedtest.press(heed.find_button('Quit Without Saving'))
            assert heed.process.wait(heedtest.DEADLINE) == 0
            os.remove(filler)
            assert office.target_of(plan, LABEL) == words != before
            office.cli('verify')
    finally:
        subprocess.run(['umount', '-l', folder], check=True)
        os.rmdir(folder)


def another_file_in_its_place():
    """As a sync client puts it there: said, kept, and to be had elsewhere."""
    needs_xdotool()
    with Office(PROGRAM, CLI) as office:
        heed, plan = open_example(office)
        early = edit_saved(office, heed, plan)
        stranger = os.path.join(office.folder, 'stranger.db')
        office.cli('backup', stranger)
        late = edit_saved(office, heed, plan)
        os.rename(stranger, office.register)
        heed.shows('Open What Is There Now')
        words = edit(heed)
        heed.shows('Not saved: Change of target')
        path = save_copy(heed, office.folder, heed.find_button('Save a Copy Elsewhere'))
        assert target_in_file(path, plan) == words, f'not {late}'

        # What lies in its place is not touched.
        assert target_in_file(office.register, plan) == early
        heedtest.press(heed.find_button('Close'))
        heedtest.press(heed.find_button('Quit Without Saving'))
        assert heed.process.wait(heedtest.DEADLINE) == 0


def what_lies_in_its_place_is_opened():
    """While somebody reads the screen: what is not saved is given up on purpose, or there
    is nothing of the kind."""
    with Office(PROGRAM, CLI) as office:
        heed, plan = open_example(office)
        for lost in (True, False):
            early = edit_saved(office, heed, plan)
            stranger = os.path.join(office.folder, 'stranger.db')
            office.cli('backup', stranger)
            edit_saved(office, heed, plan)
            os.rename(stranger, office.register)
            button = heed.find_button('Open What Is There Now')
            if lost:
                edit(heed)
                heed.shows('Not saved: Change of target')
            heedtest.press(button)
            if lost:
                heedtest.press(heed.find_button('Open Without Saving'))
            wait_for(lambda: not shows(heed, 'Open What Is There Now'), 'the end of the bar')
            heed.select(LABEL)
            wait_for(lambda: text_of(heed.target_field()) == early, f'"{early}" in its field')
            office.cli('verify')
        words = edit_saved(office, heed, plan)
        heed.quit()
        assert office.target_of(plan, LABEL) == words


def the_register_is_removed():
    needs_xdotool()
    with Office(PROGRAM, CLI) as office:
        heed, plan = open_example(office)
        edit_saved(office, heed, plan)
        for ending in ('', '-wal', '-shm'):
            if os.path.exists(office.register + ending):
                os.remove(office.register + ending)
        words = edit(heed)
        heed.shows('Not saved: Change of target')

        # Closing asks.
        heedtest.press(heed.find_button('Close'))
        heed.shows('Changes Not Saved')
        path = save_copy(heed, office.folder, heed.find_button('Save a Copy Elsewhere'))
        assert target_in_file(path, plan) == words
        heedtest.press(heed.find_button('Quit Without Saving'))
        assert heed.process.wait(heedtest.DEADLINE) == 0


if __name__ == '__main__':
    print(f'# HEED_TEST_SEED={SEED}')
    heedtest.run([
        told_to_end_it_saves_what_is_typed,
        the_file_alone_is_a_good_register,
        choosers_over_the_folder,
        another_program_writes_for_seconds,
        the_disk_is_full_and_free_again,
        another_file_in_its_place,
        what_lies_in_its_place_is_opened,
        the_register_is_removed,
    ])
