-- Findings one by one, so that lists, counts and charts need not read whole results.
create table review.finding (
    id       bigint generated always as identity primary key,
    file     bigint not null references review.file (id),
    place    integer not null check (place >= 0),
    code     text not null,
    severity text not null check (severity in ('ERROR', 'WARNING', 'INFO')),
    message  text not null,
    unique (file, place)
);
create index on review.finding (code, severity);
insert into review.finding (file, place, code, severity, message)
select f.id, (n.at - 1)::integer, n.finding ->> 'code', upper(n.finding ->> 'severity'), n.finding ->> 'message'
from review.file f
cross join lateral jsonb_array_elements(f.result::jsonb #> '{result,findings}') with ordinality as n (finding, at)
where f.state = 'DONE' and f.result like '{%' and jsonb_typeof(f.result::jsonb #> '{result,findings}') = 'array';
create index on review.file (finished_at) where state = 'DONE';
create index on review.decision (by, id);
grant select, insert on review.finding to ${app};
