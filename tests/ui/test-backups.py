#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogue of the backups: what it lists, makes and restores, and that it is offered
where a register does not open.

Usage: test-backups.py HEED HEED-CLI
"""

import os
import random
import re
import sys

import heedtest
from heedtest import GLib, find, set_text, text_of, wait_for
from office import Office
from planfile import plan_text, random_rows, random_target

PROGRAM, CLI = sys.argv[1:3]
SEED = int(os.environ.get('HEED_TEST_SEED', random.randrange(2**32)))
chance = random.Random(SEED)

LABEL = '1.2'


def open_backups(heed):
    """Opens the dialogue from the menu of the window."""
    heedtest.press_in_menu(heed, 'Backups…')
    wait_for(lambda: 'Backups' in heed.titles(), 'the dialogue of the backups')


def backup_files(office, kind):
    """The backups of that kind beside the register, the oldest first."""
    folder = os.path.join(office.folder, 'backups')
    names = os.listdir(folder) if os.path.isdir(folder) else []
    return sorted(os.path.join(folder, name) for name in names
                  if re.search(rf'-{kind}(-\d+)?\.backup$', name))


def made_on(path):
    """When that backup was made, as the dialogue writes it."""
    match = re.search(r'-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)\d\d-', os.path.basename(path))
    year, month, day, hour, minute = map(int, match.groups())
    return GLib.DateTime.new_local(year, month, day, hour, minute, 0).format('%-d %B %Y, %H:%M')


def content_of(path, plans):
    """What the dialogue says is in that backup, which holds those plans."""
    actions = sum(plan['actions'] for plan in plans)
    count = f'{len(plans)} plan' if len(plans) == 1 else f'{len(plans)} plans'
    return f'{count} · {actions} actions · {GLib.format_size(os.path.getsize(path))}'


def row_of(heed, words):
    """The row of the list of backups in which the words stand."""
    def row():
        for node in heedtest.walk(heed.application):
            if node.get_role_name() == 'list item' and words in heedtest.all_words(node):
                return node
        return None
    return wait_for(row, f'the backup "{words}"')


def restore_button(row):
    return wait_for(lambda: find(row, heedtest.BUTTON), 'a button to restore')


def answer(heed, words, window=None):
    """Presses the button of that name, word for word, of any window or of that of the title."""
    def button():
        root = heed.application if window is None else find(heed.application, None, window)
        for node in heedtest.walk(root):
            if node.get_role_name() in heedtest.BUTTON and \
                    any((part.get_name() or '').replace('_', '') == words
                        for part in heedtest.walk(node)):
                return node
        return None
    heedtest.press(wait_for(button, f'the button "{words}"'))


def edit(office, heed, plan):
    words = random_target(chance)
    set_text(heed.target_field(), words)
    wait_for(lambda: office.target_of(plan, LABEL) == words, f'"{words}" saved')
    return words


def kept_aside(office):
    return [os.path.join(office.folder, name) for name in os.listdir(office.folder)
            if '.before-restore-' in name and name.endswith('.backup')]


def listed_made_and_restored():
    with Office(PROGRAM, CLI) as office:
        heed = office.start()
        heed.select(LABEL)
        plan = wait_for(office.plans, 'the example plan')[0]['id']
        before = edit(office, heed, plan)

        # The one of today is made by itself, and is listed as it is.
        daily = wait_for(lambda: backup_files(office, 'daily'), 'a backup of today')
        open_backups(heed)
        heed.shows(os.path.join(office.folder, 'backups'))
        words = heedtest.all_words(row_of(heed, content_of(daily[0], office.plans())))
        assert made_on(daily[0]) in words and 'made by you' not in words, words

        answer(heed, 'Back Up Now')
        manual = wait_for(lambda: backup_files(office, 'manual'), 'a backup made by hand')
        words = heedtest.all_words(row_of(heed, 'made by you'))
        assert made_on(manual[0]) in words, words
        assert content_of(manual[0], office.plans()) in words, words
        row_of(heed, content_of(daily[0], office.plans()))

        # What came later is not in it, and the question says how much.
        answer(heed, 'Close', 'Backups')
        n_lost = chance.randrange(1, 4)
        for _ in range(n_lost):
            after = edit(office, heed, plan)
        open_backups(heed)
        for response in ('Cancel', 'Restore'):
            heedtest.press(restore_button(row_of(heed, 'made by you')))
            heed.shows(f'Restore the Backup of {made_on(manual[0])}?')
            changes = '1 change made since then is' if n_lost == 1 else \
                f'{n_lost} changes made since then are'
            heed.shows(f'{changes} not in it. The register as it is now is kept beside it.')
            assert not kept_aside(office) and office.target_of(plan, LABEL) == after
            answer(heed, response)
        heed.shows('What was there before is kept in')
        wait_for(lambda: 'Backups' not in heed.titles(), 'the end of the dialogue')
        heed.select(LABEL)
        wait_for(lambda: text_of(heed.target_field()) == before, f'"{before}" in its field')
        assert office.target_of(plan, LABEL) == before
        office.cli('verify')

        # The register that gave way is kept, whole; what is restored can be edited.
        kept, = kept_aside(office)
        heed.shows(kept)
        assert office.target_of(plan, LABEL, kept) == after
        words = edit(office, heed, plan)
        heed.quit()
        assert office.target_of(plan, LABEL) == words
        office.cli('verify')


def spoil(path):
    """Makes the file a damaged register, and gives what is in it then."""
    with open(path, 'r+b') as file:
        content = bytearray(file.read())
        if chance.randrange(2):
            content = content[:len(content) // 3]
        else:
            content[100:4000] = chance.randbytes(3900)
        file.seek(0)
        file.truncate()
        file.write(content)
    return bytes(content)


def offered_where_a_register_does_not_open():
    with Office(PROGRAM, CLI) as office:
        path = os.path.join(office.folder, 'plan.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(plan_text(random_rows(chance, 3)))
        office.cli('import', path)
        plans = office.plans()
        heed = office.start()
        daily = wait_for(lambda: backup_files(office, 'daily'), 'a backup of today')
        heed.quit()
        damaged = spoil(office.register)

        heed = office.start()
        heed.shows('Register Not Opened')
        heedtest.press(heed.find_button('Restore a Backup'))
        row = row_of(heed, content_of(daily[0], plans))
        assert made_on(daily[0]) in heedtest.all_words(row)
        heedtest.press(restore_button(row))
        heed.shows(f'Restore the Backup of {made_on(daily[0])}?')
        heed.shows('What was changed since then is not in it.')
        answer(heed, 'Cancel')

        # Who closes the dialogue has the ways on before them again.
        answer(heed, 'Close', 'Backups')
        heed.shows('Register Not Opened')
        heedtest.press(heed.find_button('Restore a Backup'))
        heedtest.press(restore_button(row_of(heed, content_of(daily[0], plans))))
        answer(heed, 'Restore')
        heed.shows(plans[0]['title'])
        heed.shows('What was there before is kept in')
        assert office.plans() == plans
        kept, = kept_aside(office)
        with open(kept, 'rb') as file:
            assert file.read() == damaged, 'what was there is kept as it was'
        office.cli('verify')
        heed.quit()


if __name__ == '__main__':
    print(f'# HEED_TEST_SEED={SEED}')
    heedtest.run([
        listed_made_and_restored,
        offered_where_a_register_does_not_open,
    ])
