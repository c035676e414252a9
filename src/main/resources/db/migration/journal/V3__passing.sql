-- From whom to whom work on the case went: officers and a post of the office, nobody else.
alter table journal.entry
    add column from_account uuid references access.account,
    add column to_account   uuid references access.account,
    add column to_post      text;
