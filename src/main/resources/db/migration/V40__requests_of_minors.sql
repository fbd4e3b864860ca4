-- Requests of records that came sealed: their answers leave without a received record that shows them.
alter table county_answer add column from_sealed boolean default false not null;
