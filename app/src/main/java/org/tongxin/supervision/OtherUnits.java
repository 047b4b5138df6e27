package org.tongxin.supervision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.SupervisedUnits;
import org.tongxin.organization.Unit;

/** The units that a task could go to instead of the one that has to act. */
@Component
class OtherUnits {

    private final ActingUnit acting;
    private final Organization organization;
    private final SupervisedUnits supervised;

    OtherUnits(ActingUnit acting, Organization organization, SupervisedUnits supervised) {
        this.acting = acting;
        this.organization = organization;
        this.supervised = supervised;
    }

    /** The one of the groups that has to act. */
    Optional<RoleAt> acting(Set<String> groups) {
        return acting.of(groups)
                .flatMap(unit -> groups.stream()
                        .filter(group -> group.contains("@"))
                        .map(RoleAt::parse)
                        .filter(group -> group.unit().equals(unit))
                        .sorted(java.util.Comparator.comparing(RoleAt::group))
                        .findFirst());
    }

    /** Of the same type, where somebody holds the same role, beside it or in what the person supervises. */
    List<Unit> of(Person person, Set<String> groups) {
        return acting(groups)
                .flatMap(group -> organization.unit(group.unit()).map(unit -> others(person, group, unit)))
                .orElse(List.of());
    }

    private List<Unit> others(Person person, RoleAt group, Unit unit) {
        return organization.unitsOf(unit.type()).stream()
                .filter(other -> !other.code().equals(unit.code()))
                .filter(other ->
                        Objects.equals(other.parent(), unit.parent()) || supervised.covers(person, other.code()))
                .filter(other -> !organization
                        .holders(new RoleAt(group.role(), other.code()))
                        .isEmpty())
                .toList();
    }
}
