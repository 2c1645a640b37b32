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
  { "recognise/c05-torn-first-row.txt",
    "1 -: \n"
    "  plain Plans for each case. These will\n"
    "  - • The CRC will start a short sessi [Team Managers] <June 2019>\n"
    "  - • Every plan will name one risk. [Director of Operations] <July 2019>\n"
    "  - • Staff will be trained in plannin [Training Lead] <August 2019>\n"
    "  ? review\n"
    "2 agreed: Northmoor CRC should improve oversight.\n"
    "  lead-in The CRC will:\n"
    "  - • Review the rules of oversight. [Director of Operations] <June 2019>\n"
    "  - • Watch one session a month. [Team Managers] <July 2019>\n" },
  { "recognise/c05b-torn-first-row-no-defs.txt",
    "1 -: \n"
    "  plain Plans for each case. These will\n"
    "  - • The CRC will start a short sessi [Team Managers] <June 2019>\n"
    "  - • Every plan will name one risk. [Director of Operations] <July 2019>\n"
    "  - • Staff will be trained in plannin [Training Lead] <August 2019>\n"
    "  ? review\n"
    "2 agreed: Northmoor CRC should improve oversight.\n"
    "  lead-in The CRC will:\n"
    "  - • Review the rules of oversight. [Director of Operations] <June 2019>\n"
    "  - • Watch one session a month. [Team Managers] <July 2019>\n" },
  { "recognise/c11-heading-rows.docx",
    "= Key concerns and recommendations\n"
    "5.1 agreed: Key work should be given to all. (S38)\n"
    "  - A key worker will be named for e [Head of Residence] <October 2018>\n"
    "= Residential units\n"
    "5.2 agreed: Showers should be screened. (2.14)\n"
    "  - The works team will fit screens. [Head of Residence] <April 2019>\n"
    "= Recommendations\n"
    "5.3 agreed: Visits should start on time. (4.33)\n"
    "  - The gate will open at 13.15. [Visits Manager] <Completed> done\n" },
  { "recognise/c11b-heading-in-second-cell.docx",
    "= Early days in custody\n"
    "5.1 agreed: First night cells should be clean. (2.4)\n"
    "  - A cleaner will be named. [Head of Residence] <October 2018>\n"
    "= Residential units\n"
    "5.2 agreed: Showers should be screened. (2.14)\n"
    "  - The works team will fit screens. [Head of Residence] <April 2019>\n" },
  { "recognise/c13-labels-1a.docx",
    "1 agreed: Assess in time.\n"
    "  - (1a) Raise the share done on time. [Operations Manager] <March 2019>\n"
    "  - (1b) Send managers a weekly list. [Information Officer] <January 2019>\n" },
  { "recognise/c14-title-above-heads.csv",
    "1 agreed: Improve assessment.\n"
    "  - Audit 20 cases. [Quality Manager] <June 2023>\n"
    "2 agreed: Reduce vacancies.\n"
    "  - Hold a recruitment fair. [HR Lead] <July 2023>\n" },
  { "recognise/c14b-title-padded.csv",
    "1 agreed: Improve assessment.\n"
    "  - Audit 20 cases. [Quality Manager] <June 2023>\n"
    "2 agreed: Reduce vacancies.\n"
    "  - Hold a recruitment fair. [HR Lead] <July 2023>\n" },
  { "recognise/c15-ref-of-actions.csv",
    "1 agreed: Improve assessment.\n"
    "  - 1.1 Audit 20 cases. [Quality Manager] <June 2023>\n"
    "  - 1.2 Brief all teams. [Deputy Head] <July 2023>\n"
    "2 agreed: Reduce vacancies.\n"
    "  - 2.1 Hold a recruitment fair. [HR Lead] <July 2023>\n" },
  { "readers/01-section-rows-spanned.docx",
    "1 agreed: Violence should be reduced.\n"
    "  - A weekly safety meeting is held. [Head of Safety] <June 2026>\n"
    "= Purposeful activity\n"
    "2 agreed: Classes should begin on time.\n"
    "  - Open the gate at 8:30. [Head of Activities] <July 2026>\n"
    "= RESPECT\n"
    "3 agreed: Cells should be clean.\n"
    "  - Write a cleaning schedule. [Head of Residence] <Ongoing>\n" },
  { "readers/02-management-response-verdict.csv",
    "1 agreed: Keys should be counted at each handover.\n"
    "  - Brief all day staff. [Head of Security] <31/03/2026>\n"
    "2 partly: The till should be locked at all times.\n"
    "  - Fit a lock. [Catering Manager] <June 2026>\n"
    "3 not: Visits should begin on time.\n" },
  { "readers/02b-agency-response-planned-action.csv",
    "1 agreed: Keys should be counted at each handover.\n"
    "  - Brief all day staff. [Head of Security] <31/03/2026>\n"
    "2 partly: The till should be locked at all times.\n"
    "  - Fit a lock. [Catering Manager] <June 2026>\n"
    "3 not: Visits should begin on time.\n" },
  { "readers/02c-accepted-plus-management-response-plus-action.csv",
    "1 agreed: Keys should be counted.\n"
    "  plain Counts slipped in spring.\n"
    "  - Brief all day staff. [Head of Security] <31/03/2026>\n"
    "2 partly: The till should be locked.\n"
    "  plain The till is owned by the caterer\n"
    "  - Fit a lock. [Catering Manager] <June 2026>\n" },
  { "readers/03-alpha-refs-no-verdict.csv",
    "AFI-01 -: Calls should be answered sooner.\n"
    "  - Recruit call handlers. [Head of Contact] <30/09/2026>\n"
    "AFI-02 -: Reasons should be recorded.\n"
    "  - Add a field. [Head of Crime] <31/12/2026>\n"
    "REC-07 -: Transferees should be vetted.\n"
    "  - Vet at transfer. [Head of Vetting] <01/05/2026>\n" },
  { "readers/04-refs-vanish.csv",
    "KC1 agreed: Keys should be counted at each handover.\n"
    "  - Brief all day staff. [Head of Security] <31/03/2026>\n"
    "2024/01 partly: The till should be locked at all times.\n"
    "  - Fit a lock. [Catering Manager] <June 2026>\n"
    "IA-2024-003 not: Visits should begin on time.\n" },
  { "readers/04b-refs-garbled.csv",
    "10001 agreed: Keys should be counted at each handover.\n"
    "  - Brief all day staff. [Head of Security] <31/03/2026>\n"
    "2023.2 partly: The till should be locked at all times.\n"
    "  - Fit a lock. [Catering Manager] <June 2026>\n"
    "10003 not: Visits should begin on time.\n" },
  { "readers/05-title-row-above-header.xlsx",
    "1 agreed: Leavers should be removed within five days.\n"
    "  - Send a weekly list. [Head of People] <March 2026>\n"
    "2 not: Claims should be countersigned.\n" },
  { "readers/06-hidden-lists-sheet.xlsx",
    "1 agreed: Leavers should be removed within five days.\n"
    "  - Send a weekly list. [Head of People] <March 2026>\n"
    "2 not: Claims should be countersigned.\n" },
  { "readers/06b-changelog-sheet.xlsx",
    "1 agreed: Leavers should be removed within five days.\n"
    "  - Send a weekly list. [Head of People] <March 2026>\n"
    "2 not: Claims should be countersigned.\n" },
  { "readers/09-yes-partly-no.csv",
    "1 agreed: Keys should be counted.\n"
    "  - Brief staff. [Head of Security] <31/03/2026>\n"
    "2 partly: The till should be locked.\n"
    "  - Fit a lock. [Catering Manager] <June 2026>\n"
    "3 not: Visits should begin on time.\n" },
  { "readers/13-sep-line.csv",
    "1 agreed: Keys should be counted at each handover.\n"
    "  - Brief all day staff. [Head of Security] <31/03/2026>\n"
    "2 partly: The till should be locked at all times.\n"
    "  - Fit a lock. [Catering Manager] <June 2026>\n"
    "3 not: Visits should begin on time.\n" },
  { "readers/10-header-taken-for-recommendation.docx",
    "1 agreed: Make earlier reviews part of each note.\n"
    "  - A section will be added by the e\n"
    "  ! text: IEG Findings: Teams seldom use earlier reviews.\n"
    "  ? review\n"
    "2 partly: Merge the three systems.\n"
    "  - Two will be merged by December 2\n"
    "  ! text: IEG Findings: Data are held in three systems.\n"
    "  ? review\n" },
  { "readers/11-undp-stacked.docx",
    "1 agreed: Agree a single case list with the courts service.\n"
    "  plain The list will be shared every we\n"
    "  - 1.1 Sign a data sharing note with th [Programme Unit] <June 2025>\n"
    "  - 1.2 Train ten clerks in the new list [Training Unit] <Q3 2025>\n"
    "2 partly: Move the help desk into the registry.\n"
    "  plain There is no room for the desk be\n"
    "  - 2.1 Find a room with step-free acces [Estates Unit] <31 January 2026>\n" },
  { "readers/14-borderless-columns-interleaved.pdf",
    "1 agreed: Require monthly site visits by contract officers.\n"
    "  - Issue a policy memo to all contr [Chief, Contracts Branch] <03/04/2025>\n"
    "  ? review\n"
    "2 partly: Recover $12,000 in unsupported costs.\n"
    "  - Request documents for $9,000 fro [Chief Financial Officer] <June 30, 2025>\n"
    "  ? review\n"
    "3 not: Replace the inspection software.\n"
    "  ! owners: N/A\n"
    "  ! targets: N/A\n"
    "  ! text: Status: Closed\n"
    "  ? review\n" },
  { "recognise/c16-headings-no-table.html",
    "1 partly: Carry out the recommendations of earlier reviews, with a single action plan that sets out owners and delivery dates.\n"
    "  - 1.2 We will continue to carry out th\n"
    "  - 1.3 A senior oversight group will ch\n"
    "2 agreed: Train caseworkers in recognising signs of vulnerability.\n"
    "  - 2.2 A new training package was launc\n"
    "  - 2.3 All caseworkers will have comple\n"
    "3 not: Publish the number of adults at risk who are held, each quarter.\n"
    "4 agreed: Agree with the health provider a target time for reports, and audit it.\n"
    "  - 4.2 The contract sets a target of tw\n"
    "  - 4.3 An audit will be completed by Se\n" },
  { "recognise/c17-owner-progress-next.html",
    "1.1 -: Leaders in the service should show that they support families.\n"
    "  - Publish a family support booklet [SPS and NHS]\n"
    "1.2 -: Families should be told of a death by a trained member of staff.\n"
    "  - Train a further 20 staff by Sept [SPS]\n"
    "2.1 -: Every death should be reviewed within six weeks.\n"
    "  ! owners: SPS (to lead) and NHS\n"
    "  ! text: Progress: Awaiting update.\n"
    "  ? review\n"
    "2.4 -: Emergency alarms in cells should be checked daily.\n"
    "  - Complete the review and report t [SPS]\n"
    "3.1 -: An independent body should investigate each death.\n"
    "  - Present a pilot plan to Minister [Scottish Government]\n" },
  { "recognise/c12-establishment-table.docx",
    "5.1 agreed: Use of force should be recorded. (S53)\n"
    "  - A manager will be present. [Head of Security] <January 2016>\n" },
  { "sheets/blank-owner-and-date.xlsx",
    "2 agreed: Rec two text.\n"
    "  - 2.1 Write the guide. [Head of HR] <June 2027>\n"
    "  - 2.2 Tell the staff of the new guide. [Head of HR]\n"
    "3 agreed: Rec three text.\n"
    "  - 3.1 Do. [Ops] <July 2027>\n" },
  { "sheets/completed-on-in-status.csv",
    "1 agreed: Keep the log.\n"
    "  - 1.1 Do it. [Ops] <June 2026> done 2026-05-12\n"
    "2 agreed: Keep the keys.\n"
    "  - 2.1 Do it. [Ops] <June 2026> done 2026-05-12\n"
    "3 agreed: Keep the doors.\n"
    "  - 3.1 Do it. [Ops] <June 2026> done 2026-05-12\n" },
  { "sheets/date-completed.csv",
    "1 agreed: Keep the log.\n"
    "  - 1.1 Do it. [Ops] <June 2026> done 2026-05-12\n"
    "2 agreed: Keep the keys.\n"
    "  - 2.1 Do it. [Ops] <June 2026> done 2026-05-12\n"
    "3 agreed: Keep the doors.\n"
    "  - 3.1 Do it. [Ops] <June 2026> done 2026-05-12\n" },
  { "sheets/title-above-titles.xlsx",
    "1 agreed: Rec one.\n"
    "  - 1.1 First. [Head of Ops] <June 2026>\n" },
  { "recognise/c08-owners-without-gap.pdf",
    "1 agreed: Improve allocation.\n"
    "  lead-in The CRC will:\n"
    "  - • Review the bands of its cases an <September 2019>\n"
    "  - • Report each month on allocation. <June 2019>\n"
    "  - • Write a guide for cases that are <July 2019>\n"
    "  ! owners: Director of Operations across Northmoor and Southmoor Performance and Quality Manager Business and Project Support Manager, with Team Managers\n"
    "  ? review\n" },
  { "recognise/c32-items-without-marks.html",
    "1 agreed: Improve planning.\n"
    "  lead-in The CRC will:\n"
    "  - • Start a session before each asse [Team Managers] <June 2019>\n"
    "  - • Train all staff in planning. Wha [Training Lead] <July 2019>\n" },
  { "recognise/c32-items-without-marks.pdf",
    "1 agreed: Improve planning.\n"
    "  lead-in The CRC will:\n"
    "  - Start a session before each asse [Team Managers] <June 2019>\n"
    "  - Train all staff in planning. Wha [Training Lead] <July 2019>\n" },
};

const guint heed_n_shared_cases = G_N_ELEMENTS (heed_shared_cases);
