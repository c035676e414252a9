create schema casework;
grant usage on schema casework to naungan_app;
alter default privileges in schema casework grant select, insert, update on tables to naungan_app;

create table casework.case_file (
    office_id               uuid not null,
    case_id                 uuid primary key references access.case_file,
    number                  text not null,
    state                   text not null,
    standard_version        uuid not null,
    path                    text not null,
    channel                 text not null,
    information_received_at timestamptz not null,
    opened_at               timestamptz not null,
    kind                    text,
    risk                    text,
    jurisdiction            text,
    needs_other_institution boolean not null default false,
    version                 integer not null default 0,
    check (information_received_at <= opened_at),
    unique (office_id, number)
);
create index case_file_list on casework.case_file (office_id, state, opened_at desc);

-- Each triage stays; the last one counts. Ticks and the reason for an override are sealed under the case's key.
create table casework.triage (
    office_id       uuid not null,
    id              uuid primary key,
    case_id         uuid not null references casework.case_file,
    at              timestamptz not null,
    by_account      uuid not null references access.account,
    kind            text not null,
    proposed_risk   text,
    risk            text not null,
    jurisdiction    text not null,
    flags           text[] not null default '{}',
    sealed          bytea not null
);
create index triage_case on casework.triage (case_id, at);

create table casework.emergency_help (
    office_id       uuid not null,
    id              uuid primary key,
    case_id         uuid not null references casework.case_file,
    given_at        timestamptz not null,
    recorded_at     timestamptz not null,
    by_account      uuid not null references access.account,
    kinds           text[] not null,
    sealed          bytea
);
create index emergency_help_case on casework.emergency_help (case_id, given_at);

revoke update on casework.triage, casework.emergency_help from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['case_file', 'triage', 'emergency_help'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('alter table casework.%I force row level security', t);
        execute format($p$create policy office on casework.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on casework.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
