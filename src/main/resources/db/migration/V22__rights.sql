-- Which ledgers a person keeps. A head covers every ledger and has no row here.
create table user_ledger (
  sign_in varchar(64) not null references user_account (sign_in),
  ledger varchar(40) not null,
  primary key (sign_in, ledger)
);

-- Rights given to a person one by one: to open records of minors, and sealed records. A head has them.
create table user_right (
  sign_in varchar(64) not null references user_account (sign_in),
  special_right varchar(40) not null check (special_right in ('MINORS', 'SEALED')),
  granted_by varchar(64) not null,
  granted_at timestamp(3) with time zone not null,
  primary key (sign_in, special_right)
);

-- Records, and the rows that belong to them, that are opened only with a right of their own and a reason each time.
create table protected_record (
  record_id uuid primary key,
  record_type varchar(40) not null,
  root_id uuid not null,
  of_minor boolean not null,
  is_sealed boolean not null
);
create index protected_record_root on protected_record (root_id);

-- Whoever kept the ledgers goes on keeping them, cases of minors included.
insert into user_ledger (sign_in, ledger)
  select sign_in, 'MEDIATION' from user_account where role = 'CLERK';
insert into user_right (sign_in, special_right, granted_by, granted_at)
  select sign_in, 'MINORS', sign_in, created_at from user_account where role = 'CLERK';

-- Cases with a party under eighteen on the day of acceptance.
insert into protected_record (record_id, record_type, root_id, of_minor, is_sealed)
  select c.id, 'dispute_case', c.id, true, false
  from dispute_case c
  where exists (
    select 1 from party p
    where p.case_id = c.id and p.voided = false and p.birth_date + interval '18' year > c.accepted_on);
insert into protected_record (record_id, record_type, root_id, of_minor, is_sealed)
  select r.id, 'party', r.case_id, true, false
  from party r join protected_record c on c.record_id = r.case_id;
insert into protected_record (record_id, record_type, root_id, of_minor, is_sealed)
  select r.id, 'investigation', r.case_id, true, false
  from investigation r join protected_record c on c.record_id = r.case_id;
insert into protected_record (record_id, record_type, root_id, of_minor, is_sealed)
  select r.id, 'mediation_session', r.case_id, true, false
  from mediation_session r join protected_record c on c.record_id = r.case_id;
insert into protected_record (record_id, record_type, root_id, of_minor, is_sealed)
  select r.id, 'agreement', r.case_id, true, false
  from agreement r join protected_record c on c.record_id = r.case_id;
insert into protected_record (record_id, record_type, root_id, of_minor, is_sealed)
  select r.id, 'performance', r.case_id, true, false
  from performance r join protected_record c on c.record_id = r.case_id;
insert into protected_record (record_id, record_type, root_id, of_minor, is_sealed)
  select r.id, 'follow_up', r.case_id, true, false
  from follow_up r join protected_record c on c.record_id = r.case_id;

-- They are found by their number alone.
delete from search_key where root_id in (select root_id from protected_record);
insert into search_key (root_type, root_id, word)
  select 'dispute_case', c.id, lower(replace(replace(c.case_no, '（', '('), '）', ')'))
  from dispute_case c join protected_record p on p.record_id = c.id
  where c.case_no is not null;
