-- Requests of records that came sealed: their answers leave without a received record that shows them.
alter table county_answer add column from_sealed boolean default false not null;

-- A case that ended before anybody had reported is no longer owed a report (CC-1 K13); a late hand-over counts on the
-- day it counts on (A3h); an ethnic group nobody knows is none (F3).
drop view fact_correction_case;
create view fact_correction_case as
select c.id as record_id, c.pseudonym as fact_id, c.office_code, coalesce(s.person_id, c.pseudonym) as person_id,
  c.category, c.main_offence, c.gender,
  cast(c.birth_date + interval '18' year as date) as turns_18_on,
  cast(c.birth_date + interval '46' year as date) as turns_46_on,
  cast(c.birth_date + interval '61' year as date) as turns_61_on,
  cast(case when c.ethnicity is null or c.ethnicity in ('不详', '未知') then null when c.ethnicity in ('汉', '汉族') then 'HAN' else 'MINORITY' end as varchar(40)) as ethnic_group,
  c.hukou_kind, c.education, c.minor_regime, c.route, coalesce(c.transfer_internal, false) as transfer_internal,
  c.report_result, c.report_due, c.reported_on, s.registered_on, coalesce(s.late, false) as late, s.stock_from,
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
left join late_entry lg on lg.record_id = c.id and lg.field = 'group_formed_on'
where c.voided = false;

-- The day a file ended by a new conviction, which for a late ending is not the day of the conviction (RE-1, check 9).
drop view fact_aid_reoffence;
create view fact_aid_reoffence as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, c.pseudonym as person, coalesce(l.counted_on, r.stage_on) as counted_on,
  case when l.counted_on is null then false else true end as late, r.stage, r.offence_group, coalesce(r.within_term, false) as within_term,
  case when coalesce(r.offence_on, r.stage_on) < cast(c.released_on + interval '1' year as date) then true else false end as within_1,
  case when coalesce(r.offence_on, r.stage_on) < cast(c.released_on + interval '3' year as date) then true else false end as within_3,
  case when coalesce(r.offence_on, r.stage_on) < cast(c.released_on + interval '5' year as date) then true else false end as within_5,
  case when c.end_kind = 'REOFFENDED' and c.end_on = r.stage_on and r.stage = 'CONVICTED' then true else false end as ended_file,
  case when c.end_kind = 'REOFFENDED' and c.end_on = r.stage_on and r.stage = 'CONVICTED' then coalesce(e.counted_on, c.end_on) end as file_left_on
from aid_reoffence r
join aid_case c on c.id = r.case_id and c.voided = false
left join late_entry l on l.record_id = r.id and l.field = 'stage_on'
left join late_entry e on e.record_id = c.id and e.field = 'end_on'
where r.voided = false;
alter table received_fact_aid_reoffence add column file_left_on date;
