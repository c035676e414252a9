-- One row a session, read by one statement at each request. It holds ids and tokens as plain texts and no office,
-- for a session begins before an office is known. The secret of the cookie is not kept, only its hash:
-- who reads the table cannot sign in with it. Sessions of before end with the upgrade.
create table web.session (
    number      uuid primary key,
    secret_hash bytea not null unique,
    account_id  uuid generated always as ((texts ->> 'account')::uuid) stored,
    texts       jsonb not null,
    begun_at    timestamptz not null,
    used_at     timestamptz not null
);
create index session_account on web.session (account_id) where account_id is not null;
create index session_used on web.session (used_at);
-- Logging out and expiry must remove the row.
grant delete on web.session to naungan_app;

drop table web.spring_session_attributes, web.spring_session;
