-- The office itself: units in the reporting scope, their sections, and who holds a post of which kind, each with the days it is valid.
create table organization.unit (
    id       bigint generated always as identity primary key,
    code     text not null unique check (length(code) between 1 and 30),
    name     text not null check (length(name) between 1 and 100),
    kind     text not null check (kind in ('行政单位', '参公事业单位', '公益一类事业单位', '公益二类事业单位')),
    reports  boolean not null default true,
    since    date not null,
    until    date,
    version  integer not null default 0,
    check (until is null or until >= since)
);
create table organization.section (
    id       bigint generated always as identity primary key,
    unit     bigint not null references organization.unit (id),
    name     text not null check (length(name) between 1 and 60),
    since    date not null,
    until    date,
    version  integer not null default 0,
    unique (unit, name, since),
    check (until is null or until >= since)
);
create table organization.employee (
    id       bigint generated always as identity primary key,
    unit     bigint not null references organization.unit (id),
    number   text not null,
    name     text not null check (length(name) between 1 and 60),
    section  text not null default '',
    post     text not null default '',
    kind     text not null check (kind in ('行政编制在职', '事业编制在职', '离休', '退休', '其他人员')),
    since    date not null,
    until    date,
    version  integer not null default 0,
    unique (unit, number, since),
    check (until is null or until >= since)
);
create index on organization.unit (coalesce(name, ''), id);
create index on organization.employee (coalesce(name, ''), id);
create index on organization.employee (coalesce(number, ''), id);
create index on organization.employee (since, until);
grant usage on schema organization to ${app};
grant select, insert, update on all tables in schema organization to ${app};
