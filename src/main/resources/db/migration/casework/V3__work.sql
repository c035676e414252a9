create table casework.explanation (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    services    text[] not null,
    complaint_channels_told boolean not null
);
create index explanation_case on casework.explanation (case_id, at);

-- Append-only: a re-assessment is a further row (case-data 6).
create table casework.assessment (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null
);
create index assessment_case on casework.assessment (case_id, at);

-- The plan as it was agreed, row by row of versions; the last version counts (case-data 7).
create table casework.plan (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    number      integer not null,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    agreed      boolean not null,
    needs       text[] not null,
    open_items  integer not null,
    sealed      bytea not null,
    unique (case_id, number)
);

create table casework.agreement (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    letter_id   uuid,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    not_possible boolean not null default false,
    sealed      bytea
);
create index agreement_case on casework.agreement (case_id, at);

create table casework.monitoring (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    next_day    date,
    sealed      bytea not null
);
create index monitoring_case on casework.monitoring (case_id, at);
create index monitoring_next on casework.monitoring (office_id, next_day) where next_day is not null;

create table casework.closure (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    kind        text not null,
    reason      text not null,
    client_agrees text not null,
    proposed_at timestamptz not null,
    proposed_by uuid not null references access.account,
    decided_at  timestamptz,
    decided_by  uuid references access.account,
    accepted    boolean,
    sealed      bytea not null,
    check ((decided_at is null) = (decided_by is null)),
    -- Nobody approves her own (D17).
    check (decided_by is null or decided_by <> proposed_by)
);
create unique index closure_open on casework.closure (case_id) where decided_at is null;

revoke update on casework.explanation, casework.assessment, casework.plan, casework.agreement, casework.monitoring from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['explanation', 'assessment', 'plan', 'agreement', 'monitoring', 'closure'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('alter table casework.%I force row level security', t);
        execute format($p$create policy office on casework.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on casework.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
