-- 审批随上报件上下（domain/corrections.md §2、§9）：司法所的请示随社区矫正档案上报，县级社区矫正机构的决定随回执下来。

-- 上报的行：只有请县局决定的那些（所里自己决定的外出不在内）；教育、走访、报告、帮扶只报数。
insert into dated_rule (name, valid_from, valid_to, content, bound, verified, source) values
  ('hand_over.record.correction_leave', date '2020-07-01', null, 'RECORDS', 'FIXED', true,
   '《社区矫正法》第二十七条：离开所居住的市、县或者迁居，应当报经社区矫正机构批准'),
  ('hand_over.record.correction_frequent_leave', date '2020-07-01', null, 'RECORDS', 'FIXED', true,
   '《社区矫正法》第二十七条：因正常工作和生活需要经常性跨市、县活动的，由社区矫正机构批准'),
  ('hand_over.record.correction_place_change', date '2020-07-01', null, 'RECORDS', 'FIXED', true,
   '《社区矫正法》第二十七条：变更执行地，由社区矫正机构决定'),
  ('hand_over.record.correction_level', date '2020-07-01', null, 'RECORDS', 'FIXED', true,
   '《社区矫正法》第二十四条：分类管理，由社区矫正机构决定'),
  ('hand_over.record.correction_area_entry', date '2020-07-01', null, 'RECORDS', 'FIXED', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第三十九条'),
  ('hand_over.record.correction_contact_request', date '2020-07-01', null, 'RECORDS', 'FIXED', false,
   '《社区矫正法实施办法》（司发通〔2020〕59号）第二十五条'),
  ('hand_over.record.correction_conduct', date '2020-07-01', null, 'RECORDS', 'FIXED', true,
   '《社区矫正法》第二十八条：考核奖惩由社区矫正机构决定或者提请'),
  ('hand_over.record.correction_eloc', date '2020-07-01', null, 'RECORDS', 'FIXED', true,
   '《社区矫正法》第二十九条：经县级司法行政部门负责人批准');

-- County: rows that came with a record, as JSON by type; null if none came.
alter table received_record add column row_content clob;

-- County: what was decided on a row that asked. It goes to the office with the next receipt.
create table county_answer (
  id uuid primary key,
  origin varchar(12) not null,
  record_type varchar(40) not null,
  uid uuid not null,
  row_type varchar(40) not null,
  row_id uuid not null,
  content clob not null,
  made_at timestamp(3) with time zone not null,
  made_by varchar(64) not null,
  -- the receipt that carried it first; null until then
  receipt_id uuid,
  unique (origin, row_id)
);

-- Office: what the desk above decided, until somebody has entered it into the ledger.
create table received_answer (
  row_id uuid primary key,
  receipt_id uuid not null references received_receipt (receipt_id),
  record_type varchar(40) not null,
  uid uuid not null,
  row_type varchar(40) not null,
  content clob not null,
  entered_at timestamp(3) with time zone,
  entered_by varchar(64)
);
