-- A report that belongs to no case has a key of its own, so that it can be forgotten alone.
alter table sealing.data_key drop constraint data_key_subject_check;
alter table sealing.data_key add constraint data_key_subject_check
    check (subject in ('PERSON', 'CASE', 'FILE', 'OFFICE', 'ACCOUNT', 'REPORT'));
