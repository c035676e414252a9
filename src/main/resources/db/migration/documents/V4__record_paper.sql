-- Records of a case as they were printed for a signature by hand: the PDF lies sealed beside the scans.
alter table documents.file drop constraint file_kind_check;
alter table documents.file add constraint file_kind_check check (kind in ('LETTER', 'UPLOAD', 'PAPER'));

-- Readable: which kind, of which record, and which version of it. No word of the record.
create table documents.paper (
    office_id   uuid not null,
    id          uuid primary key,
    case_id     uuid not null references access.case_file,
    kind        text not null check (kind in ('COMPLAINT_FORM', 'STATEMENT', 'POWER_OF_ATTORNEY', 'INTERVIEW_RECORD',
                    'CHRONOLOGY', 'CONSENT')),
    about       uuid not null,
    stand       text not null,
    file_id     uuid not null references documents.file,
    printed_at  timestamptz not null,
    printed_by  uuid not null references access.account
);
create index paper_case on documents.paper (case_id, printed_at);

-- What became of a paper; every saying stays, the last one counts. Sealed: the witness, and where it lies or why nobody signed.
create table documents.paper_mark (
    office_id   uuid not null,
    id          uuid primary key,
    paper_id    uuid not null references documents.paper,
    number      integer not null check (number > 0),
    fate        text not null check (fate in ('SCANNED', 'IN_CABINET', 'NOT_SIGNED', 'SET_ASIDE')),
    marked_on   date not null,
    scan        uuid references documents.file,
    at          timestamptz not null,
    by_account  uuid not null references access.account,
    sealed      bytea not null,
    unique (paper_id, number),
    check ((fate = 'SCANNED') = (scan is not null))
);

revoke update on documents.paper, documents.paper_mark from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['paper', 'paper_mark'] loop
        execute format('alter table documents.%I enable row level security', t);
        execute format('alter table documents.%I force row level security', t);
        execute format($p$create policy office on documents.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on documents.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
