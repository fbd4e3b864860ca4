-- How this desk reports, dated: closing day of months, due day of forms, what becomes of late cases (statistics-conventions §3).
create table period_setting (
  office_code varchar(12) not null,
  name varchar(40) not null,
  form_code varchar(40) not null,
  valid_from date not null,
  content varchar(100) not null,
  reason varchar(600) not null,
  set_at timestamp(3) with time zone not null,
  set_by varchar(64) not null,
  primary key (office_code, name, form_code, valid_from)
);

-- A day that lay in a closed period when it was entered, and the open day it counts on instead (补录).
create table late_entry (
  record_id uuid not null,
  field varchar(60) not null,
  record_type varchar(40) not null,
  event_on date not null,
  counted_on date not null,
  closed_period varchar(10) not null,
  entered_at timestamp(3) with time zone not null,
  entered_by varchar(64) not null,
  primary key (record_id, field)
);

-- What a case adds to a frozen cell, so that a later change to the case can be held against it.
alter table frozen_cell_case add column contribution decimal(20, 4);
create index frozen_cell_case_record on frozen_cell_case (record_id);

-- Two people answer for reopening a closed form.
alter table period_reopening add column asked_by varchar(100) default '' not null;
alter table period_reopening add column approved_by varchar(100) default '' not null;

-- A correction by hand beside the counted figures: a line of its own with reason, person and time, never a changed cell.
create table form_adjustment (
  id uuid primary key,
  office_code varchar(12) not null,
  form_code varchar(40) not null,
  period varchar(10) not null,
  cell_id varchar(40) not null,
  amount decimal(20, 4) not null,
  reason varchar(600) not null,
  made_at timestamp(3) with time zone not null,
  made_by varchar(64) not null,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_by varchar(64)
);
create index form_adjustment_period on form_adjustment (office_code, form_code, period);

-- The fact views anew: every day a form counts by is the day it counts on, which for a late entry is not the day it happened.
drop view fact_dispute;
create view fact_dispute as
select
  c.id as record_id,
  c.pseudonym as fact_id,
  c.office_code,
  m.kind as committee_kind,
  coalesce(la.counted_on, c.accepted_on) as accepted_on,
  c.concluded_on,
  coalesce(lc.counted_on, c.concluded_on) as counted_on,
  case when lc.counted_on is null then false else true end as late,
  c.outcome,
  c.source,
  c.dispute_type,
  c.difficulty,
  c.involved_persons,
  a.form as agreement_form,
  coalesce(a.amount, 0) as amount,
  p.performed_on,
  coalesce(l.sued_on, a.sued_on) as sued_on,
  a.judgement,
  coalesce(l.judged_on, a.judged_on) as judged_on,
  coalesce(l.confirmation_applied_on, a.confirmation_applied_on) as confirmation_applied_on,
  coalesce(l.confirmed_on, a.confirmed_on) as confirmed_on,
  coalesce(l.payment_order_on, a.payment_order_on) as payment_order_on
from dispute_case c
join committee m on m.id = c.committee_id
left join late_entry lc on lc.record_id = c.id and lc.field = 'concluded_on'
left join late_entry la on la.record_id = c.id and la.field = 'accepted_on'
left join agreement a on a.case_id = c.id and a.voided = false and a.superseded = false
left join (
  select
    e.record_id,
    max(case when e.field = 'sued_on' then e.counted_on end) as sued_on,
    max(case when e.field = 'judged_on' then e.counted_on end) as judged_on,
    max(case when e.field = 'confirmation_applied_on' then e.counted_on end) as confirmation_applied_on,
    max(case when e.field = 'confirmed_on' then e.counted_on end) as confirmed_on,
    max(case when e.field = 'payment_order_on' then e.counted_on end) as payment_order_on
  from late_entry e
  where e.record_type = 'agreement'
  group by e.record_id
) l on l.record_id = a.id
left join (
  -- fully performed on the day its last item was performed; one open item and the case is not performed
  select i.case_id, max(coalesce(e.counted_on, i.performed_on)) as performed_on
  from performance i
  left join late_entry e on e.record_id = i.id and e.field = 'performed_on'
  where i.voided = false
  group by i.case_id
  having sum(case when i.state = 'FULL' then 0 else 1 end) = 0
) p on p.case_id = c.id
where c.voided = false;

drop view fact_screening;
create view fact_screening as
select s.id as record_id, s.pseudonym as fact_id, s.office_code, m.kind as committee_kind, s.held_on,
  coalesce(l.counted_on, s.held_on) as counted_on, case when l.counted_on is null then false else true end as late,
  s.kind as screen_kind
from screening s
join committee m on m.id = s.committee_id
left join late_entry l on l.record_id = s.id and l.field = 'held_on'
where s.voided = false;

drop view fact_screening_item;
create view fact_screening_item as
select i.id as record_id, i.pseudonym as fact_id, i.office_code, s.held_on,
  coalesce(l.counted_on, s.held_on) as counted_on, case when l.counted_on is null then false else true end as late,
  i.dispute_type, i.persons, i.risk, i.disposition
from screening_item i
join screening s on s.id = i.screening_id
left join late_entry l on l.record_id = s.id and l.field = 'held_on'
where i.voided = false and s.voided = false;

drop view fact_prevention;
create view fact_prevention as
select e.id as record_id, e.pseudonym as fact_id, e.office_code, e.happened_on,
  coalesce(l.counted_on, e.happened_on) as counted_on, case when l.counted_on is null then false else true end as late,
  e.kind as prevent_kind, e.cases, e.persons
from prevention_event e
left join late_entry l on l.record_id = e.id and l.field = 'happened_on'
where e.voided = false;

drop view fact_committee_month;
create view fact_committee_month as
select t.id as record_id, t.pseudonym as fact_id, t.office_code, m.kind as committee_kind, t.month_start,
  coalesce(l.counted_on, t.month_start) as counted_on, case when l.counted_on is null then false else true end as late,
  t.prevented
from committee_month t
join committee m on m.id = t.committee_id
left join late_entry l on l.record_id = t.id and l.field = 'month_start'
where t.voided = false;

alter table received_fact_dispute add column counted_on date;
alter table received_fact_dispute add column late boolean;
alter table received_fact_screening add column counted_on date;
alter table received_fact_screening add column late boolean;
alter table received_fact_screening_item add column counted_on date;
alter table received_fact_screening_item add column late boolean;
alter table received_fact_prevention add column counted_on date;
alter table received_fact_prevention add column late boolean;
alter table received_fact_committee_month add column counted_on date;
alter table received_fact_committee_month add column late boolean;
