-- Whom nobody gave an area sees none; who was there before areas were enforced saw, and sees, all.
update access.person set area = '*' where area = '';
comment on column access.person.area is 'code of an administrative area without filling zeros; * for all, empty for none';
