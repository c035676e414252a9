-- The office as its letters and pages name it; version tells the second of two who save that she is late.
alter table access.office
    add column address       text not null default '',
    add column phone         text not null default '',
    add column province_code text check (province_code ~ '^[0-9]{2}$'),
    add column regency_code  text check (regency_code ~ '^[0-9]{4}$'),
    add column version       int not null default 0;

-- Passwords and closing are the business of one office: else the administrator of a second office could walk into the first.
alter table access.account add column home_office uuid references access.office;
update access.account a set home_office =
    (select p.office_id from access.post_holding p where p.account_id = a.id order by p.since, p.office_id limit 1);

alter table access.post_holding
    add column given_by uuid references access.account,
    add column ended_by uuid references access.account;

-- What an administrator asks for herself waits here for somebody else (D17).
create table access.post_request (
    office_id   uuid not null references access.office,
    id          uuid primary key,
    account_id  uuid not null references access.account,
    post        text not null,
    asked_at    timestamptz not null,
    decided_at  timestamptz,
    decided_by  uuid references access.account,
    given       boolean,
    check ((decided_at is null) = (given is null)),
    check (decided_by is distinct from account_id)
);
create unique index post_request_waiting on access.post_request (office_id, account_id, post) where decided_at is null;

-- Closed and opened again, with the reason, which may speak of a person and is sealed.
create table access.account_turn (
    office_id   uuid not null references access.office,
    id          uuid primary key,
    account_id  uuid not null references access.account,
    closed      boolean not null,
    reason      bytea not null,
    at          timestamptz not null,
    by_account  uuid not null references access.account
);
create index account_turn_account on access.account_turn (account_id, at);
revoke update on access.account_turn from naungan_app;

-- Plt. holds a post until it is filled, Plh. by the day while its holder is away; only between the two instants.
create table access.deputy (
    office_id   uuid not null references access.office,
    id          uuid primary key,
    account_id  uuid not null references access.account,
    post        text not null,
    kind        text not null check (kind in ('PLT', 'PLH')),
    since       timestamptz not null,
    until       timestamptz not null,
    named_at    timestamptz not null,
    named_by    uuid not null references access.account,
    ended_at    timestamptz,
    ended_by    uuid references access.account,
    check (until > since)
);
create index deputy_account on access.deputy (office_id, account_id);

-- Who stands in, from when until when: for a colleague who is away (nobody, where account_id is null),
-- or on call for whoever is missing (for_account is null).
create table access.stand_in (
    office_id   uuid not null references access.office,
    id          uuid primary key,
    for_account uuid references access.account,
    account_id  uuid references access.account,
    since       timestamptz not null,
    until       timestamptz not null,
    noted_at    timestamptz not null,
    noted_by    uuid not null references access.account,
    ended_at    timestamptz,
    check (until > since),
    check (for_account is not null or account_id is not null),
    check (for_account is distinct from account_id)
);
create index stand_in_office on access.stand_in (office_id, until);
create index stand_in_account on access.stand_in (account_id, until);

-- Cases whose alarm rang: while nobody of theirs is there, they call for whoever is on call.
create table access.called (
    office_id   uuid not null references access.office,
    case_id     uuid primary key references access.case_file,
    called_at   timestamptz not null
);
create index called_office on access.called (office_id, called_at);

do $$
declare t text;
begin
    foreach t in array array['post_request', 'account_turn', 'deputy', 'stand_in', 'called'] loop
        execute format('alter table access.%I enable row level security', t);
        execute format('alter table access.%I force row level security', t);
        execute format($p$create policy office on access.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on access.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;

-- The office clock's present, as the transaction was told it; so that what has dates is read from them and swept by nobody.
create function access.present() returns timestamptz language sql stable as
$$ select coalesce(nullif(current_setting('naungan.now', true), '')::timestamptz, now()) $$;

-- Posts that count now; acting is PLT or PLH where she is a deputy.
create view access.running_post with (security_invoker = true) as
select p.office_id, p.account_id, p.post, null::text as acting from access.post_holding p where p.until is null
union all
select d.office_id, d.account_id, d.post, d.kind from access.deputy d
where d.ended_at is null and d.since <= access.present() and d.until > access.present();

create view access.away with (security_invoker = true) as
select s.office_id, s.for_account as account_id, s.account_id as substitute, s.until from access.stand_in s
where s.for_account is not null and s.ended_at is null and s.since <= access.present() and s.until > access.present();

create view access.on_call with (security_invoker = true) as
select s.office_id, s.account_id, s.since, s.until from access.stand_in s
where s.for_account is null and s.ended_at is null and s.since <= access.present() and s.until > access.present()
  and not exists (select 1 from access.away w where w.account_id = s.account_id);

-- It rang within the last week, and nobody who works on it is there, nor a substitute.
create view access.unattended_case with (security_invoker = true) as
select c.office_id, c.case_id from access.called c
where c.called_at > access.present() - interval '7 days' and not exists (
    select 1 from access.case_grant g
    join access.account a on a.id = g.account_id and a.disabled_at is null
    where g.case_id = c.case_id and g.until is null and g.relation in ('INTAKE', 'TEAM', 'CASE_MANAGER')
      and exists (select 1 from access.post_holding p where p.account_id = g.account_id and p.until is null)
      and (not exists (select 1 from access.away w where w.account_id = g.account_id)
           or exists (select 1 from access.away w where w.account_id = g.account_id and w.substitute is not null
                      and not exists (select 1 from access.away x where x.account_id = w.substitute))));

create view access.named_case with (security_invoker = true) as
select g.case_id, g.account_id, g.relation from access.case_grant g where g.until is null;

-- Everybody near a case now: named for it, in the place of somebody who is, or on call where nobody else is there.
create view access.near_case with (security_invoker = true) as
select g.case_id, g.account_id, g.relation from access.named_case g
union all
select g.case_id, w.substitute, g.relation from access.away w
join access.named_case g on g.account_id = w.account_id
where w.substitute is not null and g.relation in ('INTAKE', 'TEAM', 'CASE_MANAGER', 'SUPERVISOR')
union all
select u.case_id, o.account_id, 'TEAM' from access.on_call o join access.unattended_case u on u.office_id = o.office_id;

-- As own_case, for the few who stand in for somebody now; everybody else keeps the quick one.
create view access.near_own_case with (security_invoker = true) as
select distinct g.case_id
from access.near_case g
where g.account_id = nullif(current_setting('naungan.actor', true), '')::uuid
  and not exists (select 1 from access.case_grant x
                  where x.case_id = g.case_id and x.account_id = g.account_id
                    and x.relation = 'EXCLUDED' and x.until is null);
