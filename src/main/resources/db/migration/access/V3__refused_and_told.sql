-- How many attempts were turned away while the present wait of a bucket lasts: the log tells of some of them, never of each.
alter table access.attempt add column turned_away bigint not null default 0;

-- Who made a link for somebody who already had a password, and when that person saw it. Null for first links and for the operator's.
alter table access.setup_link add column made_by uuid references access.account;
alter table access.setup_link add column seen_at timestamptz;
create index setup_link_untold on access.setup_link (account) where made_by is not null and seen_at is null;
