-- Records of invented people (rekam umpan): whoever opens one has no reason to.
create table oversight.planted (
    office_id   uuid not null,
    case_id     uuid primary key references casework.case_file,
    planted_by  uuid not null references access.account,
    at          timestamptz not null,
    lifted_at   timestamptz,
    lifted_by   uuid references access.account,
    check ((lifted_at is null) = (lifted_by is null))
);
create index planted_office on oversight.planted (office_id) where lifted_at is null;

-- What somebody who was told did about it; she is told of later openings anew. Sealed under the case's key: her words.
create table oversight.planted_review (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references oversight.planted,
    account_id  uuid not null references access.account,
    at          timestamptz not null,
    sealed      bytea not null
);
create index planted_review_case on oversight.planted_review (case_id, account_id, at);

do $$
declare t text;
begin
    foreach t in array array['planted', 'planted_review'] loop
        execute format('alter table oversight.%I enable row level security', t);
        execute format('alter table oversight.%I force row level security', t);
        execute format($p$create policy office on oversight.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on oversight.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
