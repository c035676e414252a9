-- One row a guest of the counter. Sealed: who came, whom she wants to meet, and what for; under the office's key
-- until the entry belongs to a case, then under the key of the case, so that it dies with it.
create table intake.guest (
    office_id   uuid not null,
    id          uuid primary key,
    came_at     timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    outcome     text check (outcome in ('CASE', 'ASKED_ONLY', 'OFFICIAL')),
    case_id     uuid references casework.case_file,
    settled_at  timestamptz,
    settled_by  uuid references access.account,
    sealed      bytea not null,
    check ((outcome = 'CASE') = (case_id is not null) or outcome is null and case_id is null)
);
create index guest_day on intake.guest (office_id, came_at);
create index guest_case on intake.guest (case_id) where case_id is not null;

-- An address for the tablet at the counter: whoever holds it may write one guest after another, and read none.
create table intake.guest_tablet (
    office_id   uuid not null,
    id          uuid primary key,
    token_hash  bytea not null unique,
    by_account  uuid not null references access.account,
    expires_at  timestamptz not null,
    left_over   integer not null check (left_over >= 0)
);

create table intake.reception (
    office_id   uuid not null,
    case_id     uuid primary key references casework.case_file,
    came        text not null check (came in ('CLIENT', 'COMPANION', 'REPORTER')),
    safe_now    boolean not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account
);

-- Every saying stays; the last one counts. Sealed: the agency in words.
create table intake.reporter (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    kind        text not null check (kind in ('SELF', 'SOMEBODY', 'AGENCY', 'ANONYMOUS')),
    person_id   uuid references persons.person,
    partner_id  uuid,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea,
    written     bigint generated always as identity
);
create index reporter_case on intake.reporter (case_id, written);

-- Readable: codes that statistics count, places down to the regency (D6). Everything else of the form is sealed.
create table intake.complaint_form (
    office_id      uuid not null,
    id             uuid primary key,
    case_id        uuid not null references casework.case_file,
    version        integer not null check (version > 0),
    finished       boolean not null,
    place_category text,
    province_code  text,
    regency_code   text,
    violence       text[] not null,
    ampk           text[] not null,
    flags          text[] not null,
    at             timestamptz not null,
    by_account     uuid not null references access.account,
    sealed         bytea not null,
    unique (case_id, version)
);

create table intake.interview (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    began_at    timestamptz not null,
    ended_at    timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    check (began_at <= ended_at)
);
create index interview_case on intake.interview (case_id, began_at);

-- What was said of a paper of the standard's list; every saying stays, the last one counts.
-- Sealed: whether it is there, since a visum tells of an examination.
create table intake.paper (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    paper       text not null,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    written     bigint generated always as identity
);
create index paper_case on intake.paper (case_id, paper, written);

-- Files that only the assigned team and the supervisors may open.
create table intake.medical_file (
    office_id   uuid not null,
    file_id     uuid primary key,
    case_id     uuid not null references casework.case_file
);

revoke update on intake.reception, intake.reporter, intake.complaint_form, intake.interview, intake.paper,
    intake.medical_file from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['guest', 'guest_tablet', 'reception', 'reporter', 'complaint_form', 'interview', 'paper', 'medical_file'] loop
        execute format('alter table intake.%I enable row level security', t);
        execute format('alter table intake.%I force row level security', t);
        execute format($p$create policy office on intake.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on intake.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
