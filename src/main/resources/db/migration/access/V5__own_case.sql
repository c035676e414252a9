-- The same cases as before, said so that a list which names a few of them (letters that wait, clocks due first) asks about
-- these few, and does not gather and sort all cases of the officer first.
create or replace view access.own_case with (security_invoker = true) as
select f.case_id
from access.case_file f
where exists (select 1 from access.case_grant g
              where g.case_id = f.case_id and g.account_id = nullif(current_setting('naungan.actor', true), '')::uuid
                and g.until is null)
  and not exists (select 1 from access.case_grant x
                  where x.case_id = f.case_id and x.account_id = nullif(current_setting('naungan.actor', true), '')::uuid
                    and x.relation = 'EXCLUDED' and x.until is null);
