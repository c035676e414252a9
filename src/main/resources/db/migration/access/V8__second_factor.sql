-- The second factor of an account: the secret of its authenticator, sealed under the key of the office where she began, and the number of the
-- last half minute whose code was used, so that no code opens twice. Rows lie in her home office; the sign-in enters its scope by itself.
create table access.authenticator (
    office_id   uuid not null references access.office,
    account_id  uuid primary key references access.account,
    secret      bytea not null,
    last_step   bigint not null,
    enrolled_at timestamptz not null
);

-- Codes for the day on which the authenticator is lost: keyed hashes, each of use once.
create table access.recovery_code (
    office_id   uuid not null references access.office,
    account_id  uuid not null references access.account,
    code_hash   bytea not null,
    used_at     timestamptz,
    primary key (account_id, code_hash)
);

-- A factor that is given up must be gone.
grant delete on access.authenticator, access.recovery_code to naungan_app;

do $$
declare t text;
begin
    foreach t in array array['authenticator', 'recovery_code'] loop
        execute format('alter table access.%I enable row level security', t);
        execute format('alter table access.%I force row level security', t);
        execute format($p$create policy office on access.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on access.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
