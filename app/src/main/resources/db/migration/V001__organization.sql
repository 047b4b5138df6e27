-- Units, roles and accounts: see org.tongxin.organization.

create table unit (
    code             text primary key check (code ~ '^[0-9A-Za-z-]{2,32}$'),
    name             text    not null check (name <> ''),
    type             text    not null,
    parent           text references unit (code) on update cascade deferrable,
    field            text,
    households       integer not null default 0 check (households >= 0),
    estate           text references unit (code) on update cascade deferrable,
    served_by        text references unit (code) on update cascade deferrable,
    owners_committee boolean not null default false,
    party_branch     text,
    party_group      text,
    closed           boolean not null default false,
    check (parent is not null or type = 'city'),
    check (parent <> code)
);
create index unit_parent on unit (parent);

-- A role can be held at units of these types only; the order is the one in lists.
create table role (
    id         text primary key,
    name_zh    text    not null,
    name_en    text    not null,
    unit_types text[]  not null,
    position   integer not null
);

-- Without a password nobody can log in: somebody who is known by name and role only.
create table account (
    name         text primary key check (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
    display_name text    not null check (display_name <> ''),
    note         text,
    password     text,
    disabled     boolean not null default false,
    -- A session that was begun under another number has ended.
    generation   integer not null default 0
);

create table role_holding (
    account text not null references account (name) on update cascade,
    role    text not null references role (id),
    unit    text not null references unit (code) on update cascade,
    primary key (account, role, unit)
);
create index role_holding_unit on role_holding (unit, role);

-- Raised with every change; other nodes look at it to know that their copy is old.
create table organization_version (
    version bigint not null
);
insert into organization_version values (0);

insert into role (position, id, name_zh, name_en, unit_types) values
    (1, 'resident', '居民', 'Resident', '{estate,grid}'),
    (2, 'grid-worker', '网格员', 'Grid worker', '{grid}'),
    (3, 'building-head', '楼栋长', 'Building head', '{building}'),
    (4, 'grid-branch', '小区（网格）党支部', 'Grid party branch', '{estate,grid}'),
    (5, 'dispatcher', '社区派单员', 'Dispatcher', '{community}'),
    (6, 'community-secretary', '社区党组织书记', 'Community secretary', '{community}'),
    (7, 'mediator', '人民调解员', 'Mediator', '{grid,community,street}'),
    (8, 'department-clerk', '部门办事员', 'Department clerk', '{department,partner}'),
    (9, 'party-member', '党员／志愿者', 'Party member or volunteer', '{grid}'),
    (10, 'property-manager', '物业公司', 'Property manager', '{estate}'),
    (11, 'owners-committee', '业委会', 'Owners'' committee', '{estate}'),
    (12, 'street-coordinator', '街道协调员', 'Street coordinator', '{street}'),
    (13, 'district-coordinator', '区级协调员', 'District coordinator', '{district}'),
    (14, 'supervisor', '督办员', 'Supervisor',
     '{city,district,street,community,grid,building,estate,department,partner,property-company}'),
    (15, 'process-owner', '流程管理员', 'Process owner', '{city}'),
    (16, 'administrator', '系统管理员', 'Administrator', '{city}');
