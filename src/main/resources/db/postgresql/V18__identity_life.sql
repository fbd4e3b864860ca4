-- Keys that were asked for but not granted yet: the ones before go on signing until the answer is installed.
alter table own_identity add column pending boolean default false not null;

-- A county hands over to its next keys: the former are no longer written to, but its receipts over what was
-- sealed for them still count. Another revocation ends that too.
alter table counterpart add column succeeded_at timestamp(3) with time zone;
alter table counterpart add column revoked_by varchar(64);
alter table counterpart add column revoked_because varchar(500);
