/* heed-document-types.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _HeedBlock    HeedBlock;
typedef struct _HeedDocument HeedDocument;
typedef struct _HeedRun      HeedRun;
typedef struct _HeedTable    HeedTable;
typedef struct _HeedTableRow HeedTableRow;
typedef struct _HeedCell     HeedCell;

G_END_DECLS
