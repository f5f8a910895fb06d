-- Books, each once under the digest of its files, as a zip file in parts, so that no single
-- value is large.
create table kept_book (
    digest  varchar(64)              not null primary key,
    parts   integer                  not null,
    kept_at timestamp with time zone not null
);

create table kept_book_part (
    digest  varchar(64) not null references kept_book (digest),
    part    integer     not null,
    content bytea       not null,
    primary key (digest, part)
);

-- The releases of the book. Number 0 is the folder's book as it was in force before the first approval; it has no day from
-- which it is in force, because it was so ever before.
create table release (
    number         bigint                   not null primary key,
    version        bigint                   not null,
    book_digest    varchar(64)              not null references kept_book (digest),
    state          varchar(20)              not null,
    note           varchar(1000)            not null,
    file           varchar(4096),
    made_of        varchar(64),
    uploaded_by    varchar(200)             not null,
    uploaded_at    timestamp with time zone not null,
    submitted_by   varchar(200),
    submitted_at   timestamp with time zone,
    decided_by     varchar(200),
    decided_at     timestamp with time zone,
    why            varchar(1000),
    in_force_from  date,
    approval       bigint,
    rolled_back_by varchar(200),
    rolled_back_at timestamp with time zone
);

-- The last number and the last approval. Who changes a release locks this row, so that changes come one after another.
create table release_head (
    id       integer not null primary key,
    number   bigint  not null,
    approval bigint  not null
);

insert into release_head (id, number, approval) values (1, 0, 0);
