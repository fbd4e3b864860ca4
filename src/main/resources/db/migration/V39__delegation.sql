-- 受委托事项 (domain/corrections.md §1): who decided on a leave, and since when an office needs a delegation for what it decides.
alter table correction_leave add column decided_level varchar(40);

insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('corrections.delegation.needed', date '2012-03-01', date '2020-06-30', 'no', 'FIXED', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十三条（司法所依该办法批准）'),
  ('corrections.delegation.needed', date '2020-07-01', null, 'yes', 'FIXED', true,
   '《社区矫正法》第九条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('DELEGATED_ACT', 'CONDUCT', '表扬、训诫、警告', null, '考核奖惩', 75, null, null, '《社区矫正法》第九条、第二十八条');

-- What the deadline lists (corrections.md §5, resettlement.md §4) show since, and how many days ahead.
insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('corrections.remind.court.days', date '2003-07-10', null, '5', 'LOCAL', true, '本程序的设定'),
  ('corrections.remind.custody.days', date '2003-07-10', null, '7', 'LOCAL', true, '本程序的设定'),
  ('aid.helper.days', date '1994-12-29', null, '', 'LOCAL', false, '国家没有规定确定帮教责任人的期限'),
  ('aid.remind.file.days', date '1994-12-29', null, '3', 'LOCAL', true, '本程序的设定'),
  ('aid.remind.helper.days', date '1994-12-29', null, '3', 'LOCAL', true, '本程序的设定'),
  ('aid.remind.retention.days', date '1994-12-29', null, '90', 'LOCAL', true, '本程序的设定');
