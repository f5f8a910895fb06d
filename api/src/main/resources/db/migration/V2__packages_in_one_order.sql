-- Each database orders texts in its own way, often that of its operator's language. Bytes have one order everywhere.
alter table package add column employee_utf8 bytea;

-- Up to here Laurel kept packages in H2 only, which takes a text's bytes as they are.
update package set employee_utf8 = cast(employee as bytea);

alter table package alter column employee_utf8 set not null;

create unique index package_in_order on package (cycle_id, employee_utf8);
