-- Cases from which the officer of this transaction is kept out now: for lists whose rows only may belong to a case
-- (a guest, a report), so that such a row is absent for her and not merely closed.
create view access.kept_out with (security_invoker = true) as
select x.case_id from access.case_grant x
where x.account_id = nullif(current_setting('naungan.actor', true), '')::uuid
  and x.relation = 'EXCLUDED' and x.until is null;
