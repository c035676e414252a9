-- Which client suffered what, from whom, and the categories of a child or why there is none: every saying stays, the last one counts.
-- Whole under seal: with a person beside it, a kind of violence is nobody's to read at rest.
create table intake.harm (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    version     integer not null check (version > 0),
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    unique (case_id, version)
);
revoke update on intake.harm from naungan_app;
alter table intake.harm enable row level security;
alter table intake.harm force row level security;
create policy office on intake.harm to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on intake.harm to naungan_owner using (true) with check (true);
