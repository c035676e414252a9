create schema referral;
grant usage on schema referral to naungan_app;
alter default privileges in schema referral grant select, insert, update on tables to naungan_app;

-- One row a referral as it was prepared; never changed. Sealed: the recipient and every word of it.
create table referral.referral (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    need        text not null,
    urgency     text not null,
    partner_id  uuid,
    letter_id   uuid not null,
    prepared_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null
);
create index referral_case on referral.referral (case_id, prepared_at);

-- What became of it, act by act. The position is the second wall against two people writing at once.
create table referral.act (
    office_id   uuid not null,
    id          uuid primary key,
    referral_id uuid not null references referral.referral,
    position    int not null,
    kind        text not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    next_on     date,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    unique (referral_id, position)
);

-- Days of the office after which a partner's silence is a task; no row means the usual three.
create table referral.patience (
    office_id   uuid primary key,
    days        int not null check (days between 1 and 60),
    changed_at  timestamptz not null,
    by_account  uuid not null references access.account
);

revoke update on referral.referral, referral.act from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['referral', 'act', 'patience'] loop
        execute format('alter table referral.%I enable row level security', t);
        execute format('alter table referral.%I force row level security', t);
        execute format($p$create policy office on referral.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on referral.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
