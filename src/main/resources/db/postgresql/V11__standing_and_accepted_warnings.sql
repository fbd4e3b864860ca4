-- Where the county stood by each receipt that moved this desk on: the newest row says which number and predecessor
-- the county expects, whatever this desk's own books say (decision 0006).
create table county_standing (
  -- of the audit entry that took the receipt in; the order in which they came to count
  audit_seq bigint primary key,
  receipt_id uuid not null,
  received_at timestamp(3) with time zone not null,
  next_seq bigint not null,
  head_hash varchar(64)
);
insert into county_standing (audit_seq, receipt_id, received_at, next_seq, head_hash)
  select 0, receipt_id, receipt_at, seq + 1, manifest_hash
  from outbound_bundle
  where status = 'ACCEPTED' and receipt_id is not null and receipt_at is not null
  order by seq desc
  limit 1;

-- Why a person saved a record although a rule warned. It holds as long as the rule warns of the same values.
create table accepted_warning (
  id uuid primary key,
  root_type varchar(40) not null,
  root_id uuid not null,
  -- of the record, as it was saved with the warning
  version integer not null,
  field varchar(200) not null,
  rule varchar(100) not null,
  -- digest of the values the warning was about
  basis char(64) not null,
  sentence varchar(1000) not null,
  reason varchar(1000) not null,
  who varchar(64) not null,
  at_time timestamp(3) with time zone not null,
  audit_seq bigint not null,
  -- first version in which the rule no longer warned of these values; null while it does
  lapsed_in integer
);
create index accepted_warning_root on accepted_warning (root_type, root_id);
