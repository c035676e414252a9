-- What the companion asked the social worker, and what she was advised (S2.10). Sealed: question, advice, recommendation.
create table outreach.consultation (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    adviser     uuid not null references access.account,
    sealed      bytea not null
);
create index consultation_case on outreach.consultation (case_id, happened_at);
create index consultation_adviser on outreach.consultation (adviser);

-- The adviser's own word that it was so; once.
create table outreach.confirmation (
    office_id       uuid not null,
    consultation_id uuid primary key references outreach.consultation,
    case_id         uuid not null references casework.case_file,
    at              timestamptz not null,
    by_account      uuid not null references access.account,
    sealed          bytea not null
);

-- Whom the companion reached in a rescue (S2.12). Sealed: who and how, and the result.
create table outreach.rescue_contact (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    party       text not null check (party in ('SECURITY', 'POLICE', 'HEALTH', 'OTHER')),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null
);
create index rescue_contact_case on outreach.rescue_contact (case_id, happened_at);

revoke update on outreach.consultation, outreach.confirmation, outreach.rescue_contact from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['consultation', 'confirmation', 'rescue_contact'] loop
        execute format('alter table outreach.%I enable row level security', t);
        execute format('alter table outreach.%I force row level security', t);
        execute format($p$create policy office on outreach.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on outreach.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
