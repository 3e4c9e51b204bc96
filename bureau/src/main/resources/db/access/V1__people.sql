-- People who may enter. Passwords only as salted hashes.
create table access.person (
    id               bigint generated always as identity primary key,
    login            text not null unique check (login = lower(login) and login ~ '^[a-z0-9._-]{2,40}$'),
    name             text not null check (length(name) between 1 and 60),
    password         text not null,
    must_change      boolean not null default true,
    changed_at       timestamptz not null default now(),
    area             text not null default '',
    section          text not null default '',
    enabled          boolean not null default true,
    version          integer not null default 0
);
create table access.person_role (
    person bigint not null references access.person (id),
    role   text not null,
    primary key (person, role)
);
-- Failed attempts, to slow down who guesses; kept short.
create table access.attempt (
    at    timestamptz not null default now(),
    login text not null,
    host  text not null
);
create index on access.attempt (login, at);
create index on access.attempt (host, at);
grant usage on schema access to ${app};
grant select, insert, update on access.person to ${app};
grant select, insert, delete on access.person_role, access.attempt to ${app};
