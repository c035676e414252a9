-- A case on its way to the authority that is competent for it, as the office that hands it over keeps it.
-- Sealed: to whom in words, the ground, who and what goes along, every word of it.
create table referral.transfer (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references casework.case_file,
    to_office   uuid references access.office,
    partner_id  uuid,
    urgency     text not null,
    letter_id   uuid not null,
    prepared_at timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    ended_at    timestamptz
);
-- One at a time: the second wall against two people who hand over at once.
create unique index transfer_running on referral.transfer (case_id) where ended_at is null;
create index transfer_case on referral.transfer (case_id, prepared_at);

create table referral.transfer_act (
    office_id   uuid not null,
    id          uuid primary key,
    transfer_id uuid not null references referral.transfer,
    position    int not null,
    kind        text not null check (kind in ('OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    by_account  uuid not null references access.account,
    scan_id     uuid,
    sealed      bytea not null,
    unique (transfer_id, position)
);

-- What one office offers another of the same installation. Codes only: both see the row, neither may change it.
create table referral.offer (
    office_id     uuid not null,
    id            uuid primary key,
    transfer_id   uuid not null unique references referral.transfer,
    to_office     uuid not null references access.office,
    offered_at    timestamptz not null,
    kind          text not null,
    risk          text not null,
    age_band      text not null,
    province_code text,
    regency_code  text,
    urgency       text not null,
    needs         text[] not null,
    check (office_id <> to_office),
    unique (id, office_id, to_office)
);
create index offer_inbox on referral.offer (to_office, offered_at);

-- How the offer ended. One row an offer, whoever is quicker: the receiver takes it over or refuses it, the sender withdraws it.
create table referral.offer_end (
    office_id   uuid not null,
    offer_id    uuid primary key,
    from_office uuid not null,
    to_office   uuid not null,
    how         text not null check (how in ('ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    at          timestamptz not null,
    reference   text,
    foreign key (offer_id, from_office, to_office) references referral.offer (id, office_id, to_office),
    check (office_id = case how when 'WITHDRAWN' then from_office else to_office end),
    check ((how = 'ACCEPTED') = (reference is not null))
);
create index offer_end_sender on referral.offer_end (from_office, at);

-- What goes from the one to the other, sealed under a key of its own; either office destroys it, and nobody reads it afterwards.
create table referral.parcel_key (
    office_id   uuid not null,
    offer_id    uuid not null references referral.offer,
    for_office  uuid not null,
    number      int not null,
    kek         int not null,
    wrapped     bytea not null check (length(wrapped) = 60),
    primary key (offer_id, office_id)
);
create table referral.parcel (
    office_id   uuid not null,
    offer_id    uuid not null references referral.offer,
    for_office  uuid not null,
    part        int not null,
    sealed      bytea not null,
    primary key (offer_id, office_id, part)
);

-- What another office handed over, in the case that was opened for it here; sealed under that case's key.
create table referral.received (
    office_id   uuid not null,
    case_id     uuid primary key references casework.case_file,
    offer_id    uuid not null unique references referral.offer,
    from_office uuid not null references access.office,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null
);

revoke update on referral.transfer, referral.transfer_act, referral.offer, referral.offer_end, referral.parcel_key, referral.parcel,
    referral.received from naungan_app;
grant update (ended_at) on referral.transfer to naungan_app;
grant delete on referral.parcel_key, referral.parcel to naungan_app;

do $$
declare t text;
begin
    foreach t in array array['transfer', 'transfer_act', 'received'] loop
        execute format('alter table referral.%I enable row level security', t);
        execute format('alter table referral.%I force row level security', t);
        execute format($p$create policy office on referral.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on referral.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;

-- The four tables that two offices see. Each writes in its own name alone; what the other may read is named in the row (decision 0031).
do $$
declare
    t text;
    other text;
begin
    foreach t in array array['offer', 'offer_end', 'parcel_key', 'parcel'] loop
        other := case t
            when 'offer' then 'to_office = nullif(current_setting(''naungan.office'', true), '''')::uuid'
            when 'offer_end' then 'from_office = nullif(current_setting(''naungan.office'', true), '''')::uuid'
                || ' or to_office = nullif(current_setting(''naungan.office'', true), '''')::uuid'
            else 'for_office = nullif(current_setting(''naungan.office'', true), '''')::uuid' end;
        execute format('alter table referral.%I enable row level security', t);
        execute format('alter table referral.%I force row level security', t);
        execute format($p$create policy office on referral.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid or %s)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t, other);
        execute format('create policy owner on referral.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
