-- County: what a person said of a bundle that had been accepted: forms given back with reasons, or a note alone. Never changed.
create table county_ruling (
  id uuid primary key,
  bundle_id uuid not null references inbound_bundle (bundle_id),
  note varchar(1000) not null,
  made_at timestamp(3) with time zone not null,
  made_by varchar(64) not null,
  receipt_id uuid not null,
  receipt bytea not null
);
create index county_ruling_bundle on county_ruling (bundle_id);

-- Its reasons, each about a form, a cell of it or a case under its pseudonym.
create table county_ruling_reason (
  ruling_id uuid not null references county_ruling (id),
  line_no integer not null,
  form_code varchar(40) not null,
  -- empty for the form as a whole
  cell_id varchar(40) not null,
  fact_id uuid,
  code varchar(80) not null,
  remark varchar(600) not null,
  primary key (ruling_id, line_no)
);

-- The ruling by which a form was given back; it is not current from then on.
alter table submission add column ruling_id uuid references county_ruling (id);

-- Fact rows that a bundle brought.
alter table inbound_bundle add column row_count bigint;

-- Of a bundle given back at once: who handed it in, what was in it, what was found. Only figures, no facts.
alter table returned_bundle add column kind varchar(20);
alter table returned_bundle add column received_by varchar(64);
alter table returned_bundle add column row_count bigint;
alter table returned_bundle add column content text;
alter table returned_bundle add column receipt bytea;

-- County: two sides that exclude each other. What is in the books stays until a person decides.
create table county_conflict (
  id uuid primary key,
  kind varchar(30) not null check (kind in ('OTHER_DIGEST', 'CHAIN', 'SAME_CASE')),
  office_code varchar(12) not null,
  form_code varchar(40) not null,
  period varchar(10) not null,
  revision integer not null,
  -- the side in the books; null where the other side has nothing opposite to it
  here_submission uuid references submission (id),
  -- the side that came: of a bundle that was not taken in, its form as frozen; of another office, its submission
  there_bundle uuid,
  there_seq bigint,
  there_content text,
  there_office varchar(12),
  there_submission uuid references submission (id),
  found_at timestamp(3) with time zone not null,
  decision varchar(30) check (decision in ('KEEP', 'ASK')),
  reason varchar(600),
  decided_at timestamp(3) with time zone,
  decided_by varchar(64)
);
create index county_conflict_office on county_conflict (office_code, period);

-- Office: every answer of the county that was installed; codes, and the county's own words to this office.
create table received_receipt (
  receipt_id uuid primary key,
  bundle_id uuid not null references outbound_bundle (bundle_id),
  status varchar(30) not null,
  -- county time
  said_at timestamp(3) with time zone not null,
  note varchar(1000) not null,
  installed_at timestamp(3) with time zone not null,
  installed_by varchar(64) not null,
  content bytea not null
);
create index received_receipt_bundle on received_receipt (bundle_id);

create table received_reason (
  receipt_id uuid not null references received_receipt (receipt_id),
  line_no integer not null,
  form_code varchar(40) not null,
  cell_id varchar(40) not null,
  fact_id uuid,
  code varchar(80) not null,
  remark varchar(600) not null,
  primary key (receipt_id, line_no)
);

-- A form the county gave back after it had accepted its bundle: the bundle keeps its number, the form waits for its correction.
alter table outbound_form add column returned_by uuid references received_receipt (receipt_id);
