create schema accompaniment;
grant usage on schema accompaniment to naungan_app;
alter default privileges in schema accompaniment grant select, insert, update on tables to naungan_app;

-- Negotiation and investigation as they were done. Sealed: with whom, and the note.
create table accompaniment.activity (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    kind        text not null check (kind in ('NEGOTIATION', 'INVESTIGATION')),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null
);
create index activity_case on accompaniment.activity (case_id, happened_at);
revoke update on accompaniment.activity from naungan_app;

alter table accompaniment.activity enable row level security;
alter table accompaniment.activity force row level security;
create policy office on accompaniment.activity to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on accompaniment.activity to naungan_owner using (true) with check (true);
