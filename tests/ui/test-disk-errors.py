#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk of the register fails while its window is open: the window says what is not
saved and keeps it, it can be saved elsewhere, and it is saved once the disk is well.

Usage: test-disk-errors.py HEED HEED-CLI; HEED_CRASH_SHIM names the module that stands
before the system calls.
"""

import errno
import mmap
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile

import heedtest
from heedtest import Skip, set_text, wait_for
from office import Office, answer_chooser
from planfile import random_target

PROGRAM, CLI = sys.argv[1:3]
SHIM = os.environ['HEED_CRASH_SHIM']
SEED = int(os.environ.get('HEED_TEST_SEED', random.randrange(2**32)))
chance = random.Random(SEED)

LABEL = '1.2'

# The calls are counted, and fail from this one on: setting the count switches that.
FAILING_FROM = 2**30


class Disk:
    """Makes what changes a file below the folder fail, from one moment to another."""

    def __init__(self, folder, elsewhere, error):
        self.path = os.path.join(elsewhere, f'count-{error}')
        self.environment = {
            'LD_PRELOAD': SHIM, 'HEED_CRASH_FOLDER': folder, 'HEED_CRASH_MODE': 'onwards',
            'HEED_CRASH_AT': str(FAILING_FROM), 'HEED_CRASH_ERROR': str(error),
            'HEED_CRASH_COUNT': self.path}

    def _set(self, count):
        with open(self.path, 'r+b') as file, mmap.mmap(file.fileno(), 4) as shared:
            shared[:] = struct.pack('I', count)

    def count(self):
        with open(self.path, 'rb') as file:
            return struct.unpack('I', file.read(4))[0]

    def fail(self):
        self._set(FAILING_FROM)

    def recover(self):
        self._set(0)


def edit(heed):
    words = random_target(chance)
    set_text(heed.target_field(), words)
    return words


def fails_and_recovers(error, reason):
    if shutil.which('xdotool') is None:
        raise Skip('xdotool is missing')
    with Office(PROGRAM, CLI) as office, tempfile.TemporaryDirectory() as elsewhere:
        disk = Disk(office.folder, elsewhere, error)
        heed = office.start(environment=disk.environment)
        heed.select(LABEL)
        plan = wait_for(office.plans, 'the example plan')[0]['id']
        before = edit(heed)
        wait_for(lambda: office.target_of(plan, LABEL) == before, f'"{before}" saved')
        assert disk.count() > 0, 'no call was seen'

        disk.fail()
        edit(heed)
        heed.shows('Not saved: Change of target')
        heed.shows(reason)
        words = edit(heed)
        copy = os.path.join(elsewhere, 'rescued.db')
        heedtest.press(heed.find_button('Save a Copy Elsewhere'))
        answer_chooser(heed, 'Save a Copy Elsewhere', copy)
        wait_for(lambda: os.path.exists(copy), 'the copy')
        assert office.target_of(plan, LABEL, copy) == words
        assert office.target_of(plan, LABEL) == before

        disk.recover()
        wait_for(lambda: office.target_of(plan, LABEL) == words, f'"{words}" saved by itself')
        wait_for(lambda: 'not saved' not in heedtest.all_words(heed.application).lower(),
                 'the end of the bar')
        office.cli('verify')

        # A disk that stays as it is does not hold the window.
        disk.fail()
        lost = edit(heed)
        heed.shows('Not saved: Change of target')
        heedtest.press(heed.find_button('Close'))
        heedtest.press(heed.find_button('Quit Without Saving'))
        assert heed.process.wait(heedtest.DEADLINE) == 0
        assert office.target_of(plan, LABEL) == words != lost
        office.cli('verify')


def reading_and_writing_fail():
    fails_and_recovers(errno.EIO, 'disk I/O error')


def the_disk_became_read_only():
    """As the system makes one on which it met an error."""
    fails_and_recovers(errno.EROFS, 'may not be written')


def the_quota_is_used_up():
    fails_and_recovers(errno.EDQUOT, 'quota')


def a_register_that_may_not_be_written():
    """It is said why it is not opened, and it is not changed."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=8m', 'heed-test', folder],
                              capture_output=True, check=False)
        if done.returncode != 0:
            raise Skip('no file system of our own can be mounted here')
        try:
            with Office(PROGRAM, CLI, folder) as office:
                heed = office.start()
                plans = wait_for(office.plans, 'the example plan')
                heed.quit()
                subprocess.run(['mount', '-o', 'remount,ro', folder], check=True)
                with open(office.register, 'rb') as file:
                    content = file.read()
                heed = office.start()
                heed.shows('Register Not Opened')
                heed.shows('it may not be written')
                heedtest.press(heed.find_button('Quit'))
                assert heed.process.wait(heedtest.DEADLINE) == 0
                subprocess.run(['mount', '-o', 'remount,rw', folder], check=True)
                with open(office.register, 'rb') as file:
                    assert file.read() == content, 'the register was changed'
                assert office.plans() == plans
                office.cli('verify')
        finally:
            subprocess.run(['umount', '-l', folder], check=True)


if __name__ == '__main__':
    print(f'# HEED_TEST_SEED={SEED}')
    heedtest.run([
        reading_and_writing_fail,
        the_disk_became_read_only,
        the_quota_is_used_up,
        a_register_that_may_not_be_written,
    ])
