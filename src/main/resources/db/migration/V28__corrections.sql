-- 社区矫正 (domain/corrections.md §2). One case file per judgment or decision, with the person's particulars in it: the ledger of
-- corrections holds its people for itself, so that nothing links them to another ledger (design §6; §9). Two cases of one person are
-- known by the identity number. No column holds a position, a score, a likeness or a link between people, and none may (§1).

-- 矫正案件 (§2.1, 2.2, 2.4, 2.5, 2.6, 2.23, 2.24, 2.25)
create table correction_case (
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
  nationality_group varchar(40),
  ethnicity varchar(40),
  hukou_kind varchar(40),
  hukou_region varchar(12),
  hukou_addr varchar(300),
  live_region varchar(12),
  live_addr varchar(300),
  phone varchar(60),
  education varchar(40),
  contact_name varchar(100),
  contact_relation varchar(60),
  contact_phone varchar(60),
  guardian_name varchar(100),
  guardian_phone varchar(60),
  category varchar(40) not null,
  decider_kind varchar(40),
  decider varchar(300),
  doc_no varchar(100),
  judged_on date,
  effective_on date,
  original_sentence varchar(40),
  sentence_years integer,
  sentence_months integer,
  sentence_days integer,
  term_from date,
  term_to date,
  -- the last day as it stands after every change of term
  expires_on date,
  exec_region varchar(12),
  exec_addr varchar(300),
  main_offence varchar(40),
  temp_out_ground varchar(40),
  guarantor_name varchar(100),
  guarantor_phone varchar(60),
  minor_at_offence boolean,
  minor_regime boolean,
  record_sealed boolean,
  sealed_basis varchar(300),
  recidivist boolean,
  joint_offence boolean,
  notified_on date,
  papers_received_on date,
  papers_complete boolean,
  papers_missing varchar(600),
  receipt_sent_on date,
  report_due date,
  reported_on date,
  route varchar(40),
  report_result varchar(40),
  identity_checked boolean,
  registered_on date,
  announced_on date,
  announce_place varchar(300),
  announce_present varchar(600),
  announced_in_public boolean,
  guardian_present boolean,
  obligations_served_on date,
  transfer_internal boolean,
  transfer_from varchar(300),
  group_formed_on date,
  self_summary_on date,
  appraised_on date,
  appraisal varchar(2000),
  resettlement_advice varchar(2000),
  sent_to_county_on date,
  end_kind varchar(40),
  end_on date,
  end_doc_no varchar(100),
  end_decided_by varchar(40),
  certificate_no varchar(100),
  recommit_reason varchar(40),
  discharge_announced_on date,
  discharge_in_public boolean,
  decider_notified_on date,
  procuratorate_notified_on date,
  police_notified_on date,
  death_kind varchar(40),
  death_notified_on date,
  end_note varchar(600),
  handed_over_on date,
  handed_over_to varchar(300),
  handover_received_by varchar(100),
  handover_advice varchar(2000),
  left_on date,
  left_kind varchar(40),
  state varchar(40) not null
);
create index correction_case_registered on correction_case (registered_on);
create index correction_case_left on correction_case (left_on);
create index correction_case_id_no on correction_case (id_no);

create unique index correction_case_no on correction_case (office_code, case_no);

-- 罪名 (§2.2): one of them is the main one
create table correction_offence (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  offence varchar(200) not null,
  offence_group varchar(40) not null,
  main boolean not null
);
create index correction_offence_of on correction_offence (case_id);

-- 附加刑 (§2.2)
create table correction_extra_penalty (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  penalty varchar(40) not null,
  amount decimal(14, 2),
  note varchar(300)
);
create index correction_extra_penalty_of on correction_extra_penalty (case_id);

-- 收到的法律文书 (§2.4)
create table correction_document (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  document_kind varchar(40) not null,
  doc_no varchar(100),
  received_on date not null,
  note varchar(300)
);
create index correction_document_of on correction_document (case_id);

-- 矫正小组成员 (§2.6)
create table correction_group_member (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  name varchar(100) not null,
  member_kind varchar(40) not null,
  role varchar(40) not null,
  gender varchar(10) not null,
  phone varchar(60),
  knows_minors boolean,
  valid_from date not null,
  valid_to date,
  duty_signed_on date
);
create index correction_group_member_of on correction_group_member (case_id);

-- 矫正方案 (§2.7), one row per version
create table correction_plan (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  version_no integer not null,
  made_on date not null,
  basis varchar(2000) not null,
  supervision varchar(2000) not null,
  education_plan varchar(2000) not null,
  help_plan varchar(2000) not null,
  report_days integer,
  visit_days integer,
  study_hours_month decimal(5, 1),
  benefit_hours_month decimal(5, 1),
  effect_review varchar(2000),
  adjust_reason varchar(600)
);
create index correction_plan_of on correction_plan (case_id);

-- 报告 (§2.8)
create table correction_report (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  reported_on date not null,
  way varchar(40) not null,
  report_kind varchar(40) not null,
  summary varchar(2000) not null,
  taken_by varchar(100) not null,
  next_due date
);
create index correction_report_of on correction_report (case_id);

-- 实地查访 (§2.9)
create table correction_visit (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  visited_on date not null,
  place_kind varchar(40) not null,
  met varchar(200) not null,
  findings varchar(2000) not null,
  visitors varchar(200) not null,
  visitor_count integer,
  privacy_kept boolean not null
);
create index correction_visit_of on correction_visit (case_id);

-- 禁止令 (§2.12)
create table correction_injunction (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  court varchar(300) not null,
  doc_no varchar(100) not null,
  injunction_kind varchar(40) not null,
  content varchar(2000) not null,
  valid_from date not null,
  valid_to date not null,
  lifted_on date,
  lifted_doc_no varchar(100)
);
create index correction_injunction_of on correction_injunction (case_id);

-- 进入特定区域审批 (§2.12)
create table correction_area_entry (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  applied_on date not null,
  place varchar(300) not null,
  reason varchar(600) not null,
  from_on date not null,
  to_on date not null,
  office_opinion varchar(600) not null,
  decision varchar(40),
  decided_on date,
  court_notified_on date,
  procuratorate_notified_on date
);
create index correction_area_entry_of on correction_area_entry (case_id);

-- 会客审批 (§2.12)
create table correction_contact_request (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  applied_on date not null,
  person_name varchar(100) not null,
  relation varchar(60) not null,
  reason varchar(600) not null,
  meet_on date not null,
  decision varchar(40),
  decided_on date
);
create index correction_contact_request_of on correction_contact_request (case_id);

-- 分类管理 (§2.13): a row is in force until the next
create table correction_level (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  level varchar(40) not null,
  from_on date not null,
  reason varchar(600) not null,
  proposed_by varchar(100) not null,
  approved_by varchar(100),
  approved_on date,
  doc_no varchar(100)
);
create index correction_level_of on correction_level (case_id);

-- 外出请假 (§2.14)
create table correction_leave (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  applied_on date not null,
  dest_region varchar(12) not null,
  dest_place varchar(300) not null,
  leave_reason varchar(40) not null,
  from_on date not null,
  to_on date not null,
  days integer,
  approver varchar(40),
  office_opinion varchar(600),
  decision varchar(40),
  decided_by varchar(100),
  decided_on date,
  refusal_reason varchar(600),
  certificate_no varchar(100),
  filed_with_county_on date,
  procuratorate_notified_on date,
  back_on date,
  extension boolean,
  late boolean
);
create index correction_leave_of on correction_leave (case_id);

-- 经常性跨市县活动 (§2.14)
create table correction_frequent_leave (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  reason varchar(600) not null,
  area varchar(600) not null,
  route varchar(600) not null,
  applied_on date not null,
  from_on date not null,
  to_on date not null,
  decision varchar(40),
  decided_by varchar(100),
  decided_on date,
  doc_no varchar(100)
);
create index correction_frequent_leave_of on correction_frequent_leave (case_id);

-- 执行地变更 (§2.15)
create table correction_place_change (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  direction varchar(40) not null,
  internal boolean not null,
  applied_on date not null,
  reason varchar(600) not null,
  region varchar(12) not null,
  address varchar(300) not null,
  office_opinion varchar(600),
  asked_on date,
  replied_on date,
  reply varchar(40),
  decided_on date,
  decision varchar(40),
  told_on date,
  papers_sent_on date,
  receipt_on date,
  subject_due date,
  subject_reported_on date,
  decider_notified_on date,
  procuratorate_notified_on date,
  police_notified_on date,
  moved_on date
);
create index correction_place_change_of on correction_place_change (case_id);

-- 考核奖惩 (§2.16)
create table correction_conduct (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  conduct_kind varchar(40) not null,
  facts varchar(2000) not null,
  ground varchar(40) not null,
  evidence varchar(600),
  proposed_on date not null,
  decided_on date,
  decided_by varchar(40),
  decider varchar(300),
  doc_no varchar(100),
  outcome varchar(40),
  served_on date,
  objection_on date,
  objection_result varchar(600),
  procuratorate_copied_on date
);
create index correction_conduct_of on correction_conduct (case_id);

-- 电子定位装置使用审批 (§2.17): approvals, never positions
create table correction_eloc (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  ground varchar(40) not null,
  evidence varchar(600) not null,
  proposed_on date not null,
  approver_name varchar(100),
  approver_post varchar(100),
  approver_level varchar(40),
  approved_on date,
  device_kind varchar(40) not null,
  from_on date,
  to_on date,
  informed_on date,
  extension_no integer not null,
  assessment varchar(2000),
  removed_on date,
  removed_reason varchar(40),
  procuratorate_copied_on date
);
create index correction_eloc_of on correction_eloc (case_id);

-- 失去联系、脱离监管 (§2.18)
create table correction_lost (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  lost_kind varchar(40) not null,
  found_on date not null,
  last_contact_on date,
  search_steps varchar(2000) not null,
  police_notified_on date,
  procuratorate_notified_on date,
  located_on date,
  outcome varchar(40) not null
);
create index correction_lost_of on correction_lost (case_id);

-- 限制人身自由 (§2.19)
create table correction_custody (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  custody_kind varchar(40) not null,
  organ varchar(300) not null,
  from_on date not null,
  to_on date,
  notified_on date
);
create index correction_custody_of on correction_custody (case_id);

-- 期限变动 (§2.20)
create table correction_term_change (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  change_kind varchar(40) not null,
  doc_no varchar(100) not null,
  effective_on date not null,
  old_to date,
  new_to date not null
);
create index correction_term_change_of on correction_term_change (case_id);

-- 再犯罪 (§2.21): facts of official papers
create table correction_reoffence (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  stage varchar(40) not null,
  offence_group varchar(40) not null,
  offence varchar(200),
  offence_on date not null,
  stage_on date not null,
  doc_no varchar(100) not null
);
create index correction_reoffence_of on correction_reoffence (case_id);

-- 帮扶 (§2.22)
create table correction_help (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  help_kind varchar(40) not null,
  on_day date not null,
  provider varchar(200) not null,
  amount decimal(14, 2),
  result varchar(600)
);
create index correction_help_of on correction_help (case_id);

-- 就业就学 (§2.1): a row is in force until the next
create table correction_livelihood (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  work varchar(40) not null,
  from_on date not null,
  employer varchar(300),
  note varchar(300)
);
create index correction_livelihood_of on correction_livelihood (case_id);

-- 查阅登记 (§2.26)
create table correction_file_access (
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
  case_id uuid not null references correction_case (id),
  line_no integer not null,
  reader varchar(100) not null,
  organ varchar(300) not null,
  legal_basis varchar(40) not null,
  doc_no varchar(100),
  scope varchar(600) not null,
  approved_by varchar(100) not null,
  on_day date not null,
  returned_on date
);
create index correction_file_access_of on correction_file_access (case_id);

-- 调查评估 (§2.3)
create table correction_assessment (
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
  request_no varchar(100) not null,
  requester varchar(300) not null,
  requester_kind varchar(40) not null,
  request_doc_no varchar(100),
  received_on date not null,
  fast_track boolean not null,
  due_on date,
  name varchar(100),
  gender varchar(10),
  birth_date date,
  id_kind varchar(40),
  id_no varchar(60),
  address varchar(300),
  offence varchar(200),
  minor boolean,
  visits varchar(2000),
  opinion varchar(40),
  opinion_text varchar(2000),
  opinion_no varchar(100),
  sent_on date,
  adopted varchar(40),
  adopted_on date,
  erased_on date,
  state varchar(40) not null
);
create index correction_assessment_received on correction_assessment (received_on);

create unique index correction_assessment_no on correction_assessment (office_code, request_no);

-- 集中教育、个别教育、心理辅导 (§2.10)
create table correction_session (
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
  held_on date not null,
  start_time varchar(5),
  end_time varchar(5),
  hours decimal(5, 1) not null,
  education_form varchar(40) not null,
  topic varchar(40) not null,
  teacher varchar(100) not null,
  place varchar(300) not null,
  minors_only boolean not null,
  note varchar(600)
);
create index correction_session_on on correction_session (held_on);

-- 教育学习出席 (§2.10)
create table correction_session_attendance (
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
  session_id uuid not null references correction_session (id),
  line_no integer not null,
  correction_case_id uuid not null references correction_case (id),
  hours decimal(5, 1) not null,
  result varchar(300),
  absence_reason varchar(300)
);
create index correction_session_attendance_of on correction_session_attendance (session_id);

-- 公益活动 (§2.11)
create table correction_benefit (
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
  held_on date not null,
  hours decimal(5, 1) not null,
  activity varchar(300) not null,
  place varchar(300) not null,
  organiser varchar(200) not null,
  fit_check varchar(600) not null,
  minors_only boolean not null
);
create index correction_benefit_on on correction_benefit (held_on);

-- 公益活动出席 (§2.11)
create table correction_benefit_attendance (
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
  benefit_id uuid not null references correction_benefit (id),
  line_no integer not null,
  correction_case_id uuid not null references correction_case (id),
  hours decimal(5, 1) not null,
  absence_reason varchar(300)
);
create index correction_benefit_attendance_of on correction_benefit_attendance (benefit_id);

-- 申诉、控告、检举 (§1): nobody can take it away
create table correction_complaint (
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
  correction_case_id uuid references correction_case (id),
  complaint_no varchar(100) not null,
  complainant varchar(100) not null,
  received_on date not null,
  content varchar(2000) not null,
  against varchar(300),
  passed_to varchar(300),
  passed_on date,
  answered_on date,
  answer varchar(2000),
  procuratorate_told_on date,
  -- as the case it is about is, so that it opens to no more people than that case
  of_minor boolean,
  of_sealed boolean,
  state varchar(40) not null
);

-- 检察监督 (§10)
create table correction_inspection (
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
  on_day date not null,
  organ varchar(300) not null,
  findings varchar(2000) not null,
  answered_on date,
  answer varchar(2000)
);

-- 累计数期初 (§7.1 L): entered once, with its day
create table correction_opening (
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

-- 受委托事项 (§1): what the county agency has delegated to the office, dated
create table correction_delegation (
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
  act varchar(40) not null,
  valid_from date not null,
  valid_to date,
  doc_no varchar(100) not null,
  issuer varchar(300) not null
);
