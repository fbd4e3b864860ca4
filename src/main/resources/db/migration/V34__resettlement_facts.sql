-- 安置帮教: what forms count (domain/resettlement.md §7). Every day is the day it counts on, which for a late entry is not the day it
-- happened (V13). What holds until something else does is laid out in spans (decision 0024): on any day exactly one span of a file in
-- stock holds it, so that parts always add up to the stock. Facts name nobody; those of whom somebody is looked after first or has
-- nobody (fact_aid_standing) carry neither birthday nor offence and another pseudonym, so that they cannot be laid on a person.

-- A file from the day the person came back to the day it ended, that day not included.
create view aid_stock as
select c.id as case_id, c.office_code, coalesce(r.counted_on, c.returned_on) as entered_on,
  coalesce(e.counted_on, c.end_on, date '9999-12-31') as until_on
from aid_case c
left join late_entry r on r.record_id = c.id and r.field = 'returned_on'
left join late_entry e on e.record_id = c.id and e.field = 'end_on'
where c.voided = false and c.returned_on is not null;

create view aid_need_span as
select r.case_id, r.need_kind, r.review_on, r.pseudonym, coalesce(l.counted_on, r.decided_on) as from_on,
  coalesce(lead(coalesce(l.counted_on, r.decided_on)) over (partition by r.case_id order by r.decided_on, r.line_no), date '9999-12-31') as until_on
from aid_need r
left join late_entry l on l.record_id = r.id and l.field = 'decided_on'
where r.voided = false;

create view aid_service_span as
select r.case_id, r.service, r.pseudonym, coalesce(l.counted_on, r.from_on) as from_on,
  coalesce(lead(coalesce(l.counted_on, r.from_on)) over (partition by r.case_id order by r.from_on, r.line_no), date '9999-12-31') as until_on
from aid_service r
left join late_entry l on l.record_id = r.id and l.field = 'from_on'
where r.voided = false;

create view aid_three_no_span as
select r.case_id, r.is_three_no, r.definition, r.pseudonym, coalesce(l.counted_on, r.as_of) as from_on,
  coalesce(lead(coalesce(l.counted_on, r.as_of)) over (partition by r.case_id order by r.as_of, r.line_no), date '9999-12-31') as until_on
from aid_three_no r
left join late_entry l on l.record_id = r.id and l.field = 'as_of'
where r.voided = false;

create view aid_situation_span as
select r.case_id, r.work, r.retired, r.pseudonym, coalesce(l.counted_on, r.from_on) as from_on,
  coalesce(lead(coalesce(l.counted_on, r.from_on)) over (partition by r.case_id order by r.from_on, r.line_no), date '9999-12-31') as until_on
from aid_situation r
left join late_entry l on l.record_id = r.id and l.field = 'from_on'
where r.voided = false;

create view aid_placement_span as
select r.case_id, r.place_kind, coalesce(r.tax_relief, false) as tax_relief, r.pseudonym, coalesce(f.counted_on, r.from_on) as from_on,
  coalesce(cast(coalesce(t.counted_on, r.to_on) + interval '1' day as date), date '9999-12-31') as until_on
from aid_placement r
left join late_entry f on f.record_id = r.id and f.field = 'from_on'
left join late_entry t on t.record_id = r.id and t.field = 'to_on'
where r.voided = false;

create view aid_helper_span as
select r.case_id, r.helper_kind, r.name, r.phone, r.id as helper_id, r.pseudonym, coalesce(f.counted_on, r.from_on) as from_on,
  coalesce(cast(coalesce(t.counted_on, r.to_on) + interval '1' day as date), date '9999-12-31') as until_on
from aid_helper r
left join late_entry f on f.record_id = r.id and f.field = 'from_on'
left join late_entry t on t.record_id = r.id and t.field = 'to_on'
where r.voided = false;

-- Days on which something about a file begins to be otherwise.
create view aid_turn as
select case_id, entered_on as on_day from aid_stock
union select r.case_id, r.from_on from aid_need_span r join aid_stock s on s.case_id = r.case_id where r.from_on > s.entered_on
union select r.case_id, r.from_on from aid_service_span r join aid_stock s on s.case_id = r.case_id where r.from_on > s.entered_on
union select r.case_id, r.from_on from aid_three_no_span r join aid_stock s on s.case_id = r.case_id where r.from_on > s.entered_on
union select r.case_id, r.from_on from aid_situation_span r join aid_stock s on s.case_id = r.case_id where r.from_on > s.entered_on
union select r.case_id, r.from_on from aid_placement_span r join aid_stock s on s.case_id = r.case_id where r.from_on > s.entered_on
union select r.case_id, r.from_on from aid_helper_span r join aid_stock s on s.case_id = r.case_id where r.from_on > s.entered_on
union select r.case_id, r.until_on from aid_placement_span r join aid_stock s on s.case_id = r.case_id
  where r.until_on > s.entered_on and r.until_on < date '9999-12-31'
union select r.case_id, r.until_on from aid_helper_span r join aid_stock s on s.case_id = r.case_id
  where r.until_on > s.entered_on and r.until_on < date '9999-12-31';

-- How a file stands from one turn to the next. Before anything was written: 一般, in help, not 三无, able as on the day of return.
create view aid_span as
select t.case_id, s.office_code, t.from_on, case when t.next_on < s.until_on then t.next_on else s.until_on end as until_on,
  cast(coalesce(n.need_kind, 'GENERAL') as varchar(40)) as need_kind, n.review_on, coalesce(n.pseudonym, c.pseudonym) as need_pseudonym,
  cast(coalesce(v.service, 'ACTIVE') as varchar(40)) as service, coalesce(h.is_three_no, false) as three_no, h.definition,
  cast(coalesce(w.work, 'UNKNOWN') as varchar(40)) as work, coalesce(w.retired, false) as retired,
  case when w.work is null and c.health_capacity = 'NONE' or w.work = 'UNABLE' then true else false end as unable,
  cast(coalesce(p.place_kind, 'NONE') as varchar(40)) as place_kind, coalesce(p.tax_relief, false) as tax_relief,
  case when exists (select 1 from aid_helper_span g where g.case_id = t.case_id and g.from_on <= t.from_on and g.until_on > t.from_on)
    then true else false end as has_helper,
  c.pseudonym as person
from (
  select case_id, on_day as from_on,
    coalesce(lead(on_day) over (partition by case_id order by on_day), date '9999-12-31') as next_on
  from aid_turn
) t
join aid_stock s on s.case_id = t.case_id
join aid_case c on c.id = t.case_id
left join aid_need_span n on n.case_id = t.case_id and n.from_on <= t.from_on and n.until_on > t.from_on
left join aid_service_span v on v.case_id = t.case_id and v.from_on <= t.from_on and v.until_on > t.from_on
left join aid_three_no_span h on h.case_id = t.case_id and h.from_on <= t.from_on and h.until_on > t.from_on
left join aid_situation_span w on w.case_id = t.case_id and w.from_on <= t.from_on and w.until_on > t.from_on
left join aid_placement_span p on p.case_id = t.case_id and p.from_on <= t.from_on and p.until_on > t.from_on;

create view fact_aid_case as
select c.id as record_id, c.pseudonym as fact_id, c.office_code, s.entered_on,
  case when r.counted_on is null then false else true end as late,
  case when s.until_on = date '9999-12-31' then null else s.until_on end as left_on, c.end_kind as left_kind,
  case when e.counted_on is null then false else true end as left_late, c.category, c.source, c.gender,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, cast(c.birth_date + interval '46' year as date) as turns_46_on,
  cast(c.birth_date + interval '61' year as date) as turns_61_on, c.birth_date, c.offence_group, c.sentence_band,
  coalesce(c.recidivist, false) as recidivist, coalesce(c.rural, false) as rural, c.term_to,
  case when exists (select 1 from aid_move m where m.case_id = c.id and m.voided = false and m.direction = 'IN' and m.internal = true)
    then true else false end as from_within,
  case when exists (select 1 from aid_move m where m.case_id = c.id and m.voided = false and m.direction = 'OUT' and m.internal = true
    and m.papers_sent_on is not null) then true else false end as to_within
from aid_case c
join aid_stock s on s.case_id = c.id
left join late_entry r on r.record_id = c.id and r.field = 'returned_on'
left join late_entry e on e.record_id = c.id and e.field = 'end_on';

create view fact_aid_standing as
select case_id as record_id, need_pseudonym as fact_id, office_code, from_on, until_on, need_kind, review_on, service, three_no, definition
from aid_span;

create view fact_aid_settled as
select case_id as record_id, person as fact_id, office_code, from_on, until_on, service, work, retired, unable, place_kind, tax_relief,
  has_helper
from aid_span;

-- C1–C3: what an office had counted before this ledger, and what the ledger adds.
create view fact_aid_received as
select c.record_id, c.fact_id, c.office_code, c.entered_on as counted_on, c.late, 1 as persons from fact_aid_case c
union all
select o.id, o.pseudonym, o.office_code, coalesce(l.counted_on, o.as_of), case when l.counted_on is null then false else true end, o.persons
from aid_opening o left join late_entry l on l.record_id = o.id and l.field = 'as_of'
where o.voided = false and o.opening_kind = 'RECEIVED';

create view fact_aid_ended as
select c.record_id, c.fact_id, c.office_code, c.left_on as counted_on, c.left_late as late, 1 as persons from fact_aid_case c
where c.left_kind = 'TERM' and c.left_on is not null
union all
select o.id, o.pseudonym, o.office_code, coalesce(l.counted_on, o.as_of), case when l.counted_on is null then false else true end, o.persons
from aid_opening o left join late_entry l on l.record_id = o.id and l.field = 'as_of'
where o.voided = false and o.opening_kind = 'ENDED';

create view fact_aid_reoffended as
select c.record_id, c.fact_id, c.office_code, c.left_on as counted_on, c.left_late as late, 1 as persons from fact_aid_case c
where c.left_kind = 'REOFFENDED' and c.left_on is not null
union all
select o.id, o.pseudonym, o.office_code, coalesce(l.counted_on, o.as_of), case when l.counted_on is null then false else true end, o.persons
from aid_opening o left join late_entry l on l.record_id = o.id and l.field = 'as_of'
where o.voided = false and o.opening_kind = 'REOFFENDED';

create view fact_aid_notice as
select n.id as record_id, n.pseudonym as fact_id, n.office_code, coalesce(l.counted_on, n.received_on) as counted_on,
  case when l.counted_on is null then false else true end as late, n.notice_kind, n.category, n.release_on, n.state
from aid_notice n
left join late_entry l on l.record_id = n.id and l.field = 'received_on'
where n.voided = false;

-- What the check of a notice had found by a day: 等待 until somebody looked.
create view fact_aid_verification as
select n.record_id, coalesce(v.pseudonym, n.fact_id) as fact_id, n.office_code, n.counted_on, n.late, cast(v.result as varchar(40)) as result,
  cast(v.failure as varchar(40)) as failure, v.from_on,
  coalesce(lead(v.from_on) over (partition by n.record_id order by v.event_on, v.line_no), date '9999-12-31') as until_on
from fact_aid_notice n
join (
  select x.notice_id, x.pseudonym, x.result, x.failure, coalesce(l.counted_on, x.verified_on) as from_on, x.verified_on as event_on, x.line_no
  from aid_verification x
  left join late_entry l on l.record_id = x.id and l.field = 'verified_on'
  where x.voided = false
  union all
  select y.record_id, null, 'WAIT', null, y.counted_on, date '1900-01-01', -1 from fact_aid_notice y
) v on v.notice_id = n.record_id;

-- Who was to be met and who was (N3–N6): a file from a release, whether the person is back or not.
create view fact_aid_connect as
select c.id as record_id, c.pseudonym as fact_id, c.office_code, coalesce(d.counted_on, c.released_on) as due_on,
  case when d.counted_on is null then false else true end as late, coalesce(r.counted_on, c.returned_on) as connected_on, c.meet_mode,
  cast(coalesce((select max(n.need_kind) from aid_need_span n where n.case_id = c.id
    and n.from_on <= coalesce(r.counted_on, c.returned_on, date '9999-12-30')
    and n.until_on > coalesce(r.counted_on, c.returned_on, date '9999-12-30')), 'GENERAL') as varchar(40)) as need_kind,
  cast(case when c.returned_on is null and c.missed_reason is null then 'NOT_YET' else c.missed_reason end as varchar(40)) as missed_reason,
  case when c.category = 'COMM_CORR' then true else false end as from_corrections
from aid_case c
left join late_entry d on d.record_id = c.id and d.field = 'released_on'
left join late_entry r on r.record_id = c.id and r.field = 'returned_on'
where c.voided = false and c.source in ('RELEASED', 'CORR_EXPIRED')
  and (c.end_kind is null or c.end_kind <> 'DATA_ERROR') and (c.returned_on is not null or c.end_kind is null)
  and (c.missed_reason is null or c.missed_reason <> 'MOVED');

create view fact_aid_contact as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, c.pseudonym as person, coalesce(l.counted_on, r.contacted_on) as counted_on,
  case when l.counted_on is null then false else true end as late, r.way
from aid_contact r
join aid_case c on c.id = r.case_id and c.voided = false
left join late_entry l on l.record_id = r.id and l.field = 'contacted_on'
where r.voided = false;

create view fact_aid_support as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, c.pseudonym as person, coalesce(l.counted_on, r.granted_on) as counted_on,
  case when l.counted_on is null then false else true end as late, r.support_kind, cast(coalesce(r.amount, 0) as decimal(14, 2)) as amount
from aid_support r
join aid_case c on c.id = r.case_id and c.voided = false
left join late_entry l on l.record_id = r.id and l.field = 'granted_on'
where r.voided = false and r.result = 'GRANTED' and r.granted_on is not null;

create view fact_aid_job_service as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, c.pseudonym as person, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, r.service_kind
from aid_job_service r
join aid_case c on c.id = r.case_id and c.voided = false
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false;

create view fact_aid_insurance as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, c.pseudonym as person, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, r.insurance_kind
from aid_insurance r
join aid_case c on c.id = r.case_id and c.voided = false
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false;

create view fact_aid_study as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, c.pseudonym as person, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, r.study_kind, r.hours
from aid_study r
join aid_case c on c.id = r.case_id and c.voided = false
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false;

create view fact_aid_reoffence as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, c.pseudonym as person, coalesce(l.counted_on, r.stage_on) as counted_on,
  case when l.counted_on is null then false else true end as late, r.stage, r.offence_group, coalesce(r.within_term, false) as within_term,
  case when coalesce(r.offence_on, r.stage_on) < cast(c.released_on + interval '1' year as date) then true else false end as within_1,
  case when coalesce(r.offence_on, r.stage_on) < cast(c.released_on + interval '3' year as date) then true else false end as within_3,
  case when coalesce(r.offence_on, r.stage_on) < cast(c.released_on + interval '5' year as date) then true else false end as within_5,
  case when c.end_kind = 'REOFFENDED' and c.end_on = r.stage_on and r.stage = 'CONVICTED' then true else false end as ended_file
from aid_reoffence r
join aid_case c on c.id = r.case_id and c.voided = false
left join late_entry l on l.record_id = r.id and l.field = 'stage_on'
where r.voided = false;

create view fact_aid_child_help as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, c.pseudonym as person, coalesce(l.counted_on, r.on_day) as counted_on,
  case when l.counted_on is null then false else true end as late, cast(dense_rank() over (order by r.case_id, r.child_ref) as integer) as child_no
from aid_child_help r
join aid_case c on c.id = r.case_id and c.voided = false
left join late_entry l on l.record_id = r.id and l.field = 'on_day'
where r.voided = false;

-- Who stood by: one helper of several files is one person.
create view fact_aid_helper as
select g.helper_id as record_id, g.pseudonym as fact_id, s.office_code, g.helper_kind, g.from_on,
  case when g.until_on < s.until_on then g.until_on else s.until_on end as until_on,
  cast(dense_rank() over (order by g.helper_kind, g.name, coalesce(g.phone, '')) as integer) as helper_no
from aid_helper_span g
join aid_stock s on s.case_id = g.case_id;

-- Whatever was done for a person, beside how the file stood: H2 asks for a helper on the last day and something done in the period.
create view fact_aid_done as
select e.record_id, e.fact_id, e.office_code, e.person, e.counted_on, e.late, p.from_on, p.until_on, p.service, p.has_helper
from (
  select record_id, fact_id, office_code, person, counted_on, late from fact_aid_contact
  union all select record_id, fact_id, office_code, person, counted_on, late from fact_aid_support
  union all select record_id, fact_id, office_code, person, counted_on, late from fact_aid_job_service
  union all select record_id, fact_id, office_code, person, counted_on, late from fact_aid_insurance
  union all select record_id, fact_id, office_code, person, counted_on, late from fact_aid_study
) e
join aid_span p on p.person = e.person;

create view fact_aid_base as
select b.id as record_id, b.pseudonym as fact_id, b.office_code, b.base_kind, b.beds, coalesce(l.counted_on, b.started_on) as from_on,
  coalesce(cast(coalesce(t.counted_on, b.ended_on) + interval '1' day as date), date '9999-12-31') as until_on
from aid_base b
left join late_entry l on l.record_id = b.id and l.field = 'started_on'
left join late_entry t on t.record_id = b.id and t.field = 'ended_on'
where b.voided = false;

create view fact_aid_stay as
select r.id as record_id, r.pseudonym as fact_id, r.office_code, c.pseudonym as person, coalesce(l.counted_on, r.from_on) as from_on,
  coalesce(cast(coalesce(t.counted_on, r.to_on) + interval '1' day as date), date '9999-12-31') as until_on
from aid_stay r
join aid_base b on b.id = r.base_id and b.voided = false
join aid_case c on c.id = r.aid_case_id and c.voided = false
left join late_entry l on l.record_id = r.id and l.field = 'from_on'
left join late_entry t on t.record_id = r.id and t.field = 'to_on'
where r.voided = false;

-- The same facts as a county received them; columns follow the views and cannot drift from them.

create table received_fact_aid_case as
select cast(null as uuid) as submission_id, fact_id, office_code, entered_on, late, left_on, left_kind, left_late, category, source, gender, turns_18_on, turns_46_on, turns_61_on, birth_date,
  offence_group, sentence_band, recidivist, rural, term_to, from_within, to_within,
  cast(null as varchar(12)) as passed_from
from fact_aid_case with no data;
create index received_fact_aid_case_from on received_fact_aid_case (submission_id);

create table received_fact_aid_standing as
select cast(null as uuid) as submission_id, fact_id, office_code, from_on, until_on, need_kind, review_on, service, three_no, definition,
  cast(null as varchar(12)) as passed_from
from fact_aid_standing with no data;
create index received_fact_aid_standing_from on received_fact_aid_standing (submission_id);

create table received_fact_aid_settled as
select cast(null as uuid) as submission_id, fact_id, office_code, from_on, until_on, service, work, retired, unable, place_kind, tax_relief, has_helper,
  cast(null as varchar(12)) as passed_from
from fact_aid_settled with no data;
create index received_fact_aid_settled_from on received_fact_aid_settled (submission_id);

create table received_fact_aid_received as
select cast(null as uuid) as submission_id, fact_id, office_code, counted_on, late, persons,
  cast(null as varchar(12)) as passed_from
from fact_aid_received with no data;
create index received_fact_aid_received_from on received_fact_aid_received (submission_id);

create table received_fact_aid_ended as
select cast(null as uuid) as submission_id, fact_id, office_code, counted_on, late, persons,
  cast(null as varchar(12)) as passed_from
from fact_aid_ended with no data;
create index received_fact_aid_ended_from on received_fact_aid_ended (submission_id);

create table received_fact_aid_reoffended as
select cast(null as uuid) as submission_id, fact_id, office_code, counted_on, late, persons,
  cast(null as varchar(12)) as passed_from
from fact_aid_reoffended with no data;
create index received_fact_aid_reoffended_from on received_fact_aid_reoffended (submission_id);

create table received_fact_aid_notice as
select cast(null as uuid) as submission_id, fact_id, office_code, counted_on, late, notice_kind, category, release_on, state,
  cast(null as varchar(12)) as passed_from
from fact_aid_notice with no data;
create index received_fact_aid_notice_from on received_fact_aid_notice (submission_id);

create table received_fact_aid_verification as
select cast(null as uuid) as submission_id, fact_id, office_code, counted_on, late, result, failure, from_on, until_on,
  cast(null as varchar(12)) as passed_from
from fact_aid_verification with no data;
create index received_fact_aid_verification_from on received_fact_aid_verification (submission_id);

create table received_fact_aid_connect as
select cast(null as uuid) as submission_id, fact_id, office_code, due_on, late, connected_on, meet_mode, need_kind, missed_reason, from_corrections,
  cast(null as varchar(12)) as passed_from
from fact_aid_connect with no data;
create index received_fact_aid_connect_from on received_fact_aid_connect (submission_id);

create table received_fact_aid_contact as
select cast(null as uuid) as submission_id, fact_id, office_code, person, counted_on, late, way,
  cast(null as varchar(12)) as passed_from
from fact_aid_contact with no data;
create index received_fact_aid_contact_from on received_fact_aid_contact (submission_id);

create table received_fact_aid_support as
select cast(null as uuid) as submission_id, fact_id, office_code, person, counted_on, late, support_kind, amount,
  cast(null as varchar(12)) as passed_from
from fact_aid_support with no data;
create index received_fact_aid_support_from on received_fact_aid_support (submission_id);

create table received_fact_aid_job_service as
select cast(null as uuid) as submission_id, fact_id, office_code, person, counted_on, late, service_kind,
  cast(null as varchar(12)) as passed_from
from fact_aid_job_service with no data;
create index received_fact_aid_job_service_from on received_fact_aid_job_service (submission_id);

create table received_fact_aid_insurance as
select cast(null as uuid) as submission_id, fact_id, office_code, person, counted_on, late, insurance_kind,
  cast(null as varchar(12)) as passed_from
from fact_aid_insurance with no data;
create index received_fact_aid_insurance_from on received_fact_aid_insurance (submission_id);

create table received_fact_aid_study as
select cast(null as uuid) as submission_id, fact_id, office_code, person, counted_on, late, study_kind, hours,
  cast(null as varchar(12)) as passed_from
from fact_aid_study with no data;
create index received_fact_aid_study_from on received_fact_aid_study (submission_id);

create table received_fact_aid_reoffence as
select cast(null as uuid) as submission_id, fact_id, office_code, person, counted_on, late, stage, offence_group, within_term, within_1, within_3, within_5, ended_file,
  cast(null as varchar(12)) as passed_from
from fact_aid_reoffence with no data;
create index received_fact_aid_reoffence_from on received_fact_aid_reoffence (submission_id);

create table received_fact_aid_child_help as
select cast(null as uuid) as submission_id, fact_id, office_code, person, counted_on, late, child_no,
  cast(null as varchar(12)) as passed_from
from fact_aid_child_help with no data;
create index received_fact_aid_child_help_from on received_fact_aid_child_help (submission_id);

create table received_fact_aid_helper as
select cast(null as uuid) as submission_id, fact_id, office_code, helper_kind, from_on, until_on, helper_no,
  cast(null as varchar(12)) as passed_from
from fact_aid_helper with no data;
create index received_fact_aid_helper_from on received_fact_aid_helper (submission_id);

create table received_fact_aid_done as
select cast(null as uuid) as submission_id, fact_id, office_code, person, counted_on, late, from_on, until_on, service, has_helper,
  cast(null as varchar(12)) as passed_from
from fact_aid_done with no data;
create index received_fact_aid_done_from on received_fact_aid_done (submission_id);

create table received_fact_aid_base as
select cast(null as uuid) as submission_id, fact_id, office_code, base_kind, beds, from_on, until_on,
  cast(null as varchar(12)) as passed_from
from fact_aid_base with no data;
create index received_fact_aid_base_from on received_fact_aid_base (submission_id);

create table received_fact_aid_stay as
select cast(null as uuid) as submission_id, fact_id, office_code, person, from_on, until_on,
  cast(null as varchar(12)) as passed_from
from fact_aid_stay with no data;
create index received_fact_aid_stay_from on received_fact_aid_stay (submission_id);
