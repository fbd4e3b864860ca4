-- This desk's own keys and certificates; the database file around them is encrypted.
create table own_identity (
  id uuid primary key,
  -- UPWARD: enrolled with the desk above; DOWNWARD: issues certificates to the desks below
  direction varchar(10) not null check (direction in ('UPWARD', 'DOWNWARD')),
  suite varchar(20) not null,
  content bytea not null,
  fingerprint varchar(200) not null,
  created_at timestamp(3) with time zone not null,
  retired_at timestamp(3) with time zone
);

-- Desks this one trusts: the county of a township, the enrolled offices of a county.
create table counterpart (
  id uuid primary key,
  relation varchar(20) not null check (relation in ('PARENT', 'CHILD')),
  code varchar(12) not null,
  name varchar(200) not null,
  certificates bytea not null,
  fingerprint varchar(200) not null,
  accepted_at timestamp(3) with time zone not null,
  accepted_by varchar(64) not null,
  revoked_at timestamp(3) with time zone
);
create index counterpart_code on counterpart (relation, code);

-- What this desk sealed and handed over; seq has no gap. A returned bundle's number is used again
-- by the one that takes its place, so only bundles that are not RETURNED form a chain.
create table outbound_bundle (
  bundle_id uuid primary key,
  seq bigint not null,
  period varchar(10) not null,
  kind varchar(20) not null,
  content_level varchar(20) not null,
  manifest_hash varchar(64) not null,
  prev_manifest_hash varchar(64),
  file_name varchar(200) not null,
  file_hash char(64) not null,
  manifest text not null,
  sealed_at timestamp(3) with time zone not null,
  sealed_by varchar(64) not null,
  status varchar(30) not null,
  receipt_id uuid,
  receipt_at timestamp(3) with time zone,
  receipt bytea
);
create index outbound_bundle_seq on outbound_bundle (seq);

create table outbound_form (
  bundle_id uuid not null references outbound_bundle (bundle_id),
  frozen_id uuid not null references frozen_form (id),
  primary key (bundle_id, frozen_id)
);

-- County: every bundle that was accepted, by office and sequence.
create table inbound_bundle (
  bundle_id uuid primary key,
  office_code varchar(12) not null,
  seq bigint not null,
  period varchar(10) not null,
  kind varchar(20) not null,
  manifest_hash varchar(64) not null,
  file_hash char(64) not null,
  manifest text not null,
  received_at timestamp(3) with time zone not null,
  received_by varchar(64) not null,
  status varchar(30) not null,
  receipt_id uuid not null,
  receipt bytea not null,
  unique (office_code, seq)
);

-- County: the form an office stands for in a period; current is its newest accepted revision.
create table submission (
  id uuid primary key,
  bundle_id uuid not null references inbound_bundle (bundle_id),
  office_code varchar(12) not null,
  form_code varchar(40) not null,
  form_version varchar(40) not null,
  period varchar(10) not null,
  revision integer not null,
  digest char(64) not null,
  content text not null,
  current_one boolean not null,
  unique (office_code, form_code, period, revision)
);
