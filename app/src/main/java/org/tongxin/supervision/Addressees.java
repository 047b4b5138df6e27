package org.tongxin.supervision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.SupervisedUnits;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.WorkTask;

/** Who has to answer an order, as whom somebody puts it, and who is told when nobody answers. */
@Component
class Addressees {

    private final Organization organization;
    private final ActingUnit acting;
    private final SupervisedUnits supervised;

    Addressees(Organization organization, ActingUnit acting, SupervisedUnits supervised) {
        this.organization = organization;
        this.acting = acting;
        this.supervised = supervised;
    }

    /** Who answers for the unit that acts, then the task's own groups; nobody answers an order that they put themselves. */
    List<RoleAt> of(WorkTask task, Person person) {
        Set<RoleAt> all = new LinkedHashSet<>();
        head(task).ifPresent(all::add);
        task.groups().stream()
                .filter(group -> group.contains("@"))
                .sorted()
                .map(RoleAt::parse)
                .forEach(all::add);
        return all.stream().filter(each -> !person.holds(each)).toList();
    }

    private Optional<RoleAt> head(WorkTask task) {
        try {
            return acting.of(task.groups()).flatMap(acting::head);
        } catch (Refused nowhere) {
            return Optional.empty();
        }
    }

    /** The role of this person that supervises the unit, the nearest to it. */
    RoleAt issuer(Person person, UnitCode unit) {
        List<Unit> path = new ArrayList<>(organization.path(unit));
        java.util.Collections.reverse(path);
        return path.stream()
                .flatMap(each -> person.roles().stream()
                        .filter(role -> role.unit().equals(each.code()))
                        .filter(role -> SupervisedUnits.ROLES.contains(role.role()))
                        .sorted(java.util.Comparator.comparing(RoleAt::role)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(person.name() + " does not supervise " + unit));
    }

    /** Whether the person may decide in the place of who put an order: they supervise the unit as which it was put. */
    boolean standsFor(Person person, RoleAt issuer) {
        return supervised.covers(person, issuer.unit());
    }

    /** The role one step above the addressee. */
    String superior(RoleAt addressee) {
        boolean ofTheStreet =
                organization.path(addressee.unit()).stream().anyMatch(unit -> unit.type() == UnitType.STREET);
        return ofTheStreet && !addressee.role().equals("street-coordinator")
                ? "street-coordinator"
                : "district-coordinator";
    }
}
