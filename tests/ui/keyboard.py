# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyboard for tests that drive the window as a person does who has no mouse."""

import shutil
import subprocess

from heedtest import Skip


def require():
    """Skips the test where keys cannot be sent."""
    if shutil.which('xdotool') is None:
        raise Skip('xdotool is missing')


def press(*keys):
    """Presses the keys one after the other, each by the name that xdotool has for it."""
    subprocess.run(['xdotool', 'key', '--delay', '40', *keys], check=True)


def write(words):
    """Types the words."""
    subprocess.run(['xdotool', 'type', '--delay', '15', '--', words], check=True)
