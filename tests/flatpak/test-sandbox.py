#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak, driven from outside: a plan is handed over, edited, found
again after a restart and exported; and the sandbox sees nothing else.

Usage: test-sandbox.py APPLICATION-ID MANIFEST

Needs a session of its own (build-aux/with-display), whose runtime folder then
becomes the usual one, since Flatpak shows documents in a sandbox only there. The
home is a new one: the register of whoever runs this is not touched.
"""

import configparser
import json
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'ui'))

import heedtest  # noqa: E402
from heedtest import Atspi, Heed, find, press, set_text, text_of, wait_for  # noqa: E402
from planfile import plan_text, random_rows, random_target, target_in  # noqa: E402

from gi.repository import Gio  # noqa: E402

ID, MANIFEST = sys.argv[1:3]
DATA = 'heed-devel' if ID.endswith('.Devel') else 'heed'
PLAN = 'plan to bring in.txt'
running = []
SEED = int(os.environ.get('HEED_TEST_SEED', random.randrange(2**32)))
chance = random.Random(SEED)

# What a program says on its own behalf when something is wrong with it.
COMPLAINT = re.compile(r'(WARNING|CRITICAL|ERROR) \*\*')


def run(*command, program='heed-cli', options=()):
    """Runs a program of the sandbox to its end."""
    return subprocess.run(['flatpak', 'run', *options, f'--command={program}', ID, *command],
                          capture_output=True, text=True, check=False)


def cli(*arguments, options=()):
    """What heed-cli prints in the sandbox; fails where it fails."""
    done = run(*arguments, options=options)
    assert done.returncode == 0, f'heed-cli {arguments}: {done.stderr}'
    return done.stdout


def succeeds(script, *options):
    """Whether a script of the shell succeeds in the sandbox."""
    return run('-c', script, program='bash', options=options).returncode == 0


def target_of(plan, label):
    return target_in(json.loads(cli('show', str(plan), '--json')), label)


def program_named(name):
    """The program of that name on the accessibility bus, once it has a window."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and child.get_name() == name and child.get_child_count() > 0:
            return child
    return None


class Sandboxed(Heed):
    """One run of the installed window."""

    def __init__(self, *files):
        running.append(self)
        # What stands between the two marks is handed over, as the file manager does.
        handed = ['@@', *files, '@@'] if files else []
        self.said = tempfile.TemporaryFile('w+')
        self.process = subprocess.Popen(['flatpak', 'run', '--file-forwarding', ID, *handed],
                                        stdout=self.said, stderr=subprocess.STDOUT)
        self.application = wait_for(self._find_application, 'the window on the accessibility bus')
        # The proxy lets no news of the window out: everything is asked anew.
        self.application.set_cache_mask(Atspi.Cache.NONE)

    def _find_application(self):
        status = self.process.poll()
        if status is not None:
            raise AssertionError(f'heed ended by itself with {status}: {self._words()}')
        # Its process is not to be known: what speaks on the bus is Flatpak's proxy.
        return program_named('heed')

    def kill(self):
        subprocess.run(['flatpak', 'kill', ID], check=False)
        self.process.wait(heedtest.DEADLINE)

    def _words(self):
        self.said.seek(0)
        return self.said.read()

    def quit(self):
        super().quit()
        complaints = [line for line in self._words().splitlines() if COMPLAINT.search(line)]
        assert not complaints, '\n'.join(complaints)


def wait_until_closed(title):
    """Waits until no window has the title. The display is asked: GTK 4.18 falls over when
    it is asked for the parts of a window that is going away."""
    wait_for(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', title],
                                    capture_output=True, check=False).stdout == b'',
             f'the end of the window "{title}"')


def plan_in_the_register():
    """The number of the plan that was handed over, once it is there."""
    return next((plan['id'] for plan in json.loads(cli('list', '--json'))
                 if 'Harbour' in plan['title'] + plan['organisation']), None)


def pdf_words(path):
    done = subprocess.run(['pdftotext', path, '-'], capture_output=True, text=True, check=False)
    return ' '.join(done.stdout.split())


class Home:
    """A home with the person's own files, gone at the end."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix='heed-sandbox-')
        os.environ['HOME'] = self.folder
        self.secret = self.write('secret.txt', str(chance.random()))

    def write(self, name, words):
        path = os.path.join(self.folder, name)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(words)
        return path

    def read(self, *names):
        with open(os.path.join(self.folder, *names), 'rb') as file:
            return file.read()

    def data(self):
        """The data folder that the sandbox has of its own, there from the first run."""
        return os.path.join(self.folder, '.var', 'app', ID, 'data')

    def remove(self):
        shutil.rmtree(self.folder)


def permissions_are_those_of_the_manifest():
    with open(MANIFEST, encoding='utf-8') as file:
        asked = json.load(file)['finish-args']
    assert sorted(asked) == ['--device=dri', '--share=ipc', '--socket=fallback-x11',
                             '--socket=wayland'], asked
    shown = configparser.ConfigParser(delimiters='=')
    shown.read_string(subprocess.run(['flatpak', 'info', '--show-permissions', ID],
                                     capture_output=True, text=True, check=True).stdout)
    assert shown.sections() == ['Context'], shown.sections()
    granted = {key: set(value.strip(';').split(';')) for key, value in shown['Context'].items()}
    # Flatpak writes the fallback as both words; it takes x11 away where Wayland is.
    assert granted == {'devices': {'dri'}, 'shared': {'ipc'},
                       'sockets': {'wayland', 'x11', 'fallback-x11'}}, granted


def no_file_is_seen():
    # Of the home nothing is there but the way to the program's own data, and what is
    # written beside it goes nowhere.
    done = run('-c', 'ls -A ~; echo lost >~/lost; rm ~/lost', program='bash')
    assert done.stdout.split() == ['.var'], done.stdout
    assert not os.path.exists(os.path.join(home.folder, 'lost'))
    look = f'test -e {home.secret}'
    assert not succeeds(look)
    # The same look sees it where the file is let in, so that it would have been seen.
    assert succeeds(look, f'--filesystem={home.secret}:ro')
    for folder in (os.path.dirname(MANIFEST), '/home', '/boot', '/srv', '/mnt', '/media'):
        assert not succeeds(f'find {folder} -type f | grep -q .'), f'{folder} is seen'


def no_network_is_reached():
    with socket.create_server(('127.0.0.1', 0)) as server:
        knock = f'exec 3<>/dev/tcp/127.0.0.1/{server.getsockname()[1]}'
        assert not succeeds(knock)
        assert succeeds(knock, '--share=network'), 'nobody would have answered'
    done = run('-c', "sed -n 's/^ *\\([^ ]*\\):.*/\\1/p' /proc/net/dev", program='bash')
    assert done.stdout.split() == ['lo'], done.stdout


def nobody_else_is_spoken_to():
    name = 'org.heedtest.Neighbour' + str(chance.randrange(10**6))
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    owner = Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, None, None)
    listed = 'gdbus call --session --dest org.freedesktop.DBus ' \
             f'--object-path / --method org.freedesktop.DBus.ListNames | grep -q {name}'
    wait_for(lambda: succeeds(listed, f'--talk-name={name}'), 'the neighbour on the bus')
    assert not succeeds(listed)
    Gio.bus_unown_name(owner)


def handed_over_edited_and_found_again():
    rows = random_rows(chance, chance.randrange(2, 6))
    heed = Sandboxed(home.write(PLAN, plan_text(rows)))
    plan = wait_for(plan_in_the_register, 'the plan in the register')
    assert target_of(plan, '1.1') == rows[0]['target']
    # Of all files of the person it sees this one.
    seen = run('-c', 'cd $XDG_RUNTIME_DIR/doc && find . -type f -printf "%f\\n"', program='bash')
    assert set(seen.stdout.splitlines()) == {PLAN}, seen.stdout + seen.stderr

    press(heed.find_button('Open'))
    wait_until_closed('Imported')
    heed.shows('Harbour and Hill')
    heed.select('1.1')
    wait_for(lambda: text_of(heed.target_field()) == rows[0]['target'], 'its target in the form')
    words = random_target(chance)
    set_text(heed.target_field(), words)
    heed.quit()
    assert target_of(plan, '1.1') == words

    # It opens the plan that was open last: settings are kept in the sandbox too.
    heed = Sandboxed()
    heed.select('1.1')
    wait_for(lambda: text_of(heed.target_field()) == words, 'the new target in the form')
    heed.quit()
    assert home.read('.var', 'app', ID, 'data', DATA, 'heed.db').startswith(b'SQLite format 3')


def exported_in_the_sandbox():
    plan = plan_in_the_register()
    cli('export', str(plan), '--to=' + os.path.join(home.data(), 'plan.pdf'))
    words = pdf_words(os.path.join(home.data(), 'plan.pdf'))
    assert target_of(plan, '1.1') in words, words


def exported_to_a_file_that_the_person_chose():
    heed = Sandboxed()
    heed.find('frame', lambda name: 'Harbour and Hill' in name)
    out = os.path.join(home.folder, 'my plan.pdf')
    press(heed.find_button('Export and Publish'))
    press(heed.find_button('Export…'))
    chooser = wait_for(lambda: program_named('xdg-desktop-portal-gtk'), "the desktop's own dialogue")
    set_text(wait_for(lambda: find(chooser, 'text'), 'its field for the name'), out)
    press(wait_for(lambda: find(chooser, heedtest.BUTTON, 'Export'), 'its button'))
    target = target_of(plan_in_the_register(), '1.1')
    wait_for(lambda: os.path.exists(out) and target in pdf_words(out), f'"{target}" in {out}')
    wait_until_closed('^Export$')
    heed.quit()


def a_register_is_brought_in():
    """As README tells."""
    shown = cli('list', '--json')
    backup = os.path.join(home.folder, 'backup.db')
    cli('backup', os.path.join(home.data(), 'backup.db'))
    shutil.move(os.path.join(home.data(), 'backup.db'), backup)
    shutil.rmtree(home.data())
    cli('restore', backup, options=[f'--filesystem={backup}:ro'])
    assert cli('list', '--json') == shown


if __name__ == '__main__':
    print(f'# HEED_TEST_SEED={SEED}')
    # What the session starts on demand has to know the display, the home and the
    # runtime folder too.
    os.environ['XDG_RUNTIME_DIR'] = f'/run/user/{os.getuid()}'
    data = os.environ.pop('XDG_DATA_HOME', os.path.expanduser('~/.local/share'))
    os.environ.setdefault('FLATPAK_USER_DIR', os.path.join(data, 'flatpak'))
    # Settings are kept where the sandbox keeps them.
    del os.environ['GSETTINGS_BACKEND']
    home = Home()
    subprocess.run(['dbus-update-activation-environment', '--all'], check=True)
    try:
        heedtest.run([
            permissions_are_those_of_the_manifest,
            no_file_is_seen,
            no_network_is_reached,
            nobody_else_is_spoken_to,
            handed_over_edited_and_found_again,
            exported_in_the_sandbox,
            exported_to_a_file_that_the_person_chose,
            a_register_is_brought_in,
        ])
    finally:
        for heed in running:
            heed.end()
        home.remove()
