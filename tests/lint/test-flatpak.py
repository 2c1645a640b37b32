#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manifests of the Flatpak ask for no more than they need, take every library from
a named place with a checksum, and carry each that the program links.

Usage: test-flatpak.py SOURCE
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
# What the runtime is sure to have, by the names in meson.build.
RUNTIME = {'glib-2.0', 'gobject-2.0', 'gio-2.0', 'gio-unix-2.0', 'libxml-2.0', 'json-glib-1.0', 'sqlite3',
           'pangocairo', 'cairo', 'cairo-pdf', 'zlib', 'gtk4', 'libadwaita-1'}
# The module of a library, where it has another name.
MODULES = {'libcmark': 'cmark', 'libqpdf': 'qpdf', 'poppler-glib': 'poppler',
           'xlsxwriter': 'libxlsxwriter'}


def read(name):
    return json.loads((ROOT / 'flatpak' / name).read_text(encoding='utf-8'))


LIBRARIES = read('libraries.json')['modules']
USE, DEVELOPMENT = read('org.heedapp.Heed.json'), read('org.heedapp.Heed.Devel.json')


def nothing_but_a_window_is_asked_for():
    for manifest in (USE, DEVELOPMENT):
        if sorted(manifest['finish-args']) != ['--device=dri', '--share=ipc',
                                               '--socket=fallback-x11', '--socket=wayland']:
            yield f'{manifest["id"]} asks for {manifest["finish-args"]}'


def every_source_is_pinned():
    for module in LIBRARIES:
        archives = [source for source in module['sources'] if source['type'] != 'shell']
        if len(archives) != 1:
            yield f'{module["name"]} has {len(archives)} sources'
        for source in archives:
            if not source['url'].startswith('https://') or \
                    not re.fullmatch('[0-9a-f]{64}', source['sha256']):
                yield f'{module["name"]} is taken from {source}'


def every_library_is_carried():
    names = {module['name'] for module in LIBRARIES}
    build = (ROOT / 'meson.build').read_text(encoding='utf-8')
    linked = set(re.findall(r"dependency\('([^']+)'", build)) - RUNTIME
    for library in linked:
        if MODULES.get(library, library) not in names:
            yield f'{library} has no module in flatpak/libraries.json'
    for name in names - {MODULES.get(library, library) for library in linked}:
        yield f'{name} is carried, and nothing links it'


def both_differ_in_nothing_but_their_profile():
    for key in USE.keys() | DEVELOPMENT.keys():
        if key not in ('id', 'modules') and USE.get(key) != DEVELOPMENT.get(key):
            yield f'the manifests differ in {key}'


def main():
    tests = [nothing_but_a_window_is_asked_for, every_source_is_pinned,
             every_library_is_carried, both_differ_in_nothing_but_their_profile]
    print(f'1..{len(tests)}')
    for number, test in enumerate(tests, 1):
        found = list(test())
        for line in found:
            print('# ' + line)
        print(f'{"not ok" if found else "ok"} {number} - {test.__name__}')


if __name__ == '__main__':
    main()
