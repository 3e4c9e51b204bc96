-- Who did what, when: append-only and chained by hash. The application may add and read, nothing else.
create table audit.entry (
    number   bigint primary key,
    at       timestamptz not null,
    actor    text not null,
    action   text not null,
    subject  text not null,
    detail   text not null,
    previous bytea not null,
    hash     bytea not null unique
);
create index on audit.entry (actor, number);
create index on audit.entry (subject, number);
grant usage on schema audit to ${app};
grant select, insert on audit.entry to ${app};
