-- Drafts of long forms (D18): what an officer typed and has not saved yet, sealed under her account's key, for herself alone.
-- The path is that of the form and names no person; "tab" tells apart two windows with the same form.
create table web.draft (
    office_id   uuid not null,
    account_id  uuid not null,
    path        text collate "C" not null,
    version     integer not null check (version > 0),
    tab         uuid not null,
    sealed      bytea not null,
    saved_at    timestamptz not null,
    primary key (office_id, account_id, path)
);
create index draft_saved on web.draft (office_id, saved_at);
alter table web.draft enable row level security;
alter table web.draft force row level security;
create policy office on web.draft to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on web.draft to naungan_owner using (true) with check (true);
-- A draft dies when its form is saved, when it is thrown away, and after seven days.
grant delete on web.draft to naungan_app;
