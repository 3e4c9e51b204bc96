-- Administrative areas, and units in them. Who works for an area sees its rows and no others, whoever asks and however: benmo.area
-- holds a code, * for all; unset or empty shows nothing.
create table organization.area (
    id      bigint generated always as identity primary key,
    code    text not null unique check (code ~ '^[1-9]([0-9]|[0-9]{3}|[0-9]{5}|[0-9]{8}|[0-9]{11})$'),
    name    text not null check (length(name) between 1 and 60),
    version integer not null default 0
);
create index on organization.area (name, id);
alter table organization.unit add area text not null default '' check (area = '' or area ~ '^[0-9]{2,12}$');
create index on organization.unit (area);
-- What is sorted is never null; a guarded table is looked up by columns, not by expressions.
drop index organization.unit_coalesce_id_idx, organization.employee_coalesce_id_idx, organization.employee_coalesce_id_idx1,
    organization.section_coalesce_id_idx, organization.post_coalesce_id_idx;
create index on organization.unit (code, id);
create index on organization.unit (name, id);
create index on organization.employee (name, id);
create index on organization.employee (number, id);
create index on organization.section (name, id);
create index on organization.post (name, id);

create function organization.sees(area text) returns boolean language sql stable as
$$ select current_setting('benmo.area', true) = '*'
      or (current_setting('benmo.area', true) <> '' and starts_with(area, current_setting('benmo.area', true))) $$;

-- True for the code of a unit the asker cannot see: it is taken, and that is all that is told.
create function organization.is_elsewhere(code text) returns boolean language sql stable security definer set search_path = '' as
$$ select exists (select 1 from organization.unit u where u.code = $1 and not organization.sees(u.area)) $$;

alter table organization.unit enable row level security;
alter table organization.section enable row level security;
alter table organization.post enable row level security;
alter table organization.employee enable row level security;
alter table organization.area enable row level security;
create policy by_area on organization.unit using (organization.sees(area));
create policy by_area on organization.section using (unit in (select id from organization.unit));
create policy by_area on organization.post using (unit in (select id from organization.unit));
create policy by_area on organization.employee using (unit in (select id from organization.unit));
-- What areas there are is no secret; who changes them must see them.
create policy read_all on organization.area for select using (true);
create policy by_area_insert on organization.area for insert with check (organization.sees(code));
create policy by_area_update on organization.area for update using (organization.sees(code));
create policy by_area_delete on organization.area for delete using (organization.sees(code));
grant select, insert, update, delete on organization.area to ${app};
