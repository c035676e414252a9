-- What a clerk must not be told and her supervisor must: perhaps the same person as in a case the clerk may not see.
-- No name, no number: only who may be whom. Without another person: another office knows the NIK (D6).
create table casework.duplicate_notice (
    office_id       uuid not null,
    id              uuid primary key,
    case_id         uuid not null references casework.case_file,
    person_id       uuid not null references persons.person,
    other_person_id uuid references persons.person,
    at              timestamptz not null,
    settled_at      timestamptz,
    settled_by      uuid references access.account,
    same_person     boolean,
    unique nulls not distinct (case_id, person_id, other_person_id),
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (same_person is null))
);
create index duplicate_notice_open on casework.duplicate_notice (office_id, at) where settled_at is null;

alter table casework.duplicate_notice enable row level security;
alter table casework.duplicate_notice force row level security;
create policy office on casework.duplicate_notice to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on casework.duplicate_notice to naungan_owner using (true) with check (true);
