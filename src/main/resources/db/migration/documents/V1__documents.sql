create schema documents;
grant usage on schema documents to naungan_app;
alter default privileges in schema documents grant select, insert, update on tables to naungan_app;

-- Kop surat and the office's choices for letters. Public by nature: it stands on every letter.
create table documents.letterhead (
    office_id       uuid primary key,
    line_one        text not null,
    line_two        text not null,
    line_three      text not null,
    place           text not null,
    unit_code       text not null,
    numbering       text not null check (numbering in ('AUTOMATIC', 'TYPED')),
    number_format   text not null,
    page_size       text not null check (page_size in ('A4', 'F4')),
    logo            bytea,
    logo_type       text,
    changed_at      timestamptz not null,
    changed_by      uuid not null,
    check ((logo is null) = (logo_type is null))
);

-- Sealed files: scans, and the PDF of each signed letter (D19). The key lies under the key of the case.
create table documents.file (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references access.case_file,
    kind        text not null check (kind in ('LETTER', 'UPLOAD')),
    media_type  text not null,
    name        bytea not null,
    size        bigint not null check (size > 0),
    sha256      bytea not null check (length(sha256) = 32),
    frames      integer not null check (frames > 0),
    kept_at     timestamptz not null,
    kept_by     uuid not null references access.account
);
create index file_case on documents.file (case_id, kept_at);

create table documents.frame (
    office_id   uuid not null,
    file_id     uuid not null references documents.file,
    position    integer not null check (position >= 0),
    sealed      bytea not null,
    primary key (file_id, position)
);

-- A letter's stage is never stored: it is read from what has happened to it.
create table documents.letter (
    office_id       uuid not null,
    id              uuid primary key,
    case_id         uuid not null references access.case_file,
    type            text not null,
    drafted_at      timestamptz not null,
    drafted_by      uuid not null references access.account,
    signed_at       timestamptz,
    signed_by       uuid references access.account,
    number          text,
    number_year     integer,
    code            text unique,
    file_id         uuid references documents.file,
    sha256          bytea,
    sent_at         timestamptz,
    sent_by         uuid references access.account,
    voided_at       timestamptz,
    voided_by       uuid references access.account,
    void_reason     bytea,
    check ((signed_at is null) = (signed_by is null)),
    check ((signed_at is null) = (code is null)),
    check ((signed_at is null) = (file_id is null)),
    check ((signed_at is null) = (sha256 is null)),
    check (number is null or signed_at is not null),
    check (sent_at is null or signed_at is not null),
    check (voided_at is null or (signed_at is not null and void_reason is not null))
);
create index letter_case on documents.letter (case_id, drafted_at);
create index letter_open on documents.letter (office_id) where signed_at is null;
create index letter_signed on documents.letter (office_id, signed_at) where signed_at is not null;
-- A number stands once, whether counted or typed.
create unique index letter_number on documents.letter (office_id, number_year, number) where number is not null;

-- The words of a letter, one row a revision, sealed under the key of the case.
create table documents.revision (
    office_id   uuid not null,
    letter_id   uuid not null references documents.letter,
    number      integer not null check (number > 0),
    model       bytea not null,
    written_at  timestamptz not null,
    written_by  uuid not null references access.account,
    primary key (letter_id, number)
);
revoke update on documents.revision from naungan_app;

-- The chain of a revision: paraf by all but the last, signature by the last.
create table documents.approval (
    office_id       uuid not null,
    letter_id       uuid not null,
    revision        integer not null,
    position        integer not null check (position >= 0),
    post            text not null,
    passed_from     text,
    passed_by       uuid references access.account,
    passed_at       timestamptz,
    pass_reason     bytea,
    act             text check (act in ('INITIALLED', 'SIGNED', 'RETURNED')),
    acted_by        uuid references access.account,
    acted_as        text,
    acted_at        timestamptz,
    return_reason   bytea,
    primary key (letter_id, revision, position),
    foreign key (letter_id, revision) references documents.revision (letter_id, number),
    check ((act is null) = (acted_by is null) and (act is null) = (acted_at is null) and (act is null) = (acted_as is null)),
    check ((act = 'RETURNED') = (return_reason is not null))
);

-- What the client answered to these words of a letter that asks for her signature, or the scan that shows it.
create table documents.client_signature (
    office_id   uuid not null,
    letter_id   uuid not null,
    revision    integer not null,
    words       bytea,
    scan        uuid references documents.file,
    signed_at   timestamptz not null,
    witness     uuid not null references access.account,
    primary key (letter_id, revision),
    foreign key (letter_id, revision) references documents.revision (letter_id, number),
    check ((words is null) <> (scan is null))
);
revoke update on documents.client_signature from naungan_app;

-- The last number given in a series.
create table documents.number_series (
    office_id   uuid not null,
    type        text not null,
    year        integer not null,
    last        integer not null check (last > 0),
    primary key (office_id, type, year)
);

revoke update on documents.file, documents.frame from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['letterhead', 'file', 'frame', 'letter', 'revision', 'approval', 'client_signature', 'number_series'] loop
        execute format('alter table documents.%I enable row level security', t);
        execute format('alter table documents.%I force row level security', t);
        execute format($p$create policy office on documents.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on documents.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;

-- The public page of validity knows no office: it asks by the code of the QR picture and learns nothing else.
create function documents.validity(asked text)
returns table (number text, type text, office text, zone text, signed_at timestamptz, voided_at timestamptz, sha256 bytea)
language sql stable security definer set search_path = pg_catalog as
$$ select l.number, l.type, o.name, o.zone, l.signed_at, l.voided_at, l.sha256
   from documents.letter l join access.office o on o.id = l.office_id
   where l.code = asked $$;
revoke all on function documents.validity(text) from public;
grant execute on function documents.validity(text) to naungan_app;
