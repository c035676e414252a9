create schema outreach;
grant usage on schema outreach to naungan_app;
alter default privileges in schema outreach grant select, insert, update on tables to naungan_app;

-- Cases in which somebody is to be reached; open until she was met, the search was ended or the case closed.
create table outreach.sought (
    office_id   uuid not null,
    case_id     uuid primary key references casework.case_file,
    since       timestamptz not null,
    open        boolean not null default true
);
create index sought_open on outreach.sought (office_id, since) where open;

-- What is known before a visit, each word sealed; of one kind the last counts and every earlier one stays.
create table outreach.learned (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    kind        text not null check (kind in ('NOT_REPORTED', 'VERIFIED', 'TRACED', 'SITUATION', 'WITHDRAWN')),
    position    int not null check (position > 0),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    unique (case_id, kind, position)
);

-- A visit as it was planned, and by whom it was taken. The position is the second wall against two who take it at once.
create table outreach.visit (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    position    int not null check (position > 0),
    planned_at  timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    unique (case_id, position)
);

-- What became of the visit, act by act.
create table outreach.act (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    visit_id    uuid not null references outreach.visit,
    position    int not null check (position > 0),
    kind        text not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    unique (visit_id, position)
);
create index act_case on outreach.act (case_id);

-- A supervisor's answer to what the team had to do without asking her; one for each.
create table outreach.answer (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    subject_id  uuid not null unique,
    answer      text not null check (answer in ('SEEN', 'GO_ON', 'STOP')),
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null
);
create index answer_case on outreach.answer (case_id);

revoke update on outreach.learned, outreach.visit, outreach.act, outreach.answer from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['sought', 'learned', 'visit', 'act', 'answer'] loop
        execute format('alter table outreach.%I enable row level security', t);
        execute format('alter table outreach.%I force row level security', t);
        execute format($p$create policy office on outreach.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on outreach.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
