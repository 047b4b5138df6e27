package org.tongxin.property;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Who sits for which party on an estate, as the organisation is now. */
@Component
public class Seats {

    private static final String CLERK = "department-clerk";

    private final Organization organization;

    Seats(Organization organization) {
        this.organization = organization;
    }

    /** The estate, if it is one and still open. */
    public Optional<Unit> estate(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(known -> organization.unit(new UnitCode(known)))
                .filter(unit -> unit.type() == UnitType.ESTATE && !unit.closed());
    }

    /** The company that serves the estate; empty when it has none, or when the company was removed. */
    public Optional<Unit> company(UnitCode estate) {
        return organization.propertyCompany(estate).filter(company -> !company.closed());
    }

    /** Whether the residents' committee of the community sits for the owners, since the estate has no owners' committee. */
    public boolean standIn(UnitCode estate) {
        return organization.estate(estate).filter(Unit::ownersCommittee).isEmpty();
    }

    /**
     * The seat of a party.
     *
     * @param field code of the department of the matter's own field; null when there is none
     * @throws Refused when nobody could hold the seat
     */
    public RoleAt seat(Party party, UnitCode estate, @Nullable String field) {
        return switch (party) {
            case COMMUNITY_SECRETARY, GRID_BRANCH, PROPERTY_MANAGER -> organization.nearest(party.id(), estate);
            case OWNERS_COMMITTEE ->
                organization.nearest(standIn(estate) ? "residents-committee" : "owners-committee", estate);
            case DEPARTMENT -> new RoleAt(CLERK, housing(estate).orElseThrow(() -> new Refused("property.no-housing")));
            case FIELD -> field == null ? seat(Party.DEPARTMENT, estate, null) : new RoleAt(CLERK, new UnitCode(field));
        };
    }

    /** The parties that have a seat in a meeting, the one that leads first. */
    public List<Party> parties(UnitCode estate, @Nullable String field) {
        Optional<UnitCode> housing = housing(estate);
        boolean own = field != null && !housing.map(UnitCode::value).equals(Optional.of(field));
        return Stream.of(Party.values())
                .filter(party -> party != Party.DEPARTMENT || housing.isPresent())
                .filter(party -> party != Party.FIELD || own)
                .toList();
    }

    /** Whether somebody works for the company that serves the estate, here or on another of its estates. */
    public boolean worksForCompany(Person person, UnitCode estate) {
        Optional<Unit> company = organization.propertyCompany(estate);
        return person.roles().stream()
                .filter(held -> held.role().equals(Party.PROPERTY_MANAGER.id()))
                .anyMatch(held -> held.unit().equals(estate)
                        || company.isPresent()
                                && organization.propertyCompany(held.unit()).equals(company));
    }

    private Optional<UnitCode> housing(UnitCode estate) {
        return organization.department("housing", estate).map(Unit::code);
    }
}
