-- A batch belongs to the area of who handed it in; a file to that, and to the area of the unit it is about where the unit is known.
alter table review.batch add area text not null default coalesce(nullif(current_setting('benmo.area', true), '*'), '');
alter table review.file add area text not null default coalesce(nullif(current_setting('benmo.area', true), '*'), '');
alter table review.batch enable row level security;
alter table review.file enable row level security;
alter table review.finding enable row level security;
alter table review.decision enable row level security;
create policy by_area on review.batch using (organization.sees(area));
create policy by_area on review.file
    using (organization.sees(area) or (unit <> '' and unit in (select u.name from organization.unit u)));
create policy by_file on review.finding using (exists (select 1 from review.file f where f.id = file));
create policy by_file on review.decision using (exists (select 1 from review.file f where f.id = file));
create index on review.file (name, id);
create index on review.finding (code, id);
