-- Mediation: see org.tongxin.mediation.

-- By what the parties of a dispute can be found again in another one, as keyed digests: "key id:digest" of an id number, a telephone number, and a name in a
-- community. Nobody can be read out of it; who the parties are is in the private values of the case.
create table mediation_party (
    fingerprint text not null,
    case_number text not null references case_file,
    primary key (fingerprint, case_number)
);

create index mediation_party_case on mediation_party (case_number);
