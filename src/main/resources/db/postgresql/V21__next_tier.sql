-- A county hands its issued roll-ups up with the facts they were counted from. Beside each fact stands which of the county's offices
-- it came from, so that the desk above can count the lines of the roll-up too; null for facts of the sender itself.
alter table received_fact_dispute add column passed_from varchar(12);
alter table received_fact_screening add column passed_from varchar(12);
alter table received_fact_screening_item add column passed_from varchar(12);
alter table received_fact_prevention add column passed_from varchar(12);
alter table received_fact_committee_month add column passed_from varchar(12);

-- What a bundle carries is a form an office closed (frozen_form) or a roll-up a county issued (issued_rollup): the reference to the
-- first alone goes.
alter table outbound_form rename to outbound_form_of_offices;
create table outbound_form (
  bundle_id uuid not null references outbound_bundle (bundle_id),
  frozen_id uuid not null,
  content_level varchar(20) default 'FACTS' not null,
  returned_by uuid references received_receipt (receipt_id),
  primary key (bundle_id, frozen_id)
);
insert into outbound_form (bundle_id, frozen_id, content_level, returned_by)
select bundle_id, frozen_id, content_level, returned_by
from outbound_form_of_offices;
drop table outbound_form_of_offices;

-- Forms that may stand in a bundle, of either kind.
create view sent_form as
select id, form_code, period, revision from frozen_form
union all
select id, form_code, period, revision from issued_rollup;
