-- 司法所本身 (domain/office.md §2.1, 2.2, 2.4): who works here, on what, since when; volunteers, equipment, money, bases. What changes in
-- the course of time is a row in force until the next (decision 0029), so that a headcount is one of a day and never of all who ever
-- worked here (office.md §9 trap 2). Volunteers are a register of their own and are no staff (§2.2).

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('STAFF_KIND', 'POLITICAL_LEGAL', '政法专项编制', '01', '政法编制|中央政法专项编制|中央政法编制', 10, null, null, 'SF 0015第9.6项（GAP SYS007）'),
  ('STAFF_KIND', 'LOCAL_ADMIN', '地方行政编制', '02', '行政编制', 20, null, null, 'SF 0015第9.6项（GAP SYS007）'),
  ('STAFF_KIND', 'INSTITUTION', '地方事业编制', '03', '事业编制|事业编', 30, null, null, 'SF 0015第9.6项（GAP SYS007）'),
  ('STAFF_KIND', 'PURCHASED', '政府购买服务人员', '04', '政府购买服务|购买服务', 40, null, null, 'SF 0015第9.6项（GAP SYS007）'),
  ('STAFF_KIND', 'HIRED', '其他聘用人员', '05', '聘用人员|合同制', 50, null, null, 'SF 0015第9.6项（GAP SYS007）'),
  ('STAFF_KIND', 'PART_TIME', '兼职', '06', '兼职人员', 60, null, null, 'SF 0015第9.6项（GAP SYS007）'),
  ('STAFF_KIND', 'OTHER', '其他', '99', '', 70, null, null, 'SF 0015第9.6项（GAP SYS007）');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('STAFF_ROLE', 'ASSISTANT', '司法协理员', null, '协理员', 10, null, null, '本程序的设定'),
  ('STAFF_ROLE', 'MEDIATOR_FT', '专职人民调解员', null, '专职调解员', 20, null, null, '本程序的设定'),
  ('STAFF_ROLE', 'CORRECTION_SW', '矫正社工', null, '社会工作者|专职社会工作者|社工', 30, null, null, '本程序的设定'),
  ('STAFF_ROLE', 'PUBLIC_POST', '公益岗位', null, '公益岗', 40, null, null, '本程序的设定'),
  ('STAFF_ROLE', 'SECONDED', '借调', null, '', 50, null, null, '本程序的设定');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('WORK_SHARE', 'FULL', '专职', null, '只做这项工作', 10, null, null, '本程序的设定'),
  ('WORK_SHARE', 'PART', '兼职', null, '兼做', 20, null, null, '本程序的设定'),
  ('WORK_SHARE', 'NONE', '不从事', null, '否|无', 30, null, null, '本程序的设定');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('STAFF_POST', 'DEPUTY', '副所长', '02', '', 10, null, null, 'GAP SYS216'),
  ('STAFF_POST', 'OTHER', '其他', '03', '', 20, null, null, 'GAP SYS216');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('STAFF_SIDE_POST', 'PARTY_COMMITTEE', '乡镇党委委员', '01', '', 10, null, null, 'GAP SYS217'),
  ('STAFF_SIDE_POST', 'GOVERNANCE', '综治办副主任', '02', '', 20, null, null, 'GAP SYS217'),
  ('STAFF_SIDE_POST', 'PETITION', '信访办副主任', '03', '', 30, null, null, 'GAP SYS217'),
  ('STAFF_SIDE_POST', 'OTHER', '其他', '04', '', 40, null, null, 'GAP SYS217');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('TRAIN_KIND', 'MEDIATION', '人民调解', '01', '', 10, null, null, 'GAP SYS210'),
  ('TRAIN_KIND', 'CORRECTIONS', '社区矫正', '02', '', 20, null, null, 'GAP SYS210'),
  ('TRAIN_KIND', 'RESETTLEMENT', '安置帮教', '03', '', 30, null, null, 'GAP SYS210'),
  ('TRAIN_KIND', 'LEGAL_SERVICE', '基层法律服务', '04', '', 40, null, null, 'GAP SYS210'),
  ('TRAIN_KIND', 'PUBLICITY', '法治宣传', '05', '', 50, null, null, 'GAP SYS210'),
  ('TRAIN_KIND', 'LEGAL_AID', '法律援助', '06', '', 60, null, null, 'GAP SYS210'),
  ('TRAIN_KIND', 'DISPUTES', '矛盾纠纷', '07', '', 70, null, null, 'GAP SYS210'),
  ('TRAIN_KIND', 'GOVERNANCE', '综合治理', '08', '', 80, null, null, 'GAP SYS210'),
  ('TRAIN_KIND', 'SUPERIOR', '上级综合培训', '09', '', 90, null, null, 'GAP SYS210'),
  ('TRAIN_KIND', 'OTHER', '其他', '99', '', 100, null, null, 'GAP SYS210');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('PREMISES_KIND', 'ALLOTTED', '划拨', '01', '', 10, null, null, 'GAP SYS207'),
  ('PREMISES_KIND', 'RENTED', '租赁', '02', '', 20, null, null, 'GAP SYS207'),
  ('PREMISES_KIND', 'OWNED', '自有', '03', '', 30, null, null, 'GAP SYS207'),
  ('PREMISES_KIND', 'OTHER', '其他', '04', '', 40, null, null, 'GAP SYS207');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ASSET_KIND', 'COMPUTER', '计算机', null, '电脑', 10, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'PHONE', '工作电话', null, '电话', 20, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'PRINTER', '传真、打印、复印设备', null, '打印机|复印机|传真机', 30, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'CAMERA', '录音录像设备', null, '照相机|摄像机|录音笔', 40, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'CARD_READER', '证件、指纹、签名采集设备', null, '身份证读卡器|读卡器', 50, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'RECORDER', '执法记录仪', null, '记录仪', 60, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'POLICE_GEAR', '警用器械', null, '', 70, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'LOCATOR', '定位装置', null, '', 80, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'SCREEN', '显示屏', null, '大屏', 90, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'CAR', '汽车', null, '公务用车|车辆', 100, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'MOTORCYCLE', '摩托车', null, '', 110, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'E_BIKE', '电动车', null, '', 120, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'OTHER_VEHICLE', '其他车辆', null, '', 130, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'CABINET', '档案柜', null, '文件柜', 140, null, null, 'domain/office.md §2.4；分类对应自治区装备统计'),
  ('ASSET_KIND', 'OTHER', '其他', null, '', 150, null, null, 'domain/office.md §2.4；分类对应自治区装备统计');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('FUND_ENTRY', 'BUDGET', '列入预算', null, '预算', 10, null, null, '本程序的设定'),
  ('FUND_ENTRY', 'IN', '收入', null, '拨入|拨款', 20, null, null, '本程序的设定'),
  ('FUND_ENTRY', 'OUT', '支出', null, '支付', 30, null, null, '本程序的设定');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('FUND_SOURCE', 'COUNTY', '县财政', '01', '县级财政', 10, null, null, 'GAP SYS208'),
  ('FUND_SOURCE', 'TOWNSHIP', '乡镇财政', '02', '乡镇', 20, null, null, 'GAP SYS208'),
  ('FUND_SOURCE', 'TRANSFER', '中央政法转移支付', null, '转移支付', 30, null, null, 'GAP SYS208'),
  ('FUND_SOURCE', 'DONATION', '捐赠', null, '', 40, null, null, 'GAP SYS208'),
  ('FUND_SOURCE', 'OTHER', '其他', '03', '', 50, null, null, 'GAP SYS208');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('FUND_ITEM', 'OFFICE', '办公', null, '办公经费', 10, null, null, 'domain/office.md §2.4'),
  ('FUND_ITEM', 'MEDIATION', '人民调解', null, '调解经费', 20, null, null, 'domain/office.md §2.4'),
  ('FUND_ITEM', 'PER_CASE', '一案一补', null, '', 30, null, null, 'domain/office.md §2.4'),
  ('FUND_ITEM', 'CORRECTIONS', '社区矫正', null, '社区矫正经费', 40, null, null, 'domain/office.md §2.4'),
  ('FUND_ITEM', 'RESETTLEMENT', '安置帮教', null, '安置帮教经费', 50, null, null, 'domain/office.md §2.4'),
  ('FUND_ITEM', 'PUBLICITY', '普法', null, '普法经费', 60, null, null, 'domain/office.md §2.4'),
  ('FUND_ITEM', 'LEGAL_AID', '法律援助', null, '法援', 70, null, null, 'domain/office.md §2.4'),
  ('FUND_ITEM', 'EQUIPMENT', '装备', null, '', 80, null, null, 'domain/office.md §2.4'),
  ('FUND_ITEM', 'IT', '信息化', null, '', 90, null, null, 'domain/office.md §2.4'),
  ('FUND_ITEM', 'OTHER', '其他', null, '', 100, null, null, 'domain/office.md §2.4');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_BASE', 'EMPLOYMENT', '就业基地', null, '就业', 10, null, null, 'domain/corrections.md §7.3'),
  ('CORR_BASE', 'EDUCATION', '教育基地', null, '教育|教育学习基地', 20, null, null, 'domain/corrections.md §7.3'),
  ('CORR_BASE', 'BENEFIT', '公益活动基地', null, '社区服务基地|公益劳动基地|公益活动', 30, null, null, 'domain/corrections.md §7.3'),
  ('CORR_BASE', 'CENTER', '管理教育服务中心', null, '社区矫正中心|中心', 40, null, null, 'domain/corrections.md §7.3');

-- 本所概况 (§2.1): the office itself, one record
create table office_profile (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(200) not null,
  single varchar(10),
  set_up_on date not null,
  closed_on date,
  approval_no varchar(100),
  county_bureau varchar(200),
  address varchar(300),
  phone varchar(60),
  grade varchar(100)
);

-- 承担的工作: a row is in force until the next (CCL 9: by delegation of the correction agency)
create table office_task (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  profile_id uuid not null references office_profile (id),
  line_no integer not null,
  from_on date not null,
  corrections boolean not null,
  resettlement boolean not null,
  doc_no varchar(100)
);
create index office_task_of on office_task (profile_id);

-- 业务用房 (§2.4)
create table office_premises (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  profile_id uuid not null references office_profile (id),
  line_no integer not null,
  premises_kind varchar(40) not null,
  independent boolean not null,
  owner varchar(200),
  area_m2 integer not null,
  built_on date,
  from_on date not null,
  to_on date,
  rooms varchar(300)
);
create index office_premises_of on office_premises (profile_id);

-- 人员 (§2.2)
create table office_staff (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(100) not null,
  gender varchar(10) not null,
  birth_date date,
  ethnicity varchar(40),
  id_no varchar(60),
  phone varchar(60),
  party_member boolean,
  education varchar(40),
  major varchar(100),
  degree varchar(100),
  law_degree boolean,
  legal_qualification boolean,
  qualified_year integer,
  certificate_no varchar(200),
  hired_on date,
  joined_office_on date not null,
  left_on date,
  left_reason varchar(300),
  present_no varchar(60),
  present_kind varchar(40),
  present_work varchar(200)
);

-- 历任所长: one at a time
create table office_head (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  profile_id uuid not null references office_profile (id),
  line_no integer not null,
  staff_id uuid not null references office_staff (id),
  from_on date not null,
  to_on date,
  acting boolean
);
create index office_head_of on office_head (profile_id);

-- 编制与分工: a row is in force until the next
create table office_duty (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  staff_id uuid not null references office_staff (id),
  line_no integer not null,
  from_on date not null,
  staff_kind varchar(40) not null,
  role varchar(40),
  role_second varchar(40),
  correction_work varchar(40) not null,
  aid_work varchar(40) not null,
  other_duties varchar(300)
);
create index office_duty_of on office_duty (staff_id);

-- 职务
create table office_post (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  staff_id uuid not null references office_staff (id),
  line_no integer not null,
  post varchar(40) not null,
  from_on date not null,
  to_on date,
  rank varchar(100),
  side_post varchar(40)
);
create index office_post_of on office_post (staff_id);

-- 培训
create table office_training (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  staff_id uuid not null references office_staff (id),
  line_no integer not null,
  train_kind varchar(40) not null,
  from_on date not null,
  to_on date not null,
  hours decimal(10, 1) not null,
  organiser varchar(200) not null,
  topic varchar(300) not null
);
create index office_training_of on office_training (staff_id);

-- 志愿者: no staff
create table office_volunteer (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(100) not null,
  gender varchar(10) not null,
  birth_date date,
  id_no varchar(60),
  phone varchar(60),
  org varchar(200),
  skills varchar(300),
  from_on date not null,
  left_on date,
  left_reason varchar(300),
  corrections boolean not null,
  resettlement boolean not null,
  present_no varchar(60)
);

-- 社区矫正基地 (corrections.md §7.3)
create table office_base (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(200) not null,
  base_kind varchar(40) not null,
  host varchar(200),
  address varchar(300),
  agreement_no varchar(100),
  capacity integer,
  area_m2 integer,
  opened_on date not null,
  closed_on date
);

-- 装备 (§2.4)
create table office_asset (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  asset_no varchar(100),
  name varchar(200) not null,
  asset_kind varchar(40) not null,
  model varchar(200),
  qty integer not null,
  corrections boolean not null,
  bought_on date not null,
  worth decimal(14, 2),
  fund_source varchar(40),
  keeper varchar(100),
  scrapped_on date,
  scrapped_doc varchar(100),
  crypto boolean
);

-- 经费 (§2.4): what was budgeted, came in and was paid, line by line
create table office_fund (
  id uuid primary key,
  pseudonym uuid not null unique,
  office_code varchar(12) not null,
  version integer not null,
  voided boolean default false not null,
  void_reason varchar(600),
  to_complete boolean default false not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(3) with time zone not null,
  updated_by varchar(64) not null,
  fund_year integer not null,
  entry varchar(40) not null,
  item varchar(40) not null,
  source varchar(40) not null,
  on_day date not null,
  amount decimal(14, 2) not null,
  doc_no varchar(100),
  payee varchar(200),
  note varchar(600)
);
