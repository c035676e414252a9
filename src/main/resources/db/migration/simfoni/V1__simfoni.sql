create schema simfoni;
grant usage on schema simfoni to naungan_app;
alter default privileges in schema simfoni grant select, insert, update on tables to naungan_app;

-- Who opened the sheet of whom, by which disclosure. Sealed: the reason. The mark is a keyed hash of what stood on the sheet.
create table simfoni.opening (
    office_id     uuid not null,
    id            uuid primary key,
    case_id       uuid not null references casework.case_file,
    person_id     uuid not null,
    disclosure_id uuid not null references casework.disclosure,
    account_id    uuid not null references access.account,
    at            timestamptz not null,
    written       bigint generated always as identity,
    mark          bytea not null,
    sealed        bytea not null
);
create index opening_of on simfoni.opening (case_id, person_id, account_id, written desc);

-- She was entered in Simfoni, or what had changed was. Sealed: the number there. The position is the second wall against two who save at
-- once; marked_at is when what was typed there was read here.
create table simfoni.entry (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    position    int not null,
    person_id   uuid not null,
    entered_on  date not null,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    mark        bytea not null,
    marked_at   timestamptz not null,
    sealed      bytea not null,
    unique (case_id, position)
);
create index entry_of on simfoni.entry (case_id, person_id, position desc);

-- Files of a period: which cases, by which disclosures, why (sealed under the office's key).
create table simfoni.export (
    office_id   uuid not null,
    id          uuid primary key,
    account_id  uuid not null references access.account,
    at          timestamptz not null,
    from_on     date not null,
    to_on       date not null,
    cases       uuid[] not null,
    disclosures uuid[] not null,
    sealed      bytea not null,
    check (to_on >= from_on)
);

revoke update on simfoni.opening, simfoni.entry, simfoni.export from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['opening', 'entry', 'export'] loop
        execute format('alter table simfoni.%I enable row level security', t);
        execute format('alter table simfoni.%I force row level security', t);
        execute format($p$create policy office on simfoni.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on simfoni.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
