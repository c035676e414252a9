-- Surat pernyataan (S5.6). Every version stays. Sealed: who declares it, which sentences, and her own words.
create table intake.statement (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    version     integer not null check (version > 0),
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    unique (case_id, version)
);
revoke update on intake.statement from naungan_app;

alter table intake.statement enable row level security;
alter table intake.statement force row level security;
create policy office on intake.statement to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on intake.statement to naungan_owner using (true) with check (true);
