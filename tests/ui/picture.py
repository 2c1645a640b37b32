#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of the window with the example plan, once it is drawn whole.

Usage: picture.py HEED REGISTER OUT.png
"""

import hashlib
import subprocess
import sys
import time

from heedtest import Heed

STILL = 1.5


def grab(path):
    subprocess.run(['import', '-window', 'root', path], check=True)
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).digest()


def main():
    program, register, out = sys.argv[1:]
    heed = Heed(program, register)
    try:
        heed.find('tree table', 'Recommendations and actions')
        heed.shows('Completed and ongoing')
        # What fades in has settled when two pictures are the same.
        before = grab(out)
        while True:
            time.sleep(STILL)
            now = grab(out)
            if now == before:
                break
            before = now
        subprocess.run(['convert', out, '-trim', '+repage', '-strip', out], check=True)
    finally:
        heed.end()


if __name__ == '__main__':
    main()
