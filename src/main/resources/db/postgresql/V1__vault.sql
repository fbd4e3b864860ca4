-- The row that tells a real database from the empty one H2 makes of a truncated file.
create table sentinel (
  id integer primary key check (id = 1),
  database_id uuid not null,
  created_at timestamp(3) with time zone not null
);

-- Settings of this desk: office code, names, adopted forms.
create table setting (
  name varchar(200) primary key,
  content varchar(100000) not null
);
