-- A case read in need by somebody who is not near it: for an hour at most, told to others at once, looked at by another afterwards.
-- Sealed under the case's key: her reason, and what the other wrote.
create table oversight.glass (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    account_id  uuid not null references access.account,
    code        text not null,
    at          timestamptz not null,
    until       timestamptz not null,
    sealed      bytea not null,
    ended_at    timestamptz,
    reviewed_at timestamptz,
    reviewed_by uuid references access.account,
    review      bytea,
    check (until > at and until <= at + interval '60 minutes'),
    check (reviewed_by is distinct from account_id),
    check ((reviewed_at is null) = (review is null) and (reviewed_at is null) = (reviewed_by is null))
);
create index glass_case on oversight.glass (case_id, at);
create index glass_open on oversight.glass (office_id, at) where reviewed_at is null;

-- Whom it was told, in the same transaction; only the one who was told says that she has read it.
create table oversight.glass_notice (
    office_id   uuid not null,
    glass_id    uuid not null references oversight.glass,
    account_id  uuid not null references access.account,
    as_what     text not null check (as_what in ('OWNER', 'SUPERVISOR', 'PEER')),
    seen_at     timestamptz,
    primary key (glass_id, account_id)
);
create index glass_notice_unseen on oversight.glass_notice (account_id) where seen_at is null;

do $$
declare t text;
begin
    foreach t in array array['glass', 'glass_notice'] loop
        execute format('alter table oversight.%I enable row level security', t);
        execute format('alter table oversight.%I force row level security', t);
        execute format($p$create policy office on oversight.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on oversight.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
