create schema oversight;
grant usage on schema oversight to naungan_app;
alter default privileges in schema oversight grant select, insert, update on tables to naungan_app;

-- Whom an officer says she is related to, before anybody asks. Sealed: who, how, in her words; under the office's key.
create table oversight.declaration (
    office_id   uuid not null,
    id          uuid primary key,
    account_id  uuid not null references access.account,
    at          timestamptz not null,
    sealed      bytea not null,
    lifted_at   timestamptz,
    lifted_by   uuid references access.account,
    lifted_why  bytea,
    check (lifted_by is distinct from account_id),
    check ((lifted_at is null) = (lifted_why is null))
);
create index declaration_running on oversight.declaration (office_id, account_id) where lifted_at is null;

-- Who is kept out of which case, and since when; how she is related is sealed under the case's key.
-- Nobody lifts or settles her own. for_post is told to name another; settled_at is set from the start where none is needed.
create table oversight.exclusion (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    account_id  uuid not null references access.account,
    how         text not null check (how in ('SAID', 'NOTED', 'MATCHED')),
    noted_by    uuid not null references access.account,
    at          timestamptz not null,
    sealed      bytea not null,
    for_post    text not null,
    settled_at  timestamptz,
    settled_by  uuid references access.account,
    lifted_at   timestamptz,
    lifted_by   uuid references access.account,
    lifted_why  bytea,
    check (lifted_by is distinct from account_id),
    check (settled_by is distinct from account_id),
    check ((lifted_at is null) = (lifted_why is null))
);
create unique index exclusion_now on oversight.exclusion (case_id, account_id) where lifted_at is null;
create index exclusion_open on oversight.exclusion (office_id, for_post) where settled_at is null;

-- Somebody was named who must not be: an officer who is kept out, or a person who is accused. Ids only.
create table oversight.stop (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    seat        text not null check (seat in ('TEAM', 'TASK', 'ATTORNEY', 'COMPANION')),
    account_id  uuid references access.account,
    person_id   uuid,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    settled_at  timestamptz,
    settled_by  uuid references access.account,
    check ((account_id is null) <> (person_id is null))
);
create unique index stop_open on oversight.stop (case_id, seat, coalesce(account_id, person_id)) where settled_at is null;

do $$
declare t text;
begin
    foreach t in array array['declaration', 'exclusion', 'stop'] loop
        execute format('alter table oversight.%I enable row level security', t);
        execute format('alter table oversight.%I force row level security', t);
        execute format($p$create policy office on oversight.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on oversight.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
