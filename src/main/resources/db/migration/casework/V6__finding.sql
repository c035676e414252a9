-- The list in the order of its pages, also narrowed to a state; rank is higher the more pressing the risk is.
create index case_file_received on casework.case_file (office_id, information_received_at, case_id);
create index case_file_state_received on casework.case_file (office_id, state, information_received_at, case_id);
create index case_file_risk_received on casework.case_file
    (office_id, (case risk when 'HIGH' then 3 when 'MEDIUM' then 2 when 'LOW' then 1 else 0 end), information_received_at, case_id);

-- What somebody looked for, for a few minutes, so that it stands in no address. Sealed; hers alone; taken away by her next search.
create table casework.search (
    office_id   uuid not null,
    id          uuid primary key,
    account_id  uuid not null references access.account,
    at          timestamptz not null,
    sealed      bytea not null
);
create index search_account on casework.search (account_id);
grant delete on casework.search to naungan_app;

-- Somebody's own ways of narrowing the list. Their names may name people, so name and choice are sealed together.
create table casework.saved_filter (
    office_id   uuid not null,
    id          uuid primary key,
    account_id  uuid not null references access.account,
    at          timestamptz not null,
    sealed      bytea not null
);
create index saved_filter_account on casework.saved_filter (account_id, at);
grant delete on casework.saved_filter to naungan_app;

-- Two cases that belong together. FOLLOWS reads: case follows from other; all other kinds read the same both ways.
create table casework.case_link (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    other_id    uuid not null references casework.case_file,
    kind        text not null check (kind in ('SAME_CLIENT', 'SAME_ACCUSED', 'SAME_HOUSEHOLD', 'FOLLOWS', 'COUNTER_REPORT')),
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    ended_at    timestamptz,
    ended_by    uuid references access.account,
    sealed      bytea,
    check (case_id <> other_id),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (sealed is null))
);
create unique index case_link_pair on casework.case_link (least(case_id, other_id), greatest(case_id, other_id), kind) where ended_at is null;
create index case_link_case on casework.case_link (case_id) where ended_at is null;
create index case_link_other on casework.case_link (other_id) where ended_at is null;

-- Perhaps the same person stands on both sides: accused in one case, client, reporter or companion in another. For supervisors alone.
create table casework.role_conflict (
    office_id         uuid not null,
    id                uuid primary key,
    case_id           uuid not null references casework.case_file,
    person_id         uuid not null references persons.person,
    role              text not null,
    accused_case_id   uuid not null references casework.case_file,
    accused_person_id uuid not null references persons.person,
    at                timestamptz not null,
    settled_at        timestamptz,
    settled_by        uuid references access.account,
    decision          text check (decision in ('OTHER_PERSON', 'KEEP_APART', 'NO_RISK')),
    sealed            bytea,
    unique (case_id, person_id, role, accused_case_id, accused_person_id),
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (decision is null)
        and (settled_at is null) = (sealed is null))
);
create index role_conflict_open on casework.role_conflict (office_id, at) where settled_at is null;
create index role_conflict_accused on casework.role_conflict (accused_case_id);

do $$
declare t text;
begin
    foreach t in array array['search', 'saved_filter', 'case_link', 'role_conflict'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('alter table casework.%I force row level security', t);
        execute format($p$create policy office on casework.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on casework.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
