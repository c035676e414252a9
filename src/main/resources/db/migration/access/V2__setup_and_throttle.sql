-- One-time links: asked before any office is known, and the first one before there is an office; so no office_id.
-- The token itself is nowhere: it is derived from the number with a key outside the database, and looked up by its hash.
create table access.setup_link (
    id          uuid primary key,
    token_hash  bytea not null unique,
    office      uuid references access.office,
    account     uuid references access.account,
    expires_at  timestamptz not null,
    used_at     timestamptz,
    created_at  timestamptz not null,
    check (account is null or office is not null)
);
create index setup_link_account on access.setup_link (account) where used_at is null;

-- Sign-in attempts by bucket (login and address, login, address, all): asked before anybody is known, so no office_id.
-- The bucket's name is a keyed hash; neither login nor address can be read from it.
create table access.attempt (
    bucket      bytea primary key,
    level       double precision not null,
    free_at     timestamptz not null,
    counted_at  timestamptz not null
);
grant delete on access.attempt to naungan_app;
