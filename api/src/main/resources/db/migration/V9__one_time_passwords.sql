-- When the password was set; one that somebody else has set is of no use some time later.
alter table laurel_user add column password_at timestamp with time zone default current_timestamp not null;
