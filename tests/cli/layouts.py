# layouts.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans in invented words, laid out in the many ways in which inspected bodies lay them out."""

import dataclasses

UNITS = ['The office', 'The prison', 'The region', 'The team', 'The service', 'The quay', 'The board']
VERBS = ['review', 'rewrite', 'publish', 'audit', 'replace', 'extend', 'check', 'introduce', 'repair', 'share']
OBJECTS = ['the key log', 'its visits rota', 'the tide register', 'the induction booklet', 'each sentence plan',
           'the lamp inventory', 'staff supervision notes', 'the laundry contract', 'its harbour policy',
           'the complaints form', 'the risk screening tool', 'the rope store']
ENDS = ['', ' every week', ' with partners', ' in all areas', ' and brief staff', ' for new arrivals',
        ' (see the yard protocol)', ', starting with the north wing', ' by sampling 10% of cases',
        ' so that leavers have a place to go']
NEEDS = ['should be safe', 'should be kept up to date', 'should reach everyone', 'should be timely and of good quality',
         'should be led by a manager', 'should be monitored and shared', 'should meet the needs of women']
ROLES = ['Head of Safety', 'Deputy Governor', 'Head of Operations', 'Governor', 'Regional Director', 'Head of Estates',
         'Quality Lead', 'Custodial Manager', 'Director of Care', 'Medical Director', 'Training Manager',
         'Head of Reducing Reoffending', 'Chief Officer', 'Clinical Lead']
MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
          'December']
SECTIONS = ['Safety', 'Respect', 'Purposeful activity', 'Residential units', 'Key concerns', 'Leadership',
            'Recommendations to the Governor']

TITLES = {
    'number': ['Rec No', '1. Rec no', 'No.', 'Ref', 'Recommendation number', 'Rec. No.', 'Reference', '#', 'No', 'Rec', 'Item',
               'Recommendation ref', 'Number', 'Ref no.', 'REC NO', 'Rec #'],
    'recommendation': ['Recommendation', '2. Recommendation', 'Recommendations', 'HMIP recommendation', 'Area for improvement',
                       'Key concern', 'Recommendation made', 'Finding', 'Must do', 'Recommendation (from the report)',
                       'Issue identified', 'Inspection finding', 'Requirement', 'HMICFRS recommendation', 'Areas for improvement',
                       'What the inspectors said', 'RECOMMENDATION', 'Concern', 'Priority concern', 'Should do', 'Key concerns'],
    'response': ['Agreed/Partly agreed/Not agreed', '3. Agreed/ Partly Agreed/ Not Agreed', 'Accepted / Rejected', 'Response',
                 'Accepted?', 'Decision', 'Agreed', 'Accepted/Partially accepted/Not accepted', 'Accepted/Not accepted',
                 'Agree? (Y/N)', 'Agreed Y/N', 'Position', 'Trust response', 'HMPPS response', 'Management response',
                 'Agreed / Not agreed', 'Agreed?', 'Accepted (Y/N/Partly)'],
    'answer': ['Response action taken/planned', '4. Response Action Taken/Planned', 'Action', 'Actions', 'Planned actions',
               'Actions required', 'What we will do', 'Action to be taken', 'Key actions', 'Steps', 'Action taken or planned',
               'Action(s) required', 'Actions we are taking', 'Improvement action', 'Proposed action', 'Agreed action',
               'Action/Task', 'ACTION', 'Action we will take', 'How will this be done?', 'What are we doing about it?',
               'Actions to address', 'Plan of action', 'Key steps', 'Tasks'],
    'owner': ['Responsible owner', '5. Responsible Owner', 'Owner', 'Lead', 'By whom', 'Responsible officer', 'Who',
              'Action owner', 'Lead officer', 'Responsible person', 'Function responsible', 'Person responsible', 'Executive lead',
              'Accountable lead', 'SRO', 'Owner(s)', 'Strategic lead', 'Responsible manager', 'OWNER', 'Lead person',
              'Who will lead?', 'Who is responsible?', 'Lead / owner', 'Accountable person', 'Assigned to', 'Action by'],
    'target': ['Target date', '6. Target Date', 'By when', 'Timescale', 'Due date', 'Deadline', 'When', 'Completion date',
               'Target completion date', 'Date', 'Date for completion', 'Complete by', 'To be completed by', 'Due', 'Timescales',
               'Expected completion date', 'Date due', 'TARGET DATE', 'Implementation date', 'Target', 'By when?',
               'Planned completion date', 'Timeframe', 'Action due date', 'Completion by'],
    'status': ['Status', 'RAG', 'RAG status', 'BRAG rating', 'Progress', 'Current status', 'Action status', 'RAG rating',
               'Progress (RAG)', 'Delivery status', 'BRAG'],
    'percent': ['% complete', 'Percentage complete', '% Completed', 'Percent complete'],
    'done': ['Date completed', 'Completed on', 'Actual completion date', 'Completed date', 'Date closed'],
    'comments': ['Comments', 'Notes', 'Evidence', 'Update', 'Progress notes', 'Latest update', 'Evidence of completion', 'Assurance',
                 'Monitoring', 'Progress update', 'Additional comments', 'Comments/evidence'],
    'label': ['Action no', 'Action ref', 'Step no', 'Action number', 'Action ID'],
    'paragraph': ['Report paragraph', 'Para', 'Paragraph', 'Report ref', 'Para no.'],
    'measure': ['Success measure', 'How will we know', 'Outcome', 'Measure of success', 'Expected outcome', 'Success criteria',
                'Desired outcome', 'Impact', 'KPI', 'Intended outcome', 'What will success look like?'],
}

RESPONSES = {
    'agreed': ['Agreed', 'Agreed.', 'Accepted', 'Yes', 'Fully agreed', 'Accepted in full', 'Agree'],
    'partly-agreed': ['Partly agreed', 'Partially agreed', 'Partially accepted', 'Partly', 'Accepted in part',
                      'Accepted in principle'],
    'not-agreed': ['Not agreed', 'Rejected', 'No', 'Not accepted', 'Disagree'],
}

STATES = {'Complete': 'completed', 'Completed': 'completed', 'Closed': 'completed', 'In progress': 'in-progress',
          'On track': 'in-progress', 'Not started': 'not-started', 'Amber': 'in-progress', 'Green': 'in-progress',
          'Ongoing': 'in-progress', 'Blue': 'completed', 'Overdue': None, 'Delayed': 'in-progress'}


@dataclasses.dataclass
class Action:
    text: str
    owners: list
    target: str
    label: str = ''
    state: str = ''
    done: str = ''


@dataclasses.dataclass
class Recommendation:
    number: str
    text: str
    response: str
    words: str
    actions: list
    heading: str = ''


@dataclasses.dataclass
class Cell:
    """Paragraphs, each with the level of the list that it is in (0 for none), and spans."""
    paragraphs: list
    rows: int = 1
    columns: int = 1


def make_target(random):
    """A target date, in every manner of which the design speaks."""
    year = random.randint(2023, 2027)
    month = random.choice(MONTHS)
    other = random.choice(MONTHS)
    day = random.randint(1, 28)
    short = month[:3]
    number = MONTHS.index(month) + 1
    return random.choice([
        f'{month} {year}', f'{month} {year}', f'{day} {month} {year}', f'{day:02}/{number:02}/{year}', f'{short} {year % 100}',
        f'{day}.{number}.{year % 100}', f'By {month} {year}', f'End of {month} {year}', f'by end of {month} {year}',
        f'{day}th {month} {year}', 'Completed', 'Complete', 'Ongoing', 'Completed and ongoing', f'From {month} {year}',
        f'Monthly from {month} {year}', 'Every 6 weeks', 'Annually', f'Q{random.randint(1, 4)} {year}/{year % 100 + 1}',
        f'Spring {year}', f'Early {year}', f'mid-{year}', f'{month} {year} & ongoing', f'Completed {month} {year}',
        f'{month} {year} (revised from {other} {year - 1})', f'{other} {year - 1}, extended to {month} {year}',
        'within 3 months of publication', 'Within 28 days', 'End of Q2', f'Easter {year}', f'Autumn term {year}',
        f'January to {random.choice(MONTHS[1:])} {year}', f'June/July {year}', f'Not before {month} {year}',
        f'{short}{year % 100}', f'w/c {day} {month} {year}', f'{month} {year} TBC', 'TBC', 'Immediate', f'{year}-{number:02}-{day:02}'])


def make_owner(random):
    one, two = random.sample(ROLES, 2)
    return random.choice([one, one, one, f'{one}, {two}', f'{one} and {two}', f'{one} / {two}', f'{one}; {two}', f'{one} & {two}',
                          f'A. Marrow ({one})', f'Jo Fell, {one}', f'{one} (with {two})', f'{one}/{two}', 'All managers'])


def make_sentence(random, used):
    for _ in range(60):
        verb, thing, end = random.choice(VERBS), random.choice(OBJECTS), random.choice(ENDS)
        unit = random.choice([*UNITS, ''])
        text = f'{unit} will {verb} {thing}{end}' if unit else f'{verb.capitalize()} {thing}{end}'
        if text not in used:
            break
    used.add(text)
    return text


def make_number(random, style, position):
    return {'1': f'{position}', '1.': f'{position}.', 'Recommendation 1': f'Recommendation {position}', 'R1': f'R{position}',
            'AFI 2': f'AFI {position}', 'KC3': f'KC{position}', '2024/01': f'2024/{position:02}', '5.1': f'5.{position}',
            'REC-07': f'REC-{position:02}', '1.10': f'1.{position + 8}'}[style]


# What a number is read as.
def bare_number(number):
    for prefix in ('Recommendation ',):
        number = number.removeprefix(prefix)
    if number[:1] == 'R' and number[1:].isdigit():
        return {number, number[1:]}
    return {number, number.rstrip('.')}


class Layout:
    """How one plan is laid out, by chance."""

    def __init__(self, random):
        self.random = random
        self.numbers = random.choice(['1', '1', '1.', 'Recommendation 1', 'R1', 'AFI 2', 'KC3', '2024/01', '5.1', 'REC-07', '1.10'])
        self.steps = random.choice(['bullets', 'letters', 'dotted', 'paragraphs', 'bullets', 'plain'])
        self.rows = random.choice(['one', 'each', 'each', 'one'])
        self.cells = random.choice(['merged', 'repeated', 'blank'])
        self.ends = random.choice(['.', '.', '', ';'])
        self.lead_in = self.rows == 'one' and self.steps in ('bullets', 'letters') and random.random() < 0.4
        self.shared_owner = random.random() < 0.15
        self.shared_target = random.random() < 0.15
        self.headings = random.random() < 0.25
        self.torn = self.rows == 'one' and random.random() < 0.25
        self.torn_inside = random.random() < 0.5
        self.banner = random.random() < 0.1
        self.titles_again = random.random() < 0.08
        self.numbered_text = False
        # A blank below a date may mean the same date, or none.
        self.may_be_blank = self.shared_target and self.rows == 'each'
        self.front = random.random() < 0.8
        self.columns = self.choose_columns()
        if random.random() < 0.08 and self.columns[:2] == ['number', 'recommendation'] and self.numbers in ('1.', 'Recommendation 1'):
            self.numbered_text = True
            self.columns.remove('number')
        self.titles = {column: random.choice(TITLES[column]) for column in self.columns}
        if self.rows == 'one' and self.steps == 'plain':
            self.steps = 'paragraphs'
        # Paragraphs with one owner and one date are one step as well as several.
        if self.rows == 'one' and self.steps == 'paragraphs' and self.shared_owner:
            self.shared_target = False

    def choose_columns(self):
        random = self.random
        columns = ['number', 'recommendation']
        self.response = random.choice(['column', 'column', 'column', 'text', 'none'])
        if self.response == 'column':
            columns.append('response')
        columns += ['answer', 'owner', 'target']
        if random.random() < 0.25:
            columns[-2:] = ['target', 'owner']
        if self.rows == 'each':
            for extra, chance in (('status', 0.3), ('percent', 0.1), ('done', 0.1), ('comments', 0.2), ('measure', 0.15)):
                if random.random() < chance and len(columns) < 9:
                    columns.append(extra)
        if random.random() < 0.1:
            columns.insert(1, 'paragraph')
        if random.random() < 0.12:
            middle = columns[2:]
            random.shuffle(middle)
            columns[2:] = middle
        if self.rows == 'each' and self.steps == 'dotted' and random.random() < 0.3:
            columns.insert(columns.index('answer'), 'label')
        return columns


def make_plan(random, layout):
    used = set()
    plan = []
    n_recommendations = random.randint(2, 6)
    for position in range(1, n_recommendations + 1):
        kind = random.choices(['agreed', 'partly-agreed', 'not-agreed'], [8, 2, 1])[0]
        text = f'{random.choice(OBJECTS).capitalize()} {random.choice(NEEDS)}'
        while text in used:
            text = f'{random.choice(OBJECTS).capitalize()} {random.choice(NEEDS)} in {random.choice(UNITS).lower()}'
        used.add(text)
        number = make_number(random, layout.numbers, position)
        actions = []
        owner, target = make_owner(random), make_target(random)
        for step in range(1, random.randint(1, 4) + 1):
            state = random.choice(list(STATES))
            actions.append(Action(
                make_sentence(random, used),
                [owner] if layout.shared_owner else
                [make_owner(random) for _ in range(2 if layout.rows == 'each' and random.random() < 0.1 else 1)],
                target if layout.shared_target else make_target(random),
                {'letters': 'abcdefgh'[step - 1] + ')', 'dotted': f'{position}.{step}'}.get(layout.steps, ''),
                state,
                f'{random.randint(1, 28):02}/{random.randint(1, 12):02}/2024' if STATES[state] == 'completed' else ''))
        if kind == 'not-agreed' and layout.response != 'none' and random.random() < 0.5:
            actions = []
        plan.append(Recommendation(number, text + '.', kind, random.choice(RESPONSES[kind]), actions,
                                   SECTIONS[(position // 2) % len(SECTIONS)] if layout.headings and position % 2 else ''))
    # One manner of speaking in a plan.
    scale = random.choice(['agree', 'accept', 'yes'])
    words = {'agree': ('Agreed', 'Partly agreed', 'Not agreed'), 'accept': ('Accepted', 'Partially accepted', 'Rejected'),
             'yes': ('Yes', 'Partly', 'No')}[scale]
    if random.random() < 0.8 and not (scale == 'yes' and layout.response != 'column'):
        for recommendation in plan:
            recommendation.words = words[('agreed', 'partly-agreed', 'not-agreed').index(recommendation.response)]
    if layout.response == 'text':
        for recommendation in plan:
            recommendation.words = {'agreed': 'Agreed.', 'partly-agreed': 'Partly agreed.',
                                    'not-agreed': 'Not agreed.'}[recommendation.response]
    return plan


def step_paragraph(layout, action, last):
    text = action.text + ('.' if last and layout.ends == ';' else layout.ends)
    if layout.steps == 'bullets':
        return (1, text)
    if 'label' in layout.columns:
        return (0, text)
    return (0, f'{action.label} {text}'.strip())


def make_cells(layout, recommendation, actions, last):
    """The cells of the columns for some of the steps."""
    random = layout.random
    answer = [step_paragraph(layout, action, last and action is actions[-1]) for action in actions]
    lines = {
        'answer': answer,
        'owner': [(0, owner) for action in actions for owner in action.owners],
        'target': [(0, action.target) for action in actions],
        'label': [(0, action.label) for action in actions],
        'status': [(0, action.state) for action in actions],
        'percent': [(0, f'{random.randrange(0, 100, 5) if STATES[a.state] != "completed" else 100}%') for a in actions],
        'done': [(0, action.done) for action in actions if action.done],
        'comments': [(0, f'Note {random.randint(2, 99)} on {random.choice(OBJECTS)}.')],
        'measure': [(0, f'{random.choice(OBJECTS).capitalize()} in use by {random.randint(50, 99)}% of staff.')],
        'paragraph': [(0, f'{random.randint(1, 6)}.{random.randint(1, 60)}')],
    }
    if len(actions) > 1:
        if layout.shared_owner:
            lines['owner'] = lines['owner'][:1]
        if layout.shared_target:
            lines['target'] = lines['target'][:1]
    return lines


def make_table(layout, plan):
    """The rows of the table, each a list of cells; None is covered by a cell above."""
    columns = layout.columns
    titles = [Cell([(0, layout.titles[column])]) for column in columns]
    rows = [titles]
    if layout.banner:
        rows.insert(0, [Cell([(0, 'INSPECTION ACTION PLAN')], columns=len(columns))])
    for recommendation in plan:
        if layout.titles_again and recommendation is plan[len(plan) // 2] and recommendation is not plan[0]:
            rows.append(titles)
        if recommendation.heading:
            rows.append([Cell([(0, recommendation.heading)], columns=len(columns))])
        stated = {'number': [(0, recommendation.number)], 'recommendation': [(0, recommendation.text)],
                  'response': [(0, recommendation.words)]}
        if layout.numbered_text:
            mark = recommendation.number if recommendation.number[0].isdigit() else f'{recommendation.number}:'
            stated['recommendation'] = [(0, f'{mark} {recommendation.text}')]
        before = [(0, recommendation.words)] if layout.response == 'text' else []
        if not recommendation.actions:
            lines = {'answer': [*before, (0, 'There are no funds for this.')]} | stated
            rows.append([Cell(lines.get(column, [])) for column in columns])
            continue
        if layout.lead_in:
            before.append((0, f'{layout.random.choice(UNITS)} will take these steps:'))
        if layout.rows == 'one':
            parts = [recommendation.actions]
            if layout.torn and len(recommendation.actions) > 1 and not layout.shared_owner and not layout.shared_target:
                parts = [recommendation.actions[:1], recommendation.actions[1:]]
            inside = layout.torn_inside and len(parts) > 1
            for i, part in enumerate(parts):
                lines = make_cells(layout, recommendation, part, i + 1 == len(parts))
                if i == 0:
                    lines['answer'] = before + lines['answer']
                    lines |= stated
                else:
                    lines['paragraph'] = []
                if inside and i == 0:
                    level, text = lines['answer'][-1]
                    words = text.split(' ')
                    place = max(len(words) // 2, 2)
                    lines['answer'][-1] = (level, ' '.join(words[:place]))
                    rest = ' '.join(words[place:])
                elif inside:
                    lines['answer'].insert(0, (0, rest))
                rows.append([Cell(lines.get(column, [])) for column in columns])
            continue
        n = len(recommendation.actions)
        for i, action in enumerate(recommendation.actions):
            lines = make_cells(layout, recommendation, [action], i + 1 == n)
            if i == 0:
                lines['answer'] = before + lines['answer']
            row = []
            for column in columns:
                spanning = column in ('number', 'recommendation', 'response', 'paragraph') or \
                    (column == 'owner' and layout.shared_owner) or (column == 'target' and layout.shared_target)
                cell = Cell(stated.get(column, lines.get(column, [])))
                if spanning and i > 0 and layout.cells == 'merged':
                    cell = None
                elif spanning and i > 0 and (layout.cells == 'blank' or column == 'paragraph'):
                    cell = Cell([])
                elif spanning and i == 0 and layout.cells == 'merged':
                    cell.rows = n
                row.append(cell)
            rows.append(row)
    return rows


def make_front(random, layout):
    if not layout.front:
        return []
    place = random.choice(['HMP Marrow', 'Fellside Probation Region', 'Quay Youth Offending Team', 'Northmoor CRC'])
    return random.choice([
        [f'Action plan: {place}', 'Report published: 3 May 2023', 'Action plan submitted: 12 June 2023'],
        [f'A Response to the HMIP Inspection: {place}', 'Report Published: 3rd May 2023', 'Action Plan Submitted: 12 June 2023'],
        [f'{place}', 'Inspection action plan', 'Report published: 3 May 2023'],
    ])
