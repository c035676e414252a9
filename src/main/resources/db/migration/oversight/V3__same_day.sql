-- Client and accused of one case in the office on the same day. Ids only; told to who watches over the case, and to the counter without a word of it.
create table oversight.meeting (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    day         date not null,
    at          timestamptz not null,
    settled_at  timestamptz,
    settled_by  uuid references access.account,
    unique (case_id, day)
);
create index meeting_open on oversight.meeting (office_id, day) where settled_at is null;

alter table oversight.meeting enable row level security;
alter table oversight.meeting force row level security;
create policy office on oversight.meeting to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on oversight.meeting to naungan_owner using (true) with check (true);
