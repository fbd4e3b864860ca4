-- Who an act is of, found by the number alone: correction_stock ranks all cases, and was ranked anew for every report of twenty years.
create index correction_case_person on correction_case (id_no);
create view correction_person as
select c.id as case_id, case when c.registered_on is null then c.pseudonym else coalesce((
    select f.pseudonym from correction_case f
    left join late_entry l on l.record_id = f.id and l.field = 'registered_on'
    where f.id_no = c.id_no and f.id_kind = c.id_kind and f.office_code = c.office_code and f.voided = false and f.registered_on is not null
    order by coalesce(l.counted_on, f.registered_on), f.id fetch first 1 row only
  ), c.pseudonym) end as person_id
from correction_case c
where c.voided = false;

drop view fact_correction_total;
drop view fact_correction_act;
create view fact_correction_act as
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('CONDUCT' as varchar(40)) as act_kind, cast(r.conduct_kind as varchar(40)) as act_code, r.decided_on as happened_on, coalesce(l.counted_on, r.decided_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_conduct r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'decided_on'
where r.voided = false and r.decided_on is not null and coalesce(r.outcome, 'GRANTED') = 'GRANTED'
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('TERM_CHANGE' as varchar(40)) as act_kind, cast(r.change_kind as varchar(40)) as act_code, r.effective_on as happened_on, coalesce(l.counted_on, r.effective_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_term_change r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'effective_on'
where r.voided = false and r.effective_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('REOFFENCE' as varchar(40)) as act_kind, cast(r.stage as varchar(40)) as act_code, r.stage_on as happened_on, coalesce(l.counted_on, r.stage_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_reoffence r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'stage_on'
where r.voided = false and r.stage_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('ELOC_USED' as varchar(40)) as act_kind, cast(case when r.extension_no > 0 then 'EXTENDED' else 'NEW' end as varchar(40)) as act_code, r.from_on as happened_on, coalesce(l.counted_on, r.from_on) as counted_on,
  case when l.counted_on is null then false else true end as late, case when exists (
    select 1 from correction_eloc x where x.case_id = r.case_id and x.voided = false and x.approved_on is not null and x.extension_no > 0
      and x.from_on > r.from_on and x.from_on <= cast(coalesce(r.to_on, r.from_on) + interval '1' day as date)
      and (r.removed_on is null or r.removed_on >= x.from_on)
  ) then null else coalesce(e.counted_on, r.removed_on) end as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_eloc r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'from_on'
left join late_entry e on e.record_id = r.id and e.field = 'removed_on'
where r.voided = false and r.from_on is not null and r.approved_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('LEAVE_GRANTED' as varchar(40)) as act_kind, cast(r.approver as varchar(40)) as act_code, r.decided_on as happened_on, coalesce(l.counted_on, r.decided_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_leave r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'decided_on'
where r.voided = false and r.decided_on is not null and r.decision = 'GRANTED'
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('LEAVE_REFUSED' as varchar(40)) as act_kind, cast(r.approver as varchar(40)) as act_code, r.decided_on as happened_on, coalesce(l.counted_on, r.decided_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_leave r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'decided_on'
where r.voided = false and r.decided_on is not null and r.decision = 'REFUSED'
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('REPORT' as varchar(40)) as act_kind, cast(r.way as varchar(40)) as act_code, r.reported_on as happened_on, coalesce(l.counted_on, r.reported_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_report r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'reported_on'
where r.voided = false and r.reported_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('VISIT' as varchar(40)) as act_kind, cast(r.place_kind as varchar(40)) as act_code, r.visited_on as happened_on, coalesce(l.counted_on, r.visited_on) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_visit r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'visited_on'
where r.voided = false and r.visited_on is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('HELP' as varchar(40)) as act_kind, cast(r.help_kind as varchar(40)) as act_code, r.on_day as happened_on, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, r.amount as amount
from correction_help r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false and r.on_day is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('INJUNCTION' as varchar(40)) as act_kind, cast(r.injunction_kind as varchar(40)) as act_code, r.valid_from as happened_on, coalesce(l.counted_on, r.valid_from) as counted_on,
  case when l.counted_on is null then false else true end as late, coalesce(e.counted_on, r.lifted_on) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_injunction r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'valid_from'
left join late_entry e on e.record_id = r.id and e.field = 'lifted_on'
where r.voided = false and r.valid_from is not null
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type,
  s.person_id as person_id, c.pseudonym as case_fact_id, c.category, c.minor_regime,
  cast('FILE_ACCESS' as varchar(40)) as act_kind, cast(r.legal_basis as varchar(40)) as act_code, r.on_day as happened_on, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(null as date) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
from correction_file_access r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_person s on s.case_id = c.id
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false and r.on_day is not null;

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
      s.person_id as person_id, coalesce(l.counted_on, r.stage_on) as counted_on, r.stage_on as happened_on,
      row_number() over (partition by c.office_code, s.person_id
        order by coalesce(l.counted_on, r.stage_on), r.pseudonym) as nth
    from correction_reoffence r
    join correction_case c on c.id = r.case_id and c.voided = false
    join correction_person s on s.case_id = c.id
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
