-- Who has read the digest of which week; else it stands on her worklist.
create table oversight.digest_read (
    office_id   uuid not null,
    account_id  uuid not null references access.account,
    week        date not null,
    at          timestamptz not null,
    primary key (office_id, account_id, week)
);

alter table oversight.digest_read enable row level security;
alter table oversight.digest_read force row level security;
create policy office on oversight.digest_read to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on oversight.digest_read to naungan_owner using (true) with check (true);
