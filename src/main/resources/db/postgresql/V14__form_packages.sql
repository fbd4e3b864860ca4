-- Form sets the county signed, as this desk took them in: they lie in the ledger's own file and so in every backup.
create table form_package (
  code varchar(40) not null,
  version varchar(40) not null,
  label varchar(200) not null,
  -- the files by name, canonical JSON, and its SHA-256
  content text not null,
  digest char(64) not null,
  -- the signed file as it came, so that anybody can check the signature again
  signed_file bytea not null,
  signer_code varchar(12) not null,
  signer_name varchar(200) not null,
  signer_certificate char(64) not null,
  imported_at timestamp(3) with time zone not null,
  imported_by varchar(64) not null,
  primary key (code, version)
);

-- From which month on a version of a form is used, as a recorded act. A later decision for the same month takes the place of an
-- earlier one; nothing is deleted. The version is one of form_package or one the program brings along.
create table form_adoption (
  id uuid primary key,
  -- order of the decisions, whatever the clock says
  seq integer not null unique,
  code varchar(40) not null,
  version varchar(40) not null,
  adopted_from date not null,
  reason varchar(600) not null,
  asked_by varchar(100) not null,
  approved_by varchar(100) not null,
  adopted_at timestamp(3) with time zone not null,
  adopted_by varchar(64) not null
);
create index form_adoption_code on form_adoption (code, adopted_from);

-- The months of a frozen form that another version served, counted by that version beside the whole.
create table frozen_part (
  frozen_id uuid not null references frozen_form (id),
  part_no integer not null,
  form_version varchar(40) not null,
  first_day date not null,
  last_day date not null,
  primary key (frozen_id, part_no)
);

-- M1 counts these two under 其他部门 (domain/mediation.md §2, CASE_SOURCE), but nobody could choose them.
update code_item set aliases = '其他部门委托|其他部门移送|其他部门|其他委托|有关部门委托|委托移送'
  where list_code = 'CASE_SOURCE' and code = 'REF_OTHER';
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CASE_SOURCE', 'REF_DISCIPLINE', '纪检委托移送', null, '纪检委托|纪检移送|纪检|纪调|纪委', 66, null, null, 'domain/mediation.md §2 (seed)'),
  ('CASE_SOURCE', 'REF_ARBITRATION', '仲裁委托移送', null, '仲裁委托|仲裁移送|仲裁|仲调|仲裁机构', 68, null, null, 'domain/mediation.md §2 (seed)');
