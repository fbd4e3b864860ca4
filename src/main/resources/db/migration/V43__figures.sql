-- Figures of CC-1 and RE-1 after their definitions were read once more (domain/corrections.md §7.1, resettlement.md §7.1).

-- K13: a case entered when its month was closed is owed a report in the month it counts in, not in the closed one.
drop view fact_correction_case;
create view fact_correction_case as
select c.id as record_id, c.pseudonym as fact_id, c.office_code, coalesce(s.person_id, c.pseudonym) as person_id,
  c.category, c.main_offence, c.gender,
  cast(c.birth_date + interval '18' year as date) as turns_18_on,
  cast(c.birth_date + interval '46' year as date) as turns_46_on,
  cast(c.birth_date + interval '61' year as date) as turns_61_on,
  cast(case when c.ethnicity is null or c.ethnicity in ('不详', '未知') then null when c.ethnicity in ('汉', '汉族') then 'HAN' else 'MINORITY' end as varchar(40)) as ethnic_group,
  c.hukou_kind, c.education, c.minor_regime, c.route, coalesce(c.transfer_internal, false) as transfer_internal,
  c.report_result, coalesce(ld.counted_on, c.report_due) as report_due, c.reported_on, s.registered_on, coalesce(s.late, false) as late, s.stock_from,
  coalesce(s.makes_intake, false) as makes_intake,
  case when s.case_id is null then coalesce(le.counted_on, c.left_on) else s.left_on end as left_on, c.left_kind, c.death_kind,
  coalesce(s.makes_decrease, false) as makes_decrease, coalesce(m.internal, false) as left_internal,
  coalesce(lh.counted_on, c.handed_over_on) as handed_over_on,
  coalesce(lg.counted_on, c.group_formed_on) as group_formed_on,
  case when exists (
    select 1 from correction_group_member g where g.case_id = c.id and g.voided = false and g.valid_to is null and g.knows_minors = true
  ) then true else false end as group_knows_minors
from correction_case c
left join correction_stock s on s.case_id = c.id
left join correction_place_change m on m.case_id = c.id and m.voided = false and m.direction = 'OUT' and m.moved_on = c.left_on
left join late_entry le on le.record_id = c.id and le.field = 'left_on'
left join late_entry lh on lh.record_id = c.id and lh.field = 'handed_over_on'
left join late_entry ld on ld.record_id = c.id and ld.field = 'report_due'
left join late_entry lg on lg.record_id = c.id and lg.field = 'group_formed_on'
where c.voided = false;

-- R4: who is not yet sixteen may not be employed.
drop view fact_correction_work;
create view fact_correction_work as
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast(r.span_code as varchar(40)) as span_code,
  r.from_on as valid_from, cast(r.next_on - interval '1' day as date) as valid_to,
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '16' year as date) as turns_16_on,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.left_on
from (
  select t.case_id, t.pseudonym, t.work as span_code, coalesce(l.counted_on, t.from_on) as from_on,
    lead(coalesce(l.counted_on, t.from_on)) over (partition by t.case_id order by coalesce(l.counted_on, t.from_on), t.id) as next_on
  from correction_livelihood t
  left join late_entry l on l.record_id = t.id and l.field = 'from_on'
  where t.voided = false
) r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_stock s on s.case_id = c.id
union all
select c.id, c.pseudonym, c.office_code, cast(null as varchar(40)),
  date '1900-01-01', cast(f.first_on - interval '1' day as date),
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '16' year as date), cast(c.birth_date + interval '18' year as date), s.stock_from, s.left_on
from correction_case c
join correction_stock s on s.case_id = c.id
left join (
  select t.case_id, min(coalesce(l.counted_on, t.from_on)) as first_on
  from correction_livelihood t
  left join late_entry l on l.record_id = t.id and l.field = 'from_on'
  where t.voided = false
  group by t.case_id
) f on f.case_id = c.id
where c.voided = false;
alter table received_fact_correction_work add column turns_16_on date;
update received_fact_correction_work set turns_16_on = cast(turns_18_on - interval '2' year as date);

-- Who knows minors in a group is so from day to day: a member who goes later leaves a closed quarter as it was (CC-4).
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_SPAN', 'KNOWS_MINORS', '小组有熟悉未成年人的成员', null, '', 70, null, null, 'domain/corrections.md §7.4');

-- K7, K9, K12: what is written in any open case of a person counts for the person; a device without a last day ends when it is taken off.
drop view fact_correction_span;
create view fact_correction_span as
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('INJUNCTION' as varchar(40)) as span_kind, cast(r.injunction_kind as varchar(40)) as span_code,
  coalesce(l0.counted_on, r.valid_from) as valid_from, case when coalesce(l1.counted_on, r.lifted_on) is not null and coalesce(l1.counted_on, r.lifted_on) <= coalesce(l2.counted_on, r.valid_to) then cast(coalesce(l1.counted_on, r.lifted_on) - interval '1' day as date) else coalesce(l2.counted_on, r.valid_to) end as valid_to, false as extended,
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.registered_on, s.left_on
from correction_injunction r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_stock s on s.case_id = c.id
left join late_entry l0 on l0.record_id = r.id and l0.field = 'valid_from'
left join late_entry l1 on l1.record_id = r.id and l1.field = 'lifted_on'
left join late_entry l2 on l2.record_id = r.id and l2.field = 'valid_to'
where r.voided = false
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('ELOC' as varchar(40)) as span_kind, cast(r.ground as varchar(40)) as span_code,
  coalesce(l0.counted_on, r.from_on) as valid_from, case when coalesce(l1.counted_on, r.removed_on) is not null and coalesce(l1.counted_on, r.removed_on) <= coalesce(l2.counted_on, r.to_on, date '9999-12-31') then cast(coalesce(l1.counted_on, r.removed_on) - interval '1' day as date) else coalesce(l2.counted_on, r.to_on) end as valid_to, r.extension_no > 0 as extended,
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.registered_on, s.left_on
from correction_eloc r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_stock s on s.case_id = c.id
left join late_entry l0 on l0.record_id = r.id and l0.field = 'from_on'
left join late_entry l1 on l1.record_id = r.id and l1.field = 'removed_on'
left join late_entry l2 on l2.record_id = r.id and l2.field = 'to_on'
where r.voided = false and r.approved_on is not null and r.from_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('LOST' as varchar(40)) as span_kind, cast(r.lost_kind as varchar(40)) as span_code,
  coalesce(l0.counted_on, r.found_on) as valid_from, cast(coalesce(l1.counted_on, r.located_on) - interval '1' day as date) as valid_to, false as extended,
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.registered_on, s.left_on
from correction_lost r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_stock s on s.case_id = c.id
left join late_entry l0 on l0.record_id = r.id and l0.field = 'found_on'
left join late_entry l1 on l1.record_id = r.id and l1.field = 'located_on'
where r.voided = false
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('CUSTODY' as varchar(40)) as span_kind, cast(r.custody_kind as varchar(40)) as span_code,
  coalesce(l0.counted_on, r.from_on) as valid_from, coalesce(l1.counted_on, r.to_on) as valid_to, false as extended,
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.registered_on, s.left_on
from correction_custody r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_stock s on s.case_id = c.id
left join late_entry l0 on l0.record_id = r.id and l0.field = 'from_on'
left join late_entry l1 on l1.record_id = r.id and l1.field = 'to_on'
where r.voided = false
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('KNOWS_MINORS' as varchar(40)) as span_kind, cast(r.member_kind as varchar(40)) as span_code,
  coalesce(l0.counted_on, r.valid_from) as valid_from, coalesce(l1.counted_on, r.valid_to) as valid_to, false as extended,
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.registered_on, s.left_on
from correction_group_member r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_stock s on s.case_id = c.id
left join late_entry l0 on l0.record_id = r.id and l0.field = 'valid_from'
left join late_entry l1 on l1.record_id = r.id and l1.field = 'valid_to'
where r.voided = false and r.knows_minors = true;
alter table received_fact_correction_span add column registered_on date;
update received_fact_correction_span set registered_on = stock_from;

-- K103: one device is taken off once, however often its approval was extended.
drop view fact_correction_total;
drop view fact_correction_act;
create view fact_correction_act as
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('CONDUCT' as varchar(40)) as act_kind, cast(r.conduct_kind as varchar(40)) as act_code, r.decided_on as happened_on, coalesce(l.counted_on, r.decided_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_conduct r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'decided_on'
where r.voided = false and r.decided_on is not null and coalesce(r.outcome, 'GRANTED') = 'GRANTED'
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('TERM_CHANGE' as varchar(40)) as act_kind, cast(r.change_kind as varchar(40)) as act_code, r.effective_on as happened_on, coalesce(l.counted_on, r.effective_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_term_change r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'effective_on'
where r.voided = false and r.effective_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('REOFFENCE' as varchar(40)) as act_kind, cast(r.stage as varchar(40)) as act_code, r.stage_on as happened_on, coalesce(l.counted_on, r.stage_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_reoffence r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'stage_on'
where r.voided = false and r.stage_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('ELOC_USED' as varchar(40)) as act_kind, cast(case when r.extension_no > 0 then 'EXTENDED' else 'NEW' end as varchar(40)) as act_code, r.from_on as happened_on, coalesce(l.counted_on, r.from_on) as counted_on,
  case when l.counted_on is null then false else true end as late, case when exists (
    select 1 from correction_eloc x where x.case_id = r.case_id and x.voided = false and x.approved_on is not null and x.extension_no > 0
      and x.from_on > r.from_on and x.from_on <= cast(coalesce(r.to_on, r.from_on) + interval '1' day as date)
      and (r.removed_on is null or r.removed_on >= x.from_on)
  ) then null else coalesce(e.counted_on, r.removed_on) end as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_eloc r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'from_on'
left join late_entry e on e.record_id = r.id and e.field = 'removed_on'
where r.voided = false and r.from_on is not null and r.approved_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('LEAVE_GRANTED' as varchar(40)) as act_kind, cast(r.approver as varchar(40)) as act_code, r.decided_on as happened_on, coalesce(l.counted_on, r.decided_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_leave r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'decided_on'
where r.voided = false and r.decided_on is not null and r.decision = 'GRANTED'
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('LEAVE_REFUSED' as varchar(40)) as act_kind, cast(r.approver as varchar(40)) as act_code, r.decided_on as happened_on, coalesce(l.counted_on, r.decided_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_leave r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'decided_on'
where r.voided = false and r.decided_on is not null and r.decision = 'REFUSED'
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('REPORT' as varchar(40)) as act_kind, cast(r.way as varchar(40)) as act_code, r.reported_on as happened_on, coalesce(l.counted_on, r.reported_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_report r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'reported_on'
where r.voided = false and r.reported_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('VISIT' as varchar(40)) as act_kind, cast(r.place_kind as varchar(40)) as act_code, r.visited_on as happened_on, coalesce(l.counted_on, r.visited_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_visit r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'visited_on'
where r.voided = false and r.visited_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('HELP' as varchar(40)) as act_kind, cast(r.help_kind as varchar(40)) as act_code, r.on_day as happened_on, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, r.amount as amount
from correction_help r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false and r.on_day is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('INJUNCTION' as varchar(40)) as act_kind, cast(r.injunction_kind as varchar(40)) as act_code, r.valid_from as happened_on, coalesce(l.counted_on, r.valid_from) as counted_on,
  case when l.counted_on is null then false else true end as late, coalesce(e.counted_on, r.lifted_on) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_injunction r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'valid_from'
left join late_entry e on e.record_id = r.id and e.field = 'lifted_on'
where r.voided = false and r.valid_from is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  coalesce(s.person_id, c.pseudonym) as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('FILE_ACCESS' as varchar(40)) as act_kind, cast(r.legal_basis as varchar(40)) as act_code, r.on_day as happened_on, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_file_access r
join correction_case c on c.id = r.case_id and c.voided = false
left join correction_stock s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false and r.on_day is not null;

-- L1-L12: what happened up to the day of an opening balance is in it. A period that ends before that day counts what happened.
-- L9 by the court's decision, as K5; L10 counts persons: the first conviction of each.
create view fact_correction_total as
select t.record_id, t.fact_id, t.office_code, t.record_type, t.person_id, t.total_kind, t.counted_on, t.later_kind, t.later_on, t.persons,
  o.as_of as covered_on, p.as_of as later_covered_on
from (
  select c.id as record_id, c.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type, s.person_id,
    cast(case when s.makes_intake = true then 'RECEIVED' end as varchar(40)) as total_kind, s.registered_on as counted_on,
    cast(case when s.makes_decrease = false then null
      when c.left_kind in ('EXPIRED', 'PARDONED') then 'DISCHARGED'
      when c.left_kind in ('PROBATION_REVOKED', 'PAROLE_REVOKED', 'RECOMMITTED') then c.left_kind
      when c.left_kind = 'TRANSFER_OUT' then 'MOVED'
    end as varchar(40)) as later_kind, s.left_on as later_on, 1 as persons,
    c.registered_on as happened_on, c.left_on as later_happened_on
  from correction_case c join correction_stock s on s.case_id = c.id
  where c.voided = false
  union all
  select a.record_id, a.fact_id, a.office_code, a.record_type, a.person_id,
    cast(case when a.act_kind = 'CONDUCT' and a.act_code = 'WARN' then 'WARNED'
      when a.act_kind = 'CONDUCT' and a.act_code = 'COMMUTE' then 'COMMUTED'
      when a.act_kind = 'CONDUCT' then 'PENALISED'
      else 'INJUNCTIONS'
    end as varchar(40)), a.counted_on,
    cast(case when a.act_kind = 'INJUNCTION' and a.ended_on is not null then 'INJUNCTIONS_LIFTED' end as varchar(40)), a.ended_on, 1,
    a.happened_on, i.lifted_on
  from fact_correction_act a
  left join correction_injunction i on i.pseudonym = a.fact_id
  where a.act_kind = 'CONDUCT' and a.act_code in ('WARN', 'POLICE_PENALTY', 'COMMUTE')
    or a.act_kind = 'INJUNCTION'
  union all
  select v.record_id, v.fact_id, v.office_code, v.record_type, v.person_id, cast('REOFFENDED' as varchar(40)), v.counted_on,
    cast(null as varchar(40)), cast(null as date), 1, v.happened_on, cast(null as date)
  from (
    select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
      coalesce(s.person_id, c.pseudonym) as person_id, coalesce(l.counted_on, r.stage_on) as counted_on, r.stage_on as happened_on,
      row_number() over (partition by c.office_code, coalesce(s.person_id, c.pseudonym)
        order by coalesce(l.counted_on, r.stage_on), r.pseudonym) as nth
    from correction_reoffence r
    join correction_case c on c.id = r.case_id and c.voided = false
    left join correction_stock s on s.case_id = c.id
    left join late_entry l on l.record_id = r.id and l.field = 'stage_on'
    where r.voided = false and r.stage = 'CONVICTED' and r.stage_on is not null
  ) v
  where v.nth = 1
) t
left join correction_opening o on o.office_code = t.office_code and o.voided = false and o.opening_kind = t.total_kind
  and t.happened_on <= o.as_of
left join correction_opening p on p.office_code = t.office_code and p.voided = false and p.opening_kind = t.later_kind
  and t.later_happened_on <= p.as_of
union all
select o.id, o.pseudonym, o.office_code, cast('correction_opening' as varchar(40)), o.pseudonym, cast(o.opening_kind as varchar(40)), o.as_of,
  cast(null as varchar(40)), cast(null as date), o.persons, cast(null as date), cast(null as date)
from correction_opening o where o.voided = false;
alter table received_fact_correction_total add column covered_on date;
alter table received_fact_correction_total add column later_covered_on date;

-- C1-C3 of RE-1, the same.
drop view fact_aid_received;
create view fact_aid_received as
select c.record_id, c.fact_id, c.office_code, c.entered_on as counted_on, c.late, 1 as persons, coalesce(lb.counted_on, b.as_of) as covered_on from fact_aid_case c
join aid_case a on a.id = c.record_id
left join aid_opening b on b.office_code = c.office_code and b.voided = false and b.opening_kind = 'RECEIVED'
  and a.returned_on <= b.as_of
left join late_entry lb on lb.record_id = b.id and lb.field = 'as_of'
union all
select o.id, o.pseudonym, o.office_code, coalesce(l.counted_on, o.as_of), case when l.counted_on is null then false else true end, o.persons, cast(null as date)
from aid_opening o left join late_entry l on l.record_id = o.id and l.field = 'as_of'
where o.voided = false and o.opening_kind = 'RECEIVED';
alter table received_fact_aid_received add column covered_on date;
drop view fact_aid_ended;
create view fact_aid_ended as
select c.record_id, c.fact_id, c.office_code, c.left_on as counted_on, c.left_late as late, 1 as persons, coalesce(lb.counted_on, b.as_of) as covered_on from fact_aid_case c
join aid_case a on a.id = c.record_id
left join aid_opening b on b.office_code = c.office_code and b.voided = false and b.opening_kind = 'ENDED'
  and a.end_on <= b.as_of
left join late_entry lb on lb.record_id = b.id and lb.field = 'as_of'
where c.left_kind = 'TERM' and c.left_on is not null
union all
select o.id, o.pseudonym, o.office_code, coalesce(l.counted_on, o.as_of), case when l.counted_on is null then false else true end, o.persons, cast(null as date)
from aid_opening o left join late_entry l on l.record_id = o.id and l.field = 'as_of'
where o.voided = false and o.opening_kind = 'ENDED';
alter table received_fact_aid_ended add column covered_on date;
drop view fact_aid_reoffended;
create view fact_aid_reoffended as
select c.record_id, c.fact_id, c.office_code, c.left_on as counted_on, c.left_late as late, 1 as persons, coalesce(lb.counted_on, b.as_of) as covered_on from fact_aid_case c
join aid_case a on a.id = c.record_id
left join aid_opening b on b.office_code = c.office_code and b.voided = false and b.opening_kind = 'REOFFENDED'
  and a.end_on <= b.as_of
left join late_entry lb on lb.record_id = b.id and lb.field = 'as_of'
where c.left_kind = 'REOFFENDED' and c.left_on is not null
union all
select o.id, o.pseudonym, o.office_code, coalesce(l.counted_on, o.as_of), case when l.counted_on is null then false else true end, o.persons, cast(null as date)
from aid_opening o left join late_entry l on l.record_id = o.id and l.field = 'as_of'
where o.voided = false and o.opening_kind = 'REOFFENDED';
alter table received_fact_aid_reoffended add column covered_on date;

-- 人 in RE-3 to RE-5 are persons, known by the kind and number of their papers as in decision 0024; one of them may have several files.
create view aid_person as
select c.id as case_id, first_value(c.pseudonym) over (
  partition by c.office_code, coalesce(coalesce(c.id_kind, 'ID') || ':' || c.id_no, cast(c.id as varchar(36)))
  order by c.released_on, c.id) as person
from aid_case c
where c.voided = false;
drop view fact_aid_contact;
create view fact_aid_contact as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, p.person, coalesce(l.counted_on, r.contacted_on) as counted_on,
  case when l.counted_on is null then false else true end as late, r.way
from aid_contact r
join aid_case c on c.id = r.case_id and c.voided = false
join aid_person p on p.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'contacted_on'
where r.voided = false;
drop view fact_aid_support;
create view fact_aid_support as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, p.person, coalesce(l.counted_on, r.granted_on) as counted_on,
  case when l.counted_on is null then false else true end as late, r.support_kind, cast(coalesce(r.amount, 0) as decimal(14, 2)) as amount
from aid_support r
join aid_case c on c.id = r.case_id and c.voided = false
join aid_person p on p.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'granted_on'
where r.voided = false and r.result = 'GRANTED' and r.granted_on is not null;
drop view fact_aid_job_service;
create view fact_aid_job_service as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, p.person, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, r.service_kind
from aid_job_service r
join aid_case c on c.id = r.case_id and c.voided = false
join aid_person p on p.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false;
drop view fact_aid_insurance;
create view fact_aid_insurance as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, p.person, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, r.insurance_kind
from aid_insurance r
join aid_case c on c.id = r.case_id and c.voided = false
join aid_person p on p.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false;
drop view fact_aid_study;
create view fact_aid_study as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, p.person, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, r.study_kind, r.hours
from aid_study r
join aid_case c on c.id = r.case_id and c.voided = false
join aid_person p on p.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false;
drop view fact_aid_reoffence;
create view fact_aid_reoffence as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, p.person, coalesce(l.counted_on, r.stage_on) as counted_on,
  case when l.counted_on is null then false else true end as late, r.stage, r.offence_group, coalesce(r.within_term, false) as within_term,
  case when coalesce(r.offence_on, r.stage_on) < cast(c.released_on + interval '1' year as date) then true else false end as within_1,
  case when coalesce(r.offence_on, r.stage_on) < cast(c.released_on + interval '3' year as date) then true else false end as within_3,
  case when coalesce(r.offence_on, r.stage_on) < cast(c.released_on + interval '5' year as date) then true else false end as within_5,
  case when c.end_kind = 'REOFFENDED' and c.end_on = r.stage_on and r.stage = 'CONVICTED' then true else false end as ended_file,
  case when c.end_kind = 'REOFFENDED' and c.end_on = r.stage_on and r.stage = 'CONVICTED' then coalesce(e.counted_on, c.end_on) end as file_left_on
from aid_reoffence r
join aid_case c on c.id = r.case_id and c.voided = false
join aid_person p on p.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'stage_on'
left join late_entry e on e.record_id = c.id and e.field = 'end_on'
where r.voided = false;
drop view fact_aid_stay;
create view fact_aid_stay as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, p.person, coalesce(l.counted_on, r.from_on) as from_on,
  coalesce(cast(coalesce(t.counted_on, r.to_on) + interval '1' day as date), date '9999-12-31') as until_on
from aid_stay r
join aid_base b on b.id = r.base_id and b.voided = false
join aid_case c on c.id = r.aid_case_id and c.voided = false
join aid_person p on p.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'from_on'
left join late_entry t on t.record_id = r.id and t.field = 'to_on'
where r.voided = false;

-- What the county is told of a notice is the answer to it (resettlement.md §2.2, §9: R01), with how the check came out; never the offence.
alter table aid_notice add column verify_result varchar(40);
alter table aid_notice add column verify_failure varchar(40);
update aid_notice set
  verify_result = (select v.result from aid_verification v where v.notice_id = aid_notice.id and v.voided = false and v.verified_on is not null
    order by v.verified_on desc, v.line_no desc fetch first 1 row only),
  verify_failure = (select v.failure from aid_verification v where v.notice_id = aid_notice.id and v.voided = false and v.verified_on is not null
    order by v.verified_on desc, v.line_no desc fetch first 1 row only);
insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('hand_over.fields.aid_notice', date '1999-05-01', null,
   'notice_no,notice_kind,doc_no,received_on,name,category,release_on,verify_result,verify_failure,reply_sent_on,returned_on,state', 'FIXED', true,
   '《个人信息保护法》第六条：只报回执所需的内容');

-- A file that was ended and archived (V42) is opened by the head alone (resettlement.md §9).
insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('aid.archive.days', date '2026-01-01', null, '30', 'LOCAL', true, '本程序的设定：解除三十日没有归档的提醒'),
  ('aid.remind.archive.days', date '1994-12-29', null, '7', 'LOCAL', true, '本程序的设定');
