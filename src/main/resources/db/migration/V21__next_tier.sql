-- A county hands its issued roll-ups up with the facts they were counted from. Beside each fact stands which of the county's offices
-- it came from, so that the desk above can count the lines of the roll-up too; null for facts of the sender itself.
alter table received_fact_dispute add column passed_from varchar(12);
alter table received_fact_screening add column passed_from varchar(12);
alter table received_fact_screening_item add column passed_from varchar(12);
alter table received_fact_prevention add column passed_from varchar(12);
alter table received_fact_committee_month add column passed_from varchar(12);

-- The issued roll-ups a bundle carries, as outbound_form has the closed forms.
create table outbound_rollup (
  bundle_id uuid not null references outbound_bundle (bundle_id),
  issued_id uuid not null references issued_rollup (id),
  content_level varchar(20) not null,
  primary key (bundle_id, issued_id)
);
