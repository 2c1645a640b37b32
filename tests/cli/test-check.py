#!/usr/bin/env python3
# test-check.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks find in published plans, where they are there: each finding was read beside its
plan. Of their words nothing is kept here."""

import collections

import heedcli

# By the first letters of the file's name.
EXPECTED = {
    'cgm': {'missing-explanation': 1, 'duplicate-action': 2, 'tentative-target': 1, 'no-measure': 1,
            'owner-spelling': 3, 'vague-wording': 2, 'missing-part-agreed': 1},
    'dlnr': {'missing-reason': 1, 'unplaced': 6, 'early-submission': 1, 'ongoing-without-date': 1,
             'duplicate-action': 1, 'review-open': 7, 'abbreviation': 2, 'vague-wording': 7,
             'repeated-without-link': 2, 'missing-part-agreed': 1},
    'swm': {'missing-reason': 1, 'missing-owner': 16, 'missing-target': 1, 'unplaced': 22,
            'review-open': 6, 'abbreviation': 4, 'missing-part-agreed': 1},
}


class Check(heedcli.CliTest):
    def test_published_plans(self):
        paths = sorted(heedcli.PLANS.glob('*.txt')) if heedcli.PLANS.is_dir() else []
        if not paths:
            self.skipTest('the published plans are not there')
        for path in paths:
            expected = EXPECTED.get(path.name.split('-')[0])
            if expected is None:
                continue
            with self.subTest(plan=path.name):
                findings = self.ok('check', self.import_plan(path), '--json').json
                self.assertEqual(collections.Counter(finding['id'] for finding in findings), expected)

    def test_causes(self):
        """What follows from an unplaced list says so, and nothing else does."""
        paths = sorted(heedcli.PLANS.glob('*.txt')) if heedcli.PLANS.is_dir() else []
        if not paths:
            self.skipTest('the published plans are not there')
        for path in paths:
            findings = self.ok('check', self.import_plan(path), '--json').json
            unplaced = {finding['recommendation'] for finding in findings if finding['id'] == 'unplaced'}
            for finding in findings:
                if finding['cause'] is not None:
                    self.assertEqual(finding['cause'], 'unplaced')
                    self.assertIn(finding['recommendation'], unplaced)

    def test_sentences(self):
        """Each finding is told in whole sentences, with a head."""
        rand = heedcli.chance('check sentences')
        number = self.import_plan(self.write('plan.txt', heedcli.text_plan(rand, 6, 6)))
        findings = self.ok('check', number, '--json').json
        self.assertTrue(findings)
        for finding in findings:
            self.assertTrue(finding['title'])
            self.assertNotEqual(finding['message'], '')
            self.assertEqual(finding['remedy'][-1:], '.')
            self.assertIn(finding['severity'], ('error', 'warning', 'suggestion'))


if __name__ == '__main__':
    heedcli.main()
