create schema duty;
grant usage on schema duty to naungan_app;
alter default privileges in schema duty grant select, insert, update on tables to naungan_app;

-- When the shifts of an office begin; version tells the second of two who save the roster that she is late.
create table duty.plan (
    office_id   uuid primary key references access.office,
    starts      time[] not null default '{08:00,20:00}',
    version     int not null default 0
);

-- The number at which somebody on call is reached, sealed: whoever wants to find a unit's people must not find it in a stolen disk.
create table duty.phone (
    office_id   uuid not null references access.office,
    account_id  uuid not null references access.account,
    number      bytea not null,
    primary key (office_id, account_id)
);

-- Why somebody is away, sealed since illness is health data; who stands in and when is the row of access of the same number.
create table duty.absence (
    office_id   uuid not null references access.office,
    id          uuid primary key references access.stand_in,
    words       bytea not null
);
revoke update on duty.absence from naungan_app;

do $$
declare t text;
begin
    foreach t in array array['plan', 'phone', 'absence'] loop
        execute format('alter table duty.%I enable row level security', t);
        execute format('alter table duty.%I force row level security', t);
        execute format($p$create policy office on duty.%I to naungan_app
            using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
            with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid)$p$, t);
        execute format('create policy owner on duty.%I to naungan_owner using (true) with check (true)', t);
    end loop;
end $$;
