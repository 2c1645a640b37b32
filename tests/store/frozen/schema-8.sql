-- A register as schema 8 left it. Never changed: each later schema must be able to open it.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE plan (
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  submitted TEXT,
  published TEXT,
  not_before TEXT,
  state TEXT NOT NULL,
  edition TEXT NOT NULL,
  front TEXT NOT NULL,
  introduction TEXT NOT NULL,
  running_note TEXT NOT NULL,
  column_titles TEXT NOT NULL,
  unplaced TEXT NOT NULL,
  extra TEXT NOT NULL,
  -- Counts every step, so that nobody overwrites what they have not seen.
  version INTEGER NOT NULL DEFAULT 0,
  deleted INTEGER NOT NULL DEFAULT 0,
  -- Derived, for lists.
  recommendation_count INTEGER NOT NULL DEFAULT 0,
  action_count INTEGER NOT NULL DEFAULT 0,
  review_count INTEGER NOT NULL DEFAULT 0,
  organisation_folded TEXT NOT NULL DEFAULT '',
  title_folded TEXT NOT NULL DEFAULT ''
, list_version BIGINT NOT NULL DEFAULT 0, review TEXT NOT NULL DEFAULT '[]');
INSERT INTO "plan" VALUES(1,'d1133164-7592-45b0-ac11-da17368426da','Action plan: Lowmarsh Probation Region','2019-04-12',NULL,NULL,'draft','','[]','','','[]','[]','',3,0,2,2,0,replace('lowmarsh probation region\n','\n',char(10)),'action plan: lowmarsh probation region',7909121023486399998,'[]');
INSERT INTO "plan" VALUES(2,'f8b2b7d2-35fa-4f6e-bda4-a5f0808271dc','Action plan: Highmarsh Prison','2019-06-01',NULL,NULL,'submitted','','[]','','','[]','[]','',0,0,1,1,0,replace('highmarsh prison\n','\n',char(10)),'action plan: highmarsh prison',4923285768691347221,'[]');
CREATE TABLE definition (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  term TEXT NOT NULL,
  definition TEXT NOT NULL,
  comment TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);
INSERT INTO definition VALUES(1,'1',0,'Agreed','We will do it.','');
CREATE TABLE recommendation (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  paragraph TEXT NOT NULL,
  addressee TEXT NOT NULL,
  addressee_stated INTEGER NOT NULL,
  text TEXT NOT NULL,
  repeated INTEGER NOT NULL,
  repeats TEXT NOT NULL,
  response TEXT NOT NULL,
  response_words TEXT NOT NULL,
  reasons TEXT NOT NULL,
  explanation TEXT NOT NULL,
  part_agreed TEXT NOT NULL,
  judgement TEXT NOT NULL,
  unplaced_owners TEXT NOT NULL,
  unplaced_targets TEXT NOT NULL,
  unplaced_text TEXT NOT NULL,
  review TEXT NOT NULL,
  extra TEXT NOT NULL, judged_on TEXT, judged_by TEXT NOT NULL DEFAULT '', judgement_text TEXT NOT NULL DEFAULT '', heading TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (plan, id)
);
INSERT INTO recommendation VALUES(1,'19cf9d83-0500-4849-b342-d39da41a4e37',1,'2','','',0,'keep better records',0,'','partly-agreed','','["policy","affordability"]','','','','[]','[]','[]','[]','',NULL,'','','');
INSERT INTO recommendation VALUES(1,'10401825-3867-4821-b203-05728d171280',0,'1','','',0,'keep better records',0,'','agreed','','[]','','','','[]','[]','[]','[]','',NULL,'','','');
INSERT INTO recommendation VALUES(2,'a841a519-70d8-4d0a-9096-17efb87c4e54',0,'1','','',0,'Mend the lamps.',0,'','agreed','','[]','','','','[]','[]','[]','[]','',NULL,'','','Respect');
CREATE TABLE item (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  recommendation TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  depth INTEGER NOT NULL,
  text TEXT NOT NULL,
  owners TEXT NOT NULL,
  target TEXT NOT NULL,
  role TEXT,
  label TEXT,
  progress TEXT,
  completed_on TEXT,
  baseline TEXT,
  unit TEXT,
  baseline_value DOUBLE PRECISION,
  goal DOUBLE PRECISION,
  extra TEXT NOT NULL, direction TEXT,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, recommendation) REFERENCES recommendation (plan, id)
    DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO item VALUES(1,'8c91d771-f263-414a-96b4-e49bd2de3838','19cf9d83-0500-4849-b342-d39da41a4e37',0,'action',1,'Write a *guide* to records','["Head of Operations"]','May 2019',NULL,'2.1','not-started',NULL,'April 2019',NULL,NULL,NULL,'',NULL);
INSERT INTO item VALUES(1,'163af2eb-e76e-452b-9096-912cb07788a2','19cf9d83-0500-4849-b342-d39da41a4e37',1,'text',1,'Evaluation: a sample each month','[]','','evaluation',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL);
INSERT INTO item VALUES(1,'fe640d89-3260-4882-823e-f945cd91a506','19cf9d83-0500-4849-b342-d39da41a4e37',2,'measure',1,'','[]','',NULL,NULL,NULL,NULL,NULL,'%',83.500000000000000003,88.0,'','none');
INSERT INTO item VALUES(1,'9ecdb194-481c-4e30-826f-bfc3d4543cda','10401825-3867-4821-b203-05728d171280',0,'action',1,'Write a *guide* to records','["Head of Operations"]','May 2019',NULL,'1.1','not-started',NULL,'April 2019',NULL,NULL,NULL,'',NULL);
INSERT INTO item VALUES(1,'3aeea64a-87dd-49c0-a749-fcc46222876d','10401825-3867-4821-b203-05728d171280',1,'text',1,'Evaluation: a sample each month','[]','','evaluation',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'',NULL);
INSERT INTO item VALUES(1,'54803ffa-a403-40c9-86d6-08f935675233','10401825-3867-4821-b203-05728d171280',2,'measure',1,'','[]','',NULL,NULL,NULL,NULL,NULL,'%',83.500000000000000003,88.0,'','none');
INSERT INTO item VALUES(2,'e452d757-0f77-4c4a-ad32-af2564dc6417','a841a519-70d8-4d0a-9096-17efb87c4e54',0,'action',1,'Buy oil','["Lamp lead"]','June 2019',NULL,'1.1','not-started',NULL,'June 2019',NULL,NULL,NULL,'',NULL);
INSERT INTO item VALUES(2,'423bd807-69fb-407a-96e1-0ba313f09515','a841a519-70d8-4d0a-9096-17efb87c4e54',1,'measure',1,'At least 90% are lit','[]','',NULL,NULL,NULL,NULL,NULL,'%',NULL,90.0,'','up');
CREATE TABLE revision (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  day TEXT,
  words_before TEXT NOT NULL,
  words_after TEXT NOT NULL,
  reason TEXT NOT NULL, author TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, item) REFERENCES item (plan, id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO revision VALUES(1,'866a19eb-cd11-8a73-8c1b-fc287f0f7a78','8c91d771-f263-414a-96b4-e49bd2de3838',0,'2019-04-20','April 2019','May 2019','The guide needs a second reader','');
INSERT INTO revision VALUES(1,'a0c565b3-dbc1-8228-a394-a386a216dcd7','9ecdb194-481c-4e30-826f-bfc3d4543cda',0,'2019-04-20','April 2019','May 2019','The guide needs a second reader','');
CREATE TABLE action_update (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  day TEXT,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, item) REFERENCES item (plan, id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO action_update VALUES(1,'a5810d94-5f64-8cf8-b9d0-dd09f723611b','8c91d771-f263-414a-96b4-e49bd2de3838',0,'2019-05-01','Quality lead','Half of it is written.');
INSERT INTO action_update VALUES(1,'6825fc67-1e8c-8bd2-89bf-166ae52b5b80','9ecdb194-481c-4e30-826f-bfc3d4543cda',0,'2019-05-01','Quality lead','Half of it is written.');
CREATE TABLE evidence (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  action_update TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  size BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  link TEXT NOT NULL, content_type TEXT NOT NULL DEFAULT '', erased_by TEXT NOT NULL DEFAULT '', erased_on TEXT,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, action_update) REFERENCES action_update (plan, id)
    DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO evidence VALUES(1,'814a8295-83d7-877b-83b0-657d14eaec40','a5810d94-5f64-8cf8-b9d0-dd09f723611b',0,'guide.odt',1234,'0000000000000000000000000000000000000000000000000000000000000000','','','',NULL);
INSERT INTO evidence VALUES(1,'c3eb6b6c-3ba8-8265-9ef1-0a6941ff9c2a','6825fc67-1e8c-8bd2-89bf-166ae52b5b80',0,'guide.odt',1234,'0000000000000000000000000000000000000000000000000000000000000000','','','',NULL);
CREATE TABLE reading (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  day TEXT,
  value DOUBLE PRECISION,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, item) REFERENCES item (plan, id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO reading VALUES(1,'c0ea4387-1d8f-8867-a898-0b2ef39db225','fe640d89-3260-4882-823e-f945cd91a506',0,'2019-07-01',85.0);
INSERT INTO reading VALUES(1,'a67249b7-90ac-8e2c-b4c9-d6d573da6f82','54803ffa-a403-40c9-86d6-08f935675233',0,'2019-07-01',85.0);
CREATE TABLE source (
  plan INTEGER NOT NULL PRIMARY KEY REFERENCES plan (number),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL
);
INSERT INTO source VALUES(1,'lowmarsh.txt','1111111111111111111111111111111111111111111111111111111111111111');
INSERT INTO source VALUES(2,'plan.json','b6a28fe483636c53fef95443ee01690f56a631f76e2a88ea70f83e41c2b36ab9');
CREATE TABLE source_row (
  plan INTEGER NOT NULL REFERENCES source (plan),
  position INTEGER NOT NULL,
  recommendation TEXT NOT NULL,
  cells TEXT NOT NULL,
  PRIMARY KEY (plan, position)
);
INSERT INTO source_row VALUES(1,0,'10401825-3867-4821-b203-05728d171280','["1","keep better records"]');
CREATE TABLE step (
  id INTEGER NOT NULL PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (number),
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  state TEXT NOT NULL,
  -- Of an undo or a redo: which step.
  step INTEGER REFERENCES step (id)
);
INSERT INTO step VALUES(1,1,'create','Import of lowmarsh.txt','2020-01-01T03:51:12.638882Z','somebody','done',NULL);
INSERT INTO step VALUES(2,1,'edit','Change of plan details','2020-01-01T03:51:12.666174Z','somebody','done',NULL);
INSERT INTO step VALUES(3,1,'edit','Change of text of recommendation 2','2020-01-01T03:51:12.669650Z','somebody','undone',NULL);
INSERT INTO step VALUES(4,1,'undo','Change of text of recommendation 2','2020-01-01T03:51:12.679372Z','somebody','done',3);
INSERT INTO step VALUES(5,2,'create','Import of plan.json','2026-11-30T17:56:36.190343Z','nobody','done',NULL);
CREATE TABLE change (
  step INTEGER NOT NULL REFERENCES step (id),
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (step, position)
);
INSERT INTO change VALUES(1,0,'recommendation','19cf9d83-0500-4849-b342-d39da41a4e37',NULL,'{"position":1,"number":"2","paragraph":"","addressee":"","addressee_stated":0,"text":"keep better records","repeated":0,"repeats":"","response":"partly-agreed","response_words":"","reasons":"[\"policy\",\"affordability\"]","explanation":"","part_agreed":"","judgement":"","unplaced_owners":"[]","unplaced_targets":"[]","unplaced_text":"[]","review":"[]","extra":""}');
INSERT INTO change VALUES(1,1,'item','8c91d771-f263-414a-96b4-e49bd2de3838',NULL,'{"recommendation":"19cf9d83-0500-4849-b342-d39da41a4e37","position":0,"kind":"action","depth":1,"text":"Write a *guide* to records","owners":"[\"Head of Operations\"]","target":"May 2019","role":null,"label":"2.1","progress":"not-started","completed_on":null,"baseline":"April 2019","unit":null,"baseline_value":null,"goal":null,"extra":""}');
INSERT INTO change VALUES(1,2,'revision','866a19eb-cd11-8a73-8c1b-fc287f0f7a78',NULL,'{"item":"8c91d771-f263-414a-96b4-e49bd2de3838","position":0,"day":"2019-04-20","words_before":"April 2019","words_after":"May 2019","reason":"The guide needs a second reader"}');
INSERT INTO change VALUES(1,3,'action_update','a5810d94-5f64-8cf8-b9d0-dd09f723611b',NULL,'{"item":"8c91d771-f263-414a-96b4-e49bd2de3838","position":0,"day":"2019-05-01","author":"Quality lead","text":"Half of it is written."}');
INSERT INTO change VALUES(1,4,'evidence','814a8295-83d7-877b-83b0-657d14eaec40',NULL,'{"action_update":"a5810d94-5f64-8cf8-b9d0-dd09f723611b","position":0,"name":"guide.odt","size":1234,"sha256":"0000000000000000000000000000000000000000000000000000000000000000","link":""}');
INSERT INTO change VALUES(1,5,'item','163af2eb-e76e-452b-9096-912cb07788a2',NULL,'{"recommendation":"19cf9d83-0500-4849-b342-d39da41a4e37","position":1,"kind":"text","depth":1,"text":"Evaluation: a sample each month","owners":"[]","target":"","role":"evaluation","label":null,"progress":null,"completed_on":null,"baseline":null,"unit":null,"baseline_value":null,"goal":null,"extra":""}');
INSERT INTO change VALUES(1,6,'item','fe640d89-3260-4882-823e-f945cd91a506',NULL,'{"recommendation":"19cf9d83-0500-4849-b342-d39da41a4e37","position":2,"kind":"measure","depth":1,"text":"","owners":"[]","target":"","role":null,"label":null,"progress":null,"completed_on":null,"baseline":null,"unit":"%","baseline_value":83.5,"goal":88.0,"extra":""}');
INSERT INTO change VALUES(1,7,'reading','c0ea4387-1d8f-8867-a898-0b2ef39db225',NULL,'{"item":"fe640d89-3260-4882-823e-f945cd91a506","position":0,"day":"2019-07-01","value":85.0}');
INSERT INTO change VALUES(1,8,'recommendation','10401825-3867-4821-b203-05728d171280',NULL,'{"position":0,"number":"1","paragraph":"","addressee":"","addressee_stated":0,"text":"keep better records","repeated":0,"repeats":"","response":"agreed","response_words":"","reasons":"[]","explanation":"","part_agreed":"","judgement":"","unplaced_owners":"[]","unplaced_targets":"[]","unplaced_text":"[]","review":"[]","extra":""}');
INSERT INTO change VALUES(1,9,'item','9ecdb194-481c-4e30-826f-bfc3d4543cda',NULL,'{"recommendation":"10401825-3867-4821-b203-05728d171280","position":0,"kind":"action","depth":1,"text":"Write a *guide* to records","owners":"[\"Head of Operations\"]","target":"May 2019","role":null,"label":"1.1","progress":"not-started","completed_on":null,"baseline":"April 2019","unit":null,"baseline_value":null,"goal":null,"extra":""}');
INSERT INTO change VALUES(1,10,'revision','a0c565b3-dbc1-8228-a394-a386a216dcd7',NULL,'{"item":"9ecdb194-481c-4e30-826f-bfc3d4543cda","position":0,"day":"2019-04-20","words_before":"April 2019","words_after":"May 2019","reason":"The guide needs a second reader"}');
INSERT INTO change VALUES(1,11,'action_update','6825fc67-1e8c-8bd2-89bf-166ae52b5b80',NULL,'{"item":"9ecdb194-481c-4e30-826f-bfc3d4543cda","position":0,"day":"2019-05-01","author":"Quality lead","text":"Half of it is written."}');
INSERT INTO change VALUES(1,12,'evidence','c3eb6b6c-3ba8-8265-9ef1-0a6941ff9c2a',NULL,'{"action_update":"6825fc67-1e8c-8bd2-89bf-166ae52b5b80","position":0,"name":"guide.odt","size":1234,"sha256":"0000000000000000000000000000000000000000000000000000000000000000","link":""}');
INSERT INTO change VALUES(1,13,'item','3aeea64a-87dd-49c0-a749-fcc46222876d',NULL,'{"recommendation":"10401825-3867-4821-b203-05728d171280","position":1,"kind":"text","depth":1,"text":"Evaluation: a sample each month","owners":"[]","target":"","role":"evaluation","label":null,"progress":null,"completed_on":null,"baseline":null,"unit":null,"baseline_value":null,"goal":null,"extra":""}');
INSERT INTO change VALUES(1,14,'item','54803ffa-a403-40c9-86d6-08f935675233',NULL,'{"recommendation":"10401825-3867-4821-b203-05728d171280","position":2,"kind":"measure","depth":1,"text":"","owners":"[]","target":"","role":null,"label":null,"progress":null,"completed_on":null,"baseline":null,"unit":"%","baseline_value":83.5,"goal":88.0,"extra":""}');
INSERT INTO change VALUES(1,15,'reading','a67249b7-90ac-8e2c-b4c9-d6d573da6f82',NULL,'{"item":"54803ffa-a403-40c9-86d6-08f935675233","position":0,"day":"2019-07-01","value":85.0}');
INSERT INTO change VALUES(1,16,'plan','d1133164-7592-45b0-ac11-da17368426da',NULL,'{"title":"Action plan: Lowmarsh","submitted":"2019-04-12","published":null,"not_before":null,"state":"draft","edition":"","front":"[]","introduction":"","running_note":"","column_titles":"[]","unplaced":"[]","extra":""}');
INSERT INTO change VALUES(1,17,'organisation','00387d6e-a4a4-4a78-be9d-7312cefd7d0f',NULL,'{"name":"Lowmarsh Probation Region","short_name":"","kind":"probation-region","extra":""}');
INSERT INTO change VALUES(1,18,'inspection','e99ad03e-c33a-4bf0-b4f4-980079653aef',NULL,'{"inspectorate":"The Inspectorate","title":"","report_published":"2019-04-03","extra":""}');
INSERT INTO change VALUES(1,19,'definition','1',NULL,'{"position":0,"term":"Agreed","definition":"We will do it.","comment":""}');
INSERT INTO change VALUES(2,0,'plan','d1133164-7592-45b0-ac11-da17368426da','{"title":"Action plan: Lowmarsh"}','{"title":"Action plan: Lowmarsh Probation Region"}');
INSERT INTO change VALUES(3,0,'recommendation','19cf9d83-0500-4849-b342-d39da41a4e37','{"text":"keep better records"}','{"text":"keep other records"}');
INSERT INTO change VALUES(1,20,'verification','c073bbec-c377-86d1-8710-f0d8bed5c0e2',NULL,'{"verified_on":"2019-06-01","verified_by":"Another office","adequate":1,"text":"Read and used.","item":"8c91d771-f263-414a-96b4-e49bd2de3838","position":0}');
INSERT INTO change VALUES(1,21,'verification','203737a3-6aaf-8713-9401-0f1f578c2818',NULL,'{"verified_on":"2019-06-01","verified_by":"Another office","adequate":1,"text":"Read and used.","item":"9ecdb194-481c-4e30-826f-bfc3d4543cda","position":0}');
INSERT INTO change VALUES(5,0,'recommendation','a841a519-70d8-4d0a-9096-17efb87c4e54',NULL,'{"position":0,"number":"1","paragraph":"","heading":"Respect","addressee":"","addressee_stated":0,"text":"Mend the lamps.","repeated":0,"repeats":"","response":"agreed","response_words":"","reasons":"[]","explanation":"","part_agreed":"","judged_on":null,"judgement":"","unplaced_owners":"[]","unplaced_targets":"[]","unplaced_text":"[]","review":"[]","extra":""}');
INSERT INTO change VALUES(5,1,'item','e452d757-0f77-4c4a-ad32-af2564dc6417',NULL,'{"recommendation":"a841a519-70d8-4d0a-9096-17efb87c4e54","position":0,"kind":"action","depth":1,"text":"Buy oil","owners":"[\"Lamp lead\"]","target":"June 2019","role":null,"label":"1.1","progress":"not-started","completed_on":null,"baseline":"June 2019","unit":null,"baseline_value":null,"goal":null,"extra":""}');
INSERT INTO change VALUES(5,2,'item','423bd807-69fb-407a-96e1-0ba313f09515',NULL,'{"recommendation":"a841a519-70d8-4d0a-9096-17efb87c4e54","position":1,"kind":"measure","depth":1,"text":"At least 90% are lit","owners":"[]","target":"","role":null,"label":null,"progress":null,"completed_on":null,"baseline":null,"unit":"%","baseline_value":null,"goal":90.0,"direction":"up","extra":""}');
INSERT INTO change VALUES(5,3,'plan','f8b2b7d2-35fa-4f6e-bda4-a5f0808271dc',NULL,'{"title":"Action plan: Highmarsh Prison","submitted":"2019-06-01","published":null,"not_before":null,"state":"submitted","edition":"","front":"[]","introduction":"","running_note":"","column_titles":"[]","unplaced":"[]","extra":""}');
INSERT INTO change VALUES(5,4,'version','ec71a8c7-90ba-460b-9030-eb180862995e',NULL,'{"position":0,"name":"As imported","day":"2019-06-01","author":"nobody","sha256":"14d8f703a2b2d04255b8ccbbd9a0eef2b9491cf1a1e6b63b70aafb4e35fa3bc4","content":"eJztVsuO5CYU3fdXWCXNLozAj7I9u8kqiRIpirKLWiVsLlVkbLAAd0806n8P4EdjlytSlG1WVcW573s41LenJDlxpXtqT5+S0w2AoaGj8vSdB15AG6GkQ9LwWzBvxKsmbUqWoqzgFOX8DKhhNEe04LjCVVoS1k7+Sl+pFIbaKcg3d7ZGaXneYkI5OpMsRTklFap51aKKkKaBhlOWZSGK85C0B+/zg7jeeqrNLflVC6Pkgpub0vYyW8mx6+bzL0KGXMNk7Q7fpj6kGaA9qqoEnOZZDqhiKUc5tO5by8+IkDZzn2Xd8GLJOkdRmtpQ3e83SH6Mz2Y7K2y3LX9BNAy+8GFsOmFuECpIMakRLhA+v9cbNrJWusb7HFpIPPopeTibsemFtXHwM8JkgePc0eSkspcGHDF2EzV2bvY97IwAE/NAI3OulfTE+uN5nZnVio3L7E+LNwMuZAhgYnM9Sink9eLK2RXSqm7s5SXMwmyhUbqJtKGj90DwIuB1e9KqvgfJ6Jo1AMk85ogUtMoJLdzkSswqlDNMUY1rR4oSeFOVbQ5FPjcyDW/sG9Dek8THA9X0qulw25QboBtQ5vr0Lr9BYFDsSBnTYAzAveMKXcJmfLmcdgYiEwtfw93+xfWaWMfRjvaD+RgncDyEB94TZO4zu7SDm1sgg2sLViZs0Mur0uzQm5rtricSffVkpndEWuZnL3OqO/DPkV3BrdPeQ8JCH+93u+Noz5AXKSuLEmFelihvc4qcCqWI8rQ456w956SMmgyei8TQidI7lMFg/brJ7nzZyffjX4kS3d5NvUqnvLuSA/Kz213SObacNsjzPj7VV7CrZBxk/mmUkHg52OWe7ri+H+PS0QixkGT43v8RZWa4vUH7ZVBOCfbrX7qXVzVdhh0ZlwCqHzo4pOvapHS3QbzAQ4tIUDbQ226QHW2gCzf5I9lvadDq6i+fh108FOa2uQbbci8HpA4WDTXQCQn/7+s/78vrvBH3yhLAcXBiD4eQ+6cjuGjf34LnCN8kOVSOPM0aVuESnWveoByX7oU4A0G4oRnJOK4LUjxSjt5J4ajh30rHZ+t1wNikxh8Sqp2sC/tYRx4KxD/T8QC9KuovRI339Qq9/qVyk96XMrrX3SMf9oCenr77oa/f4wcietvjRTzqdO7zCJjGGKWMthz/XXiKy/G/3p7env4GzWO36Q=="}');
INSERT INTO change VALUES(5,5,'organisation','cf4c01af-6132-4a18-9f8c-811bbebfad33',NULL,'{"name":"Highmarsh Prison","short_name":"","kind":"prison","extra":""}');
INSERT INTO change VALUES(5,6,'inspection','7e02434e-8d2f-4ece-8cf6-11c3cf679bf5',NULL,'{"inspectorate":"The Inspectorate","title":"Highmarsh","report_published":"2019-05-06","extra":""}');
CREATE TABLE checksum (
  plan INTEGER NOT NULL REFERENCES plan (number),
  recommendation TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (plan, recommendation)
);
INSERT INTO checksum VALUES(1,'19cf9d83-0500-4849-b342-d39da41a4e37','51a359ff862c93dfcb57abdee75ad0040e213ba0e5c1eeadb526ce70237834cd');
INSERT INTO checksum VALUES(1,'10401825-3867-4821-b203-05728d171280','f8c69ded2d3737cf4cb39a50edaffa51501fc9c49630424635a39e60c3c4163d');
INSERT INTO checksum VALUES(1,'','0b43296353957f84f4890ae7822c5e744edbcf9383256b6be83b0172cbd66716');
INSERT INTO checksum VALUES(2,'a841a519-70d8-4d0a-9096-17efb87c4e54','86a31d7c61ba955b89e93ff97fb5fb829b82e8afadc95f15f08323c72f6d0229');
INSERT INTO checksum VALUES(2,'','c4d5250446c516316f19b22761699a892c8e24dd22e80c5769b90c9bc6a3d997');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','action_search','action_search',0,'CREATE VIRTUAL TABLE action_search USING fts5 (
  words,
  tokenize = ''unicode61 remove_diacritics 2''
)');
CREATE TABLE IF NOT EXISTS 'action_search_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO action_search_data VALUES(1,X'0326');
INSERT INTO action_search_data VALUES(10,X'0000000002031200031101010101010201010000');
INSERT INTO action_search_data VALUES(137438953473,X'0000004b0230310507040303010432303139050308010362757905030201046a756e6505030701066b656570657205020a01046c616d7005050904020365616405030c01036f696c05030304080908090b0a08');
INSERT INTO action_search_data VALUES(274877906945,X'000000660230310507040303010432303139050308010362757905030201046865616405020901046a756e6505030701066b6565706572050101046c616d7005030c020365616405030d01026f6605020a0202696c05030302097065726174696f6e7305020b0408090809090a09080707');
INSERT INTO action_search_data VALUES(2336462209025,X'000000c00230310306070303010208010604030301013204040704020330313903020b01020b01020801016103020301020301036275790502020105677569646503020401020401046865616403020c01020c01046a756e6505020701046c616d70050209020365616405020a01036d617903020a01020a01026f6603020d01020d0202696c05020302097065726174696f6e7303020e01020e01077265636f7264730302060102060102746f030205010205010577726974650302020102020410070e09080d0c0909080b0a07110f0a');
CREATE TABLE IF NOT EXISTS 'action_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO action_search_idx VALUES(1,X'',2);
INSERT INTO action_search_idx VALUES(2,X'',2);
INSERT INTO action_search_idx VALUES(17,X'',2);
CREATE TABLE IF NOT EXISTS 'action_search_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO action_search_content VALUES(3,replace('Write a *guide* to records\n1.1\n1\nMay 2019Head of Operations','\n',char(10)));
INSERT INTO action_search_content VALUES(4,replace('Write a *guide* to records\n2.1\n2\nMay 2019Head of Operations','\n',char(10)));
INSERT INTO action_search_content VALUES(5,replace('Buy oil\n1.1\n1\nJune 2019Head of Operations; lamp lead','\n',char(10)));
CREATE TABLE IF NOT EXISTS 'action_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO action_search_docsize VALUES(3,X'0d');
INSERT INTO action_search_docsize VALUES(4,X'0d');
INSERT INTO action_search_docsize VALUES(5,X'0c');
CREATE TABLE IF NOT EXISTS 'action_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO action_search_config VALUES('version',4);
CREATE TABLE generation (
  state TEXT NOT NULL
);
INSERT INTO generation VALUES('heed-generation:9751295b4b5848dcbd083c8b9f82b905:8aabdbaf5a3d4a35a8889336616cb9eb');
CREATE TABLE seal (
  table_name TEXT NOT NULL,
  plan INTEGER NOT NULL,
  sum TEXT NOT NULL,
  row_count BIGINT NOT NULL,
  PRIMARY KEY (table_name, plan)
);
INSERT INTO seal VALUES('item',2,'52b0f1d8d8575ae583f578b05eae58514973b8636eb30f4b3e034a6a787cda62',2);
INSERT INTO seal VALUES('plan',2,'992053b570c53a1e4509301885e1e34c20b323897daea225e647cd31b7508855',1);
INSERT INTO seal VALUES('owner',0,'e40424a423d85846801936947d7e26011d64c926f9950d93c92c5e6033546388',3);
INSERT INTO seal VALUES('plan_inspection',2,'9b85230c4740006ab49b46352a3985bddd7a07162751ab956759d45b1985998e',1);
INSERT INTO seal VALUES('change',2,'805f37d6f8fe44e05ffae9cefd2b4186a5bad1d3bca7c815701a0836e442b139',7);
INSERT INTO seal VALUES('organisation',0,'235167e224b917c87f468ba9db9137adb02344a2aa7212bcd688ac55857dfd79',2);
INSERT INTO seal VALUES('plan_inspection',1,'66e9d053d97974465c889ccfbb8df24cf43f353c371b7b120660ba88532f0f0f',1);
INSERT INTO seal VALUES('reading',1,'3f8de127afc7f6ca3d0ef9e93fb61c61cbc8289f587119a2a08c210e1d577df7',2);
INSERT INTO seal VALUES('recommendation',2,'2efd33426d8c0494fe411366987b99cf76aacec80a8e748b61962732d3bf22e4',1);
INSERT INTO seal VALUES('plan_organisation',2,'50af1d63aded030251a0380f72c99249b47a42a3fd058e8b285ad1a3cfe7129c',1);
INSERT INTO seal VALUES('step',1,'fb51ca9052da25e86ae9ed60e9f402ad530f3de380b303783b4f878eba8688f3',4);
INSERT INTO seal VALUES('step',2,'59980f9cb701032fb1cdff7e8bb3178bd6a83cb38532d7da6b2816252d2376c1',1);
INSERT INTO seal VALUES('source_row',1,'45e43898a838907a12c1aa4ab2912afcbffab787075c053247b015ffa2f063a2',1);
INSERT INTO seal VALUES('revision',1,'55b10aef2441461ea9243c3de663ff71a9a14149da6ba75f11ea709d725d62f6',2);
INSERT INTO seal VALUES('source',2,'aa805b500a60cd4d2d66454ea0cb2672d2295e84f6c1b3da8a552a6f5be31abe',1);
INSERT INTO seal VALUES('version',2,'8db65f54e5c355a8e28b5b6e609a53b5856875646d37945ac080157a6f9e0cf8',1);
INSERT INTO seal VALUES('item',1,'710200c72848b1f8ab02108bf57ec53bd5d7952d2fb5ba8eb0dde2d6e5a7eac8',6);
INSERT INTO seal VALUES('plan',1,'d98033bc849386664bf91e8f768c837ae5c29af3636a84e6ff6b008b1587c9b4',1);
INSERT INTO seal VALUES('source',1,'e0a5afe0d53a33917c4342c9cda0a315a466efdfe7d47406ca8483c3d24b3bee',1);
INSERT INTO seal VALUES('plan_organisation',1,'ac6b64fb4ea68080699551e0f98c226fb5e6bb8faa54214e2ab79e23c2a0564d',1);
INSERT INTO seal VALUES('definition',1,'5eb4f0a3107c1d2514bad3f6f5bf5ed3d2b55afad0f2c6147a0776d2911bc0ea',1);
INSERT INTO seal VALUES('change',1,'5ac87258365c52b009c0f2a1c587d2eaccfd26a980b16995d1963873fe0fc7b1',24);
INSERT INTO seal VALUES('evidence',1,'ef51e00866bf4b64bf5f3ea631e2ce5cf8dac0bdab2a5f1330aa071ec1c95d84',2);
INSERT INTO seal VALUES('action_update',1,'5bbc53ade560532ab03c2ef302834a38fe7829f0e427d92cf420f2253fc79b7a',2);
INSERT INTO seal VALUES('verification',1,'5a037bdeebc9e3442779c991b31013fb36d7e7740c28439eec625ec08ad6e8cc',2);
INSERT INTO seal VALUES('inspection',0,'00c8aec1f78afee38bb2ff170af011a68a4b5e89f4330c6b2c229294d4e5a28a',2);
INSERT INTO seal VALUES('recommendation',1,'08212a5672aa5943589d928c07fc46fcb7f0a7dbea55369951e658911d5c51ce',2);
INSERT INTO seal VALUES('register_step',0,'094e6ba4eead2b4b325c3e66af6af2bbd6cb5d690308be84e861dcb79679809f',2);
INSERT INTO seal VALUES('register_change',0,'798310d5ffacd2be2b92441eb03289c29b2daa537a900bedc80d0f968f81f4c9',4);
CREATE TABLE action_index (
  id INTEGER NOT NULL PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (number),
  item TEXT NOT NULL,
  version BIGINT NOT NULL,
  recommendation TEXT NOT NULL,
  recommendation_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  owners TEXT NOT NULL,
  owners_folded TEXT NOT NULL,
  target TEXT NOT NULL,
  reference TEXT,
  start TEXT,
  due TEXT,
  recognised INTEGER NOT NULL,
  ongoing INTEGER NOT NULL,
  progress TEXT NOT NULL,
  completed_on TEXT,
  UNIQUE (plan, item)
);
INSERT INTO action_index VALUES(3,1,'9ecdb194-481c-4e30-826f-bfc3d4543cda',-6437713091665334806,'10401825-3867-4821-b203-05728d171280',0,0,'1','1.1','Write a *guide* to records','["Head of Operations"]','head of operations','May 2019','2019-04-12',NULL,'2019-05-31',1,0,'not-started',NULL);
INSERT INTO action_index VALUES(4,1,'8c91d771-f263-414a-96b4-e49bd2de3838',-8371103314223952615,'19cf9d83-0500-4849-b342-d39da41a4e37',1,0,'2','2.1','Write a *guide* to records','["Head of Operations"]','head of operations','May 2019','2019-04-12',NULL,'2019-05-31',1,0,'not-started',NULL);
INSERT INTO action_index VALUES(5,2,'e452d757-0f77-4c4a-ad32-af2564dc6417',3231003028770187516,'a841a519-70d8-4d0a-9096-17efb87c4e54',0,0,'1','1.1','Buy oil','["Head of Operations"]','head of operations','June 2019','2019-06-01',NULL,'2019-06-30',1,0,'not-started',NULL);
CREATE TABLE verification (
  plan INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  verified_on TEXT,
  verified_by TEXT NOT NULL,
  adequate INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (plan, id),
  FOREIGN KEY (plan, item) REFERENCES item (plan, id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO verification VALUES(1,'c073bbec-c377-86d1-8710-f0d8bed5c0e2','8c91d771-f263-414a-96b4-e49bd2de3838',0,'2019-06-01','Another office',1,'Read and used.');
INSERT INTO verification VALUES(1,'203737a3-6aaf-8713-9401-0f1f578c2818','9ecdb194-481c-4e30-826f-bfc3d4543cda',0,'2019-06-01','Another office',1,'Read and used.');
CREATE TABLE evidence_piece (
  plan INTEGER NOT NULL REFERENCES plan (number),
  evidence TEXT NOT NULL,
  position INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (plan, evidence, position)
);
CREATE TABLE version (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  day TEXT,
  author TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);
INSERT INTO version VALUES(2,'ec71a8c7-90ba-460b-9030-eb180862995e',0,'As imported','2019-06-01','nobody','14d8f703a2b2d04255b8ccbbd9a0eef2b9491cf1a1e6b63b70aafb4e35fa3bc4','eJztVsuO5CYU3fdXWCXNLozAj7I9u8kqiRIpirKLWiVsLlVkbLAAd0806n8P4EdjlytSlG1WVcW573s41LenJDlxpXtqT5+S0w2AoaGj8vSdB15AG6GkQ9LwWzBvxKsmbUqWoqzgFOX8DKhhNEe04LjCVVoS1k7+Sl+pFIbaKcg3d7ZGaXneYkI5OpMsRTklFap51aKKkKaBhlOWZSGK85C0B+/zg7jeeqrNLflVC6Pkgpub0vYyW8mx6+bzL0KGXMNk7Q7fpj6kGaA9qqoEnOZZDqhiKUc5tO5by8+IkDZzn2Xd8GLJOkdRmtpQ3e83SH6Mz2Y7K2y3LX9BNAy+8GFsOmFuECpIMakRLhA+v9cbNrJWusb7HFpIPPopeTibsemFtXHwM8JkgePc0eSkspcGHDF2EzV2bvY97IwAE/NAI3OulfTE+uN5nZnVio3L7E+LNwMuZAhgYnM9Sink9eLK2RXSqm7s5SXMwmyhUbqJtKGj90DwIuB1e9KqvgfJ6Jo1AMk85ogUtMoJLdzkSswqlDNMUY1rR4oSeFOVbQ5FPjcyDW/sG9Dek8THA9X0qulw25QboBtQ5vr0Lr9BYFDsSBnTYAzAveMKXcJmfLmcdgYiEwtfw93+xfWaWMfRjvaD+RgncDyEB94TZO4zu7SDm1sgg2sLViZs0Mur0uzQm5rtricSffVkpndEWuZnL3OqO/DPkV3BrdPeQ8JCH+93u+Noz5AXKSuLEmFelihvc4qcCqWI8rQ456w956SMmgyei8TQidI7lMFg/brJ7nzZyffjX4kS3d5NvUqnvLuSA/Kz213SObacNsjzPj7VV7CrZBxk/mmUkHg52OWe7ri+H+PS0QixkGT43v8RZWa4vUH7ZVBOCfbrX7qXVzVdhh0ZlwCqHzo4pOvapHS3QbzAQ4tIUDbQ226QHW2gCzf5I9lvadDq6i+fh108FOa2uQbbci8HpA4WDTXQCQn/7+s/78vrvBH3yhLAcXBiD4eQ+6cjuGjf34LnCN8kOVSOPM0aVuESnWveoByX7oU4A0G4oRnJOK4LUjxSjt5J4ajh30rHZ+t1wNikxh8Sqp2sC/tYRx4KxD/T8QC9KuovRI339Qq9/qVyk96XMrrX3SMf9oCenr77oa/f4wcietvjRTzqdO7zCJjGGKWMthz/XXiKy/G/3p7env4GzWO36Q==');
CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  folded TEXT UNIQUE,
  merged_into TEXT REFERENCES organisation (id)
);
INSERT INTO organisation VALUES('00387d6e-a4a4-4a78-be9d-7312cefd7d0f','Lowmarsh Probation Region','','probation-region','lowmarsh probation region',NULL);
INSERT INTO organisation VALUES('cf4c01af-6132-4a18-9f8c-811bbebfad33','Highmarsh Prison','','prison','highmarsh prison',NULL);
CREATE TABLE plan_organisation (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  extra TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);
INSERT INTO plan_organisation VALUES(1,'00387d6e-a4a4-4a78-be9d-7312cefd7d0f','Lowmarsh Probation Region','','probation-region','');
INSERT INTO plan_organisation VALUES(2,'cf4c01af-6132-4a18-9f8c-811bbebfad33','Highmarsh Prison','','prison','');
CREATE TABLE inspection (
  id TEXT NOT NULL PRIMARY KEY,
  organisation TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  inspectorate TEXT NOT NULL,
  title TEXT NOT NULL,
  report_published TEXT
);
INSERT INTO inspection VALUES('e99ad03e-c33a-4bf0-b4f4-980079653aef','00387d6e-a4a4-4a78-be9d-7312cefd7d0f','The Inspectorate','','2019-04-03');
INSERT INTO inspection VALUES('7e02434e-8d2f-4ece-8cf6-11c3cf679bf5','cf4c01af-6132-4a18-9f8c-811bbebfad33','The Inspectorate','Highmarsh','2019-05-06');
CREATE TABLE plan_inspection (
  plan INTEGER NOT NULL REFERENCES plan (number),
  id TEXT NOT NULL REFERENCES inspection (id) DEFERRABLE INITIALLY DEFERRED,
  inspectorate TEXT NOT NULL,
  title TEXT NOT NULL,
  report_published TEXT,
  extra TEXT NOT NULL,
  PRIMARY KEY (plan, id)
);
INSERT INTO plan_inspection VALUES(1,'e99ad03e-c33a-4bf0-b4f4-980079653aef','The Inspectorate','','2019-04-03','');
INSERT INTO plan_inspection VALUES(2,'7e02434e-8d2f-4ece-8cf6-11c3cf679bf5','The Inspectorate','Highmarsh','2019-05-06','');
CREATE TABLE owner (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT UNIQUE,
  merged_into TEXT REFERENCES owner (id)
);
INSERT INTO owner VALUES('93da6c41-8675-42ef-b228-920df4dd3da4','Head of Operations','head of operations',NULL);
INSERT INTO owner VALUES('ce9c650e-63b9-410a-b672-051457e33fff','Lamp keeper','lamp lead','93da6c41-8675-42ef-b228-920df4dd3da4');
INSERT INTO owner VALUES('bae62eb6-eda1-4a9d-afa6-7df45cc8cf66','Lamp keeper','lamp keeper','93da6c41-8675-42ef-b228-920df4dd3da4');
CREATE TABLE action_owner (
  plan INTEGER NOT NULL,
  item TEXT NOT NULL,
  position INTEGER NOT NULL,
  owner TEXT NOT NULL REFERENCES owner (id),
  PRIMARY KEY (plan, item, position),
  FOREIGN KEY (plan, item) REFERENCES action_index (plan, item)
);
INSERT INTO action_owner VALUES(1,'9ecdb194-481c-4e30-826f-bfc3d4543cda',0,'93da6c41-8675-42ef-b228-920df4dd3da4');
INSERT INTO action_owner VALUES(1,'8c91d771-f263-414a-96b4-e49bd2de3838',0,'93da6c41-8675-42ef-b228-920df4dd3da4');
INSERT INTO action_owner VALUES(2,'e452d757-0f77-4c4a-ad32-af2564dc6417',0,'ce9c650e-63b9-410a-b672-051457e33fff');
CREATE TABLE register_step (
  id INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  state TEXT NOT NULL,
  step INTEGER REFERENCES register_step (id)
);
INSERT INTO register_step VALUES(1,'rename','Rename “Lamp lead” to “Lamp keeper”','2026-11-30T22:29:31.646082Z','nobody','done',NULL);
INSERT INTO register_step VALUES(2,'merge','Merge 1 owner into “Head of Operations”','2026-11-30T22:29:32.194529Z','nobody','done',NULL);
CREATE TABLE register_change (
  step INTEGER NOT NULL REFERENCES register_step (id),
  position INTEGER NOT NULL,
  record TEXT NOT NULL,
  id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (step, position)
);
INSERT INTO register_change VALUES(1,0,'owner','ce9c650e-63b9-410a-b672-051457e33fff','{"name":"Lamp lead","folded":"lamp lead"}','{"name":"Lamp keeper","folded":"lamp lead"}');
INSERT INTO register_change VALUES(1,1,'owner','bae62eb6-eda1-4a9d-afa6-7df45cc8cf66',NULL,'{"name":"Lamp keeper","folded":"lamp keeper","merged_into":"ce9c650e-63b9-410a-b672-051457e33fff"}');
INSERT INTO register_change VALUES(2,0,'owner','bae62eb6-eda1-4a9d-afa6-7df45cc8cf66','{"name":"Lamp keeper","folded":"lamp keeper","merged_into":"ce9c650e-63b9-410a-b672-051457e33fff"}','{"name":"Lamp keeper","folded":"lamp keeper","merged_into":"93da6c41-8675-42ef-b228-920df4dd3da4"}');
INSERT INTO register_change VALUES(2,1,'owner','ce9c650e-63b9-410a-b672-051457e33fff','{"name":"Lamp keeper","folded":"lamp lead"}','{"name":"Lamp keeper","folded":"lamp lead","merged_into":"93da6c41-8675-42ef-b228-920df4dd3da4"}');
CREATE INDEX item_by_recommendation ON item (plan, recommendation, position);
CREATE INDEX revision_by_item ON revision (plan, item, position);
CREATE INDEX action_update_by_item ON action_update (plan, item, position);
CREATE INDEX evidence_by_update ON evidence (plan, action_update, position);
CREATE INDEX reading_by_item ON reading (plan, item, position);
CREATE INDEX source_by_sha256 ON source (sha256);
CREATE INDEX step_by_plan ON step (plan, state, id);
CREATE INDEX plan_by_organisation ON plan (organisation_folded, title_folded, number, list_version);
CREATE INDEX action_index_by_place ON action_index
  (plan, recommendation_position, position, due, progress, owners_folded, item, version);
CREATE INDEX action_index_by_due ON action_index
  (due, plan, recommendation_position, position, progress, owners_folded, item, version);
CREATE INDEX action_index_by_owner ON action_index
  (owners_folded, due, plan, recommendation_position, position, progress, item, version);
CREATE INDEX action_index_by_recommendation ON action_index (plan, recommendation);
CREATE INDEX verification_by_item ON verification (plan, item, position);
CREATE INDEX change_by_id ON change (id, step);
CREATE INDEX organisation_by_merged ON organisation (merged_into);
CREATE INDEX plan_organisation_by_id ON plan_organisation (id, plan);
CREATE INDEX inspection_by_organisation ON inspection (organisation, report_published);
CREATE INDEX plan_inspection_by_id ON plan_inspection (id, plan);
CREATE INDEX owner_by_merged ON owner (merged_into);
CREATE INDEX action_owner_by_owner ON action_owner (owner, plan, item);
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1214604644;
PRAGMA user_version = 8;
