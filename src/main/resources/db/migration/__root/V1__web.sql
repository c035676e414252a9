-- Tables of the web layer that belong to no room. Session rows hold ids only, and no office: a session begins before an office is known.
create schema web;
grant usage on schema web to naungan_app;
alter default privileges in schema web grant select, insert, update on tables to naungan_app;

create table web.spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create unique index spring_session_by_id on web.spring_session (session_id);
create index spring_session_by_expiry on web.spring_session (expiry_time);
create index spring_session_by_principal on web.spring_session (principal_name);

create table web.spring_session_attributes (
    session_primary_id char(36) not null references web.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Logging out and expiry must remove the row.
grant delete on web.spring_session, web.spring_session_attributes to naungan_app;
