/* heed-table-cases.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heed-table-cases.h"

/* Invented plans: organisations, recommendations and steps that nobody ever wrote. */

const HeedTableCase heed_table_cases[] = {
  { "columns in another order", "text",
    "Owner\tBy when\tRef\tSteps\tAccepted?\tRecommendation\n"
    "Head of Orchards\tMarch 2021\t1\tPrune the apple rows\tAccepted\tKeep the trees in shape\n"
    "Head of Bees\tApril 2021\t\tMove the hives nearer\t\t\n"
    "Head of Water\tMay 2021\t2\tRepair the lower sluice\tAccepted\tSave water in summer\n",
    2, 3, 3, 3, 0, 0, 0 },
  { "other words over the columns", "csv",
    "Ref,Rec.,Accepted?,Action(s),Who,Timescale\r\n"
    "1,Label every seed drawer,Accepted,Print drawer labels,Seed Manager,June 2021\r\n"
    "2,Count seeds twice yearly,Accepted,Write a counting rota,Stock Manager,July 2021\r\n"
    "3,Share rare seeds,Rejected,The vault does not lend,,\r\n",
    3, 2, 2, 2, 0, 0, 0 },
  { "titles that nobody knows", "csv",
    "No.,What the visitors asked for,Our view,Steps,Lead,By when\r\n"
    "1,Give staff time to water,Agreed,Write a rota,Garden Manager,May 2021\r\n"
    ",,,Show it to the staff,Garden Manager,June 2021\r\n"
    "2,Keep the paths dry,Partly agreed,Drain the lower path,Path Team,July 2021\r\n"
    "3,Heat the glass house,Not agreed,It costs too much,,\r\n",
    3, 3, 3, 3, 0, 0, 0 },
  { "a second column of responses", "csv",
    "No.,Recommendation,Agreed?,Board,Steps,Lead,By when\r\n"
    "1,Mend the gate,Agreed,Agreed,Buy four hinges,Gate Manager,May 2021\r\n"
    "2,Paint the gate,Partly agreed,Agreed,Choose the paint,Gate Manager,June 2021\r\n",
    2, 2, 2, 2, 0, 0, 2 },
  { "progress as a share", "csv",
    "No.,Recommendation,Agreed?,Steps,Lead,By when,Progress\r\n"
    "1,Mend the bridge,Agreed,Order new planks,Bridge Manager,May 2021,75% complete\r\n"
    "2,Paint the bridge,Agreed,Choose the paint,Bridge Manager,June 2021,Complete\r\n",
    2, 2, 2, 2, 1, 1, 0 },
  { "no response column", "text",
    "No\tRecommendation\tPlanned action\tLead\tDeadline\n"
    "1\tLight the towpath\tFit eleven lanterns\tCanal Manager\t1 May 2022\n"
    "\t\tTest them weekly\tLock Team\t8 May 2022\n"
    "2\tMark the deep end\tPaint depth boards\tCanal Manager\tJune 2022\n",
    2, 3, 3, 3, 0, 0, 0 },
  { "number inside the recommendation", "csv",
    "Recommendation,Action,Owner,Target date\r\n"
    "1. Sweep the bandstand,Buy two brooms,Park Manager,May 2021\r\n"
    "2. Tune the organ,Book the tuner,Music Manager,June 2021\r\n"
    "3. Grease the carousel,Order grease,Fair Manager,July 2021\r\n",
    3, 3, 3, 3, 0, 0, 0 },
  { "neither numbers nor responses", "csv",
    "Recommendation,What we will do,Lead,When\r\n"
    "Paint the ferry,Scrape the hull,Ferry Manager,May 2021\r\n"
    ",Choose the paint,Ferry Manager,June 2021\r\n"
    "Sell tickets online,Open a web shop,Ticket Manager,July 2021\r\n"
    "Train the crew,Hold a rope class,Crew Manager,August 2021\r\n",
    3, 4, 4, 4, 0, 0, 0 },
  { "labels in a column of their own", "csv",
    "Rec No,Recommendation,Agreed/Not agreed,Action No,Action,Owner,Due\r\n"
    "4,Map the caves,Agreed,4.1,Hire a surveyor,Cave Manager,May 2021\r\n"
    ",,,4.2,Draw the lower hall,Map Officer,June 2021\r\n"
    "5,Close the shaft,Agreed,5.1,Fit a grille,Cave Manager,July 2021\r\n"
    ",,,5.2,Post warning signs,Sign Officer,August 2021\r\n",
    2, 4, 4, 4, 0, 0, 0 },
  { "owner and date in one column", "csv",
    "Rec,Recommendation,Agreed?,Action,Who and when\r\n"
    "1,Thatch the barn,Agreed,Cut the reeds,\"Barn Manager, May 2021\"\r\n"
    "2,Clear the ditch,Agreed,Hire a digger,Ditch Manager (June 2021)\r\n"
    "3,Count the newts,Agreed,Set nine traps,\"Newt Officer\nby July 2021\"\r\n",
    3, 3, 3, 3, 0, 0, 0 },
  { "two rows of titles", "html",
    "<!DOCTYPE html><html><body><h1>Action plan: Marsh Board</h1><table>"
    "<tr><th rowspan=2>Ref</th><th rowspan=2>Recommendation</th><th colspan=2>Our response</th>"
    "<th colspan=2>Delivery</th></tr>"
    "<tr><th>Agreed?</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    "<tr><td>1</td><td>Dredge the creek</td><td>Agreed</td><td>Borrow a dredger</td><td>Marsh Manager</td><td>May 2021</td></tr>"
    "<tr><td>2</td><td>Fence the reed beds</td><td>Not agreed</td><td>The beds are common land.</td><td></td><td></td></tr>"
    "</table></body></html>",
    2, 1, 1, 1, 0, 0, 0 },
  { "titles again in the middle", "csv",
    "Rec No,Recommendation,Response,Action,Owner,Target date\r\n"
    "1,Wind the clocks,Agreed,Name a winder,Clock Manager,May 2021\r\n"
    "Rec No,Recommendation,Response,Action,Owner,Target date\r\n"
    "2,Oil the gears,Agreed,Buy light oil,Gear Manager,June 2021\r\n"
    ",,,Train a deputy,Clock Manager,July 2021\r\n",
    2, 3, 3, 3, 0, 0, 0 },
  { "fewer titles in the middle", "text",
    "Rec No\tRecommendation\tAgreed?\tAction\tOwner\tTarget date\n"
    "1\tFeed the swans\tAgreed\tBuy barley\tSwan Manager\tMay 2021\n"
    "Action\tOwner\tTarget date\n"
    "Weigh the cygnets\tSwan Officer\tJune 2021\n"
    "2\tRing the geese\tAgreed\tOrder rings\tGoose Manager\tJuly 2021\n",
    2, 3, 3, 3, 0, 0, 0 },
  { "a table for each recommendation", "html",
    "<!DOCTYPE html><html><body><h1>Action plan: Bell Tower Trust</h1>"
    "<h2>Recommendation 1: Ring the bells on time</h2><p>Response: Agreed</p>"
    "<table><tr><th>Action</th><th>Owner</th><th>By when</th></tr>"
    "<tr><td>Buy a radio clock</td><td>Tower Manager</td><td>May 2021</td></tr>"
    "<tr><td>Write a ringing rota</td><td>Ringing Lead</td><td>June 2021</td></tr></table>"
    "<h2>Recommendation 2: Keep the ropes dry</h2><p>Response: Partly agreed</p>"
    "<table><tr><th>Action</th><th>Owner</th><th>By when</th></tr>"
    "<tr><td>Seal the louvres</td><td>Tower Manager</td><td>July 2021</td></tr></table></body></html>",
    2, 3, 3, 3, 0, 0, 0 },
  { "a table for each theme", "html",
    "<!DOCTYPE html><html><body><h1>Action plan: Harbour Office</h1><h2>Safety</h2>"
    "<table><tr><th>Ref</th><th>Recommendation</th><th>Accepted?</th><th>Action</th><th>Lead</th><th>Due</th></tr>"
    "<tr><td>1</td><td>Light the pier</td><td>Accepted</td><td>Hang six lamps</td><td>Pier Manager</td><td>May 2021</td></tr></table>"
    "<h2>Leadership</h2><p>What follows is for the harbour board.</p>"
    "<table><tr><th>Ref</th><th>Recommendation</th><th>Accepted?</th><th>Action</th><th>Lead</th><th>Due</th></tr>"
    "<tr><td>2</td><td>Meet every month</td><td>Accepted</td><td>Fix the dates</td><td>Board Clerk</td><td>June 2021</td></tr>"
    "<tr><td>3</td><td>Publish the minutes</td><td>Accepted</td><td>Open a web page</td><td>Board Clerk</td><td>July 2021</td></tr>"
    "</table></body></html>",
    3, 3, 3, 3, 0, 0, 1 },
  { "two tables side by side", "csv",
    "Rec,Recommendation,Action,Owner,Due,,Rec,Recommendation,Action,Owner,Due\r\n"
    "1,Mend the nets,Buy twine,Net Manager,May 2021,,3,Salt the fish,Order salt,Fish Manager,July 2021\r\n"
    "2,Tar the boats,Heat the tar,Boat Manager,June 2021,,4,Smoke the eels,Stack the oak,Eel Manager,August 2021\r\n",
    4, 4, 4, 4, 0, 0, 0 },
  { "a table that lies on its side", "html",
    "<!DOCTYPE html><html><body><h1>Action plan: Glass House</h1>"
    "<table><tr><td>Ref</td><td>1</td></tr><tr><td>Recommendation</td><td>Cool the furnace slowly</td></tr>"
    "<tr><td>Response</td><td>Agreed</td></tr><tr><td>Action</td><td>Fit a timer</td></tr>"
    "<tr><td>Owner</td><td>Furnace Manager</td></tr><tr><td>Deadline</td><td>May 2021</td></tr></table>"
    "<table><tr><td>Ref</td><td>2</td></tr><tr><td>Recommendation</td><td>Sort the shards</td></tr>"
    "<tr><td>Response</td><td>Agreed</td></tr><tr><td>Action</td><td>Buy coloured bins</td></tr>"
    "<tr><td>Owner</td><td>Shard Officer</td></tr><tr><td>Deadline</td><td>June 2021</td></tr></table></body></html>",
    2, 2, 2, 2, 0, 0, 0 },
  { "definitions and an index of people beside the plan", "html",
    "<!DOCTYPE html><html><body><h1>Action plan: Windmill Trust</h1>"
    "<table><tr><th>Term</th><th>Definition</th></tr>"
    "<tr><td>Agreed</td><td>We shall do all of it with the means that we have got.</td></tr>"
    "<tr><td>Not agreed</td><td>We shall not do it, and say why in the table below.</td></tr></table>"
    "<table><tr><th>No</th><th>Recommendation</th><th>Agreed/Not agreed</th><th>Action</th><th>Owner</th><th>Date</th></tr>"
    "<tr><td>1</td><td>Turn the cap by hand</td><td>Agreed</td><td>Fit a longer chain</td><td>Mill Manager</td><td>May 2021</td></tr>"
    "</table></body></html>",
    1, 1, 1, 1, 0, 0, 0 },
  { "a column of states", "csv",
    "Rec No,Recommendation,Agreed?,Action,Owner,Target date,Status\r\n"
    "1,Dust the shelves,Agreed,Buy feather dusters,Shelf Manager,May 2021,Completed\r\n"
    ",,,Dust on Mondays,Shelf Officer,June 2021,In progress\r\n"
    "2,Bind the atlases,Agreed,Find a binder,Atlas Manager,July 2021,Not started\r\n"
    ",,,Buy calfskin,Atlas Manager,July 2021,Complete – March 2021\r\n",
    2, 4, 4, 4, 2, 1, 0 },
  { "traffic lights, and updates with days", "csv",
    "Ref,Recommendation,Accepted?,Action,Lead,Deadline,RAG,Progress update (June 2021)\r\n"
    "1,Shoe the ponies,Accepted,Book the smith,Pony Manager,May 2021,Green,The smith came on a windy day and shod nine.\r\n"
    "2,Mow the paddock,Accepted,Mend the mower,Paddock Manager,July 2021,Amber,\"3 April 2021: the blade was ordered.\n12 May 2021: the blade was fitted.\"\r\n",
    2, 2, 2, 2, 0, 5, 0 },
  { "days of completion, and comments", "csv",
    "Ref,Recommendation,Accepted?,Action,Lead,Deadline,Date completed,Comments\r\n"
    "1,Clean the flues,Accepted,Hire a sweep,Flue Manager,May 2021,12/04/2021,Soot was sold to gardeners\r\n"
    "2,Cap the chimneys,Accepted,Order nine caps,Roof Manager,July 2021,,\r\n",
    2, 2, 2, 2, 1, 0, 1 },
  { "states by label in one cell", "text",
    "Rec No\tRecommendation\tAgreed?\tAction\tOwner\tTarget date\tStatus\n"
    "1\tTeach knots\tAgreed\t<p>1.1 Buy rope</p><p>1.2 Print a knot chart</p>\t<p>Rope Manager</p><p>Chart Officer</p>"
    "\t<p>May 2021</p><p>June 2021</p>\t<p>1.1 Completed</p><p>1.2 In progress</p>\n",
    1, 2, 2, 2, 1, 0, 0 },
  { "a state on each line of a cell", "html",
    "<table><tr><th>No</th><th>Recommendation</th><th>Agreed?</th><th>Actions</th><th>Owner</th>"
    "<th>Target date</th><th>Status</th></tr>"
    "<tr><td>1</td><td>Open the sluice</td><td>Agreed</td><td>1.1 Oil the gate<br>1.2 Train the crew</td>"
    "<td>Lock Manager<br>Crew Manager</td><td>May 2021<br>June 2021</td><td>Completed<br>In progress</td></tr></table>",
    1, 2, 2, 2, 1, 0, 0 },
  { "one state on two lines of a cell", "html",
    "<table><tr><th>No</th><th>Recommendation</th><th>Agreed?</th><th>Actions</th><th>Owner</th>"
    "<th>Target date</th><th>Status</th></tr>"
    "<tr><td>1</td><td>Open the sluice</td><td>Agreed</td><td>1.1 Oil the gate<br>1.2 Train the crew</td>"
    "<td>Lock Manager<br>Crew Manager</td><td>May 2021<br>June 2021</td><td>Most of this is<br>in progress</td></tr></table>",
    1, 2, 2, 2, 0, 0, 1 },
  { "states that fit no step", "text",
    "Rec No\tRecommendation\tAgreed?\tAction\tOwner\tTarget date\tStatus\n"
    "1\tBuild a raft\tAgreed\t<p>1.1 Fell a pine</p><p>1.2 Lash the logs</p><p>1.3 Carve a paddle</p>\tRaft Manager"
    "\t<p>May 2021</p><p>June 2021</p><p>July 2021</p>\t<p>Completed</p><p>Amber</p>\n",
    1, 3, 3, 3, 0, 0, 1 },
  { "an owner who spans the rows of steps", "html",
    "<!DOCTYPE html><html><body><table>"
    "<tr><th>Rec</th><th>Recommendation</th><th>Agreed?</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    "<tr><td rowspan=3>1</td><td rowspan=3>Bake at night</td><td rowspan=3>Agreed</td><td>Light the oven</td>"
    "<td rowspan=2>Oven Manager</td><td>May 2021</td></tr>"
    "<tr><td>Knead at ten</td><td>June 2021</td></tr>"
    "<tr><td>Sell at six</td><td>Shop Manager</td><td>July 2021</td></tr>"
    "<tr><td>2</td><td>Sell rye</td><td>Agreed</td><td>Buy a rye mill</td><td>Shop Manager</td><td>August 2021</td></tr>"
    "</table></body></html>",
    2, 4, 4, 4, 0, 0, 0 },
  { "words about the response before the actions", "csv",
    "Rec No,Recommendation,Agreed/Partly agreed/Not agreed,Response,Actions,Owner,Target date\r\n"
    "1,Roof the market,Partly agreed,The north aisle cannot be roofed.,Roof the south aisle,Market Manager,May 2021\r\n"
    "2,Number the stalls,Agreed,Stallholders asked for it too.,Paint the numbers,Stall Officer,June 2021\r\n",
    2, 2, 2, 2, 0, 0, 0 },
};

const guint heed_n_table_cases = G_N_ELEMENTS (heed_table_cases);
