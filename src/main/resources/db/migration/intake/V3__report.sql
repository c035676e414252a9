-- What reached the desk by telephone, letter, another body or the media; a case only when somebody says so.
-- Sealed: who reported, how to reach her, what was told. The hashes are keyed and compare nothing between offices.
create table intake.report (
    office_id       uuid not null,
    id              uuid primary key,
    channel         text not null,
    source          text not null,
    received_at     timestamptz not null,
    recorded_at     timestamptz not null,
    by_account      uuid not null references access.account,
    phone_hash      bytea,
    number_hashes   bytea[] not null default '{}',
    version         integer not null default 0,
    sealed          bytea not null,
    check (received_at <= recorded_at)
);
create index report_register on intake.report (office_id, received_at desc, id);
create index report_phone on intake.report (office_id, phone_hash) where phone_hash is not null;

-- What became of it; the last one counts, none means that it still waits. The position is the second wall
-- against two people who settle it at once.
create table intake.settlement (
    office_id   uuid not null,
    id          uuid primary key,
    report_id   uuid not null references intake.report,
    position    integer not null check (position > 0),
    outcome     text not null,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    case_id     uuid references casework.case_file,
    -- The letter that came with the report, in the vault of the case.
    scan        uuid,
    sealed      bytea,
    unique (report_id, position),
    check ((case_id is not null) = (outcome in ('CASE_OPENED', 'CASE_JOINED')))
);
create index settlement_case on intake.settlement (case_id) where case_id is not null;
revoke update on intake.settlement from naungan_app;

-- What an office decides for itself about reports and hand-overs; no row means the usual.
create table intake.office_rule (
    office_id           uuid primary key,
    report_minutes      integer not null check (report_minutes between 5 and 10080),
    hand_over_hours     integer not null check (hand_over_hours between 1 and 720),
    service             text,
    path                text,
    changed_at          timestamptz not null,
    by_account          uuid not null references access.account,
    check ((service is null) = (path is null))
);

do $$
declare t text;
begin
    foreach t in array array['report', 'settlement', 'office_rule'] loop
        execute format('alter table intake.%I enable row level security', t);
        execute format('alter table intake.%I force row level security', t);
        execute format($p$create policy office on intake.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on intake.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
