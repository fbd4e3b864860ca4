-- Since when somebody released was not met (domain/resettlement.md §2.3): why and since when stands as of a day, so that a closed month
-- stays as it was when the person is found, refuses, moves or dies later.
alter table aid_case add column missed_on date;

-- Who had moved away or died by the day of the release was never to be met, nor is who was entered by mistake; who did so later, was.
drop view fact_aid_connect;
create view fact_aid_connect as
select x.record_id, x.fact_id, x.office_code, x.due_on, x.late, x.connected_on, x.meet_mode, x.need_kind, x.missed_reason,
  x.from_corrections, x.missed_on
from (
  select c.id as record_id, c.pseudonym as fact_id, c.office_code, coalesce(d.counted_on, c.released_on) as due_on,
    case when d.counted_on is null then false else true end as late, coalesce(r.counted_on, c.returned_on) as connected_on, c.meet_mode,
    cast(coalesce((select n.need_kind from aid_need n
      left join late_entry ln on ln.record_id = n.id and ln.field = 'decided_on'
      where n.case_id = c.id and n.voided = false
      and coalesce(ln.counted_on, n.decided_on) <= coalesce(r.counted_on, c.returned_on, date '9999-12-31')
      order by n.decided_on desc, n.line_no desc fetch first 1 row only), 'GENERAL') as varchar(40)) as need_kind,
    c.missed_reason,
    case when c.category = 'COMM_CORR' then true else false end as from_corrections,
    case when c.missed_reason is not null then coalesce(m.counted_on, c.missed_on, c.released_on) end as missed_on,
    case
      when c.missed_reason = 'MOVED' then coalesce(m.counted_on, c.missed_on, c.released_on)
      when c.returned_on is null then coalesce(e.counted_on, c.end_on)
    end as dropped_on
  from aid_case c
  left join late_entry d on d.record_id = c.id and d.field = 'released_on'
  left join late_entry r on r.record_id = c.id and r.field = 'returned_on'
  left join late_entry m on m.record_id = c.id and m.field = 'missed_on'
  left join late_entry e on e.record_id = c.id and e.field = 'end_on'
  where c.voided = false and c.source in ('RELEASED', 'CORR_EXPIRED')
    and (c.end_kind is null or c.end_kind <> 'DATA_ERROR')
) x
where x.dropped_on is null or x.dropped_on > x.due_on;
alter table received_fact_aid_connect add column missed_on date;

-- Rules of domain/corrections.md §5 and resettlement.md §4 that had no row.
insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('corrections.leave.reasons', date '2020-07-01', null, 'MEDICAL,SCHOOL,LAWSUIT,FAMILY,WORK,OTHER', 'FIXED', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十六条'),
  ('corrections.leave.area', date '2020-07-01', null, 'city', 'FIXED', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十六条：设区的市的同一市区以内活动不是外出'),
  ('aid.prison.notice.office.days', date '2013-04-01', null, '', 'LOCAL', false, '上海等地的做法：释放前三十日通知，也送乡镇、街道'),
  ('aid.info.at-intake.days', date '2013-01-01', null, '', 'LOCAL', false, '上海、广东等地的做法：收监以后向户籍地通报'),
  ('aid.hukou.entry.days', date '2013-01-01', null, '', 'LOCAL', false,
   '《监狱法》第三十六条：凭释放证明书办理户籍登记；多少日没有登记的要报告，由地方规定');
