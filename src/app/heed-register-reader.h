/* heed-register-reader.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "heed-register.h"
#include "heed-session.h"

G_BEGIN_DECLS

#define HEED_TYPE_REGISTER_READER (heed_register_reader_get_type ())

G_DECLARE_FINAL_TYPE (HeedRegisterReader, heed_register_reader, HEED, REGISTER_READER, GObject)

/**
 * HeedRegisterReadFunc:
 * @reg: the register, in a connection of the thread
 * @question: what is asked
 * @error: return location for an error
 *
 * Reads in a thread, and touches nothing but @reg and @question.
 *
 * Returns: (transfer full) (nullable): the answer; %NULL with @error set
 */
typedef gpointer (*HeedRegisterReadFunc) (HeedRegister  *reg,
                                          gpointer       question,
                                          GError       **error);

/**
 * HeedRegisterAnswerFunc:
 * @owner: whom the answer is for
 * @question: what was asked
 * @answer: (nullable) (transfer none): what was read; %NULL where that failed
 * @error: (nullable): why it failed
 */
typedef void (*HeedRegisterAnswerFunc) (gpointer      owner,
                                        gpointer      question,
                                        gpointer      answer,
                                        const GError *error);

HeedRegisterReader *heed_register_reader_new         (HeedSession            *session,
                                                      GObject                *owner,
                                                      HeedRegisterReadFunc    read,
                                                      GDestroyNotify          free_answer,
                                                      HeedRegisterAnswerFunc  answer);
void                heed_register_reader_ask         (HeedRegisterReader     *self,
                                                      gpointer                question,
                                                      GDestroyNotify          free_question);
gboolean            heed_register_reader_get_reading (HeedRegisterReader     *self);

G_END_DECLS
