-- What a rule of law lets a local one do: AT_MOST and AT_LEAST may be tightened, LOCAL is left to local rules, FIXED is as it is.
alter table dated_rule add column bound varchar(10) default 'FIXED' not null;
-- Whether somebody has read the source: a rule nobody has read acts, and says that it is 未核实.
alter table dated_rule add column verified boolean default true not null;

-- Rules of a province, city or county, entered by the office from a document. They add or tighten, they never loosen.
create table local_rule (
  id uuid primary key,
  name varchar(100) not null,
  scope varchar(10) not null check (scope in ('PROVINCE', 'CITY', 'COUNTY')),
  valid_from date not null,
  valid_to date,
  content varchar(2000) not null,
  doc_no varchar(100) not null,
  doc_title varchar(300) not null,
  doc_on date not null,
  issuer varchar(300) not null,
  scan_name varchar(200) not null,
  scan blob not null,
  entered_at timestamp(3) with time zone not null,
  entered_by varchar(64) not null,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_by varchar(64),
  withdrawn_reason varchar(600)
);
create index local_rule_name on local_rule (name, valid_from);
