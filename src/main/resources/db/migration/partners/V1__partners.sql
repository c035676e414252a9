create schema partners;
grant usage on schema partners to naungan_app;
alter default privileges in schema partners grant select, insert, update on tables to naungan_app;

-- Public institutions and their desks: nothing of a client. A shelter's address is kept nowhere.
create table partners.partner (
    office_id   uuid not null,
    id          uuid primary key,
    kind        text not null,
    name        text not null check (length(name) between 1 and 150),
    address     text not null default '',
    phone       text not null default '',
    contact     text not null default '',
    open_24h    boolean not null default false,
    emergency   boolean not null default false,
    version     integer not null default 1,
    created_at  timestamptz not null,
    changed_by  uuid not null references access.account,
    changed_at  timestamptz not null,
    retired_at  timestamptz,
    check (kind <> 'SHELTER' or address = '')
);
create index partner_kind on partners.partner (office_id, kind) where retired_at is null;

-- Which need goes where. Ended, never deleted: a past referral can be explained.
create table partners.routing_rule (
    office_id   uuid not null,
    id          uuid primary key,
    need        text not null,
    kind        text,
    partner_id  uuid references partners.partner,
    priority    integer not null check (priority between 1 and 99),
    since       timestamptz not null,
    until       timestamptz,
    by_account  uuid not null references access.account,
    check ((kind is null) <> (partner_id is null))
);
create unique index routing_rule_now on partners.routing_rule (office_id, need, coalesce(kind, ''), coalesce(partner_id, office_id))
    where until is null;

-- A sharing agreement narrows what a partner may be told; its absence never stops emergency help.
create table partners.agreement (
    office_id   uuid not null,
    id          uuid primary key,
    partner_id  uuid not null references partners.partner,
    number      text not null default '',
    fields      text[] not null,
    from_day    date not null,
    until_day   date,
    created_at  timestamptz not null,
    by_account  uuid not null references access.account,
    ended_at    timestamptz,
    check (until_day is null or until_day >= from_day)
);
create index agreement_partner on partners.agreement (partner_id);

create table partners.emergency_number (
    office_id   uuid not null,
    id          uuid primary key,
    label       text not null check (length(label) between 1 and 60),
    number      text not null check (number ~ '^[0-9+() -]{2,24}$'),
    position    integer not null,
    since       timestamptz not null,
    until       timestamptz
);
create index emergency_number_office on partners.emergency_number (office_id) where until is null;

do $$
declare t text;
begin
    foreach t in array array['partner', 'routing_rule', 'agreement', 'emergency_number'] loop
        execute format('alter table partners.%I enable row level security', t);
        execute format('alter table partners.%I force row level security', t);
        execute format($p$create policy office on partners.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
    end loop;
end $$;
