-- What a tablet has taken already: a second tap on the same words of the same form writes nothing. Only a keyed hash over the form's own
-- random key and the words, so that it tells nothing and fits nothing else.
create table intake.guest_once (
    office_id   uuid not null,
    mark        bytea not null,
    at          timestamptz not null,
    primary key (office_id, mark)
);
create index guest_once_old on intake.guest_once (office_id, at);
grant delete on intake.guest_once to naungan_app;
revoke update on intake.guest_once from naungan_app;
alter table intake.guest_once enable row level security;
alter table intake.guest_once force row level security;
create policy office on intake.guest_once to naungan_app
    using (office_id = nullif(current_setting('naungan.office', true), '')::uuid)
    with check (office_id = nullif(current_setting('naungan.office', true), '')::uuid);
create policy owner on intake.guest_once to naungan_owner using (true) with check (true);
