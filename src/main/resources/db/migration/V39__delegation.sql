-- 受委托事项 (domain/corrections.md §1): who decided on a leave, and since when an office needs a delegation for it.
alter table correction_leave add column decided_level varchar(40);

insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('corrections.delegation.needed', date '2012-03-01', date '2020-06-30', 'no', 'FIXED', true,
   '《社区矫正实施办法》（司发通〔2012〕12号）第十三条（司法所依该办法批准）'),
  ('corrections.delegation.needed', date '2020-07-01', null, 'yes', 'FIXED', true,
   '《社区矫正法》第九条');

insert into code_item (list_code, code, label, stored_number, aliases, sort, valid_from, valid_to, source) values
  ('DELEGATED_ACT', 'CONDUCT', '表扬、训诫、警告', null, '考核奖惩', 75, null, null, '《社区矫正法》第九条、第二十八条');
