create schema access;
grant usage on schema access to naungan_app;
alter default privileges in schema access grant select, insert, update on tables to naungan_app;

-- The list of tenants itself, so it has no office_id: names of public offices, no secret.
create table access.office (
    id          uuid primary key,
    code        text not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    name        text not null,
    unit_kind   text not null default 'UPTD_PPA',
    agency      text not null default '',
    zone        text not null,
    demo        boolean not null default false,
    created_at  timestamptz not null
);

-- Accounts belong to people, who may hold posts in several offices; so no office_id here either.
create table access.account (
    id              uuid primary key,
    login           text not null unique check (login = lower(login)),
    display_name    text not null,
    password_hash   text,
    locale          text,
    must_change     boolean not null default false,
    disabled_at     timestamptz,
    created_at      timestamptz not null
);

create table access.post_holding (
    office_id   uuid not null references access.office,
    account_id  uuid not null references access.account,
    post        text not null,
    since       timestamptz not null,
    until       timestamptz,
    primary key (office_id, account_id, post, since)
);
create unique index post_holding_now on access.post_holding (office_id, account_id, post) where until is null;
create index post_holding_account on access.post_holding (account_id) where until is null;

create table access.case_file (
    office_id       uuid not null references access.office,
    case_id         uuid primary key,
    confidentiality text not null default 'NORMAL' check (confidentiality in ('NORMAL', 'RESTRICTED')),
    opened_at       timestamptz not null
);
create index case_file_office on access.case_file (office_id);

create table access.case_grant (
    office_id   uuid not null,
    case_id     uuid not null references access.case_file,
    account_id  uuid not null references access.account,
    relation    text not null,
    since       timestamptz not null,
    until       timestamptz,
    primary key (case_id, account_id, relation, since)
);
create unique index case_grant_now on access.case_grant (case_id, account_id, relation) where until is null;
create index case_grant_account on access.case_grant (account_id, case_id) where until is null;

-- One hash chain per (office, actor); its head is locked last before commit (D7).
create table access.audit_head (
    office_id   uuid not null,
    actor_id    uuid not null,
    seq         bigint not null,
    hash        bytea not null,
    mac         bytea not null,
    primary key (office_id, actor_id)
);

create table access.audit (
    office_id   uuid not null,
    actor_id    uuid not null,
    seq         bigint not null,
    at          timestamptz not null,
    action      text not null,
    field_class smallint not null,
    case_id     uuid,
    object      text,
    reason      bytea,
    result      text not null,
    prev_hash   bytea not null,
    hash        bytea not null,
    mac         bytea not null,
    primary key (office_id, actor_id, seq)
);
create index audit_case on access.audit (case_id, at) where case_id is not null;
revoke update on access.audit from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['post_holding', 'case_file', 'case_grant', 'audit_head', 'audit'] loop
        execute format('alter table access.%I enable row level security', t);
        execute format('alter table access.%I force row level security', t);
        execute format($p$create policy office on access.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        -- Migrations and the few functions that look across offices run as the owner, whom nobody logs in as.
        execute format('create policy owner on access.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;

create view access.own_case with (security_invoker = true) as
select distinct g.case_id
from access.case_grant g
where g.account_id = nullif(current_setting('naungan.actor', true), '')::uuid
  and g.until is null
  and not exists (select 1 from access.case_grant x
                  where x.case_id = g.case_id and x.account_id = g.account_id
                    and x.relation = 'EXCLUDED' and x.until is null);

create view access.unit_case with (security_invoker = true) as
select f.case_id
from access.case_file f
where not exists (select 1 from access.case_grant x
                  where x.case_id = f.case_id and x.account_id = nullif(current_setting('naungan.actor', true), '')::uuid
                    and x.relation = 'EXCLUDED' and x.until is null);

create view access.no_case with (security_invoker = true) as
select f.case_id from access.case_file f where false;

-- Where an account may work; asked at login, when no office is chosen yet.
create function access.offices_of(account uuid) returns table (office_id uuid)
language sql stable security definer set search_path = pg_catalog as
$$ select distinct p.office_id from access.post_holding p where p.account_id = account and p.until is null $$;
revoke all on function access.offices_of(uuid) from public;
grant execute on function access.offices_of(uuid) to naungan_app;
