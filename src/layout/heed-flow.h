/* heed-flow.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-fragment.h"

G_BEGIN_DECLS

typedef struct _HeedFlow HeedFlow;

/**
 * HeedFlowPlace:
 * @text: which text of the flow, from 0
 * @line: which of its lines, from 0
 *
 * A place between two lines of a flow; its start is all zero.
 */
typedef struct
{
  guint text;
  guint line;
} HeedFlowPlace;

HeedFlow      *heed_flow_new              (GPtrArray           *blocks,
                                           HeedSetting          setting,
                                           double               width_pts,
                                           const HeedMeasurer  *measurer);
void           heed_flow_free             (HeedFlow            *self);
gboolean       heed_flow_is_end           (HeedFlow            *self,
                                           HeedFlowPlace        place);
guint          heed_flow_count_lines      (HeedFlow            *self);
double         heed_flow_get_height       (HeedFlow            *self,
                                           HeedFlowPlace        from);
double         heed_flow_get_start_height (HeedFlow            *self,
                                           guint                n_lines);
HeedFlowPlace  heed_flow_fit              (HeedFlow            *self,
                                           HeedFlowPlace        from,
                                           double               room_pts,
                                           gboolean             force,
                                           double              *height_pts);
void           heed_flow_place            (HeedFlow            *self,
                                           HeedFlowPlace        from,
                                           HeedFlowPlace        to,
                                           const HeedFragment  *model,
                                           GPtrArray           *fragments);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HeedFlow, heed_flow_free)

G_END_DECLS
