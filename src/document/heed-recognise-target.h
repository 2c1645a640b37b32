#pragma once
#include <glib.h>
gboolean heed_target_looks_like (const char *words);
GStrv heed_target_split (const char *words);
