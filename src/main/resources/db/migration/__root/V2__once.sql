-- Idempotency (D12, D18): the same form sent twice acts once.
create table web.once (
    office_id   uuid not null,
    actor_id    uuid not null,
    key         uuid not null,
    body_hash   bytea not null,
    location    text,
    at          timestamptz not null,
    primary key (actor_id, key)
);
create index once_at on web.once (at);
alter table web.once enable row level security;
alter table web.once force row level security;
create policy office on web.once to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on web.once to naungan_owner using (true) with check (true);
grant delete on web.once to naungan_app;
