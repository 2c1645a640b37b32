/* heed-recognise-parts.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "heed-document.h"
#include "heed-recognise-row.h"

G_BEGIN_DECLS

/**
 * HeedParts:
 * @front: (element-type HeedBlock): the front page, and headings before the table
 * @introduction_title: (nullable): the heading of the introduction
 * @introduction: (element-type HeedBlock): the introduction
 * @definition_titles: (nullable): the titles of the definitions table
 * @definitions: (element-type HeedTableRow): its rows; not owned
 * @titles: (nullable): the six column titles of the action table
 * @more_titles: (element-type utf8): the titles of its other columns
 * @views: (element-type HeedTable): tables in the form in which they were read, where
 *   that is another
 * @stacked: (element-type HeedBlock): what tables were parted into
 * @rows: (element-type HeedRow): the rows of the action table, header and rules
 *   dropped
 * @running_notes: (element-type utf8): notes that stand on every page, each once
 * @rest: (element-type HeedBlock): what stands behind the action table
 * @review: (element-type utf8): what is not sure of all of it, in plain words
 *
 * The parts of a published plan.
 */
typedef struct
{
  GPtrArray *front;
  char *introduction_title;
  GPtrArray *introduction;
  GStrv definition_titles;
  GPtrArray *definitions;
  GStrv titles;
  GPtrArray *more_titles;
  GPtrArray *views;
  GPtrArray *stacked;
  GPtrArray *rows;
  GPtrArray *running_notes;
  GPtrArray *rest;
  GPtrArray *review;
} HeedParts;

HeedParts *heed_parts_new  (HeedDocument      *document,
                            const HeedMapping *mapping,
                            GCancellable      *cancellable);
void       heed_parts_free (HeedParts         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedParts, heed_parts_free)

G_END_DECLS
