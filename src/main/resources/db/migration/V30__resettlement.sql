-- 安置帮教 (domain/resettlement.md §2). One file per release, with the person's particulars in it: the ledger of resettlement holds
-- its people for itself, so that nothing links them to another ledger (design §6; §9). A released person is free: no column holds a
-- leave, a duty to report, a penalty, a position, a score, a likeness or a link between people, and none may (§1).

-- 衔接通知 (§2.2): may come before there is a file; an act opens the file from it
create table aid_notice (
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
  notice_no varchar(100) not null,
  notice_kind varchar(40) not null,
  issuer varchar(300) not null,
  doc_no varchar(100) not null,
  received_on date not null,
  name varchar(100) not null,
  gender varchar(10) not null,
  birth_date date not null,
  id_kind varchar(40),
  id_no varchar(60),
  address varchar(300),
  family varchar(600),
  category varchar(40) not null,
  release_on date not null,
  prison varchar(200),
  sentence_band varchar(40) not null,
  sentence_months integer,
  offence_group varchar(40) not null,
  minor_at_offence boolean not null,
  health_capacity varchar(40),
  stated_needs varchar(600),
  reply_sent_on date,
  returned_on date,
  returned_reason varchar(600),
  case_id uuid,
  sealed boolean,
  state varchar(40) not null
);
create index aid_notice_release on aid_notice (release_on);

create unique index aid_notice_no on aid_notice (office_code, notice_no);

-- 核查 (§2.2): the latest one counts
create table aid_verification (
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
  notice_id uuid not null references aid_notice (id),
  line_no integer not null,
  verified_on date not null,
  method varchar(300) not null,
  result varchar(40) not null,
  failure varchar(40),
  verified_by varchar(100) not null
);
create index aid_verification_of on aid_verification (notice_id);

-- 帮教档案 (§2.1, 2.3, 2.15)
create table aid_case (
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
  case_no varchar(100) not null,
  officer varchar(64),
  name varchar(100) not null,
  former_name varchar(100),
  gender varchar(10) not null,
  birth_date date not null,
  id_kind varchar(40),
  id_no varchar(60),
  phone varchar(60),
  hukou_region varchar(12),
  hukou_addr varchar(300),
  live_region varchar(12),
  live_addr varchar(300),
  hukou_same_as_live boolean,
  rural boolean,
  guardian_name varchar(100),
  guardian_phone varchar(60),
  category varchar(40) not null,
  source varchar(40) not null,
  released_on date not null,
  certificate_no varchar(100),
  prison varchar(200),
  offence_group varchar(40) not null,
  offence varchar(200),
  sentence_band varchar(40) not null,
  sentence_months integer,
  reduced_early boolean,
  recidivist boolean,
  minor_at_offence boolean not null,
  sealed boolean,
  job_limit varchar(600),
  notice_doc_no varchar(100),
  notice_received_on date,
  from_office varchar(300),
  handover_on date,
  handover_advice varchar(2000),
  meet_mode varchar(40),
  meet_planned_on date,
  family_told_on date,
  family_name varchar(100),
  staff_names varchar(300),
  headcount integer,
  meet_note varchar(600),
  returned_on date,
  missed_reason varchar(40),
  first_contact_on date,
  rights_told_on date,
  agreement_signed_on date,
  health_capacity varchar(40),
  skills varchar(600),
  term_from date,
  term_to date,
  lead_office varchar(300),
  other_office varchar(300),
  end_kind varchar(40),
  end_on date,
  end_summary varchar(2000),
  end_told_on date,
  county_counted boolean,
  end_note varchar(600),
  open_person varchar(60),
  state varchar(40) not null
);
create index aid_case_returned on aid_case (returned_on);
create index aid_case_released on aid_case (released_on);
create index aid_case_end on aid_case (end_on);
create index aid_case_open on aid_case (open_person);

create unique index aid_case_no on aid_case (office_code, case_no);

-- 帮教责任人 (§2.4)
create table aid_helper (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  name varchar(100) not null,
  helper_kind varchar(40) not null,
  gender varchar(10) not null,
  org varchar(300),
  phone varchar(60),
  task varchar(600),
  from_on date not null,
  to_on date,
  duty_signed_on date
);
create index aid_helper_of on aid_helper (case_id);

-- 帮教类型判定 (§2.5): a row is in force until the next
create table aid_need (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  need_kind varchar(40) not null,
  decided_on date not null,
  reason varchar(40),
  reason_second varchar(40),
  reason_third varchar(40),
  need_source varchar(40) not null,
  decided_by varchar(100) not null,
  review_on date not null
);
create index aid_need_of on aid_need (case_id);

-- 帮教状态 (§5): refused in writing, out of contact, or served again; in force until the next
create table aid_service (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  service varchar(40) not null,
  from_on date not null,
  in_writing boolean,
  first_try_on date,
  second_try_on date,
  note varchar(600)
);
create index aid_service_of on aid_service (case_id);

-- 三无认定 (§2.6), by the definition of its year
create table aid_three_no (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  as_of date not null,
  no_home boolean not null,
  no_kin boolean not null,
  no_income boolean not null,
  no_job boolean not null,
  definition varchar(40),
  is_three_no boolean,
  evidence varchar(600)
);
create index aid_three_no_of on aid_three_no (case_id);

-- 走访、联系记录 (§2.7)
create table aid_contact (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  contacted_on date not null,
  way varchar(40) not null,
  place varchar(300),
  topic varchar(40) not null,
  topic_second varchar(40),
  situation varchar(2000) not null,
  help_given varchar(600),
  difficulties varchar(600),
  next_on date,
  taken_by varchar(100) not null,
  person_signed boolean
);
create index aid_contact_of on aid_contact (case_id);

-- 生活状况 (§2.7): a row is in force until the next
create table aid_situation (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  from_on date not null,
  work varchar(40) not null,
  retired boolean,
  housing varchar(40) not null,
  income varchar(40) not null,
  family_contact varchar(40) not null
);
create index aid_situation_of on aid_situation (case_id);

-- 安置 (§2.8)
create table aid_placement (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  place_kind varchar(40) not null,
  from_on date not null,
  to_on date,
  employer varchar(300),
  land_mu varchar(20),
  tax_relief boolean,
  contract boolean,
  dispersed boolean,
  confirmed_by_paper boolean not null
);
create index aid_placement_of on aid_placement (case_id);

-- 帮扶与救助 (§2.9)
create table aid_support (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  support_kind varchar(40) not null,
  applied_on date not null,
  applied_where varchar(300) not null,
  referred_to varchar(300) not null,
  result varchar(40) not null,
  granted_on date,
  amount decimal(14, 2),
  period varchar(100),
  paper_no varchar(100)
);
create index aid_support_of on aid_support (case_id);

-- 就业服务 (§2.9)
create table aid_job_service (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  service_kind varchar(40) not null,
  on_day date not null,
  provider varchar(300) not null,
  result varchar(600)
);
create index aid_job_service_of on aid_job_service (case_id);

-- 社会保险协助 (§2.9)
create table aid_insurance (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  insurance_kind varchar(40) not null,
  on_day date not null,
  note varchar(600)
);
create index aid_insurance_of on aid_insurance (case_id);

-- 教育、培训 (§2.10)
create table aid_study (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  on_day date not null,
  hours integer not null,
  study_kind varchar(40) not null,
  provider varchar(300) not null,
  result varchar(600)
);
create index aid_study_of on aid_study (case_id);

-- 迁居、户籍迁移 (§2.12): the file goes with consent
create table aid_move (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  direction varchar(40) not null,
  move_kind varchar(40) not null,
  to_region varchar(12),
  to_place varchar(300) not null,
  internal boolean not null,
  asked_on date,
  reason varchar(600),
  consent_on date,
  county_agreed_on date,
  new_office varchar(300),
  papers_sent_on date,
  received_on date
);
create index aid_move_of on aid_move (case_id);

-- 重新犯罪 (§2.13): facts of official papers
create table aid_reoffence (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  stage varchar(40) not null,
  offence_group varchar(40) not null,
  offence_on date,
  stage_on date not null,
  doc_no varchar(100) not null,
  within_term boolean
);
create index aid_reoffence_of on aid_reoffence (case_id);

-- 年度小结 (§2.14): no ratings
create table aid_year_note (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  note_year integer not null,
  contacts integer,
  helps integer,
  solved varchar(2000),
  open_needs varchar(2000),
  next_steps varchar(2000) not null,
  own_comment varchar(2000)
);
create index aid_year_note_of on aid_year_note (case_id);

-- 查阅登记 (§2.17)
create table aid_file_access (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  reader varchar(100) not null,
  organ varchar(300) not null,
  legal_basis varchar(300) not null,
  doc_no varchar(100),
  access_scope varchar(600) not null,
  approved_by varchar(100) not null,
  on_day date not null,
  returned_on date
);
create index aid_file_access_of on aid_file_access (case_id);

-- 服刑人员未成年子女帮扶 (§2.16), off by default
create table aid_child_help (
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
  case_id uuid not null references aid_case (id),
  line_no integer not null,
  child_ref varchar(100) not null,
  birth_month varchar(7),
  guard varchar(40) not null,
  hard varchar(40) not null,
  in_school boolean,
  help varchar(300) not null,
  on_day date not null,
  amount decimal(14, 2)
);
create index aid_child_help_of on aid_child_help (case_id);

-- 过渡性安置基地 (§2.11)
create table aid_base (
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
  address varchar(300),
  operator varchar(200),
  area_m2 integer,
  rooms integer,
  beds integer not null,
  started_on date not null,
  ended_on date,
  tax_relief_persons integer,
  subsidy boolean,
  agreement_no varchar(100)
);

-- 入住基地 (§2.11)
create table aid_stay (
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
  base_id uuid not null references aid_base (id),
  line_no integer not null,
  aid_case_id uuid not null references aid_case (id),
  from_on date not null,
  to_on date,
  board boolean,
  training boolean,
  work boolean,
  relief boolean,
  agreement_signed boolean not null,
  public_money boolean,
  left_reason varchar(40),
  note varchar(600)
);
create index aid_stay_of on aid_stay (base_id);

-- 累计数期初 (§7.1 C): entered once, with its day
create table aid_opening (
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
  opening_kind varchar(40) not null,
  as_of date not null,
  persons integer not null,
  basis varchar(300) not null
);
