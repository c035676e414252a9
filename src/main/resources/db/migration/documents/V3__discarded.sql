-- A draft that nobody will sign: put aside with a reason, never deleted. Not void, which is said of signed letters only.
alter table documents.letter add column discarded_at timestamptz;
alter table documents.letter add column discarded_by uuid references access.account;
alter table documents.letter add column discard_reason bytea;
alter table documents.letter add constraint letter_discarded check (discarded_at is null
    or (signed_at is null and discarded_by is not null and discard_reason is not null));
drop index documents.letter_open;
create index letter_open on documents.letter (office_id) where signed_at is null and discarded_at is null;
