-- 2012 to 2020: to the office within three days after the county had registered (domain/corrections.md §5 office.report); since then kept
-- where the county registers and the office is delegated.
alter table correction_case add column office_reported_on date;

-- The day an ended file was archived (resettlement.md §9), and entry into the household register upon the certificate of release
-- (domain/resettlement.md §4 hukou.entry): a service of the police, never a duty of the person towards the office.
alter table aid_case add column archived_on date;
alter table aid_case add column hukou_entered_on date;

-- The law is named as papers name it.
update dated_rule set content = '中华人民共和国社会救助法' where name = 'aid.relief' and valid_from = date '2026-07-01';

insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('corrections.admonish.late.max.days', date '2020-07-01', null, '10', 'FIXED', true,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十四条、第三十五条'),
  ('corrections.warn.admonished.least', date '2020-07-01', null, '2', 'FIXED', true,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十五条'),
  ('corrections.remind.visit.days', date '2003-07-10', null, '3', 'LOCAL', true, '本程序的设定'),
  ('corrections.remind.study.days', date '2003-07-10', null, '10', 'LOCAL', true, '本程序的设定'),
  ('corrections.remind.service.days', date '2003-07-10', null, '10', 'LOCAL', true, '本程序的设定'),
  ('aid.remind.hukou.days', date '1994-12-29', null, '3', 'LOCAL', true, '本程序的设定');
