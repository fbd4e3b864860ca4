-- 司法所本身: what forms count (domain/corrections.md §7.3, domain/resettlement.md §7.5). Every day is the day it counts on (V13). until_on is
-- the first day on which something holds no more: whoever left on a day is not counted on it (office.md §7 OF01). Facts name nobody.

-- One row per span of a person's work. The first row holds from the day the person joined, the last until the person left: on every day
-- between exactly one span holds, so that the parts of a headcount always add up to it.
create view fact_office_staff as
select s.id as record_id, d.pseudonym as fact_id, s.office_code,
  case when d.place = 1 or d.on_day < s.joined_on then s.joined_on else d.on_day end as from_on,
  case when d.next_on < s.left_on then d.next_on else s.left_on end as until_on,
  d.staff_kind, d.correction_work, d.aid_work, d.social_worker
from (
  select p.id, p.office_code, coalesce(j.counted_on, p.joined_office_on) as joined_on, coalesce(e.counted_on, p.left_on, date '9999-12-31') as left_on
  from office_staff p
  left join late_entry j on j.record_id = p.id and j.field = 'joined_office_on'
  left join late_entry e on e.record_id = p.id and e.field = 'left_on'
  where p.voided = false
) s
join (
  select r.pseudonym, r.staff_id, r.staff_kind, r.correction_work, r.aid_work,
    case when r.role = 'CORRECTION_SW' or r.role_second = 'CORRECTION_SW' then true else false end as social_worker,
    coalesce(l.counted_on, r.from_on) as on_day,
    row_number() over (partition by r.staff_id order by coalesce(l.counted_on, r.from_on), r.from_on, r.id) as place,
    lead(coalesce(l.counted_on, r.from_on), 1, date '9999-12-31')
      over (partition by r.staff_id order by coalesce(l.counted_on, r.from_on), r.from_on, r.id) as next_on
  from office_duty r
  left join late_entry l on l.record_id = r.id and l.field = 'from_on'
  where r.voided = false
) d on d.staff_id = s.id;

-- The office itself by what it does; the first row holds from the day it was set up.
create view fact_office as
select o.id as record_id, d.pseudonym as fact_id, o.office_code,
  case when d.place = 1 or d.on_day < o.set_up_on then o.set_up_on else d.on_day end as from_on,
  case when d.next_on < o.closed_on then d.next_on else o.closed_on end as until_on,
  d.corrections, d.resettlement
from (
  select p.id, p.office_code, coalesce(b.counted_on, p.set_up_on) as set_up_on, coalesce(e.counted_on, p.closed_on, date '9999-12-31') as closed_on
  from office_profile p
  left join late_entry b on b.record_id = p.id and b.field = 'set_up_on'
  left join late_entry e on e.record_id = p.id and e.field = 'closed_on'
  where p.voided = false
) o
join (
  select r.pseudonym, r.profile_id, r.corrections, r.resettlement, coalesce(l.counted_on, r.from_on) as on_day,
    row_number() over (partition by r.profile_id order by coalesce(l.counted_on, r.from_on), r.from_on, r.id) as place,
    lead(coalesce(l.counted_on, r.from_on), 1, date '9999-12-31')
      over (partition by r.profile_id order by coalesce(l.counted_on, r.from_on), r.from_on, r.id) as next_on
  from office_task r
  left join late_entry l on l.record_id = r.id and l.field = 'from_on'
  where r.voided = false
) d on d.profile_id = o.id;

create view fact_office_volunteer as
select v.id as record_id, v.pseudonym as fact_id, v.office_code, coalesce(f.counted_on, v.from_on) as from_on,
  coalesce(t.counted_on, v.left_on, date '9999-12-31') as until_on, v.corrections, v.resettlement
from office_volunteer v
left join late_entry f on f.record_id = v.id and f.field = 'from_on'
left join late_entry t on t.record_id = v.id and t.field = 'left_on'
where v.voided = false;

-- closed_on is the last day a base is used, as that of a house of resettlement (V34).
create view fact_office_base as
select b.id as record_id, b.pseudonym as fact_id, b.office_code, b.base_kind, coalesce(f.counted_on, b.opened_on) as from_on,
  coalesce(cast(coalesce(t.counted_on, b.closed_on) + interval '1' day as date), date '9999-12-31') as until_on
from office_base b
left join late_entry f on f.record_id = b.id and f.field = 'opened_on'
left join late_entry t on t.record_id = b.id and t.field = 'closed_on'
where b.voided = false;

create view fact_office_asset as
select a.id as record_id, a.pseudonym as fact_id, a.office_code, a.asset_kind, a.qty, a.corrections, coalesce(f.counted_on, a.bought_on) as from_on,
  coalesce(t.counted_on, a.scrapped_on, date '9999-12-31') as until_on
from office_asset a
left join late_entry f on f.record_id = a.id and f.field = 'bought_on'
left join late_entry t on t.record_id = a.id and t.field = 'scrapped_on'
where a.voided = false;

-- A budget is of the year it says, whenever it was passed; money counts in the year it came or went.
create view fact_office_fund as
select m.id as record_id, m.pseudonym as fact_id, m.office_code, m.entry, m.item, m.source, m.counted_on, m.late, m.amount,
  cast(m.of_year || '-01-01' as date) as year_from, cast(m.of_year || '-12-31' as date) as year_to
from (
  select f.id, f.pseudonym, f.office_code, f.entry, f.item, f.source, f.amount, coalesce(l.counted_on, f.on_day) as counted_on,
    case when l.counted_on is null then false else true end as late,
    cast(case when f.entry = 'BUDGET' then f.fund_year else cast(extract(year from coalesce(l.counted_on, f.on_day)) as integer) end as varchar(4)) as of_year
  from office_fund f
  left join late_entry l on l.record_id = f.id and l.field = 'on_day'
  where f.voided = false
) m;

-- 五年内重新犯罪率 (resettlement.md §7.6 REOFF_COHORT): whoever was released in a year belongs to the forms of the five years after it. An office
-- is ready when its ledger holds every release of those years: the opening balance says from which day on it does; without one nobody
-- knows. ready_on is the end of the first year whose five years before lie wholly after that day, and not before it was said.
create view fact_aid_cohort as
select c.id as record_id, c.pseudonym as fact_id, c.office_code,
  first_value(c.pseudonym) over (partition by c.office_code, coalesce(coalesce(c.id_kind, 'ID') || ':' || c.id_no, cast(c.id as varchar(36)))
    order by c.released_on, c.id) as person,
  cast(cast(cast(extract(year from c.released_on) as integer) + 1 as varchar(4)) || '-01-01' as date) as from_on,
  cast(cast(cast(extract(year from c.released_on) as integer) + 6 as varchar(4)) || '-01-01' as date) as until_on,
  coalesce(e.counted_on, c.returned_on) as entered_on, b.ready_on, r.convicted_on
from aid_case c
left join late_entry e on e.record_id = c.id and e.field = 'returned_on'
join (
  select o.office_code,
    case when o.said_on > o.full_on then o.said_on else o.full_on end as ready_on
  from (
    select p.office_code, cast(p.created_at as date) as said_on,
      cast(cast(cast(extract(year from p.as_of) as integer) + 6 as varchar(4)) || '-12-31' as date) as full_on
    from aid_opening p
    where p.voided = false and p.opening_kind = 'RECEIVED'
  ) o
) b on b.office_code = c.office_code
left join (
  select x.case_id, min(coalesce(l.counted_on, x.stage_on)) as convicted_on
  from aid_reoffence x
  join aid_case y on y.id = x.case_id
  left join late_entry l on l.record_id = x.id and l.field = 'stage_on'
  where x.voided = false and x.stage = 'CONVICTED' and x.stage_on < cast(y.released_on + interval '5' year as date)
  group by x.case_id
) r on r.case_id = c.id
where c.voided = false and c.returned_on is not null and (c.end_kind is null or c.end_kind <> 'DATA_ERROR');

-- The same facts as a county takes them in; columns follow the views and cannot drift from them.
create table received_fact_office_staff as
select cast(null as uuid) as submission_id, fact_id, office_code,
  from_on, until_on, staff_kind, correction_work, aid_work, social_worker,
  cast(null as varchar(12)) as passed_from
from fact_office_staff with no data;
create index received_fact_office_staff_from on received_fact_office_staff (submission_id);

create table received_fact_office as
select cast(null as uuid) as submission_id, fact_id, office_code,
  from_on, until_on, corrections, resettlement,
  cast(null as varchar(12)) as passed_from
from fact_office with no data;
create index received_fact_office_from on received_fact_office (submission_id);

create table received_fact_office_volunteer as
select cast(null as uuid) as submission_id, fact_id, office_code,
  from_on, until_on, corrections, resettlement,
  cast(null as varchar(12)) as passed_from
from fact_office_volunteer with no data;
create index received_fact_office_volunteer_from on received_fact_office_volunteer (submission_id);

create table received_fact_office_base as
select cast(null as uuid) as submission_id, fact_id, office_code,
  base_kind, from_on, until_on,
  cast(null as varchar(12)) as passed_from
from fact_office_base with no data;
create index received_fact_office_base_from on received_fact_office_base (submission_id);

create table received_fact_office_asset as
select cast(null as uuid) as submission_id, fact_id, office_code,
  asset_kind, qty, corrections, from_on, until_on,
  cast(null as varchar(12)) as passed_from
from fact_office_asset with no data;
create index received_fact_office_asset_from on received_fact_office_asset (submission_id);

create table received_fact_office_fund as
select cast(null as uuid) as submission_id, fact_id, office_code,
  entry, item, source, counted_on, late, amount, year_from, year_to,
  cast(null as varchar(12)) as passed_from
from fact_office_fund with no data;
create index received_fact_office_fund_from on received_fact_office_fund (submission_id);

create table received_fact_aid_cohort as
select cast(null as uuid) as submission_id, fact_id, office_code,
  person, from_on, until_on, entered_on, ready_on, convicted_on,
  cast(null as varchar(12)) as passed_from
from fact_aid_cohort with no data;
create index received_fact_aid_cohort_from on received_fact_aid_cohort (submission_id);
