-- Five-party meetings and the property companies' score: see org.tongxin.property.

-- Sits for an owners' committee that an estate does not have.
update role set position = position + 1 where position >= 12;
insert into role (position, id, name_zh, name_en, unit_types) values
    (12, 'residents-committee', '社区居委会', 'Residents'' committee', '{community}');

create table property_meeting (
    case_number text        not null references case_file,
    round       int         not null,
    quorum      int         not null,
    convened_at timestamptz not null,
    closed_at   timestamptz,
    primary key (case_number, round)
);

create table property_seat (
    case_number text    not null,
    round       int     not null,
    position    int     not null,
    party       text    not null,
    -- Who was asked: role@unit
    holder      text    not null,
    stands_in   boolean not null,
    answered_by text,
    answered_at timestamptz,
    opinion     text,
    will_do     text,
    primary key (case_number, round, party),
    foreign key (case_number, round) references property_meeting
);

create table property_score (
    id          bigint      generated always as identity primary key,
    company     text        not null,
    estate      text        not null,
    case_number text        not null references case_file,
    event       text        not null,
    -- Which attempt at rectification it belongs to.
    attempt     int         not null,
    points      int         not null,
    at          timestamptz not null,
    unique (case_number, event, attempt)
);

create index property_score_company on property_score (company, at);

create trigger property_score_append_only before update or delete on property_score
    for each row execute function refuse_change();

-- What the communities think of a company, once a quarter; see Appraisals.
create table property_appraisal (
    company   text        not null,
    community text        not null,
    -- The first day of the quarter.
    quarter   date        not null,
    score     int         not null check (score between 0 and 100),
    remark    text,
    person    text        not null,
    at        timestamptz not null,
    primary key (company, community, quarter)
);

update service_item set process_key = 'property' where code = 'property-fee';
