-- What this database is for. It has no office: it is asked before any office is known, and holds one row for the whole installation.
create schema launcher;
grant usage on schema launcher to naungan_app;
alter default privileges in schema launcher grant select, insert on tables to naungan_app;

create table launcher.installation (
    single boolean primary key default true check (single),
    kind text not null check (kind in ('production', 'demo')),
    made_at timestamptz not null
);
