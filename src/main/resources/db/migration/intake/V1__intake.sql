create schema intake;
grant usage on schema intake to naungan_app;
alter default privileges in schema intake grant select, insert, update on tables to naungan_app;

-- One row a crisis arrival: what the counter saw in the first minute. Sealed: the typed note.
create table intake.crisis_arrival (
    office_id   uuid not null,
    case_id     uuid primary key references casework.case_file,
    safe_now    boolean not null,
    needs       text[] not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea
);

create table intake.priority (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    level       text not null,
    need        text not null,
    partner_id  uuid,
    decided_at  timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null
);
create index priority_case on intake.priority (case_id, decided_at);

create table intake.escort (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    left_at     timestamptz not null,
    arrived_at  timestamptz not null,
    police      text not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    check (left_at <= arrived_at)
);
create index escort_case on intake.escort (case_id, arrived_at);

revoke update on intake.crisis_arrival, intake.priority, intake.escort from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['crisis_arrival', 'priority', 'escort'] loop
        execute format('alter table intake.%I enable row level security', t);
        execute format('alter table intake.%I force row level security', t);
        execute format($p$create policy office on intake.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on intake.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
