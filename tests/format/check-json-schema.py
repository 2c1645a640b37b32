#!/usr/bin/env python3
# check-json-schema.py
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds JSON files against a schema: check-json-schema.py SCHEMA FILE…

Exit status 77 where the jsonschema module is missing. Beyond what the schema
itself says, every member must be described by it, so that a member that the
writer adds and the schema forgets is found."""

import json
import sys

try:
    import jsonschema
except ImportError:
    print('python3-jsonschema is not installed')
    sys.exit(77)


def described(schema, node, root):
    """The members that a schema node describes, through references and choices."""
    found = {}
    if '$ref' in node:
        target = root
        for step in node['$ref'].split('/')[1:]:
            target = target[step]
        found.update(described(schema, target, root))
    for choice in node.get('oneOf', []) + node.get('anyOf', []):
        found.update(described(schema, choice, root))
    found.update(node.get('properties', {}))
    return found


def resolve_items(node, root):
    if 'items' in node:
        return node['items']
    if '$ref' in node:
        target = root
        for step in node['$ref'].split('/')[1:]:
            target = target[step]
        return resolve_items(target, root)
    return {}


def undescribed(schema, node, value, place, root):
    if isinstance(value, dict):
        members = described(schema, node, root)
        for name, member in value.items():
            if name not in members:
                yield f'{place}.{name}'
            else:
                yield from undescribed(schema, members[name], member, f'{place}.{name}', root)
    elif isinstance(value, list):
        for i, entry in enumerate(value):
            yield from undescribed(schema, resolve_items(node, root), entry, f'{place}[{i}]', root)


def main():
    with open(sys.argv[1], encoding='utf-8') as f:
        schema = json.load(f)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema,
                                                format_checker=jsonschema.FormatChecker())
    bad = 0
    for name in sys.argv[2:]:
        with open(name, encoding='utf-8') as f:
            plan = json.load(f)
        for error in validator.iter_errors(plan):
            print(f'{name}: {error.json_path}: {error.message[:300]}')
            bad += 1
        for place in undescribed(schema, schema, plan, 'root', schema):
            print(f'{name}: {place}: not described by the schema')
            bad += 1
    print(f'{len(sys.argv) - 2} files, {bad} faults')
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
