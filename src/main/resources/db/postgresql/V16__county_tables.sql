-- The offices a county stands over, as they were called and until when they stood (statistics-conventions §6): a table of a period
-- uses the offices of its days. An enrolled office without a line here has stood from the beginning under its enrolled name.
create table county_office (
  id uuid primary key,
  code varchar(12) not null,
  name varchar(200) not null,
  -- first day; null from the beginning
  valid_from date,
  -- last day; null as long as it stands
  valid_to date,
  -- the office that took over the day after the last
  successor varchar(12),
  reason varchar(600) not null,
  set_at timestamp(3) with time zone not null,
  set_by varchar(64) not null
);
create index county_office_code on county_office (code);

-- The order a county lists its offices in; those without a place come after, by code.
create table county_office_place (
  code varchar(12) primary key,
  place integer not null
);

-- A roll-up as it was printed or handed on: never changed afterwards. When an office corrects its form the roll-up is stale until it
-- is issued again as the next revision; the old one stays.
create table issued_rollup (
  id uuid primary key,
  form_code varchar(40) not null,
  period varchar(10) not null,
  revision integer not null,
  issued_at timestamp(3) with time zone not null,
  issued_by varchar(64) not null,
  content text not null,
  digest char(64) not null,
  audit_head varchar(100) not null,
  unique (form_code, period, revision)
);

-- The submissions it was counted from.
create table issued_submission (
  issued_id uuid not null references issued_rollup (id),
  submission_id uuid not null references submission (id),
  primary key (issued_id, submission_id)
);

-- Bundles the county gave back; nothing of them is in the books.
create table returned_bundle (
  bundle_id uuid primary key,
  office_code varchar(12) not null,
  seq bigint not null,
  period varchar(10) not null,
  returned_at timestamp(3) with time zone not null,
  problems integer not null
);
create index returned_bundle_office on returned_bundle (office_code, period);
