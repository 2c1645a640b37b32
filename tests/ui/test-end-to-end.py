#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole line through the real programs: a plan comes in, is edited in the
window, and is there again after a restart, a crash and for heed-cli.

Usage: test-end-to-end.py HEED HEED-CLI
"""

import glob
import os
import random
import re
import shutil
import sys

import heedtest
from heedtest import Skip, set_text, text_of, wait_for
from office import Office, answer_chooser
from planfile import plan_text, random_rows, random_target

PROGRAM, CLI = sys.argv[1:3]
SEED = int(os.environ.get('HEED_TEST_SEED', random.randrange(2**32)))
chance = random.Random(SEED)


def example_plan_at_first_start():
    with Office(PROGRAM, CLI) as office:
        heed = office.start()
        heed.find('tree table', heedtest.TABLE)
        plan = wait_for(office.plans, 'the example plan in the register')[0]
        heed.shows(plan['title'])
        assert plan['recommendations'] > 0 and plan['actions'] > 0
        heed.quit()


def edited_target_is_there_after_restart():
    with Office(PROGRAM, CLI) as office:
        heed = office.start()
        heed.select('1.2')
        plan = office.plans()[0]['id']
        before = office.target_of(plan, '1.2')
        field = heed.target_field()
        wait_for(lambda: text_of(field) == before, 'the old target in its field')
        words = random_target(chance)
        set_text(field, words)
        heed.quit()
        assert office.target_of(plan, '1.2') == words

        heed = office.start()
        heed.select('1.2')
        wait_for(lambda: text_of(heed.target_field()) == words, 'the new target in its field')
        heedtest.press(heed.find_button('Undo'))
        wait_for(lambda: office.target_of(plan, '1.2') == before, 'the old target again')
        heed.quit()
        assert len(office.plans()) == 1, 'a second start imports no second example'


def the_plan_of_yesterday_is_opened_again():
    """Not the first one of the list, and with the row that was selected."""
    with Office(PROGRAM, CLI) as office:
        settings = os.path.join(office.folder, 'settings')
        os.mkdir(settings)
        heed = office.start(settings=settings)
        heed.find('tree table', heedtest.TABLE)
        wait_for(office.plans, 'the example plan in the register')
        heed.quit()

        rows = random_rows(chance, chance.randrange(3, 7))
        path = os.path.join(office.folder, 'plan.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(plan_text(rows))
        heed = office.start(path, settings=settings)
        title = wait_for(lambda: next((plan['title'] for plan in office.plans()
                                       if 'Harbour' in plan['title'] + plan['organisation']), None),
                         'the imported plan in the register')
        heedtest.press(heed.find_button('Open'))
        wait_for(lambda: title in heed.titles(), 'the imported plan in the window')
        label = f'{chance.randrange(2, len(rows) + 1)}.1'
        heed.select(label)
        heed.quit()

        heed = office.start(settings=settings)
        wait_for(lambda: title in heed.titles(), 'the plan of yesterday in the window')
        heed.find('label', lambda name: name.endswith(f' {label}'))
        heed.quit()

        # A row that is gone is passed over, and so is a plan.
        stored = os.path.join(settings, 'glib-2.0', 'settings', 'keyfile')
        with open(stored, encoding='utf-8') as file:
            kept = file.read()
        assert 'last-record' in kept, kept
        with open(stored, 'w', encoding='utf-8') as file:
            file.write(re.sub(r'last-record=.*', "last-record='gone'",
                              re.sub(r'last-plan=.*', 'last-plan=uint32 99', kept)))
        heed = office.start(settings=settings)
        heed.find('tree table', heedtest.TABLE)
        heed.quit()


def plan_from_a_file():
    with Office(PROGRAM, CLI) as office:
        rows = random_rows(chance, chance.randrange(2, 6))
        path = os.path.join(office.folder, 'plan.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(plan_text(rows))
        heed = office.start(path)
        plan = wait_for(lambda: next((plan for plan in office.plans()
                                      if 'Harbour' in plan['title'] + plan['organisation']), None),
                        'the imported plan in the register')
        assert plan['recommendations'] == len(rows), plan
        for number, row in enumerate(rows, 1):
            assert office.target_of(plan['id'], f'{number}.1') == row['target']
        heed.shows('Harbour and Hill')
        heed.quit()


def published_plan_from_a_file():
    folder = os.environ.get('HEED_TEST_PLANS')
    paths = sorted(glob.glob(os.path.join(folder, '*.txt'))) if folder else []
    if not paths:
        raise Skip('no published plans here')
    with Office(PROGRAM, CLI) as office:
        heed = office.start(chance.choice(paths))
        plan = wait_for(lambda: next((plan for plan in office.plans()
                                      if 'Calderwick' not in plan['organisation']), None),
                        'the published plan in the register')
        assert plan['recommendations'] >= 7, plan
        heed.shows(plan['organisation'])
        heed.quit()


def plan_goes_out():
    """Two formats, and the whole set into a folder."""
    if shutil.which('xdotool') is None:
        raise Skip('xdotool is missing')
    with Office(PROGRAM, CLI) as office:
        heed = office.start()
        heed.find('tree table', heedtest.TABLE)
        for ending, start in (('pdf', b'%PDF-'), ('html', b'<!DOCTYPE html>')):
            path = os.path.join(office.folder, f'handed-out-{chance.randrange(1000)}.{ending}')
            heedtest.press(heed.find_button('Export and Publish'))
            heedtest.press(heed.find_button('Export…'))
            answer_chooser(heed, 'Export to a File', path)
            wait_for(lambda: os.path.exists(path), f'the file {path}')
            heed.says(f'Exported {os.path.basename(path)}')
            with open(path, 'rb') as file:
                assert file.read().startswith(start), path

        folder = os.path.join(office.folder, 'public')
        os.mkdir(folder)
        heedtest.press(heed.find_button('Export and Publish'))
        heedtest.press(heed.find('page tab', 'Publish'))
        heedtest.press(heed.find_button('Publish…'))
        answer_chooser(heed, 'Publish into a Folder', folder)
        wait_for(lambda: len(os.listdir(folder)) >= 6 and
                 not any(name.startswith('.') for name in os.listdir(folder)), 'the published set')
        endings = {name.rsplit('.', 1)[1] for name in os.listdir(folder)}
        assert endings >= {'pdf', 'html', 'odt', 'docx', 'xlsx', 'csv'}, endings
        assert 'json' not in endings, endings
        heed.says(f'Published {len(endings)} files')
        heed.quit()


def nothing_saved_is_lost_when_killed():
    with Office(PROGRAM, CLI) as office:
        heed = office.start()
        heed.select('1.2')
        plan = office.plans()[0]['id']
        for _ in range(3):
            field = heed.target_field()
            for _ in range(chance.randrange(1, 4)):
                saved = random_target(chance)
                set_text(field, saved)
                wait_for(lambda: office.target_of(plan, '1.2') == saved, f'"{saved}" saved')
            # The kill comes in the middle of one more edit.
            last = random_target(chance)
            set_text(field, last)
            heed.kill()
            assert office.target_of(plan, '1.2') in (saved, last)
            office.cli('verify')
            heed = office.start()
            heed.select('1.2')
            wait_for(lambda: text_of(heed.target_field()) in (saved, last),
                     f'"{saved}" in its field')
        heed.quit()


def a_text_file_is_no_register():
    with Office(PROGRAM, CLI) as office:
        words = 'This is a shopping list: ' + ', '.join(
            str(chance.random()) for _ in range(chance.randrange(50)))
        with open(office.register, 'w', encoding='utf-8') as file:
            file.write(words)
        heed = office.start()
        heed.shows(office.register)
        with open(office.register, encoding='utf-8') as file:
            assert file.read() == words, 'the file was changed'
        assert os.listdir(office.folder) == ['office.db'], 'something was left beside it'
        heedtest.press(heed.find_button('Quit'))
        assert heed.process.wait(heedtest.DEADLINE) == 0, 'quitting ended badly'


def a_backup_takes_the_place():
    """What is no register gives way to a backup, and is kept; another opens for once."""
    if shutil.which('xdotool') is None:
        raise Skip('xdotool is missing')
    with Office(PROGRAM, CLI) as office:
        rows = random_rows(chance, chance.randrange(2, 4))
        path = os.path.join(office.folder, 'plan.txt')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(plan_text(rows))
        office.cli('import', path)
        plans = office.plans()
        backup = os.path.join(office.folder, 'monday.backup')
        other = os.path.join(office.folder, 'other.db')
        office.cli('backup', backup)
        shutil.copy(backup, other)
        for name in ('office.db', 'office.db-wal', 'office.db-shm'):
            if os.path.exists(os.path.join(office.folder, name)):
                os.remove(os.path.join(office.folder, name))
        words = f'Minutes of the {chance.randrange(1, 30)} May'
        with open(office.register, 'w', encoding='utf-8') as file:
            file.write(words)

        heed = office.start()
        heedtest.press(heed.find_button('Open Another Register'))
        answer_chooser(heed, 'Open Another Register', other)
        heed.shows(plans[0]['title'])
        heed.quit()
        with open(office.register, encoding='utf-8') as file:
            assert file.read() == words, 'the other register changed this one'

        # What is no backup changes nothing, and the ways on are offered again.
        heed = office.start()
        heedtest.press(heed.find_button('Restore a Backup'))
        answer_chooser(heed, 'Restore a Backup', path)
        heed.shows('Backup Not Restored')
        heedtest.press(heed.find_button('Restore a Backup'))
        answer_chooser(heed, 'Restore a Backup', backup)
        heed.shows(plans[0]['title'])
        heed.shows('is kept in')
        heed.quit()
        assert office.plans() == plans, office.plans()
        kept = [name for name in os.listdir(office.folder) if 'before-restore' in name]
        assert len(kept) == 1, kept
        with open(os.path.join(office.folder, kept[0]), encoding='utf-8') as file:
            assert file.read() == words, 'what was there is not kept'


if __name__ == '__main__':
    print(f'# HEED_TEST_SEED={SEED}')
    heedtest.run([
        example_plan_at_first_start,
        edited_target_is_there_after_restart,
        the_plan_of_yesterday_is_opened_again,
        plan_from_a_file,
        published_plan_from_a_file,
        plan_goes_out,
        nothing_saved_is_lost_when_killed,
        a_text_file_is_no_register,
        a_backup_takes_the_place,
    ])
