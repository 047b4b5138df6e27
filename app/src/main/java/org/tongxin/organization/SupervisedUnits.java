package org.tongxin.organization;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;

/** Who supervises what: those who answer for a unit see it and all that lies below it, and nothing beside it. */
@Component
public class SupervisedUnits {

    public static final Set<String> ROLES =
            Set.of("supervisor", "community-secretary", "street-coordinator", "district-coordinator");

    private final Oversight oversight;

    SupervisedUnits(Oversight oversight) {
        this.oversight = oversight;
    }

    /**
     * The units that the person supervises, none of them below another.
     *
     * @throws AccessDeniedException when there is none
     */
    public List<UnitCode> units(Person person) {
        return oversight.units(person, ROLES);
    }

    /**
     * The units asked for.
     *
     * @throws Refused {@code supervision.outside} when the person does not supervise the one that is asked for
     */
    public List<UnitCode> units(Person person, @Nullable UnitCode asked) {
        List<UnitCode> own = units(person);
        if (asked == null) {
            return own;
        }
        if (!covers(person, asked)) {
            throw new Refused("supervision.outside");
        }
        return List.of(asked);
    }

    /** Whether the person supervises the unit, such as that of a case; no for who supervises nothing. */
    public boolean covers(Person person, UnitCode unit) {
        return oversight.covers(person, ROLES, unit);
    }
}
