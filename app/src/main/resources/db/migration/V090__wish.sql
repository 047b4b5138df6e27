-- The wish wall (心愿墙): what is public of a wish, and who has claimed it. See org.tongxin.wish.
create table wish (
    case_number  text        primary key references case_file,
    kind         text        not null,
    -- As the community approved them: the only words that the wall shows.
    title        text        not null,
    text         text        not null,
    amount       int         check (amount >= 0),
    grid         text        not null,
    -- From the city down to the grid: who works above sees it.
    unit_path    text[]      not null,
    -- Volunteers of this unit and of those below see it: the grid first, then its community, then its street.
    open_to      text        not null,
    state        text        not null check (state in ('open', 'claimed', 'done', 'granted', 'community')),
    published_at timestamptz not null,
    granted_at   timestamptz
);

create index wish_open on wish (open_to, published_at desc) where state = 'open';
create index wish_granted on wish (open_to, granted_at desc) where state = 'granted';

-- One line for each time that somebody claimed it.
create table wish_claim (
    id          bigint      generated always as identity primary key,
    case_number text        not null references wish,
    claimant    text        not null,
    claimed_at  timestamptz not null,
    promised_on date        not null,
    ended_at    timestamptz,
    outcome     text        check (outcome in ('granted', 'overdue', 'given-up', 'not-confirmed')),
    check ((ended_at is null) = (outcome is null))
);

-- Whatever the program does: a wish has one claimant at a time.
create unique index wish_claim_live on wish_claim (case_number) where ended_at is null;
create index wish_claim_claimant on wish_claim (claimant, claimed_at desc);
