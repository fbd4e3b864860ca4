-- What forms count of community corrections (domain/corrections.md §7): no names, no numbers, no addresses.

-- What the columns of the views below hold that no field of a record holds.
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_SPAN', 'INJUNCTION', '禁止令', null, '', 30, null, null, 'domain/corrections.md §7.1'),
  ('CORR_SPAN', 'ELOC', '使用电子定位装置', null, '', 40, null, null, 'domain/corrections.md §7.1'),
  ('CORR_SPAN', 'LOST', '失去联系', null, '', 50, null, null, 'domain/corrections.md §7.1'),
  ('CORR_SPAN', 'CUSTODY', '限制人身自由', null, '', 60, null, null, 'domain/corrections.md §7.1');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_ACT', 'CONDUCT', '考核奖惩', null, '', 10, null, null, 'domain/corrections.md §7.1'),
  ('CORR_ACT', 'TERM_CHANGE', '期限变动', null, '', 20, null, null, 'domain/corrections.md §7.1'),
  ('CORR_ACT', 'REOFFENCE', '再犯罪', null, '', 30, null, null, 'domain/corrections.md §7.1'),
  ('CORR_ACT', 'ELOC_USED', '使用电子定位装置', null, '', 40, null, null, 'domain/corrections.md §7.1'),
  ('CORR_ACT', 'LEAVE_GRANTED', '批准外出', null, '', 60, null, null, 'domain/corrections.md §7.1'),
  ('CORR_ACT', 'LEAVE_REFUSED', '不批准外出', null, '', 70, null, null, 'domain/corrections.md §7.1'),
  ('CORR_ACT', 'REPORT', '报告', null, '', 80, null, null, 'domain/corrections.md §7.2'),
  ('CORR_ACT', 'VISIT', '走访', null, '', 90, null, null, 'domain/corrections.md §7.2'),
  ('CORR_ACT', 'HELP', '帮扶', null, '', 100, null, null, 'domain/corrections.md §7.2'),
  ('CORR_ACT', 'INJUNCTION', '宣告禁止令', null, '', 110, null, null, 'domain/corrections.md §7.1'),
  ('CORR_ACT', 'FILE_ACCESS', '查阅档案', null, '', 130, null, null, 'domain/corrections.md §7.4');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('CORR_SESSION', 'CLASS', '集中教育', null, '', 10, null, null, 'domain/corrections.md §7.2'),
  ('CORR_SESSION', 'GROUP', '分类教育', null, '', 20, null, null, 'domain/corrections.md §7.2'),
  ('CORR_SESSION', 'INDIVIDUAL', '个别教育', null, '', 30, null, null, 'domain/corrections.md §7.2'),
  ('CORR_SESSION', 'COUNSEL', '心理辅导', null, '', 40, null, null, 'domain/corrections.md §7.2'),
  ('CORR_SESSION', 'BENEFIT', '公益活动', null, '', 50, null, null, 'domain/corrections.md §7.2');
insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('ETHNIC_GROUP', 'HAN', '汉族', null, '', 10, null, null, 'domain/corrections.md §7.1'),
  ('ETHNIC_GROUP', 'MINORITY', '少数民族', null, '', 20, null, null, 'domain/corrections.md §7.1');

-- When a person stands in the ledger (§7, decision 0024). Cases of one person that overlap or follow each other without a day between
-- are one stay: the person comes in with the first of them and goes with the last, and counts on the case registered first among those open.
create view correction_stock as
select z.case_id, z.pseudonym, z.office_code, z.person_id, z.registered_on, z.late, z.left_on, z.stock_from, z.makes_intake,
  case when z.left_on = z.stay_end and z.stock_from is not null then true else false end as makes_decrease
from (
  select y.*,
    max(coalesce(y.left_on, date '9999-12-31')) over (partition by y.office_code, y.person_key, y.stay) as stay_end
  from (
    select x.*,
      case
        when x.registered_on is null then null
        when x.others_until is null or x.others_until < x.registered_on then x.registered_on
        when x.others_until = date '9999-12-31' then null
        when x.left_on is not null and x.others_until >= x.left_on then null
        else x.others_until
      end as stock_from,
      case when x.others_until is null or x.others_until < x.registered_on then true else false end as makes_intake,
      sum(case when x.others_until is null or x.others_until < x.registered_on then 1 else 0 end)
        over (partition by x.office_code, x.person_key order by x.registered_on, x.case_id
          rows between unbounded preceding and current row) as stay
    from (
      select w.*,
        first_value(w.pseudonym) over (partition by w.office_code, w.person_key order by w.registered_on, w.case_id) as person_id,
        max(coalesce(w.left_on, date '9999-12-31'))
          over (partition by w.office_code, w.person_key order by w.registered_on, w.case_id
            rows between unbounded preceding and 1 preceding) as others_until
      from (
        select c.id as case_id, c.pseudonym, c.office_code,
          coalesce(c.id_kind || ':' || c.id_no, cast(c.id as varchar(36))) as person_key,
          coalesce(r.counted_on, c.registered_on) as registered_on,
          case when r.counted_on is null then false else true end as late,
          coalesce(l.counted_on, c.left_on) as left_on
        from correction_case c
        left join late_entry r on r.record_id = c.id and r.field = 'registered_on'
        left join late_entry l on l.record_id = c.id and l.field = 'left_on'
        where c.voided = false and c.registered_on is not null
      ) w
    ) x
  ) y
) z;

-- One row per case. The day a person reaches an age stands for the birthday: forms compare it with the last day of their period.
create view fact_correction_case as
select c.id as record_id, c.pseudonym as fact_id, c.office_code, coalesce(s.person_id, c.pseudonym) as person_id,
  c.category, c.main_offence, c.gender,
  cast(c.birth_date + interval '18' year as date) as turns_18_on,
  cast(c.birth_date + interval '46' year as date) as turns_46_on,
  cast(c.birth_date + interval '61' year as date) as turns_61_on,
  cast(case when c.ethnicity is null then null when c.ethnicity in ('汉', '汉族') then 'HAN' else 'MINORITY' end as varchar(40)) as ethnic_group,
  c.hukou_kind, c.education, c.minor_regime, c.route, coalesce(c.transfer_internal, false) as transfer_internal,
  c.report_result, c.report_due, c.reported_on, s.registered_on, coalesce(s.late, false) as late, s.stock_from,
  coalesce(s.makes_intake, false) as makes_intake, s.left_on, c.left_kind, c.death_kind,
  coalesce(s.makes_decrease, false) as makes_decrease, coalesce(m.internal, false) as left_internal, c.handed_over_on,
  coalesce(lg.counted_on, c.group_formed_on) as group_formed_on,
  case when exists (
    select 1 from correction_group_member g where g.case_id = c.id and g.voided = false and g.valid_to is null and g.knows_minors = true
  ) then true else false end as group_knows_minors
from correction_case c
left join correction_stock s on s.case_id = c.id
left join correction_place_change m on m.case_id = c.id and m.voided = false and m.direction = 'OUT' and m.moved_on = c.left_on
left join late_entry lg on lg.record_id = c.id and lg.field = 'group_formed_on'
where c.voided = false;

-- Employment and level: a row is in force until the next one; the time before the first is a row without a code, so that the parts
-- of the stock always add up to it. valid_to is the last day.
create view fact_correction_work as
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast(r.span_code as varchar(40)) as span_code,
  r.from_on as valid_from, cast(r.next_on - interval '1' day as date) as valid_to,
  s.person_id, c.category, c.minor_regime,
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
  cast(c.birth_date + interval '18' year as date), s.stock_from, s.left_on
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

create view fact_correction_level as
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast(r.span_code as varchar(40)) as span_code,
  r.from_on as valid_from, cast(r.next_on - interval '1' day as date) as valid_to,
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.left_on
from (
  select t.case_id, t.pseudonym, t.level as span_code, coalesce(l.counted_on, t.from_on) as from_on,
    lead(coalesce(l.counted_on, t.from_on)) over (partition by t.case_id order by coalesce(l.counted_on, t.from_on), t.id) as next_on
  from correction_level t
  left join late_entry l on l.record_id = t.id and l.field = 'from_on'
  where t.voided = false
) r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_stock s on s.case_id = c.id
union all
select c.id, c.pseudonym, c.office_code, cast(null as varchar(40)),
  date '1900-01-01', cast(f.first_on - interval '1' day as date),
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '18' year as date), s.stock_from, s.left_on
from correction_case c
join correction_stock s on s.case_id = c.id
left join (
  select t.case_id, min(coalesce(l.counted_on, t.from_on)) as first_on
  from correction_level t
  left join late_entry l on l.record_id = t.id and l.field = 'from_on'
  where t.voided = false
  group by t.case_id
) f on f.case_id = c.id
where c.voided = false;

-- What is so from one day to another: injunctions, location, contact, custody; valid_to is the last day of it.
create view fact_correction_span as
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('INJUNCTION' as varchar(40)) as span_kind, cast(r.injunction_kind as varchar(40)) as span_code,
  coalesce(l0.counted_on, r.valid_from) as valid_from, case when coalesce(l1.counted_on, r.lifted_on) is not null and coalesce(l1.counted_on, r.lifted_on) <= coalesce(l2.counted_on, r.valid_to) then cast(coalesce(l1.counted_on, r.lifted_on) - interval '1' day as date) else coalesce(l2.counted_on, r.valid_to) end as valid_to, false as extended,
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.left_on
from correction_injunction r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_stock s on s.case_id = c.id
left join late_entry l0 on l0.record_id = r.id and l0.field = 'valid_from'
left join late_entry l1 on l1.record_id = r.id and l1.field = 'lifted_on'
left join late_entry l2 on l2.record_id = r.id and l2.field = 'valid_to'
where r.voided = false
union all
select c.id as record_id, r.pseudonym as fact_id, c.office_code, cast('ELOC' as varchar(40)) as span_kind, cast(r.ground as varchar(40)) as span_code,
  coalesce(l0.counted_on, r.from_on) as valid_from, case when coalesce(l1.counted_on, r.removed_on) is not null and coalesce(l1.counted_on, r.removed_on) <= coalesce(l2.counted_on, r.to_on) then cast(coalesce(l1.counted_on, r.removed_on) - interval '1' day as date) else coalesce(l2.counted_on, r.to_on) end as valid_to, r.extension_no > 0 as extended,
  s.person_id, c.category, c.minor_regime,
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.left_on
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
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.left_on
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
  cast(c.birth_date + interval '18' year as date) as turns_18_on, s.stock_from, s.left_on
from correction_custody r
join correction_case c on c.id = r.case_id and c.voided = false
join correction_stock s on s.case_id = c.id
left join late_entry l0 on l0.record_id = r.id and l0.field = 'from_on'
left join late_entry l1 on l1.record_id = r.id and l1.field = 'to_on'
where r.voided = false;

-- What was done, a row each: decisions, leave, reports, visits, help.
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
  case when l.counted_on is null then false else true end as late, coalesce(e.counted_on, r.removed_on) as ended_on, 1 as persons, cast(null as decimal(14, 2)) as amount
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

-- Lessons and talks with those who came, and 公益活动; a day closed when it was entered counts later.
create view fact_correction_session as
select t.id as record_id, t.pseudonym as fact_id, t.office_code, cast('correction_session' as varchar(40)) as record_type, cast(t.education_form as varchar(40)) as session_form,
  cast(t.topic as varchar(40)) as topic, t.minors_only,
  coalesce(l.counted_on, t.held_on) as counted_on, case when l.counted_on is null then false else true end as late,
  coalesce(a.persons, 0) as persons, cast(coalesce(a.hours, 0) as decimal(10, 1)) as person_hours
from correction_session t
left join late_entry l on l.record_id = t.id and l.field = 'held_on'
left join (
  select session_id, cast(count(*) as integer) as persons, cast(sum(hours) as decimal(10, 1)) as hours
  from correction_session_attendance where voided = false and hours > 0 group by session_id
) a on a.session_id = t.id
where t.voided = false
union all
select t.id, t.pseudonym, t.office_code, cast('correction_benefit' as varchar(40)), cast('BENEFIT' as varchar(40)), cast(null as varchar(40)), t.minors_only,
  coalesce(l.counted_on, t.held_on), case when l.counted_on is null then false else true end,
  coalesce(a.persons, 0), cast(coalesce(a.hours, 0) as decimal(10, 1))
from correction_benefit t
left join late_entry l on l.record_id = t.id and l.field = 'held_on'
left join (
  select benefit_id, cast(count(*) as integer) as persons, cast(sum(hours) as decimal(10, 1)) as hours
  from correction_benefit_attendance where voided = false and hours > 0 group by benefit_id
) a on a.benefit_id = t.id
where t.voided = false;

create view fact_correction_assessment as
select t.id as record_id, t.pseudonym as fact_id, t.office_code, t.requester_kind, t.fast_track, t.opinion, t.adopted, t.due_on,
  coalesce(r.counted_on, t.received_on) as received_on, coalesce(d.counted_on, t.sent_on) as sent_on,
  coalesce(a.counted_on, t.adopted_on) as adopted_on,
  case when r.counted_on is null then false else true end as late,
  case when t.sent_on > t.due_on then true else false end as overdue
from correction_assessment t
left join late_entry r on r.record_id = t.id and r.field = 'received_on'
left join late_entry d on d.record_id = t.id and d.field = 'sent_on'
left join late_entry a on a.record_id = t.id and a.field = 'adopted_on'
where t.voided = false;

-- 累计: what the opening balance says and every event since, by kind (§7.1 L).
create view fact_correction_total as
select c.id as record_id, c.pseudonym as fact_id, c.office_code, cast('correction_case' as varchar(40)) as record_type, s.person_id,
  cast(case when s.makes_intake = true then 'RECEIVED' end as varchar(40)) as total_kind, s.registered_on as counted_on,
  cast(case when s.makes_decrease = false then null
    when c.left_kind in ('EXPIRED', 'PARDONED') then 'DISCHARGED'
    when c.left_kind in ('PROBATION_REVOKED', 'PAROLE_REVOKED', 'RECOMMITTED') then c.left_kind
    when c.left_kind = 'TRANSFER_OUT' then 'MOVED'
  end as varchar(40)) as later_kind, s.left_on as later_on, 1 as persons
from correction_case c join correction_stock s on s.case_id = c.id
where c.voided = false
union all
select a.record_id, a.fact_id, a.office_code, a.record_type, a.person_id,
  cast(case when a.act_kind = 'CONDUCT' and a.act_code = 'WARN' then 'WARNED'
    when a.act_kind = 'CONDUCT' then 'PENALISED'
    when a.act_kind = 'TERM_CHANGE' then 'COMMUTED'
    when a.act_kind = 'REOFFENCE' then 'REOFFENDED'
    else 'INJUNCTIONS'
  end as varchar(40)), a.counted_on,
  cast(case when a.act_kind = 'INJUNCTION' and a.ended_on is not null then 'INJUNCTIONS_LIFTED' end as varchar(40)), a.ended_on, 1
from fact_correction_act a
where a.act_kind = 'CONDUCT' and a.act_code in ('WARN', 'POLICE_PENALTY')
  or a.act_kind = 'TERM_CHANGE' and a.act_code = 'COMMUTED'
  or a.act_kind = 'REOFFENCE' and a.act_code = 'CONVICTED'
  or a.act_kind = 'INJUNCTION'
union all
select o.id, o.pseudonym, o.office_code, cast('correction_opening' as varchar(40)), o.pseudonym, cast(o.opening_kind as varchar(40)), o.as_of, cast(null as varchar(40)), cast(null as date), o.persons
from correction_opening o where o.voided = false;

-- The same as a county takes them in.
create table received_fact_correction_case as
select cast(null as uuid) as submission_id, fact_id, office_code, person_id, category, main_offence, gender, turns_18_on, turns_46_on, turns_61_on, ethnic_group, hukou_kind, education, minor_regime, route, transfer_internal, report_result, report_due, reported_on, registered_on, late, stock_from, makes_intake, left_on, left_kind, death_kind, makes_decrease, left_internal, handed_over_on, group_formed_on, group_knows_minors,
  cast(null as varchar(12)) as passed_from
from fact_correction_case with no data;
create index received_fact_correction_case_from on received_fact_correction_case (submission_id);

create table received_fact_correction_work as
select cast(null as uuid) as submission_id, fact_id, office_code, span_code, valid_from, valid_to, person_id, category, minor_regime, turns_18_on, stock_from, left_on,
  cast(null as varchar(12)) as passed_from
from fact_correction_work with no data;
create index received_fact_correction_work_from on received_fact_correction_work (submission_id);

create table received_fact_correction_level as
select cast(null as uuid) as submission_id, fact_id, office_code, span_code, valid_from, valid_to, person_id, category, minor_regime, turns_18_on, stock_from, left_on,
  cast(null as varchar(12)) as passed_from
from fact_correction_level with no data;
create index received_fact_correction_level_from on received_fact_correction_level (submission_id);

create table received_fact_correction_span as
select cast(null as uuid) as submission_id, fact_id, office_code, span_kind, span_code, valid_from, valid_to, extended, person_id, category, minor_regime, turns_18_on, stock_from, left_on,
  cast(null as varchar(12)) as passed_from
from fact_correction_span with no data;
create index received_fact_correction_span_from on received_fact_correction_span (submission_id);

create table received_fact_correction_act as
select cast(null as uuid) as submission_id, fact_id, office_code, record_type, person_id, case_fact_id, category, minor_regime, act_kind, act_code, happened_on, counted_on, late, ended_on, persons, amount,
  cast(null as varchar(12)) as passed_from
from fact_correction_act with no data;
create index received_fact_correction_act_from on received_fact_correction_act (submission_id);

create table received_fact_correction_session as
select cast(null as uuid) as submission_id, fact_id, office_code, record_type, session_form, topic, minors_only, counted_on, late, persons, person_hours,
  cast(null as varchar(12)) as passed_from
from fact_correction_session with no data;
create index received_fact_correction_session_from on received_fact_correction_session (submission_id);

create table received_fact_correction_assessment as
select cast(null as uuid) as submission_id, fact_id, office_code, requester_kind, fast_track, opinion, adopted, due_on, received_on, sent_on, adopted_on, late, overdue,
  cast(null as varchar(12)) as passed_from
from fact_correction_assessment with no data;
create index received_fact_correction_assessment_from on received_fact_correction_assessment (submission_id);

create table received_fact_correction_total as
select cast(null as uuid) as submission_id, fact_id, office_code, record_type, person_id, total_kind, counted_on, later_kind, later_on, persons,
  cast(null as varchar(12)) as passed_from
from fact_correction_total with no data;
create index received_fact_correction_total_from on received_fact_correction_total (submission_id);
