-- 安置帮教: what forms count (domain/resettlement.md §7). Every day is the day it counts on, which for a late entry is not the day it
-- happened (V13). What holds until something else does is laid out in spans (decision 0024): on any day exactly one span of a file in
-- stock holds it, so that parts always add up to the stock. Facts name nobody; those of whom somebody is looked after first or has
-- nobody (fact_aid_standing) carry neither birthday nor offence and another pseudonym, so that they cannot be laid on a person.

-- A file from the day the person came back to the day it ended, that day not included.
create view aid_stock as
select c.id as case_id, c.office_code, c.pseudonym as person, coalesce(r.counted_on, c.returned_on) as entered_on,
  coalesce(e.counted_on, c.end_on, date '9999-12-31') as until_on
from aid_case c
left join late_entry r on r.record_id = c.id and r.field = 'returned_on'
left join late_entry e on e.record_id = c.id and e.field = 'end_on'
where c.voided = false and c.returned_on is not null;

-- Everything that changes how a file stands, in one stream: what a row carries holds until the next row that carries the same. What was
-- written of days before the return holds from the return on. At first: 一般, in help, not 三无, able as on the day of return.
create view aid_change as
select s.case_id, s.office_code, s.person, s.until_on, s.entered_on as on_day, date '1900-01-01' as event_on, 0 as seq, cast(c.id as varchar(36)) as tie,
  cast(1 as integer) as k_need, cast('GENERAL' as varchar(40)) as need_kind, cast(null as date) as review_on,
  cast(c.pseudonym as varchar(36)) as need_pseudonym, cast(1 as integer) as k_service, cast('ACTIVE' as varchar(40)) as service,
  cast(1 as integer) as k_three, cast(0 as integer) as three_no, cast(null as varchar(40)) as definition,
  cast(1 as integer) as k_work, cast('UNKNOWN' as varchar(40)) as work, cast(0 as integer) as retired,
  cast(case when c.health_capacity = 'NONE' then 1 else 0 end as integer) as unable, cast(1 as integer) as k_place,
  cast('NONE' as varchar(40)) as place_kind, cast(0 as integer) as tax, cast(0 as integer) as helpers,
  cast(null as date) as done_on
from aid_stock s join aid_case c on c.id = s.case_id
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.decided_on) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.decided_on) end,
  coalesce(l.counted_on, r.decided_on), 3, cast(r.id as varchar(36)),
  1, cast(r.need_kind as varchar(40)), r.review_on, cast(r.pseudonym as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, null, cast(null as varchar(40)), null, 0, null
from aid_stock s join aid_need r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'decided_on'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.from_on) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.from_on) end,
  coalesce(l.counted_on, r.from_on), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), 1, cast(r.service as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, null, cast(null as varchar(40)), null, 0, null
from aid_stock s join aid_service r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'from_on'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.as_of) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.as_of) end,
  coalesce(l.counted_on, r.as_of), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), 1,
  case when r.is_three_no = true then 1 else 0 end, cast(r.definition as varchar(40)), null, cast(null as varchar(40)), null, null,
  null, cast(null as varchar(40)), null, 0, null
from aid_stock s join aid_three_no r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'as_of'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.from_on) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.from_on) end,
  coalesce(l.counted_on, r.from_on), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), 1, cast(r.work as varchar(40)), case when r.retired = true then 1 else 0 end,
  case when r.work = 'UNABLE' then 1 else 0 end, null, cast(null as varchar(40)), null, 0, null
from aid_stock s join aid_situation r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'from_on'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when cast(coalesce(l.counted_on, r.to_on) + interval '1' day as date) < s.entered_on then s.entered_on
  else cast(coalesce(l.counted_on, r.to_on) + interval '1' day as date) end,
  cast(coalesce(l.counted_on, r.to_on) + interval '1' day as date), 1, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, 1, cast('NONE' as varchar(40)), 0, 0, null
from aid_stock s join aid_placement r on r.case_id = s.case_id and r.voided = false and r.to_on is not null
  left join late_entry l on l.record_id = r.id and l.field = 'to_on'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.from_on) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.from_on) end,
  coalesce(l.counted_on, r.from_on), 2, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, 1, cast(r.place_kind as varchar(40)),
  case when r.tax_relief = true then 1 else 0 end, 0, null
from aid_stock s join aid_placement r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'from_on'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.from_on) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.from_on) end,
  coalesce(l.counted_on, r.from_on), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, null, cast(null as varchar(40)), null, 1, null
from aid_stock s join aid_helper r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'from_on'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when cast(coalesce(l.counted_on, r.to_on) + interval '1' day as date) < s.entered_on then s.entered_on
  else cast(coalesce(l.counted_on, r.to_on) + interval '1' day as date) end,
  cast(coalesce(l.counted_on, r.to_on) + interval '1' day as date), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, null, cast(null as varchar(40)), null, -1, null
from aid_stock s join aid_helper r on r.case_id = s.case_id and r.voided = false and r.to_on is not null
  left join late_entry l on l.record_id = r.id and l.field = 'to_on'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.contacted_on) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.contacted_on) end,
  coalesce(l.counted_on, r.contacted_on), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, null, cast(null as varchar(40)), null, 0,
  coalesce(l.counted_on, r.contacted_on)
from aid_stock s join aid_contact r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'contacted_on'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.granted_on) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.granted_on) end,
  coalesce(l.counted_on, r.granted_on), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, null, cast(null as varchar(40)), null, 0,
  coalesce(l.counted_on, r.granted_on)
from aid_stock s join aid_support r on r.case_id = s.case_id and r.voided = false and r.result = 'GRANTED' and r.granted_on is not null
  left join late_entry l on l.record_id = r.id and l.field = 'granted_on'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.on_day) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.on_day) end,
  coalesce(l.counted_on, r.on_day), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, null, cast(null as varchar(40)), null, 0,
  coalesce(l.counted_on, r.on_day)
from aid_stock s join aid_job_service r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'on_day'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.on_day) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.on_day) end,
  coalesce(l.counted_on, r.on_day), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, null, cast(null as varchar(40)), null, 0,
  coalesce(l.counted_on, r.on_day)
from aid_stock s join aid_insurance r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'on_day'
union all
select s.case_id, s.office_code, s.person, s.until_on, 
  case when coalesce(l.counted_on, r.on_day) < s.entered_on then s.entered_on
  else coalesce(l.counted_on, r.on_day) end,
  coalesce(l.counted_on, r.on_day), 3, cast(r.id as varchar(36)),
  null, cast(null as varchar(40)), null, cast(null as varchar(36)), null, cast(null as varchar(40)), null, null,
  cast(null as varchar(40)), null, cast(null as varchar(40)), null, null, null, cast(null as varchar(40)), null, 0,
  coalesce(l.counted_on, r.on_day)
from aid_stock s join aid_study r on r.case_id = s.case_id and r.voided = false
  left join late_entry l on l.record_id = r.id and l.field = 'on_day';

-- How a file stands from one change to the next, in one pass over the stream and without a join, which
-- would have the pass made again for every file: rows are numbered by what they carry, and a row without
-- takes the last before it.
create view aid_span as
select z.case_id, z.office_code, z.person, z.on_day as from_on,
  case when z.next_on < z.until_on then z.next_on else z.until_on end as until_on,
  cast(z.need_kind as varchar(40)) as need_kind, z.review_on, cast(z.need_pseudonym as uuid) as need_pseudonym,
  cast(z.service as varchar(40)) as service,
  case when z.three_no = 1 then true else false end as three_no, cast(z.definition as varchar(40)) as definition,
  cast(z.work as varchar(40)) as work,
  case when z.retired = 1 then true else false end as retired, case when z.unable = 1 then true else false end as unable,
  cast(z.place_kind as varchar(40)) as place_kind,
  case when z.tax = 1 then true else false end as tax_relief, case when z.helpers > 0 then true else false end as has_helper, z.done_on
from (
  select y.case_id, y.office_code, y.person, y.until_on, y.on_day, y.next_on, y.helper_count as helpers, y.last_done_on as done_on,
    max(y.need_kind) over (partition by y.case_id, y.g_need) as need_kind,
    max(y.review_on) over (partition by y.case_id, y.g_need) as review_on,
    max(y.need_pseudonym) over (partition by y.case_id, y.g_need) as need_pseudonym,
    max(y.service) over (partition by y.case_id, y.g_service) as service,
    max(y.three_no) over (partition by y.case_id, y.g_three) as three_no,
    max(y.definition) over (partition by y.case_id, y.g_three) as definition,
    max(y.work) over (partition by y.case_id, y.g_work) as work,
    max(y.retired) over (partition by y.case_id, y.g_work) as retired,
    max(y.unable) over (partition by y.case_id, y.g_work) as unable,
    max(y.place_kind) over (partition by y.case_id, y.g_place) as place_kind,
    max(y.tax) over (partition by y.case_id, y.g_place) as tax
  from (
    select x.*,
      coalesce(lead(x.on_day) over (partition by x.case_id order by x.on_day, x.event_on, x.seq, x.tie), date '9999-12-31') as next_on,
      sum(x.helpers) over (partition by x.case_id order by x.on_day, x.event_on, x.seq, x.tie rows unbounded preceding) as helper_count,
      max(x.done_on) over (partition by x.case_id order by x.on_day, x.event_on, x.seq, x.tie rows unbounded preceding) as last_done_on,
    count(x.k_need) over (partition by x.case_id order by x.on_day, x.event_on, x.seq, x.tie rows unbounded preceding) as g_need,
      count(x.k_service) over (partition by x.case_id order by x.on_day, x.event_on, x.seq, x.tie rows unbounded preceding) as g_service,
      count(x.k_three) over (partition by x.case_id order by x.on_day, x.event_on, x.seq, x.tie rows unbounded preceding) as g_three,
      count(x.k_work) over (partition by x.case_id order by x.on_day, x.event_on, x.seq, x.tie rows unbounded preceding) as g_work,
      count(x.k_place) over (partition by x.case_id order by x.on_day, x.event_on, x.seq, x.tie rows unbounded preceding) as g_place
    from aid_change x
  ) y
) z
where z.next_on > z.on_day and z.on_day < z.until_on;

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
  has_helper, done_on
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
  cast(coalesce((select n.need_kind from aid_need n where n.case_id = c.id and n.voided = false
    and n.decided_on <= coalesce(c.returned_on, date '9999-12-31')
    order by n.decided_on desc, n.line_no desc fetch first 1 row only), 'GENERAL') as varchar(40)) as need_kind,
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
from (
  select r.case_id, r.helper_kind, r.name, r.phone, r.id as helper_id, r.pseudonym, coalesce(f.counted_on, r.from_on) as from_on,
    coalesce(cast(coalesce(t.counted_on, r.to_on) + interval '1' day as date), date '9999-12-31') as until_on
  from aid_helper r
  left join late_entry f on f.record_id = r.id and f.field = 'from_on'
  left join late_entry t on t.record_id = r.id and t.field = 'to_on'
  where r.voided = false
) g
join aid_stock s on s.case_id = g.case_id;

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
select cast(null as uuid) as submission_id, fact_id, office_code,
  entered_on, late, left_on, left_kind, left_late, category, source, gender, turns_18_on, turns_46_on, turns_61_on, birth_date,
  offence_group, sentence_band, recidivist, rural, term_to, from_within, to_within,
  cast(null as varchar(12)) as passed_from
from fact_aid_case with no data;
create index received_fact_aid_case_from on received_fact_aid_case (submission_id);

create table received_fact_aid_standing as
select cast(null as uuid) as submission_id, fact_id, office_code,
  from_on, until_on, need_kind, review_on, service, three_no, definition,
  cast(null as varchar(12)) as passed_from
from fact_aid_standing with no data;
create index received_fact_aid_standing_from on received_fact_aid_standing (submission_id);

create table received_fact_aid_settled as
select cast(null as uuid) as submission_id, fact_id, office_code,
  from_on, until_on, service, work, retired, unable, place_kind, tax_relief, has_helper, done_on,
  cast(null as varchar(12)) as passed_from
from fact_aid_settled with no data;
create index received_fact_aid_settled_from on received_fact_aid_settled (submission_id);

create table received_fact_aid_received as
select cast(null as uuid) as submission_id, fact_id, office_code,
  counted_on, late, persons,
  cast(null as varchar(12)) as passed_from
from fact_aid_received with no data;
create index received_fact_aid_received_from on received_fact_aid_received (submission_id);

create table received_fact_aid_ended as
select cast(null as uuid) as submission_id, fact_id, office_code,
  counted_on, late, persons,
  cast(null as varchar(12)) as passed_from
from fact_aid_ended with no data;
create index received_fact_aid_ended_from on received_fact_aid_ended (submission_id);

create table received_fact_aid_reoffended as
select cast(null as uuid) as submission_id, fact_id, office_code,
  counted_on, late, persons,
  cast(null as varchar(12)) as passed_from
from fact_aid_reoffended with no data;
create index received_fact_aid_reoffended_from on received_fact_aid_reoffended (submission_id);

create table received_fact_aid_notice as
select cast(null as uuid) as submission_id, fact_id, office_code,
  counted_on, late, notice_kind, category, release_on, state,
  cast(null as varchar(12)) as passed_from
from fact_aid_notice with no data;
create index received_fact_aid_notice_from on received_fact_aid_notice (submission_id);

create table received_fact_aid_verification as
select cast(null as uuid) as submission_id, fact_id, office_code,
  counted_on, late, result, failure, from_on, until_on,
  cast(null as varchar(12)) as passed_from
from fact_aid_verification with no data;
create index received_fact_aid_verification_from on received_fact_aid_verification (submission_id);

create table received_fact_aid_connect as
select cast(null as uuid) as submission_id, fact_id, office_code,
  due_on, late, connected_on, meet_mode, need_kind, missed_reason, from_corrections,
  cast(null as varchar(12)) as passed_from
from fact_aid_connect with no data;
create index received_fact_aid_connect_from on received_fact_aid_connect (submission_id);

create table received_fact_aid_contact as
select cast(null as uuid) as submission_id, fact_id, office_code,
  person, counted_on, late, way,
  cast(null as varchar(12)) as passed_from
from fact_aid_contact with no data;
create index received_fact_aid_contact_from on received_fact_aid_contact (submission_id);

create table received_fact_aid_support as
select cast(null as uuid) as submission_id, fact_id, office_code,
  person, counted_on, late, support_kind, amount,
  cast(null as varchar(12)) as passed_from
from fact_aid_support with no data;
create index received_fact_aid_support_from on received_fact_aid_support (submission_id);

create table received_fact_aid_job_service as
select cast(null as uuid) as submission_id, fact_id, office_code,
  person, counted_on, late, service_kind,
  cast(null as varchar(12)) as passed_from
from fact_aid_job_service with no data;
create index received_fact_aid_job_service_from on received_fact_aid_job_service (submission_id);

create table received_fact_aid_insurance as
select cast(null as uuid) as submission_id, fact_id, office_code,
  person, counted_on, late, insurance_kind,
  cast(null as varchar(12)) as passed_from
from fact_aid_insurance with no data;
create index received_fact_aid_insurance_from on received_fact_aid_insurance (submission_id);

create table received_fact_aid_study as
select cast(null as uuid) as submission_id, fact_id, office_code,
  person, counted_on, late, study_kind, hours,
  cast(null as varchar(12)) as passed_from
from fact_aid_study with no data;
create index received_fact_aid_study_from on received_fact_aid_study (submission_id);

create table received_fact_aid_reoffence as
select cast(null as uuid) as submission_id, fact_id, office_code,
  person, counted_on, late, stage, offence_group, within_term, within_1, within_3, within_5, ended_file,
  cast(null as varchar(12)) as passed_from
from fact_aid_reoffence with no data;
create index received_fact_aid_reoffence_from on received_fact_aid_reoffence (submission_id);

create table received_fact_aid_child_help as
select cast(null as uuid) as submission_id, fact_id, office_code,
  person, counted_on, late, child_no,
  cast(null as varchar(12)) as passed_from
from fact_aid_child_help with no data;
create index received_fact_aid_child_help_from on received_fact_aid_child_help (submission_id);

create table received_fact_aid_helper as
select cast(null as uuid) as submission_id, fact_id, office_code,
  helper_kind, from_on, until_on, helper_no,
  cast(null as varchar(12)) as passed_from
from fact_aid_helper with no data;
create index received_fact_aid_helper_from on received_fact_aid_helper (submission_id);

create table received_fact_aid_base as
select cast(null as uuid) as submission_id, fact_id, office_code,
  base_kind, beds, from_on, until_on,
  cast(null as varchar(12)) as passed_from
from fact_aid_base with no data;
create index received_fact_aid_base_from on received_fact_aid_base (submission_id);

create table received_fact_aid_stay as
select cast(null as uuid) as submission_id, fact_id, office_code,
  person, from_on, until_on,
  cast(null as varchar(12)) as passed_from
from fact_aid_stay with no data;
create index received_fact_aid_stay_from on received_fact_aid_stay (submission_id);
