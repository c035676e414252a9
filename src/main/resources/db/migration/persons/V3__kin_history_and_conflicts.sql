-- What was said of a pair before it was corrected, sealed under the same key.
create table persons.former_kin (
    office_id      uuid not null,
    case_id        uuid not null references access.case_file,
    person_id      uuid not null references persons.person,
    victim_id      uuid not null references persons.person,
    kinship        text not null,
    detail         bytea,
    changed_at     timestamptz not null,
    replaced_at    timestamptz not null,
    primary key (case_id, person_id, victim_id, replaced_at)
);

-- Somebody in the case is two things that must not meet: asked once a person and kind, answered by a supervisor.
create table persons.conflict (
    office_id      uuid not null,
    case_id        uuid not null references access.case_file,
    person_id      uuid not null references persons.person,
    kind           text not null check (kind in ('REPORTER_IS_ACCUSED', 'GUARDIAN_IS_ACCUSED')),
    at             timestamptz not null,
    settled_at     timestamptz,
    settled_by     uuid references access.account,
    primary key (case_id, person_id, kind)
);
create index conflict_open on persons.conflict (office_id, at) where settled_at is null;

revoke update on persons.former_kin from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['former_kin', 'conflict'] loop
        execute format('alter table persons.%I enable row level security', t);
        execute format('alter table persons.%I force row level security', t);
        execute format($p$create policy office on persons.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
    end loop;
end $$;
