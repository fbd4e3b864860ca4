-- A work summary: paragraphs with the computed figures in them, and the frozen forms they were taken from.
-- It can be edited until the head of the office has signed it; then it is kept as it is, with its digest.
create table work_summary (
  id uuid primary key,
  office_code varchar(12) not null,
  template_id varchar(40) not null,
  template_digest char(64) not null,
  period varchar(10) not null,
  title varchar(300) not null,
  content text not null,
  forms text not null,
  version integer not null,
  created_at timestamp(3) with time zone not null,
  created_by varchar(64) not null,
  edited_at timestamp(3) with time zone not null,
  edited_by varchar(64) not null,
  head varchar(100),
  finished_at timestamp(3) with time zone,
  finished_by varchar(64),
  digest char(64),
  discarded_at timestamp(3) with time zone
);
create index work_summary_period on work_summary (office_code, period);

-- A figure of a period before the program was in use, typed once from a paper that is named. It serves for comparison only.
-- Label and unit are those of the form then in force: lists change, and cell 29 of one year is not cell 29 of another.
create table historical_figure (
  office_code varchar(12) not null,
  form_code varchar(40) not null,
  cell_id varchar(40) not null,
  period varchar(10) not null,
  label varchar(200) not null,
  unit varchar(20) not null,
  amount decimal(20, 4) not null,
  source varchar(400) not null,
  entered_at timestamp(3) with time zone not null,
  entered_by varchar(64) not null,
  primary key (office_code, form_code, period, cell_id)
);
