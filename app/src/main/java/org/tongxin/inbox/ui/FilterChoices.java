package org.tongxin.inbox.ui;

import java.util.List;
import java.util.function.Supplier;
import org.tongxin.common.Translations;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.InboxTab;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.Workflow;

/** What a person's filters offer: the steps that are in the list, and the units that the person has to do with, down to the grids. */
record FilterChoices(
        Inbox inbox,
        Workflow workflow,
        Organization organization,
        Translations translations,
        Person person,
        Supplier<InboxTab> tab)
        implements FilterBar.Choices {

    @Override
    public List<Inbox.Step> steps() {
        return inbox.steps(person, tab.get());
    }

    @Override
    public List<Unit> units() {
        return person.roles().stream()
                .map(RoleAt::unit)
                .distinct()
                .flatMap(unit -> organization.path(unit).stream()
                        .filter(above -> above.type() == UnitType.COMMUNITY)
                        .findFirst()
                        .map(community -> organization.subtree(community.code()))
                        .orElseGet(() -> organization.subtree(around(unit).code()))
                        .stream())
                .filter(unit -> unit.type() != UnitType.BUILDING)
                .distinct()
                .toList();
    }

    /** A department's cases come from the places around it. */
    private Unit around(org.tongxin.common.UnitCode code) {
        Unit unit = organization.unit(code).orElseThrow();
        return unit.type() == UnitType.DEPARTMENT && unit.parent() != null ? around(unit.parent()) : unit;
    }

    @Override
    public String processName(String key) {
        return translations.get(workflow.name(key));
    }

    @Override
    public String stepName(Inbox.Step step) {
        return translations.get(step.name());
    }
}
