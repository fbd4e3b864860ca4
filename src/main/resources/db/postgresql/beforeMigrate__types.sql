-- The words of H2 that PostgreSQL does not know, so that both databases read the same migrations.
do $$
begin
  if to_regtype('clob') is null then
    create domain clob as text;
  end if;
  if to_regtype('blob') is null then
    create domain blob as bytea;
  end if;
end
$$;
