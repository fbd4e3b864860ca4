-- People who sign in. The password is a key slot of the vault, not a column here.
create table user_account (
  id uuid primary key,
  sign_in varchar(64) not null unique,
  display_name varchar(100) not null,
  role varchar(32) not null,
  disabled boolean default false not null,
  created_at timestamp(3) with time zone not null
);

-- Hash chain over every change, sign-in, close and hand-over. detail holds digests and ids, never personal data.
create table audit_entry (
  seq bigint primary key,
  at_time timestamp(3) with time zone not null,
  who varchar(64) not null,
  act varchar(40) not null,
  entity varchar(64) not null,
  entity_id varchar(120) not null,
  detail varchar(4000) not null,
  prev_hash char(64) not null,
  hash char(64) not null
);
