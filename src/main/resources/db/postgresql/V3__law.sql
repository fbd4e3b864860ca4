-- Code lists with validity: law is dated data. Identifiers are stored in ledgers, never numbers or labels.
create table code_item (
  list_code varchar(40) not null,
  code varchar(40) not null,
  label varchar(100) not null,
  stored_number varchar(10),
  aliases varchar(1000) default '' not null,
  sort integer not null,
  valid_from date,
  valid_to date,
  source varchar(400) not null,
  primary key (list_code, code)
);

-- Limits, terms, article numbers: chosen by the date of the act.
create table dated_rule (
  name varchar(100) not null,
  valid_from date not null,
  valid_to date,
  content varchar(2000) not null,
  source varchar(400) not null,
  primary key (name, valid_from)
);

-- Statutory holidays and make-up work days, editable: the calendar of next year is announced late each year.
create table calendar_day (
  on_day date primary key,
  kind varchar(20) not null check (kind in ('HOLIDAY', 'WORKDAY')),
  label varchar(100) default '' not null
);
