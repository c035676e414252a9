create schema standards;
grant usage on schema standards to naungan_app;
alter default privileges in schema standards grant select, insert on tables to naungan_app;

-- The library: published documents as they were written, shared by all offices; so no office_id, and no secret.
create table standards.document (
    id          uuid primary key,
    seq         bigint generated always as identity unique,
    code        text not null,
    hash        bytea not null unique check (octet_length(hash) = 32),
    body        text not null,
    file        text not null,
    loaded_at   timestamptz not null
);
create index document_code on standards.document (code, seq desc);

-- What an office promised, and from which day. A case is pinned to one row for ever.
create table standards.version (
    office_id   uuid not null,
    id          uuid primary key,
    code        text not null,
    number      int not null check (number > 0),
    document_id uuid not null references standards.document,
    begins_on   date not null,
    decided_by  text not null check (decided_by <> ''),
    adopted_at  timestamptz not null,
    unique (office_id, code, number)
);

-- The office's own values for the parameters of the document; the published value holds where there is no row.
create table standards.choice (
    office_id   uuid not null,
    version_id  uuid not null references standards.version,
    parameter   text not null,
    amount      int check (amount > 0),
    unit        text,
    counted     text,
    text        text,
    primary key (version_id, parameter),
    check ((amount is null) = (unit is null) and (amount is null) <> (text is null))
);

do $$
declare t text;
begin
    foreach t in array array['version', 'choice'] loop
        execute format('alter table standards.%I enable row level security', t);
        execute format('alter table standards.%I force row level security', t);
        execute format($p$create policy office on standards.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on standards.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;

-- A published version never changes and never disappears, whoever asks.
create function standards.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a published standard never changes and never disappears' using errcode = 'restrict_violation';
end $$;

do $$
declare t text;
begin
    foreach t in array array['document', 'version', 'choice'] loop
        execute format('create trigger fixed before update or delete on standards.%I
            for each row execute function standards.refuse_change()', t);
        execute format('create trigger fixed_whole before truncate on standards.%I
            for each statement execute function standards.refuse_change()', t);
    end loop;
end $$;
