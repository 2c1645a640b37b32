/* heed-measure-course.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-measure.h"

G_BEGIN_DECLS

/* How a measure goes, in words: its readings beside where it started and where it is to go. */

HeedReading *heed_measure_course_get_last    (HeedMeasure *measure);
gboolean     heed_measure_course_has_reached (HeedMeasure *measure,
                                              double       value);
char        *heed_measure_course_format      (HeedMeasure *measure,
                                              double       value);
char        *heed_measure_course_describe    (HeedMeasure *measure);

G_END_DECLS
