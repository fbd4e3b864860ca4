-- A closed form: numbers, case ids, form version, rule results and digest, never changed afterwards.
-- A correction is a new revision with a reason; the old one stays.
create table frozen_form (
  id uuid primary key,
  office_code varchar(12) not null,
  form_code varchar(40) not null,
  form_version varchar(40) not null,
  period varchar(10) not null,
  revision integer not null,
  closed_at timestamp(3) with time zone not null,
  closed_by varchar(64) not null,
  filler varchar(100) not null,
  head varchar(100) not null,
  reason varchar(1000),
  content text not null,
  digest char(64) not null,
  audit_head varchar(100) not null,
  unique (office_code, form_code, period, revision)
);

-- The cases behind each frozen cell.
create table frozen_cell_case (
  frozen_id uuid not null references frozen_form (id),
  row_id varchar(40) not null,
  cell_id varchar(40) not null,
  fact_view varchar(60) not null,
  record_id uuid not null,
  fact_id uuid not null
);
create index frozen_cell_case_cell on frozen_cell_case (frozen_id, row_id, cell_id);

-- The pseudonymous fact rows the cells were counted from, one canonical JSON line per row, as they leave the office.
create table frozen_facts (
  frozen_id uuid not null references frozen_form (id),
  fact_view varchar(60) not null,
  row_count integer not null,
  content text not null,
  digest char(64) not null,
  primary key (frozen_id, fact_view)
);

-- A closed period opened again for a correction, as a recorded act; it counts as open until the corrected form is closed.
create table period_reopening (
  id uuid primary key,
  office_code varchar(12) not null,
  form_code varchar(40) not null,
  period varchar(10) not null,
  reason varchar(1000) not null,
  reopened_at timestamp(3) with time zone not null,
  reopened_by varchar(64) not null,
  closed_again_at timestamp(3) with time zone
);
create index period_reopening_open on period_reopening (office_code, period);
