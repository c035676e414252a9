-- What a clock may ask of its case: the way through the standard, and what triage decided.
alter table deadlines.followed
    add column path text,
    add column kind text check (kind in ('VAW', 'AMPK')),
    add column jurisdiction text check (jurisdiction in ('OWN', 'OTHER_REGION', 'PROVINCE', 'CENTRAL'));
