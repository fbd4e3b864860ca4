-- A table made from a view (V5) takes over the digits of a computed column in H2; PostgreSQL forgets them.
do $$
begin
  if exists (
    select 1
    from information_schema.columns
    where table_schema = current_schema()
      and table_name = 'received_fact_dispute' and column_name = 'amount' and numeric_precision is null
  ) then
    alter table received_fact_dispute alter column amount type decimal(14, 2);
  end if;
end
$$;
