-- Kronologi: what she told, entry by entry (S4.15, S5.9). A correction is a further entry that points at the one it corrects;
-- one entry is corrected once at most, its correction may be corrected again.
create table casework.chronology (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    told_by     uuid references persons.person,
    corrects    uuid unique references casework.chronology,
    sealed      bytea not null
);
create index chronology_case on casework.chronology (case_id, recorded_at);

-- Surat kuasa (S4.11). Only its end is written later.
create table casework.power_of_attorney (
    office_id    uuid not null,
    id           uuid primary key,
    case_id      uuid not null references casework.case_file,
    giver        uuid not null references persons.person,
    holder       uuid not null references persons.person,
    items        text[] not null,
    given_on     date not null,
    until_on     date,
    paper        uuid references documents.file,
    recorded_at  timestamptz not null,
    by_account   uuid not null references access.account,
    withdrawn_on date,
    withdrawn_at timestamptz,
    withdrawn_by uuid references access.account,
    sealed       bytea,
    check (giver <> holder),
    check (until_on is null or until_on >= given_on),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_on is null))
);
create index power_of_attorney_case on casework.power_of_attorney (case_id, recorded_at);

-- Konseling (S4.16, S5.11); who may open a note follows from its kind.
create table casework.counselling (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    kind        text not null,
    topics      text[] not null,
    next_day    date,
    sealed      bytea not null
);
create index counselling_case on casework.counselling (case_id, at);

-- Kebutuhan yang disepakati dengannya (S4.16); the highest number counts.
create table casework.needs_agreed (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    number      integer not null,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    needs       text[] not null,
    sealed      bytea not null,
    unique (case_id, number)
);

-- Assessments written before this have no number; next_day asks somebody to come back to her.
alter table casework.assessment add column number integer, add column next_day date;
create unique index assessment_number on casework.assessment (case_id, number);

create table casework.safety_plan (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    number      integer not null,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    paper_safe  boolean not null,
    sealed      bytea not null,
    unique (case_id, number)
);

-- Which list in which version; answers, scores and both bands are sealed.
create table casework.instrument_result (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    instrument  text not null,
    version     text not null,
    next_day    date,
    sealed      bytea not null
);
create index instrument_result_case on casework.instrument_result (case_id, at);

alter table casework.plan add column cycle integer not null default 1, add column next_due date;
create index plan_due on casework.plan (office_id, next_due) where next_due is not null;

create table casework.plan_decision (
    office_id   uuid not null,
    plan_id     uuid primary key references casework.plan,
    case_id     uuid not null references casework.case_file,
    planned_by  uuid not null references access.account,
    decided_at  timestamptz not null,
    decided_by  uuid not null references access.account,
    accepted    boolean not null,
    sealed      bytea not null,
    -- Nobody approves her own (D17).
    check (decided_by <> planned_by)
);
create index plan_decision_case on casework.plan_decision (case_id, decided_at);

-- Evaluasi at the end of a cycle (S4.25); the next plan begins the next cycle.
create table casework.evaluation (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    cycle       integer not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    unique (case_id, cycle)
);

revoke update on casework.chronology, casework.power_of_attorney, casework.counselling, casework.needs_agreed, casework.safety_plan,
    casework.instrument_result, casework.plan_decision, casework.evaluation from naungan_app;
grant update (withdrawn_on, withdrawn_at, withdrawn_by) on casework.power_of_attorney to naungan_app;

do $$
declare t text;
begin
    foreach t in array array['chronology', 'power_of_attorney', 'counselling', 'needs_agreed', 'safety_plan', 'instrument_result',
                             'plan_decision', 'evaluation'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('alter table casework.%I force row level security', t);
        execute format($p$create policy office on casework.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on casework.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
