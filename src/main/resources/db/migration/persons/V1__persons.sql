create schema persons;
grant usage on schema persons to naungan_app;
alter default privileges in schema persons grant select, insert, update on tables to naungan_app;

-- Readable: codes for statistics and times. The identity is one sealed document under the person's own key.
create table persons.person (
    office_id      uuid not null references access.office,
    id             uuid primary key,
    identity       bytea not null,
    version        integer not null default 1,
    sex            text check (sex in ('FEMALE', 'MALE')),
    age_band       text not null,
    province_code  text,
    regency_code   text,
    created_at     timestamptz not null,
    changed_at     timestamptz not null
);
create index person_changed on persons.person (office_id, changed_at);

-- What was known before a change, sealed under the same key, so that it dies with it.
create table persons.former_identity (
    office_id      uuid not null,
    person_id      uuid not null references persons.person,
    version        integer not null,
    identity       bytea not null,
    replaced_at    timestamptz not null,
    primary key (person_id, version)
);
revoke update on persons.former_identity from naungan_app;

-- The population number as a keyed hash; alone in its table, because the owner's policy below reads it across offices.
create table persons.nik (
    office_id      uuid not null,
    person_id      uuid primary key references persons.person,
    nik_hash       bytea not null
);
create index nik_hash on persons.nik (nik_hash);
grant delete on persons.nik to naungan_app;

create table persons.person_in_case (
    office_id      uuid not null,
    case_id        uuid not null references access.case_file,
    person_id      uuid not null references persons.person,
    role           text not null check (role in ('VICTIM', 'REPORTER', 'ACCUSED', 'WITNESS', 'ACCOMPANYING', 'CHILD')),
    since          timestamptz not null,
    until          timestamptz,
    primary key (case_id, person_id, role, since)
);
create unique index person_in_case_now on persons.person_in_case (case_id, person_id, role) where until is null;
create index person_in_case_person on persons.person_in_case (person_id) where until is null;

create table persons.kin (
    office_id      uuid not null,
    case_id        uuid not null references access.case_file,
    person_id      uuid not null references persons.person,
    victim_id      uuid not null references persons.person,
    kinship        text not null,
    detail         bytea,
    changed_at     timestamptz not null,
    primary key (case_id, person_id, victim_id)
);

do $$
declare t text;
begin
    foreach t in array array['person', 'former_identity', 'nik', 'person_in_case', 'kin'] loop
        execute format('alter table persons.%I enable row level security', t);
        execute format('alter table persons.%I force row level security', t);
        execute format($p$create policy office on persons.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
    end loop;
end $$;

-- For the function below alone; nobody logs in as the owner but migrations.
create policy owner on persons.nik for select to naungan_owner using (true);

-- Answers no more than "another office knows this number: ask" (D6).
create function persons.is_known_elsewhere(hash bytea) returns boolean
language sql stable security definer set search_path = pg_catalog as
$$ select exists (select 1 from persons.nik n
    where n.nik_hash = hash
      and n.office_id <> nullif(current_setting('naungan.office', true), '')::uuid) $$;
revoke all on function persons.is_known_elsewhere(bytea) from public;
grant execute on function persons.is_known_elsewhere(bytea) to naungan_app;
