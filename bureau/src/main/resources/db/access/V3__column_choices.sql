-- Which columns of a list a person wants to see.
create table access.column_choice (
    person  bigint not null references access.person (id),
    list    text not null check (length(list) between 1 and 200),
    columns text[] not null,
    primary key (person, list)
);
grant select, insert, delete on access.column_choice to ${app};
