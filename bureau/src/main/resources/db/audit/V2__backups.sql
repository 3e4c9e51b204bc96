-- When the last backup was made is asked for often, by pages and by whoever watches the office.
create index on audit.entry (number) where action = 'backup.made';
