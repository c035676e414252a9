-- A list of holidays as it was brought: looked at first, then loaded whole, and undone whole.
create table deadlines.holiday_list (
    office_id  uuid not null,
    id         uuid primary key,
    body       text not null,
    brought_by uuid not null references access.account,
    brought_at timestamptz not null,
    loaded_by  uuid references access.account,
    loaded_at  timestamptz,
    undone_by  uuid references access.account,
    undone_at  timestamptz,
    check ((loaded_at is null) = (loaded_by is null)),
    check ((undone_at is null) = (undone_by is null)),
    check (undone_at is null or loaded_at is not null)
);

alter table deadlines.holiday add column list_id uuid references deadlines.holiday_list;

-- Every change of the table, for ever: limits were counted with what stood there.
create table deadlines.holiday_change (
    office_id  uuid not null,
    id         uuid primary key,
    day        date not null,
    name       text not null,
    what       text not null check (what in ('ADDED', 'STRUCK')),
    reason     text,
    list_id    uuid references deadlines.holiday_list,
    by_account uuid not null references access.account,
    at         timestamptz not null,
    check (what = 'ADDED' or reason is not null)
);
create index holiday_change_office on deadlines.holiday_change (office_id, at desc);
revoke update on deadlines.holiday_change from naungan_app;

-- Achieved beside promised: counted at night, coarse on purpose, so that the difference of two nights tells of no single case.
create table deadlines.kept (
    office_id      uuid not null,
    service        text not null,
    clock_code     text not null,
    percent        int not null check (percent between 0 and 100),
    median_seconds bigint check (median_seconds >= 0),
    counted_at     timestamptz not null,
    primary key (office_id, service, clock_code)
);
grant delete on deadlines.kept to naungan_app;

do $$
declare t text;
begin
    foreach t in array array['holiday_list', 'holiday_change', 'kept'] loop
        execute format('alter table deadlines.%I enable row level security', t);
        execute format('alter table deadlines.%I force row level security', t);
        execute format($p$create policy office on deadlines.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on deadlines.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
