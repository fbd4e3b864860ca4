-- 年度目标 (domain/office.md §4): what an indicator is to reach in a year, in the words it was set in. A change is a new
-- revision; the words, the base and the paper it rests on stay with it.
create table annual_target (
  office_code varchar(12) not null,
  year_of integer not null,
  form_code varchar(40) not null,
  cell_id varchar(40) not null,
  revision integer not null,
  goal decimal(20, 4) not null,
  direction varchar(10) not null,
  base decimal(20, 4),
  wording varchar(600) not null,
  basis varchar(300),
  set_at timestamp(3) with time zone not null,
  set_by varchar(64) not null,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_by varchar(64),
  primary key (office_code, year_of, form_code, cell_id, revision)
);

-- The day a party refused mediation: from then on the case is no longer open, though it is counted nowhere (PML 17).
alter table dispute_case add column refused_on date;

-- The view of cases anew, with the day a case was closed without being counted.
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
  case
    when c.refused_by is not null and coalesce(c.outcome, 'PENDING') = 'PENDING'
    then coalesce(lr.counted_on, c.refused_on, la.counted_on, c.accepted_on)
  end as dropped_on,
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
left join late_entry lr on lr.record_id = c.id and lr.field = 'refused_on'
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

alter table received_fact_dispute add column dropped_on date;
