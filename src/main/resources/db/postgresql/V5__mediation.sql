-- 人民调解委员会 (domain/mediation.md §1.1). The term is stored, never computed: law and local rules differ (PML 9; VCL).
create table committee (
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
  code varchar(36) not null,
  name varchar(300) not null,
  short_name varchar(60) not null,
  kind varchar(40) not null,
  industry_kind varchar(40),
  sponsor_unit varchar(300),
  region_code varchar(12),
  established_on date,
  filed_on date,
  term_start date,
  term_end date,
  leader varchar(100),
  phone varchar(60),
  address varchar(300),
  own_room boolean,
  room_area_m2 integer,
  status varchar(20) not null,
  closed_on date
);
create unique index committee_code on committee (office_code, code);
create index committee_name on committee (office_code, name);

-- 人民调解员 (§1.3)
create table mediator (
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
  code varchar(36) not null,
  name varchar(100) not null,
  sex varchar(10),
  id_no varchar(18),
  birth_date date,
  ethnicity varchar(40),
  education varchar(40),
  committee_id uuid not null references committee (id),
  post varchar(40),
  origin varchar(40),
  employment varchar(40),
  gov_purchased boolean,
  appointed_from date,
  appointed_to date,
  end_reason varchar(600),
  phone varchar(60)
);

-- 纠纷案件 (§1.4). No fee column may ever exist: mediation is free of charge (PML 4).
create table dispute_case (
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
  case_name varchar(300) not null,
  committee_id uuid not null references committee (id),
  lead_mediator_id uuid references mediator (id),
  chosen_by varchar(40),
  source varchar(40) not null,
  referral_unit varchar(300),
  referral_letter_no varchar(100),
  referral_received_on date,
  other_organ_accepted boolean,
  consent_at date,
  refused_by varchar(100),
  rights_explained_on date,
  applied_on date,
  accepted_on date not null,
  occurred_on date,
  place varchar(300),
  dispute_type varchar(40) not null,
  difficulty varchar(40),
  forecast varchar(40),
  summary varchar(600),
  requests varchar(2000),
  involved_persons integer not null,
  death_involved boolean,
  migrant_worker boolean,
  due_on date,
  extended_to date,
  extension_agreed_on date,
  outcome varchar(40),
  outcome_reason varchar(40),
  concluded_on date,
  remedies_notified boolean,
  satisfaction boolean,
  archived_on date,
  retention varchar(40),
  state varchar(40) not null
);
create unique index dispute_case_no on dispute_case (office_code, case_no);
create index dispute_case_concluded on dispute_case (concluded_on);
create index dispute_case_accepted on dispute_case (accepted_on);

-- 当事人 (§1.5)
create table party (
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
  case_id uuid not null references dispute_case (id),
  line_no integer not null,
  side varchar(40) not null,
  party_kind varchar(40) not null,
  name varchar(100) not null,
  sex varchar(10),
  ethnicity varchar(40),
  birth_date date,
  occupation varchar(100),
  contact varchar(100),
  address varchar(300),
  id_kind varchar(40),
  id_no varchar(40),
  legal_rep varchar(100),
  side_person_count integer not null
);
create index party_case on party (case_id);

-- 调查记录 (§1.6)
create table investigation (
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
  case_id uuid not null references dispute_case (id),
  line_no integer not null,
  held_on date not null,
  place varchar(300) not null,
  investigators varchar(300) not null,
  investigated varchar(300) not null,
  participants varchar(600),
  content varchar(20000) not null
);
create index investigation_case on investigation (case_id);

-- 调解记录 (§1.6; PML 27)
create table mediation_session (
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
  case_id uuid not null references dispute_case (id),
  line_no integer not null,
  held_on date not null,
  place varchar(300) not null,
  mediators varchar(300) not null,
  participants varchar(600),
  recorder varchar(100),
  content varchar(20000) not null,
  session_result varchar(40) not null
);
create index mediation_session_case on mediation_session (case_id);

-- 调解协议 (§1.7). effective_on is derived: last signature or seal, oral: the agreement day (PML 29, 30).
create table agreement (
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
  case_id uuid not null references dispute_case (id),
  line_no integer not null,
  form varchar(40) not null,
  number varchar(100),
  facts varchar(4000),
  terms varchar(8000),
  remedy varchar(40),
  perform_mode varchar(40),
  perform_due_on date,
  perform_place varchar(300),
  amount decimal(14, 2),
  copies integer,
  agreed_on date not null,
  parties_signed_on date,
  mediator_signed_on date,
  sealed_on date,
  effective_on date,
  confirmation_deadline date,
  confirmation_applied_on date,
  confirmed_on date,
  sued_on date,
  judgement varchar(40),
  judged_on date,
  payment_order_on date,
  superseded boolean default false not null
);
create index agreement_case on agreement (case_id);

-- 履行 (§1.8; PML 31)
create table performance (
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
  case_id uuid not null references dispute_case (id),
  line_no integer not null,
  due_on date,
  amount_due decimal(14, 2),
  performed_on date,
  amount_done decimal(14, 2),
  proof varchar(300),
  state varchar(40) not null,
  urged_on date
);
create index performance_case on performance (case_id);

-- 回访 (§1.9). situation and satisfaction are never pre-filled: that would fabricate evidence.
create table follow_up (
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
  case_id uuid not null references dispute_case (id),
  line_no integer not null,
  visited_on date not null,
  party_name varchar(100) not null,
  visitor varchar(100) not null,
  visit_mode varchar(40) not null,
  reason varchar(600) not null,
  situation varchar(2000) not null,
  performed varchar(40) not null,
  satisfied boolean not null
);
create index follow_up_case on follow_up (case_id);

-- 排查 (§1.11): one row is one activity (次)
create table screening (
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
  committee_id uuid not null references committee (id),
  held_on date not null,
  place varchar(300) not null,
  screeners varchar(300) not null,
  content varchar(2000) not null,
  kind varchar(40) not null
);

-- 排查发现的纠纷 (§1.11): one row is one dispute (件)
create table screening_item (
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
  screening_id uuid not null references screening (id),
  line_no integer not null,
  summary varchar(600) not null,
  dispute_type varchar(40) not null,
  persons integer not null,
  risk varchar(40),
  disposition varchar(40) not null,
  handled_on date,
  case_id uuid references dispute_case (id)
);
create index screening_item_screening on screening_item (screening_id);

-- 预防激化 (§1.11)
create table prevention_event (
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
  committee_id uuid not null references committee (id),
  case_id uuid references dispute_case (id),
  happened_on date not null,
  kind varchar(40) not null,
  cases integer not null,
  persons integer not null,
  basis varchar(2000) not null,
  evidence varchar(600)
);

-- 案件总体情况 (§1.15): prevented is typed by hand, the rest is counted
create table committee_month (
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
  committee_id uuid not null references committee (id),
  month_start date not null,
  prevented integer not null
);
-- one live row per committee and month is kept by the write gate: a voided one keeps its place
create index committee_month_one on committee_month (committee_id, month_start);

-- Fact views: one row per counted thing, only the columns forms need, no names. record_id stays in the office,
-- fact_id is the pseudonym that travels.
create view fact_dispute as
select
  c.id as record_id,
  c.pseudonym as fact_id,
  c.office_code,
  m.kind as committee_kind,
  c.accepted_on,
  c.concluded_on,
  c.outcome,
  c.source,
  c.dispute_type,
  c.difficulty,
  c.involved_persons,
  a.form as agreement_form,
  coalesce(a.amount, 0) as amount,
  p.performed_on,
  a.sued_on,
  a.judgement,
  a.judged_on,
  a.confirmation_applied_on,
  a.confirmed_on,
  a.payment_order_on
from dispute_case c
join committee m on m.id = c.committee_id
left join agreement a on a.case_id = c.id and a.voided = false and a.superseded = false
left join (
  -- fully performed on the day its last item was performed; one open item and the case is not performed
  select i.case_id, max(i.performed_on) as performed_on
  from performance i
  where i.voided = false
  group by i.case_id
  having sum(case when i.state = 'FULL' then 0 else 1 end) = 0
) p on p.case_id = c.id
where c.voided = false;

create view fact_screening as
select s.id as record_id, s.pseudonym as fact_id, s.office_code, m.kind as committee_kind, s.held_on, s.kind as screen_kind
from screening s
join committee m on m.id = s.committee_id
where s.voided = false;

create view fact_screening_item as
select i.id as record_id, i.pseudonym as fact_id, i.office_code, s.held_on, i.dispute_type, i.persons, i.risk, i.disposition
from screening_item i
join screening s on s.id = i.screening_id
where i.voided = false and s.voided = false;

create view fact_prevention as
select e.id as record_id, e.pseudonym as fact_id, e.office_code, e.happened_on, e.kind as prevent_kind, e.cases, e.persons
from prevention_event e
where e.voided = false;

create view fact_committee_month as
select t.id as record_id, t.pseudonym as fact_id, t.office_code, m.kind as committee_kind, t.month_start, t.prevented
from committee_month t
join committee m on m.id = t.committee_id
where t.voided = false;

-- The same facts as a county received them; columns follow the views and cannot drift from them.
create table received_fact_dispute as
select cast(null as uuid) as submission_id, fact_id, office_code, committee_kind, accepted_on, concluded_on, outcome, source,
  dispute_type, difficulty, involved_persons, agreement_form, cast(amount as decimal(14, 2)) as amount, performed_on, sued_on,
  judgement, judged_on,
  confirmation_applied_on, confirmed_on, payment_order_on
from fact_dispute with no data;
create index received_fact_dispute_from on received_fact_dispute (submission_id);

create table received_fact_screening as
select cast(null as uuid) as submission_id, fact_id, office_code, committee_kind, held_on, screen_kind
from fact_screening with no data;
create index received_fact_screening_from on received_fact_screening (submission_id);

create table received_fact_screening_item as
select cast(null as uuid) as submission_id, fact_id, office_code, held_on, dispute_type, persons, risk, disposition
from fact_screening_item with no data;
create index received_fact_screening_item_from on received_fact_screening_item (submission_id);

create table received_fact_prevention as
select cast(null as uuid) as submission_id, fact_id, office_code, happened_on, prevent_kind, cases, persons
from fact_prevention with no data;
create index received_fact_prevention_from on received_fact_prevention (submission_id);

create table received_fact_committee_month as
select cast(null as uuid) as submission_id, fact_id, office_code, committee_kind, month_start, prevented
from fact_committee_month with no data;
create index received_fact_committee_month_from on received_fact_committee_month (submission_id);
