# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans by chance for tests that drive the real programs, and a look into what
heed-cli says of them."""

MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
          'September', 'October', 'November', 'December']


last_target = ''


def random_target(chance):
    """Target words that are never those of the call before: setting them is a change."""
    global last_target
    words = last_target
    while words == last_target:
        words = f'{chance.choice(MONTHS)} {chance.randrange(2030, 2060)}'
    last_target = words
    return words


def plan_text(rows):
    """A published plan as text: the table with its cells set apart by tabs."""
    lines = [
        'Action Plan: Harbour and Hill Probation Region',
        'A Response to the HM Inspectorate of Probation report: '
        'An inspection of Harbour and Hill',
        'Report Published: 3 April 2029',
        'Action Plan Submitted: 12 April 2029',
        '',
        '\t'.join(['1. Rec no', '2. Recommendation', '3. Agreed/Partly agreed/Not agreed',
                   '4. Response action taken/planned', '5. Responsible owner',
                   '6. Target date']),
    ]
    for number, row in enumerate(rows, 1):
        lines.append('\t'.join([
            str(number),
            f'Harbour and Hill should: {row["wish"]}.',
            'Agreed',
            f'<p>{number}.1 {row["step"]}.</p>',
            row['owner'],
            row['target'],
        ]))
    return '\n'.join(lines) + '\n'


def random_rows(chance, count):
    things = ['shelves', 'lamps', 'ladders', 'benches', 'notices', 'keys', 'kettles']
    return [{
        'wish': f'Count the {chance.choice(things)} in every room of the house',
        'step': f'We will paint {chance.randrange(2, 90)} {chance.choice(things)} in turn',
        'owner': f'Keeper of {chance.choice(things)}',
        'target': random_target(chance),
    } for _ in range(count)]


def target_in(shown, label):
    """The target words of the action with that label in a plan as JSON."""
    for recommendation in shown['plan']['recommendations']:
        for item in recommendation['items']:
            if item.get('label') == label:
                return (item['target'] or {}).get('text', '')
    raise AssertionError(f'the plan has no action {label}')
