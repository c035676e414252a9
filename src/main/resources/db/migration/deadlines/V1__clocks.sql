create schema deadlines;
grant usage on schema deadlines to naungan_app;
alter default privileges in schema deadlines grant select, insert, update on tables to naungan_app;

-- Under which standards a case runs, and the moments its clocks may start from.
create table deadlines.followed (
    office_id               uuid not null,
    case_id                 uuid not null references access.case_file,
    standard_version        uuid not null,
    information_received_at timestamptz not null,
    arrived_at              timestamptz,
    risk                    text check (risk in ('HIGH', 'MEDIUM', 'LOW')),
    link                    text not null,
    primary key (case_id, standard_version)
);

-- Whether a clock is late is not a column: it is read from due_at and met_at.
create table deadlines.clock (
    office_id        uuid not null,
    id               uuid primary key,
    case_id          uuid not null references access.case_file,
    standard_version uuid not null,
    clock_code       text not null,
    label_id         text not null,
    label_en         text,
    link             text not null,
    started_at       timestamptz not null,
    least_at         timestamptz,
    due_at           timestamptz,
    review_at        timestamptz,
    provisional      boolean not null default false,
    risk             text check (risk in ('HIGH', 'MEDIUM', 'LOW')),
    paused_at        timestamptz,
    paused_for       bigint not null default 0,
    met_at           timestamptz,
    met_event        text,
    breach_entry     uuid,
    next_alarm_at    timestamptz,
    check (met_at is null or met_at >= started_at),
    check ((met_at is null) = (met_event is null))
);
comment on column deadlines.clock.paused_for is 'seconds of all ended pauses together';
comment on column deadlines.clock.breach_entry is 'journal entry that holds the reason of a breach, sealed there';
-- One running clock of a kind in a case; two nodes that hear the same fact cannot start it twice.
create unique index clock_running on deadlines.clock (case_id, standard_version, clock_code) where met_at is null;
create index clock_case on deadlines.clock (case_id);
create index clock_due on deadlines.clock (office_id, due_at) include (case_id)
    where met_at is null and paused_at is null and due_at is not null;
create index clock_alarm on deadlines.clock (office_id, next_alarm_at) where next_alarm_at is not null;

-- Every change of a limit, with its reason; the limit that was kept after a fall of risk is a row too.
create table deadlines.due_change (
    office_id   uuid not null,
    id          uuid primary key,
    clock_id    uuid not null references deadlines.clock,
    from_due    timestamptz,
    to_due      timestamptz,
    why         text not null check (why in ('FIRST_TRIAGE', 'RISK_RAISED', 'RISK_LOWERED', 'RESUMED')),
    risk        text,
    at          timestamptz not null,
    by_account  uuid not null references access.account
);
create index due_change_clock on deadlines.due_change (clock_id, at);
revoke update on deadlines.due_change from naungan_app;

-- Alarms that rang, for ever. ring_at is when it was due, raised_at when the round wrote it: later when the machine was off.
create table deadlines.alarm (
    office_id  uuid not null,
    id         uuid primary key,
    clock_id   uuid not null references deadlines.clock,
    case_id    uuid not null,
    kind       text not null check (kind in ('BEFORE', 'SHARE', 'LIMIT', 'AFTER', 'REVIEW')),
    ring_at    timestamptz not null,
    limit_at   timestamptz not null,
    raised_at  timestamptz not null,
    to_workers boolean not null,
    posts      text[] not null,
    unique (clock_id, kind, ring_at)
);
create index alarm_case on deadlines.alarm (case_id, raised_at);
create index alarm_office on deadlines.alarm (office_id, raised_at desc);
revoke update on deadlines.alarm from naungan_app;

create table deadlines.alarm_seen (
    office_id  uuid not null,
    alarm_id   uuid not null references deadlines.alarm,
    account_id uuid not null references access.account,
    seen_at    timestamptz not null,
    primary key (alarm_id, account_id)
);
revoke update on deadlines.alarm_seen from naungan_app;

-- Days off besides weekends and the national days of a fixed date. Struck, never deleted: limits were counted with them.
create table deadlines.holiday (
    office_id  uuid not null,
    day        date not null,
    name       text not null check (length(name) between 1 and 120),
    national   boolean not null,
    added_at   timestamptz not null,
    struck_at  timestamptz,
    primary key (office_id, day)
);

do $$
declare t text;
begin
    foreach t in array array['followed', 'clock', 'due_change', 'alarm', 'alarm_seen', 'holiday'] loop
        execute format('alter table deadlines.%I enable row level security', t);
        execute format('alter table deadlines.%I force row level security', t);
        execute format($p$create policy office on deadlines.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
    end loop;
end $$;
