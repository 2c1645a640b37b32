# SPDX-License-Identifier: GPL-3.0-or-later
"""An office of its own for tests that drive the real programs: a folder with a register,
and the file choosers that programs show."""

import json
import os
import shutil
import subprocess
import tempfile
import time

from heedtest import Heed, set_text, text_of, wait_for, walk
from planfile import target_in


class Office:
    """A folder with a register, gone at the end with every program started on it."""

    def __init__(self, program, cli, folder=None):
        self.program, self.command, self.given = program, cli, folder

    def __enter__(self):
        self.folder = self.given or tempfile.mkdtemp(prefix='heed-office-')
        self.register = os.path.join(self.folder, 'office.db')
        self.running = []
        return self

    def __exit__(self, *_):
        for heed in self.running:
            heed.end()
        if self.given is None:
            shutil.rmtree(self.folder)

    def start(self, *arguments, settings=None, environment=None):
        heed = Heed(self.program, self.register, *arguments, settings=settings,
                    environment=environment)
        self.running.append(heed)
        return heed

    def cli(self, *arguments):
        done = subprocess.run([self.command, f'--register={self.register}', *arguments],
                              capture_output=True, text=True, check=False)
        assert done.returncode == 0, f'heed-cli {arguments}: {done.stderr}'
        return done.stdout

    def plans(self):
        return json.loads(self.cli('list', '--json'))

    def target_of(self, plan, label, register=None):
        """The target words of the action with that label, as heed-cli reads them, in this
        register or in another, which is whole."""
        if register is None:
            return target_in(json.loads(self.cli('show', str(plan), '--json')), label)
        other = Office(self.program, self.command)
        other.register = register
        other.cli('verify')
        return other.target_of(plan, label)


def search_window(title):
    """The window of that title, if one is shown."""
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', title],
                           capture_output=True, text=True, check=False).stdout.split()
    return found[0] if found else None


def find_text(heed, title, words):
    """The text field of the window of that title that says just that."""
    return next((node for window in heed.windows() if window.get_name() == title
                 for node in walk(window)
                 if 'EditableText' in node.get_interfaces() and text_of(node) == words), None)


def answer_chooser(heed, title, path):
    """Types the path into the file chooser of that title, as a person may."""
    window = wait_for(lambda: search_window(title), f'the file chooser "{title}"')
    # A slash opens the field for a path where there is none yet.
    subprocess.run(['xdotool', 'windowactivate', '--sync', window, 'key', 'ctrl+a', 'type', '/'],
                   check=True)
    # At once: the newest GTK looks up what could be meant at each letter, and warns of
    # what it did not find in time.
    field = wait_for(lambda: find_text(heed, title, '/'), 'the field for a path')
    set_text(field, path)
    wait_for(lambda: text_of(field) == path, f'"{path}" in the field')
    subprocess.run(['xdotool', 'key', 'Return'], check=True)
    wait_for(lambda: search_window(title) is None, f'the end of the file chooser "{title}"')
    wait_for(windows_rest, 'windows that stay as they are')


def windows_rest():
    """Whether no window comes or goes: GTK 4.8 may end a program whose windows are read
    through the accessibility interface just then."""
    def visible():
        return subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', '.'],
                              capture_output=True, text=True, check=False).stdout.split()
    looks = []
    for _ in range(6):
        looks.append(sorted(visible()))
        time.sleep(0.1)
    return all(look == looks[0] for look in looks)
