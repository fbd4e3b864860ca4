-- Every version of every record as it was after the act, so that any earlier state can be shown and restored.
create table ledger_history (
  record_type varchar(40) not null,
  record_id uuid not null,
  version integer not null,
  root_type varchar(40) not null,
  root_id uuid not null,
  at_time timestamp(3) with time zone not null,
  who varchar(64) not null,
  act varchar(20) not null,
  reason varchar(1000),
  batch_id uuid,
  audit_seq bigint not null,
  snapshot text not null,
  primary key (record_type, record_id, version)
);
create index ledger_history_root on ledger_history (root_type, root_id);
create index ledger_history_batch on ledger_history (batch_id);

-- What quick search finds a record by: name, pinyin, initials, number, tail of an ID number.
create table search_key (
  root_type varchar(40) not null,
  root_id uuid not null,
  word varchar(200) not null
);
create index search_key_word on search_key (root_type, word);
create index search_key_root on search_key (root_type, root_id);

-- Numbers people see, per series and year, never reused.
create table number_series (
  series varchar(200) not null,
  series_year integer not null,
  last_number integer not null,
  primary key (series, series_year)
);

-- What was typed and not yet saved; survives a crash.
create table entry_draft (
  id uuid primary key,
  record_type varchar(40) not null,
  record_id uuid,
  owner varchar(64) not null,
  saved_at timestamp(3) with time zone not null,
  content text not null
);

create table import_batch (
  id uuid primary key,
  record_type varchar(40) not null,
  file_name varchar(400) not null,
  file_sha256 char(64) not null,
  at_time timestamp(3) with time zone not null,
  who varchar(64) not null,
  rows_read integer not null,
  rows_taken integer not null,
  rows_changed integer not null,
  rows_unchanged integer not null,
  rows_rejected integer not null,
  undone_at timestamp(3) with time zone,
  undone_by varchar(64)
);

-- The mapping a person confirmed for a workbook of this head, remembered.
create table import_mapping (
  record_type varchar(40) not null,
  header_digest char(64) not null,
  content text not null,
  at_time timestamp(3) with time zone not null,
  primary key (record_type, header_digest)
);
