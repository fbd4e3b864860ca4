-- The newest entry of an act, and all of one act, without reading the whole chain.
create index audit_entry_act on audit_entry (act, seq);

-- How long a kind of record is kept, dated: a rule is never changed, a later one takes its place.
create table retention_rule (
  kind varchar(40) not null,
  valid_from date not null,
  -- full years after the year it begins in; null: for ever
  years integer,
  -- the law or document that says so
  basis varchar(400) not null,
  set_at timestamp(3) with time zone not null,
  set_by varchar(64) not null,
  primary key (kind, valid_from)
);

-- A destruction as approved and done. What was destroyed stands in it by number and kind, never by content.
create table destruction (
  id uuid primary key,
  document varchar(400) not null,
  proposed_by varchar(100) not null,
  approved_by varchar(100) not null,
  done_at timestamp(3) with time zone not null,
  done_by varchar(64) not null,
  record_count integer not null,
  audit_seq bigint not null
);

create table destroyed_record (
  record_type varchar(40) not null,
  record_id uuid not null,
  destruction_id uuid not null references destruction (id),
  kind varchar(40) not null,
  -- first day of its time, and the last day it had to be kept
  kept_from date not null,
  kept_until date not null,
  years integer not null,
  basis varchar(400) not null,
  primary key (record_type, record_id)
);
create index destroyed_record_destruction on destroyed_record (destruction_id);
