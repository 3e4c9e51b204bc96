-- What was published, version by version. Rows are added, never changed and never deleted, by nobody: a correction is a new version.
create table publication.version (
    year         integer not null check (year between 1950 and 2200),
    number       integer not null check (number >= 1),
    unit         text not null check (unit <> ''),
    title        text not null check (title <> ''),
    package_hash text not null check (package_hash ~ '^[0-9a-f]{64}$'),
    approved_on  date not null,
    published_at timestamptz not null,
    published_by text not null,
    reason       text not null check (length(reason) <= 1000),
    seal         text not null,
    primary key (year, number),
    check ((number = 1) = (reason = ''))
);
create table publication.signature (
    year   integer not null,
    number integer not null,
    place  integer not null,
    role   text not null,
    person text not null,
    at     timestamptz not null,
    primary key (year, number, place),
    foreign key (year, number) references publication.version (year, number)
);
-- The package as it was signed (INTERNAL), and what of it everyone may have (PUBLIC). The bytes lie in the data folder under their hash.
create table publication.file (
    year     integer not null,
    number   integer not null,
    audience text not null check (audience in ('INTERNAL', 'PUBLIC')),
    name     text not null,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size     bigint not null,
    primary key (year, number, audience, name),
    foreign key (year, number) references publication.version (year, number)
);
-- What is searched: the sentences and figures of a version, with the characters they contain and the pairs of neighbouring ones.
create table publication.passage (
    year    integer not null,
    number  integer not null,
    place   integer not null,
    kind    text not null check (kind in ('SENTENCE', 'FIGURE')),
    heading text not null,
    text    text not null,
    anchor  text not null,
    pairs   text[] not null,
    primary key (year, number, place),
    foreign key (year, number) references publication.version (year, number)
);
create index on publication.passage using gin (pairs);
-- Which figure stands where: for asking what a changed record would have changed in what is published.
create table publication.printed (
    year    integer not null,
    number  integer not null,
    id      text not null,
    figure  text not null,
    name    text not null,
    printed text not null,
    primary key (year, number, id),
    foreign key (year, number) references publication.version (year, number)
);
create index on publication.printed (figure);

-- Who owns the tables could still change them; this stops him too. An empty table may be emptied: a restore does.
create function publication.refuse() returns trigger language plpgsql as $$
declare
    filled boolean := true;
begin
    if tg_op = 'TRUNCATE' then
        execute format('select exists (select 1 from %I.%I)', tg_table_schema, tg_table_name) into filled;
    end if;
    if filled then
        raise exception 'what is published is never changed: % of %.%', tg_op, tg_table_schema, tg_table_name
            using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;
create trigger refuse before update or delete or truncate on publication.version for each statement execute function publication.refuse();
create trigger refuse before update or delete or truncate on publication.signature for each statement execute function publication.refuse();
create trigger refuse before update or delete or truncate on publication.file for each statement execute function publication.refuse();
create trigger refuse before update or delete or truncate on publication.passage for each statement execute function publication.refuse();
create trigger refuse before update or delete or truncate on publication.printed for each statement execute function publication.refuse();

grant usage on schema publication to ${app};
grant select, insert on publication.version, publication.signature, publication.file, publication.passage, publication.printed to ${app};
