-- A lost second factor is reset by two others: one asks, another agrees, and neither is the owner. The table holds to it by itself.
create table access.factor_reset (
    office_id   uuid not null references access.office,
    id          uuid primary key,
    account_id  uuid not null references access.account,
    asked_by    uuid not null references access.account,
    asked_at    timestamptz not null,
    decided_by  uuid references access.account,
    decided_at  timestamptz,
    given       boolean,
    seen_at     timestamptz,
    check (asked_by <> account_id),
    check (decided_by is null or (decided_by <> account_id and decided_by <> asked_by))
);
create unique index factor_reset_open on access.factor_reset (account_id) where decided_at is null;

-- What an authenticator of the device has made: a public key, and the proof with which it came. Nothing here opens anything.
create table access.passkey (
    office_id       uuid not null references access.office,
    account_id      uuid not null references access.account,
    number          uuid primary key,
    credential_id   bytea not null unique,
    public_key      bytea not null,
    sign_count      bigint not null,
    verified        boolean not null,
    backup_eligible boolean not null,
    backed_up       boolean not null,
    attestation     bytea not null,
    client_data     bytea not null,
    device          text not null,
    made_at         timestamptz not null,
    used_at         timestamptz not null
);
create index passkey_account on access.passkey (account_id);
grant delete on access.passkey to naungan_app;

do $$
declare t text;
begin
    foreach t in array array['factor_reset', 'passkey'] loop
        execute format('alter table access.%I enable row level security', t);
        execute format('alter table access.%I force row level security', t);
        execute format($p$create policy office on access.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on access.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
