/* heed-shared-cases.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-shared-cases.h"

const HeedSharedCase heed_shared_cases[] = {
  { "recognise/c01-typed-bullets.docx",
    "1 agreed: Improve home visits.\n"
    "  lead-in The CRC will:\n"
    "  - • Name a lead for each office and  [Head of Operations] <April 2019>\n"
    "  - • Write a short guide to home visi [Quality Manager] <May 2019>\n"
    "  - • Check ten cases in each office e [Team Managers] <June 2019>\n" },
  { "recognise/c01-typed-bullets.html",
    "1 agreed: Improve home visits.\n"
    "  lead-in The CRC will:\n"
    "  - • Name a lead for each office and  [Head of Operations] <April 2019>\n"
    "  - • Write a short guide to home visi [Quality Manager] <May 2019>\n"
    "  - • Check ten cases in each office e [Team Managers] <June 2019>\n" },
  { "recognise/c01-typed-bullets.odt",
    "1 agreed: Improve home visits.\n"
    "  lead-in The CRC will:\n"
    "  - • Name a lead for each office and  [Head of Operations] <April 2019>\n"
    "  - • Write a short guide to home visi [Quality Manager] <May 2019>\n"
    "  - • Check ten cases in each office e [Team Managers] <June 2019>\n" },
  { "recognise/c02-dated-lead-ins.docx",
    "1 agreed: Manage workloads.\n"
    "  - The division will share work fai [Divisional Director] <April 2019>\n"
    "    - a) Reviewing the workload tool each\n"
    "    - b) Moving cases between offices whe\n"
    "  - The division will fill vacancies [Head of Recruitment] <June 2019>\n"
    "    - a) Advertising in each town.\n"
    "    - b) Holding two open days.\n"
    "    - c) Asking former staff to return.\n" },
  { "recognise/c02-dated-lead-ins.html",
    "1 agreed: Manage workloads.\n"
    "  - The division will share work fai [Divisional Director] <April 2019>\n"
    "    - a. Reviewing the workload tool each\n"
    "    - b. Moving cases between offices whe\n"
    "  - The division will fill vacancies [Head of Recruitment] <June 2019>\n"
    "    - a. Advertising in each town.\n"
    "    - b. Holding two open days.\n"
    "    - c. Asking former staff to return.\n" },
  { "recognise/c03-one-dated-lead-in.txt",
    "1 agreed: Improve contingency plans.\n"
    "  - The division will improve plans  [Divisional Director] <March 2019>\n"
    "    - a) Briefing all staff.\n"
    "    - b) Sharing good examples.\n"
    "    - c) Working with the police on each\n" },
  { "recognise/c04-lead-in-after-letter.txt",
    "1 agreed: Manage workloads.\n"
    "  - NCRC will use data by: [Divisional Director] <April 2019>\n"
    "    - a) Reviewing the tool.\n"
    "    - b) Checking the role of support sta\n"
    "  - NCRC will share work fairly by: [Divisional Director] <May 2019>\n"
    "    - a) Moving cases.\n"
    "    - b) Talking to staff.\n"
    "  - NCRC will fill vacancies by: [Divisional Director] <June 2019>\n"
    "    - a) Advertising.\n"
    "    - b) Holding open days.\n" },
  { "recognise/c04b-lead-ins-four-dates.txt",
    "1 agreed: Manage workloads.\n"
    "  - NCRC will use data by: [Divisional Director]\n"
    "    - a) Reviewing the tool.\n"
    "    - b) Checking the role of support sta\n"
    "    - c) Asking staff.\n"
    "    - d) Counting cases.\n"
    "  - NCRC will share work fairly by: [Divisional Director]\n"
    "    - a) Moving cases.\n"
    "    - b) Talking to staff.\n"
    "  - NCRC will fill vacancies by: [Divisional Director]\n"
    "    - a) Advertising.\n"
    "    - b) Holding open days.\n"
    "  ! targets: April 2019; May 2019; June 2019; July 2019\n"
    "  ? review\n" },
  { "recognise/c06-lost-bullets-same-subject.txt",
    "1 agreed: Improve allocation.\n"
    "  lead-in The following actions will be ta\n"
    "  - NCRC will review the bands of it [Director of Operations] <September 2019>\n"
    "  - NCRC will report each month on a [Performance Manager] <June 2019>\n"
    "  - NCRC will write a guide for move [Business Manager] <July 2019>\n" },
  { "recognise/c07-owner-said-twice.txt",
    "1 agreed: Improve training.\n"
    "  - The CRC will train all new staff [Cluster Deputy Leads] <March 2019>\n"
    "  - The CRC will close gaps in the s [Cluster Deputy Leads] <July 2019>\n" },
  { "recognise/c18-paragraph-and-measures.docx",
    "5 agreed: Give access to training for work.\n"
    "  - The CRC will raise the number of [Head of Community Payback] <June 2019>\n"
    "  lead-in It will ensure actions are compl\n"
    "  measure Comparing its present performanc\n"
    "  measure Making a monthly score card.\n" },
};

const guint heed_n_shared_cases = G_N_ELEMENTS (heed_shared_cases);
