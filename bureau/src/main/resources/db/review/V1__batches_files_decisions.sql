-- Files handed in for review, what was found in each, and what people decided about it.
create table review.batch (
    id         bigint generated always as identity primary key,
    name       text not null check (length(name) between 1 and 120),
    created_by text not null,
    created_at timestamptz not null default now(),
    paused     boolean not null default false
);
create table review.file (
    id          bigint generated always as identity primary key,
    batch       bigint not null references review.batch (id),
    name        text not null,
    sha256      text not null,
    size        bigint not null,
    state       text not null default 'WAITING' check (state in ('WAITING', 'CHECKING', 'DONE')),
    outcome     text not null default '',
    unit        text not null default '',
    year        integer,
    errors      integer not null default 0,
    warnings    integer not null default 0,
    infos       integer not null default 0,
    result      text not null default '',
    finished_at timestamptz,
    unique (batch, sha256, name)
);
create index on review.file (state, id) where state <> 'DONE';
create index on review.file (batch, id);
create index on review.file (unit, year);
-- Decisions are added, never changed; the last one about a finding counts.
create table review.decision (
    id      bigint generated always as identity primary key,
    file    bigint not null references review.file (id),
    finding integer not null,
    verdict text not null check (verdict in ('CONFIRMED', 'IGNORED', 'ASKED')),
    reason  text not null default '' check (length(reason) <= 500),
    by      text not null,
    at      timestamptz not null default now()
);
create index on review.decision (file, finding, id);
grant usage on schema review to ${app};
grant select, insert, update on review.batch, review.file to ${app};
grant select, insert on review.decision to ${app};
