-- Posts: how many places of a kind a section is allowed, and from when to when.
create table organization.post (
    id      bigint generated always as identity primary key,
    unit    bigint not null references organization.unit (id),
    section text not null default '',
    name    text not null check (length(name) between 1 and 60),
    kind    text not null check (kind in ('行政编制', '事业编制', '工勤编制', '编外')),
    places  integer not null check (places between 0 and 10000),
    since   date not null,
    until   date,
    version integer not null default 0,
    unique (unit, section, name, since),
    check (until is null or until >= since)
);
create index on organization.section (coalesce(name, ''), id);
create index on organization.post (coalesce(name, ''), id);
grant select, insert, update on organization.post to ${app};
