-- Consent by item: each yes or no, each withdrawable. A later row of the same item counts (case-data 9, roles 4).
create table casework.consent (
    office_id       uuid not null,
    id              uuid primary key,
    case_id         uuid not null references casework.case_file,
    item            text not null,
    given           boolean not null,
    at              timestamptz not null,
    by_account      uuid not null references access.account,
    signer          text not null,
    sealed          bytea
);
create index consent_case on casework.consent (case_id, item, at);
revoke update on casework.consent from naungan_app;

-- Every time identity left the house: to whom, why, on what ground, which fields (D21).
create table casework.disclosure (
    office_id       uuid not null,
    id              uuid primary key,
    case_id         uuid not null references casework.case_file,
    basis           text not null,
    article         text,
    purpose         text not null,
    partner_id      uuid,
    fields          text[] not null,
    at              timestamptz not null,
    by_account      uuid not null references access.account,
    informed_at     timestamptz,
    informed_account uuid references access.account,
    sealed          bytea not null,
    check ((basis = 'LEGAL_DUTY') = (article is not null))
);
create index disclosure_case on casework.disclosure (case_id, at);
create index disclosure_unseen on casework.disclosure (office_id, at) where basis = 'VITAL_INTEREST' and informed_at is null;

do $$
declare t text;
begin
    foreach t in array array['consent', 'disclosure'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('alter table casework.%I force row level security', t);
        execute format($p$create policy office on casework.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on casework.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
