-- What was changed, by whom and when. Rows are only ever added; each has the digest of the one before in its own.
create table audit_entry (
    number   bigint                   not null primary key,
    at       timestamp with time zone not null,
    actor    varchar(200)             not null,
    action   varchar(60)              not null,
    subject  varchar(300)             not null,
    details  text                     not null,
    previous varchar(64)              not null,
    digest   varchar(64)              not null
);

-- The last entry. Who adds one locks this row, so that two cannot follow on the same.
create table audit_head (
    id     integer     not null primary key,
    number bigint      not null,
    digest varchar(64) not null
);

insert into audit_head (id, number, digest) values (1, 0, '');
