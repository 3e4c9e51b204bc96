-- The year on its way to publication: packages composed and checked, what was found in each, who waived or signed.
create table finalaccounts.gate (
    id            bigint generated always as identity primary key,
    year          integer not null,
    books_version bigint not null,
    title         text not null,
    unit          text not null,
    package_hash  text not null,
    publishable   boolean not null,
    numbers       integer not null,
    made_by       text not null,
    made_at       timestamptz not null default now()
);
create index on finalaccounts.gate (year, id);
create table finalaccounts.file (
    gate   bigint not null references finalaccounts.gate (id),
    name   text not null,
    sha256 text not null,
    size   bigint not null,
    primary key (gate, name)
);
create table finalaccounts.finding (
    gate     bigint not null references finalaccounts.gate (id),
    place    integer not null,
    severity text not null check (severity in ('ERROR', 'WARNING')),
    code     text not null,
    source   text not null,
    message  text not null,
    remedy   text not null,
    primary key (gate, place)
);
-- A waiver holds for exactly this finding of this year, in whichever package it stands.
create table finalaccounts.waiver (
    id      bigint generated always as identity primary key,
    year    integer not null,
    code    text not null,
    message text not null,
    reason  text not null check (length(reason) between 1 and 500),
    by      text not null,
    name    text not null,
    at      timestamptz not null default now(),
    unique (year, code, message)
);
create table finalaccounts.signature (
    gate   bigint not null references finalaccounts.gate (id),
    step   text not null check (step in ('PREPARE', 'REVIEW', 'LEAD')),
    person text not null,
    name   text not null,
    at     timestamptz not null default now(),
    primary key (gate, step),
    unique (gate, person)
);
create table finalaccounts.approval (
    year        integer primary key,
    approved_on date not null,
    document    text not null default '',
    by          text not null,
    at          timestamptz not null default now()
);
grant usage on schema finalaccounts to ${app};
grant select, insert on all tables in schema finalaccounts to ${app};
grant update on finalaccounts.approval to ${app};
