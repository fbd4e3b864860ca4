-- What may leave an office, by form and by record type, with the article it rests on (design §5). A form without a rule goes with its
-- pseudonymous fact rows; a record type without a rule never leaves.
insert into dated_rule (name, valid_from, valid_to, content, source) values
  ('hand_over.form.M1', date '2011-01-01', null, 'FACTS',
   '《人民调解法》第五条、第十条：县级司法行政部门指导并统计本行政区域的人民调解工作。只报统计数字和去标识的明细行，供县局逐格重算'),
  ('hand_over.form.M3', date '2011-01-01', null, 'FACTS',
   '《人民调解法》第五条、第十条：县级司法行政部门指导并统计本行政区域的人民调解工作。只报统计数字和去标识的明细行，供县局逐格重算'),
  ('hand_over.form.MF', date '2011-01-01', null, 'FACTS',
   '《人民调解法》第五条、第十条：县级司法行政部门指导并统计本行政区域的人民调解工作。只报统计数字和去标识的明细行，供县局逐格重算'),
  ('hand_over.record.committee', date '2011-01-01', null, 'RECORDS',
   '《人民调解法》第十条：县级司法行政部门统计本行政区域内人民调解委员会的设立情况'),
  ('hand_over.record.mediator', date '2011-01-01', null, 'RECORDS',
   '《人民调解法》第十条：县级司法行政部门将人民调解委员会以及人员组成和调整情况及时通报所在地基层人民法院');

alter table outbound_form add column content_level varchar(20) default 'FACTS' not null;

-- Records a sealed bundle carries, each in the version it was in: what the accepted bundles carried is not sent again.
create table outbound_record (
  bundle_id uuid not null references outbound_bundle (bundle_id),
  record_type varchar(40) not null,
  record_id uuid not null,
  rev integer not null,
  -- whether it went in the part only the holder of the minors' key can open
  minor boolean default false not null,
  primary key (bundle_id, record_type, record_id)
);
create index outbound_record_of on outbound_record (record_type, record_id);

-- County: a form that came without the facts behind it cannot be recounted.
alter table submission add column content_level varchar(20) default 'FACTS' not null;

-- County: records of the types whose law sends them up, in the newest version that came.
create table received_record (
  origin varchar(12) not null,
  record_type varchar(40) not null,
  uid uuid not null,
  rev integer not null,
  -- null once the office has withdrawn it
  content text,
  bundle_id uuid not null references inbound_bundle (bundle_id),
  primary key (origin, record_type, uid)
);

-- County: records of minors as they came, sealed for the person who may open them.
create table received_minors (
  bundle_id uuid primary key references inbound_bundle (bundle_id),
  office_code varchar(12) not null,
  content bytea not null,
  digest char(64) not null
);

-- The key for records of minors. OWN: this desk's, opened by its holder alone; PARENT: that of the desk above, certificate only.
create table minors_key (
  id uuid primary key,
  relation varchar(10) not null check (relation in ('OWN', 'PARENT')),
  office_code varchar(12) not null,
  suite varchar(20) not null,
  certificate bytea not null,
  private_key bytea,
  -- sign-in name of the person who may open
  holder varchar(64),
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  retired_at timestamp(3) with time zone
);
