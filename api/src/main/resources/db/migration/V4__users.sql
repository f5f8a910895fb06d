-- Who may log in. Of a password only its hash is kept.
create table laurel_user (
    name         varchar(100)             not null primary key,
    password     varchar(200)             not null,
    one_time     boolean                  not null,
    roles        varchar(200)             not null,
    employee     varchar(200),
    disabled     boolean                  not null,
    -- Passwords tried since one was right, and when the last one was.
    attempts     integer                  not null,
    attempted_at timestamp with time zone not null
);

-- Who is logged in. Of a token only its SHA-256 is kept.
create table laurel_session (
    digest     varchar(64)              not null primary key,
    user_name  varchar(100)             not null references laurel_user (name) on delete cascade,
    expires_at timestamp with time zone not null
);

create index laurel_session_of_user on laurel_session (user_name);
