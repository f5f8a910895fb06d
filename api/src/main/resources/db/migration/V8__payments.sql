-- What payroll is told of a released cycle, and what payroll told of it.
create table handover (
    cycle_id    bigint                   not null primary key references cycle (id),
    released_at timestamp with time zone not null,
    book_digest varchar(64)              not null
);

-- What the release came to, so that no payment can vanish unseen later. Four decimals are as many as any currency has.
create table handover_total (
    cycle_id bigint         not null references handover (cycle_id),
    currency varchar(3)     not null,
    payments bigint         not null,
    amount   numeric(38, 4) not null,
    primary key (cycle_id, currency)
);

-- A payment's number counts from 1 in its cycle, in the order of the bytes of employees' ids.
create table payment (
    cycle_id        bigint         not null references handover (cycle_id),
    number          bigint         not null,
    employee        varchar(200)   not null,
    employee_utf8   bytea          not null,
    name            text           not null,
    line            integer        not null,
    award           text           not null,
    pay_code        text,
    amount          numeric(38, 4) not null,
    currency        varchar(3)     not null,
    corrects        varchar(10),
    review          varchar(20),
    state           varchar(20)    not null,
    decided_at      timestamp with time zone,
    decided_by      varchar(200),
    decided_because text,
    acknowledged_at timestamp with time zone,
    acknowledged_by varchar(200),
    reference       text,
    reason          text,
    primary key (cycle_id, number),
    unique (cycle_id, employee_utf8, line)
);
