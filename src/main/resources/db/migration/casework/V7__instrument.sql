-- Instruments that an office brought as data (docs/instruments-format.md). Published words, no secret; a row is one version and
-- never disappears. What was answered lies sealed in instrument_result, with the words it was made with.
create table casework.instrument (
    office_id    uuid not null,
    id           uuid primary key,
    code         text not null,
    version      text not null,
    body         text not null,
    brought_by   uuid not null references access.account,
    brought_at   timestamptz not null,
    published_by uuid references access.account,
    published_at timestamptz,
    ended_by     uuid references access.account,
    ended_at     timestamptz,
    ended_how    text check (ended_how in ('REPLACED', 'WITHDRAWN', 'LAID_ASIDE')),
    reason       text,
    check ((published_by is null) = (published_at is null)),
    check ((ended_by is null) = (ended_at is null) and (ended_at is null) = (ended_how is null)),
    check (ended_how is distinct from 'WITHDRAWN' or (reason is not null and published_at is not null))
);
create index instrument_office on casework.instrument (office_id, brought_at desc);
-- One version of a list is in use at a time.
create unique index instrument_in_use on casework.instrument (office_id, code) where published_at is not null and ended_at is null;

revoke update on casework.instrument from naungan_app;
grant update (published_by, published_at, ended_by, ended_at, ended_how, reason) on casework.instrument to naungan_app;

do $$
begin
    alter table casework.instrument enable row level security;
    alter table casework.instrument force row level security;
    create policy office on casework.instrument to naungan_app
        using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
        with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
    create policy owner on casework.instrument to naungan_owner using (true) with check (true);
end $$;
