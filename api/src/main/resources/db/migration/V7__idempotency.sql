-- Requests that brought a key: the digest of caller and key, and the digest of what was asked. No status: it is under way.
create table answered_request (
    id       varchar(64)              not null primary key,
    request  varchar(64)              not null,
    begun_at timestamp with time zone not null,
    holder   varchar(36)              not null,
    status   integer,
    headers  text                     not null
);

create index answered_request_by_age on answered_request (begun_at);

-- The bodies of their answers, in pieces that fit into one value of either database.
create table answer_piece (
    request_id varchar(64) not null references answered_request (id) on delete cascade,
    number     integer     not null,
    bytes      bytea       not null,
    primary key (request_id, number)
);
