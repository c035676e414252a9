create schema sealing;
grant usage on schema sealing to naungan_app;
alter default privileges in schema sealing grant select, insert, update on tables to naungan_app;

-- One wrapped data key an owner; opens nothing without the root secret, which is not in the database.
create table sealing.data_key (
  office_id uuid not null,
  subject text not null check (subject in ('PERSON', 'CASE', 'FILE', 'OFFICE', 'ACCOUNT')),
  owner_id uuid not null,
  number integer not null check (number > 0),
  kek integer not null check (kek >= 0),
  under_subject text,
  under_id uuid,
  wrapped bytea not null check (length(wrapped) = 60),
  made_at timestamptz not null,
  primary key (owner_id, subject, number),
  check ((under_subject is null) = (under_id is null)),
  check ((kek = 0) = (under_id is not null))
);
create index data_key_under on sealing.data_key (under_id) where under_id is not null;
alter table sealing.data_key enable row level security;
alter table sealing.data_key force row level security;
create policy office on sealing.data_key
  using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
  with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
-- Destroying a key is the only way to forget a person in every copy of the data.
grant delete on sealing.data_key to naungan_app;
revoke update on sealing.data_key from naungan_app;

-- What was destroyed, and when; never changed.
create table sealing.shred (
  office_id uuid not null,
  subject text not null,
  owner_id uuid not null,
  keys_destroyed integer not null,
  shredded_at timestamptz not null,
  primary key (owner_id, subject)
);
alter table sealing.shred enable row level security;
alter table sealing.shred force row level security;
create policy office on sealing.shred
  using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
  with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
revoke update on sealing.shred from naungan_app;

-- Belongs to the installation, not to an office: tells whether the key file fits these data.
create table sealing.installation (
  one boolean primary key default true check (one),
  root_mark bytea not null
);
revoke update on sealing.installation from naungan_app;
