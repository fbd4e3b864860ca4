-- 年度目标 as they are set (conventions §4, seed findings B2, B3, B11): nothing was kept in the table before, so it is made
-- anew. A goal is kept with how its words are read, what it is counted from, the paper and its day, and, where the words
-- allow two readings, the question with the answer a person gave. A change is a new revision with its reason.
drop table annual_target;
create table annual_target (
  office_code varchar(12) not null,
  year_of integer not null,
  form_code varchar(40) not null,
  cell_id varchar(40) not null,
  revision integer not null,
  label varchar(200) not null,
  indicator_unit varchar(20) not null,
  goal decimal(20, 4) not null,
  unit varchar(20) not null,
  reading varchar(10) not null,
  direction varchar(10) not null,
  base_numerator decimal(24, 4),
  base_denominator decimal(24, 4),
  base_source varchar(400),
  wording varchar(600) not null,
  basis varchar(300) not null,
  basis_on date not null,
  question varchar(30),
  question_text varchar(1000),
  answer varchar(600),
  reason varchar(600) not null,
  set_at timestamp(3) with time zone not null,
  set_by varchar(64) not null,
  withdrawn_at timestamp(3) with time zone,
  withdrawn_by varchar(64),
  withdrawn_reason varchar(600),
  primary key (office_code, year_of, form_code, cell_id, revision)
);
