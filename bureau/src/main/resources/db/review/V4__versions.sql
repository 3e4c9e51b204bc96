-- What a person said of two files of one unit and year: the later replaces the earlier, or is one more beside it. Never changed; the
-- last word about a pair counts.
create table review.version (
    id       bigint generated always as identity primary key,
    file     bigint not null references review.file (id),
    older    bigint not null references review.file (id),
    replaces boolean not null,
    by       text not null,
    at       timestamptz not null default now(),
    check (file > older)
);
create index on review.version (older, file, id);
create index on review.version (file, older, id);
create view review.said with (security_invoker = true) as
    select distinct on (older, file) older, file, replaces, by, at from review.version order by older, file, id desc;
alter table review.version enable row level security;
create policy by_file on review.version
    using (exists (select 1 from review.file f where f.id = file) and exists (select 1 from review.file f where f.id = older));
grant select, insert on review.version to ${app};
grant select on review.said to ${app};
