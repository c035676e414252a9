-- The file or a report goes from an officer to a post. A report leaves the file where it lies. Sealed: the note or summary.
create table intake.disposition (
    office_id       uuid not null,
    id              uuid primary key,
    case_id         uuid not null references casework.case_file,
    report          boolean not null,
    to_post         text not null,
    from_account    uuid not null references access.account,
    passed_at       timestamptz not null,
    sealed          bytea
);
create index disposition_case on intake.disposition (case_id, passed_at);

-- Taken, returned, directed. The position is the second wall against two officers who take the same.
create table intake.disposition_act (
    office_id       uuid not null,
    id              uuid primary key,
    disposition_id  uuid not null references intake.disposition,
    position        integer not null check (position > 0),
    kind            text not null check (kind in ('TAKEN', 'RETURNED', 'DIRECTED')),
    at              timestamptz not null,
    by_account      uuid not null references access.account,
    as_post         text not null,
    sealed          bytea,
    unique (disposition_id, position)
);

-- Append-only: a clarification written again is a further row, the last one counts (S5.14).
create table intake.clarification (
    office_id       uuid not null,
    id              uuid primary key,
    case_id         uuid not null references casework.case_file,
    at              timestamptz not null,
    by_account      uuid not null references access.account,
    sealed          bytea not null
);
create index clarification_case on intake.clarification (case_id, at);

revoke update on intake.disposition, intake.disposition_act, intake.clarification from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['disposition', 'disposition_act', 'clarification'] loop
        execute format('alter table intake.%I enable row level security', t);
        execute format('alter table intake.%I force row level security', t);
        execute format($p$create policy office on intake.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on intake.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
