# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: starting Heed, and driving its window through
the accessibility interface, as a screen reader would.

Nothing here waits for a time: wait_for() waits for a condition, with a deadline
that only a failure reaches.
"""

import os
import signal
import subprocess
import sys
import time
import traceback

# What stops Heed at its first warning would stop these tests at one of the
# accessibility library's own: it goes to the program only.
G_DEBUG = os.environ.pop('G_DEBUG', None)

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

DEADLINE = 60

# On a loaded machine a window answers when it can, and not within 0.8 seconds.
Atspi.set_timeout(1000 * DEADLINE, 1000 * DEADLINE)

# GTK 4.8 calls a button a push button, the newest a button.
BUTTON = ('push button', 'button')

# The list of what a plan says, by its accessible name.
TABLE = 'Recommendations and actions'


class Skip(Exception):
    """Raised by a test that cannot run here, with the reason."""


def wait_for(condition, what, deadline=DEADLINE):
    """What condition() gives as soon as it is true; fails where it never is."""
    end = time.monotonic() + deadline
    while True:
        try:
            result = condition()
        except GLib.Error:
            # The object went away while it was being read: look again.
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f'waited {deadline} s in vain for {what}')
        time.sleep(0.05)


def walk(root, leave_out=None):
    """Root and everything below it, depth first, but for what is of the role leave_out;
    what goes away is passed over."""
    if root is None:
        return
    yield root
    try:
        if leave_out is not None and root.get_role_name() == leave_out:
            return
        count = root.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = root.get_child_at_index(index)
        except GLib.Error:
            continue
        yield from walk(child, leave_out)


def find(root, role=None, name=None):
    """The first object of that role (one, or a tuple) and name (a word, or a test)."""
    roles = (role,) if isinstance(role, str) else role
    for node in walk(root):
        try:
            if roles is not None and node.get_role_name() not in roles:
                continue
            label = node.get_name() or ''
        except GLib.Error:
            continue
        if name is None or (name(label) if callable(name) else label == name):
            return node
    return None


def text_of(node):
    """The words of a text field or a label."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def set_text(node, words):
    """Replaces the words of a text field, as typing does."""
    # GTK takes this for a change by the person: no signal is left out.
    if not Atspi.EditableText.set_text_contents(node, words):
        raise AssertionError(f'the field "{node.get_name()}" took no text')


def press(button):
    """Presses a button."""
    if not Atspi.Action.do_action(button, 0):
        raise AssertionError(f'the button "{button.get_name()}" cannot be pressed')


def open_menu(heed):
    """Opens the main menu of the window."""
    # The button that is pressed is one within that of the name.
    def acting():
        for node in walk(find(heed.application, None, 'Main Menu')):
            if 'Action' in node.get_interfaces() and Atspi.Action.get_n_actions(node) > 0:
                return node
        return None
    press(wait_for(acting, 'the main menu'))


def labels_of(node):
    """Its name, and the texts of what labels it: the newest GTK names no menu item."""
    labels = [node.get_name()]
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            labels += [text_of(relation.get_target(i)) for i in range(relation.get_n_targets())]
    return labels


def press_in_menu(heed, words):
    """Opens the main menu and takes the item with these words."""
    def item():
        return next((node for node in walk(heed.application)
                     if node.get_role_name() == 'menu item' and words in labels_of(node)), None)
    open_menu(heed)
    press(wait_for(item, f'the menu item "{words}"'))


def all_words(root, leave_out=None):
    """The names and texts of everything below root, one a line."""
    words = []
    for node in walk(root, leave_out):
        try:
            words.append(node.get_name() or '')
            if 'Text' in node.get_interfaces():
                words.append(text_of(node))
        except GLib.Error:
            continue
    return '\n'.join(words)


class Heed:
    """One run of the window on one register."""

    def __init__(self, program, register, *arguments, settings=None, environment=None):
        environment = dict(os.environ, HEED_REGISTER=register, **(environment or {}))
        if settings is not None:
            # What is remembered goes to a file in that folder.
            environment.update(GSETTINGS_BACKEND='keyfile', XDG_CONFIG_HOME=settings)
        if G_DEBUG is not None:
            environment['G_DEBUG'] = G_DEBUG
        self.process = subprocess.Popen([program, *arguments], env=environment)
        self.application = wait_for(self._find_application, 'the window on the accessibility bus')

    def _find_application(self):
        status = self.process.poll()
        if status is not None:
            raise AssertionError(f'heed ended by itself with {status}')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid \
                    and child.get_child_count() > 0:
                return child
        return None

    def find(self, role=None, name=None):
        """Waits for an object of the window and gives it."""
        label = name if isinstance(name, str) else 'that name'
        return wait_for(lambda: find(self.application, role, name), f'a {role} of {label}')

    def find_button(self, words):
        """Waits for the button whose name, or the label in it, is the words, or else begins
        with them."""
        def names(node):
            return [(part.get_name() or '').replace('_', '') for part in walk(node)]

        def button():
            buttons = [node for node in walk(self.application) if node.get_role_name() in BUTTON]
            return next((node for node in buttons if words in names(node)), None) or \
                next((node for node in buttons
                      if any(name.startswith(words) for name in names(node))), None)
        return wait_for(button, f'the button "{words}"')

    def shows(self, words):
        """Waits until the words stand somewhere in the window."""
        wait_for(lambda: words in all_words(self.application), f'"{words}" in the window')

    def windows(self):
        """Its windows."""
        windows = [self.application.get_child_at_index(index)
                   for index in range(self.application.get_child_count())]
        return [window for window in windows if window is not None]

    def says(self, words):
        """Waits until a toast says the words. It does not stay until a table is read, which
        takes longer than all the rest."""
        wait_for(lambda: words in all_words(self.application, 'tree table'),
                 f'a toast that says "{words}"')

    def titles(self):
        """What stands in the titles of its windows."""
        return [window.get_name() for window in self.windows()]

    def select(self, label):
        """Selects the row of the table whose number is label; its form opens."""
        # A window may be about to give way to the next.
        node = wait_for(lambda: find(find(self.application, 'tree table', TABLE), None, label),
                        f'row {label}')
        while node is not None:
            parent = node.get_parent()
            if parent is not None and 'Selection' in parent.get_interfaces():
                break
            node = parent
        assert node is not None, f'nothing above row {label} can select it'
        index = next(i for i in range(parent.get_child_count())
                     if parent.get_child_at_index(i) == node)
        assert Atspi.Selection.select_child(parent, index), f'row {label} was not selected'
        self.find('label', lambda name: name.endswith(f' {label}'))

    def text_field(self, name):
        """The text field whose name begins so in the form of the selected action."""
        def editable():
            for node in walk(self.application):
                if 'EditableText' in node.get_interfaces() and \
                        (node.get_name() or '').startswith(name):
                    return node
            return None
        return wait_for(editable, f'the field "{name}"')

    def target_field(self):
        """The field for the target."""
        return self.text_field('Target')

    def owners_field(self):
        """The field for the owners, each on a line of its own."""
        return self.text_field('Owners')

    def quit(self):
        """Closes the window as a person does, and waits for the program's end."""
        press(self.find_button('Close'))
        status = self.process.wait(DEADLINE)
        if status != 0:
            raise AssertionError(f'heed ended with {status}')

    def kill(self):
        """Ends the program in the middle of whatever it does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(DEADLINE)

    def end(self):
        """Whatever happened: leaves nothing running behind."""
        if self.process.poll() is None:
            self.kill()


def run(tests):
    """Runs the functions and prints TAP; the exit status tells whether all passed."""
    failed = 0
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        name = test.__name__
        try:
            test()
        except Skip as reason:
            print(f'ok {number} - {name} # SKIP {reason}', flush=True)
        except BaseException as error:
            failed += 1
            for line in traceback.format_exc().splitlines():
                print('# ' + line)
            print(f'not ok {number} - {name}', flush=True)
            if isinstance(error, KeyboardInterrupt):
                raise
        else:
            print(f'ok {number} - {name}', flush=True)
    sys.exit(1 if failed else 0)
