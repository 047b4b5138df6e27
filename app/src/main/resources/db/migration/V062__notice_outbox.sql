-- What leaves the application. Lines are written in the transaction of the work; a sender makes messages of them after commit.
create table outgoing_message (
  id bigint generated always as identity primary key,
  channel text not null,
  -- an account; for a robot the code of its unit
  recipient text not null,
  digest boolean not null,
  -- unknown: handed over, but nobody said whether it arrived; dead: given up; moot: nothing left to say
  state text not null check (state in ('waiting', 'sending', 'sent', 'moot', 'unknown', 'dead')),
  tries int not null default 0,
  next_try timestamptz not null,
  problem text,
  detail text,
  created timestamptz not null,
  changed timestamptz not null
);

create index outgoing_message_waiting on outgoing_message (channel, next_try, id) where state = 'waiting';
create index outgoing_message_troubled on outgoing_message (changed) where state in ('sending', 'unknown', 'dead');
create index outgoing_message_digest on outgoing_message (channel, recipient, created) where digest;

-- What one recipient is told on one channel, once.
create table outgoing_line (
  channel text not null,
  recipient text not null,
  event bigint not null references notice_event,
  at_once boolean not null,
  not_before timestamptz not null,
  message bigint references outgoing_message on delete cascade,
  primary key (channel, recipient, event)
);

create index outgoing_line_open on outgoing_line (channel, not_before) where message is null;
create index outgoing_line_message on outgoing_line (message);

-- What the administrator allows; without the row as the defaults say.
create table notice_policy (
  single boolean primary key default true check (single),
  mail boolean not null,
  robots boolean not null,
  morning time not null,
  afternoon time not null,
  at_once text[] not null,
  always text[] not null,
  quiet_from time not null,
  quiet_until time not null,
  tries int not null check (tries between 1 and 50)
);

-- What a person has chosen within that.
create table notice_preference (
  person text primary key,
  mail boolean not null,
  -- equal: no quiet hours
  quiet_from time not null,
  quiet_until time not null,
  language text not null
);

-- Sealed. A new address counts once the code that was sent to it has been typed.
create table notice_address (
  person text primary key,
  address bytea,
  pending bytea,
  code bytea,
  code_until timestamptz,
  code_tries int not null default 0
);

-- The group robot of a unit; whoever knows its address can write into the group, so it is sealed.
create table notice_robot (
  unit text primary key,
  address bytea not null
);
