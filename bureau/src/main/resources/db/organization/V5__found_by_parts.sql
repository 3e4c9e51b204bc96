-- Lists of a million employees are found by any part of a word: an index over every one, two and three neighbouring characters leaves
-- few rows to be read. The functions work as the owner of the tables, because an index over text is not used together with a policy;
-- so they ask for the area themselves.
create function organization.grams(words text) returns text[] language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
    plain text := lower(words);
    grams text[] := '{}';
begin
    for i in 1 .. length(plain) loop
        grams := grams || substr(plain, i, 1);
        if i < length(plain) then
            grams := grams || substr(plain, i, 2);
        end if;
        if i + 1 < length(plain) then
            grams := grams || substr(plain, i, 3);
        end if;
    end loop;
    return grams;
end $$;

-- What the grams of a text must hold so that it can hold this part: the longest are the fewest.
create function organization.asked(part text) returns text[] language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
    plain text := lower(part);
    size integer := least(3, length(plain));
    grams text[] := '{}';
begin
    for i in 1 .. length(plain) - size + 1 loop
        grams := grams || substr(plain, i, size);
    end loop;
    return grams;
end $$;

create index employee_number_grams on organization.employee using gin (organization.grams(number));
create index employee_name_grams on organization.employee using gin (organization.grams(name));
create index employee_section_grams on organization.employee using gin (organization.grams(section));
create index employee_post_grams on organization.employee using gin (organization.grams(post));

create function organization.found(which text, part text, most integer) returns bigint[]
    language plpgsql stable security definer set search_path = '' set enable_seqscan = off as $$
declare
    pattern text := '%' || replace(replace(replace(part, '!', '!!'), '%', '!%'), '_', '!_') || '%';
    ids bigint[];
begin
    if which not in ('number', 'name', 'section', 'post') then
        raise exception 'no such column: %', which;
    end if;
    execute format(
        'with matching as materialized (select e.id, e.unit from organization.employee e '
        'where organization.grams(e.%1$I) @> $1 and e.%1$I ilike $2 escape ''!'') '
        'select array(select m.id from matching m where m.unit in '
        '(select u.id from organization.unit u where organization.sees(u.area)) limit $3)', which)
    into ids using organization.asked(part), pattern, most;
    return ids;
end $$;
