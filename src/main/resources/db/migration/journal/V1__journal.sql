create schema journal;
grant usage on schema journal to naungan_app;
alter default privileges in schema journal grant select, insert, update on tables to naungan_app;

create table journal.entry (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references access.case_file,
    event       text not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    actor_id    uuid not null references access.account,
    step        text,
    ref         uuid,
    words       bytea
);
create index entry_case on journal.entry (case_id, happened_at);
revoke update on journal.entry from naungan_app;
alter table journal.entry enable row level security;
alter table journal.entry force row level security;
create policy office on journal.entry to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on journal.entry to naungan_owner using (true) with check (true);
