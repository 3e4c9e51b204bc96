-- What machines enter with: made by a person for one purpose, with some of their rights and an end; only a hash is kept.
create table access.token (
    id          bigint generated always as identity primary key,
    person      bigint not null references access.person (id),
    purpose     text not null check (length(purpose) between 1 and 100),
    permissions text[] not null,
    hash        text not null unique check (hash ~ '^[0-9a-f]{64}$'),
    made_at     timestamptz not null default now(),
    expires_at  timestamptz not null check (expires_at > made_at),
    used_at     timestamptz,
    revoked_at  timestamptz
);
create index on access.token (person, id);
grant select, insert on access.token to ${app};
grant update (used_at, revoked_at) on access.token to ${app};
