-- A planted record (rekam umpan): nobody's case, there to be opened by whom it does not concern. It is counted nowhere.
alter table casework.case_file add column planted boolean not null default false;
