-- What an office brought itself. It is no part of the shared library: an office's draft is no other office's business.
create table standards.own_document (
    office_id   uuid not null,
    id          uuid primary key,
    code        text not null,
    hash        bytea not null check (octet_length(hash) = 32),
    body        text not null,
    brought_by  uuid not null references access.account,
    brought_at  timestamptz not null,
    unique (office_id, hash)
);

-- A version is of a document of the library or of one of the office's own, and may carry a decree of this office.
alter table standards.version
    alter column document_id drop not null,
    add column own_document_id uuid references standards.own_document,
    add column published_by uuid references access.account,
    add column decree text not null default 'AS_WRITTEN' check (decree in ('AS_WRITTEN', 'NUMBER', 'NONE')),
    add column decree_number text,
    add check (num_nonnulls(document_id, own_document_id) = 1),
    add check ((decree = 'NUMBER') = (decree_number is not null));

-- Prepared for somebody who may publish. It ends by being published, replaced by other values, or laid aside.
create table standards.prepared (
    office_id       uuid not null,
    id              uuid primary key,
    code            text not null,
    document_id     uuid references standards.document,
    own_document_id uuid references standards.own_document,
    prepared_by     uuid not null references access.account,
    prepared_at     timestamptz not null,
    ended_at        timestamptz,
    ended_by        uuid references access.account,
    ended_how       text check (ended_how in ('PUBLISHED', 'REPLACED', 'LAID_ASIDE')),
    check (num_nonnulls(document_id, own_document_id) = 1),
    check (num_nonnulls(ended_at, ended_by, ended_how) in (0, 3))
);
create index prepared_open on standards.prepared (office_id, code) where ended_at is null;
grant update (ended_at, ended_by, ended_how) on standards.prepared to naungan_app;

create table standards.prepared_choice (
    office_id   uuid not null,
    prepared_id uuid not null references standards.prepared,
    parameter   text not null,
    amount      int check (amount > 0),
    unit        text,
    counted     text,
    text        text,
    primary key (prepared_id, parameter),
    check ((amount is null) = (unit is null) and (amount is null) <> (text is null))
);

-- No new case from this day on; unbegun: it was called off while it waited, so the version before it goes on. Cases already open keep their version; a newer version opens the service again.
create table standards.withdrawal (
    office_id    uuid not null,
    version_id   uuid primary key references standards.version,
    ends_on      date not null,
    unbegun      boolean not null,
    reason       text not null check (length(reason) between 1 and 500),
    withdrawn_by uuid not null references access.account,
    withdrawn_at timestamptz not null
);

do $$
declare t text;
begin
    foreach t in array array['own_document', 'prepared', 'prepared_choice', 'withdrawal'] loop
        execute format('alter table standards.%I enable row level security', t);
        execute format('alter table standards.%I force row level security', t);
        execute format($p$create policy office on standards.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on standards.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;

do $$
declare t text;
begin
    foreach t in array array['own_document', 'prepared_choice', 'withdrawal'] loop
        execute format('create trigger fixed before update or delete on standards.%I
            for each row execute function standards.refuse_change()', t);
    end loop;
    foreach t in array array['own_document', 'prepared', 'prepared_choice', 'withdrawal'] loop
        execute format('create trigger fixed_whole before truncate on standards.%I
            for each statement execute function standards.refuse_change()', t);
    end loop;
end $$;
