-- Two records of one person: the other one points to the one that is kept. Its own rows (identity, roles, kin, number)
-- stay as they are, so that undoing takes nothing but the pointer away.
alter table persons.person add column merged_into uuid references persons.person;
create index person_merged on persons.person (merged_into) where merged_into is not null;

-- What was decided, and by whom; the reasons are sealed under the key of the person that is kept.
create table persons.merge (
    office_id    uuid not null,
    id           uuid primary key,
    kept_id      uuid not null references persons.person,
    other_id     uuid not null references persons.person,
    -- The identity of the kept one before is former_identity of this version.
    kept_version integer not null,
    -- Records that had been merged into the other one before, and go along.
    followed     uuid[] not null default '{}',
    at           timestamptz not null,
    by_account   uuid not null references access.account,
    reason       bytea not null,
    undone_at    timestamptz,
    undone_by    uuid references access.account,
    undo_reason  bytea,
    check (kept_id <> other_id),
    check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null))
);
create unique index merge_standing on persons.merge (other_id) where undone_at is null;
create index merge_kept on persons.merge (kept_id);

alter table persons.merge enable row level security;
alter table persons.merge force row level security;
create policy office on persons.merge to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
