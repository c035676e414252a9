-- When she was brought into safety and to what kind of place; several rows where she had to move. Sealed: by whom and how. No address.
create table casework.secured (
    office_id       uuid not null,
    id              uuid primary key,
    case_id         uuid not null references casework.case_file,
    secured_at      timestamptz not null,
    recorded_at     timestamptz not null,
    by_account      uuid not null references access.account,
    place           text not null check (place in ('SHELTER', 'KIN', 'HOSPITAL', 'POLICE', 'STAYS', 'OTHER')),
    sealed          bytea not null
);
create index secured_case on casework.secured (case_id, secured_at);
revoke update on casework.secured from naungan_app;

alter table casework.secured enable row level security;
alter table casework.secured force row level security;
create policy office on casework.secured to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on casework.secured to naungan_owner using (true) with check (true);
