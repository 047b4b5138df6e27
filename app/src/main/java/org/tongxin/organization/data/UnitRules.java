package org.tongxin.organization.data;

import static org.tongxin.organization.UnitType.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** What must be true of every unit. A unit's type says below which types it may stand, so that the tree has no circles. */
class UnitRules {

    private static final String FIELD = "[a-z][a-z-]{1,40}";

    private final Map<UnitCode, Unit> units;
    private final List<Problem> problems = new ArrayList<>();

    private UnitRules(Map<UnitCode, Unit> units) {
        this.units = units;
    }

    static List<Problem> check(Map<UnitCode, Unit> units) {
        UnitRules rules = new UnitRules(units);
        units.values().forEach(rules::check);
        List<Unit> cities =
                units.values().stream().filter(unit -> unit.type() == CITY).toList();
        if (cities.size() > 1) {
            cities.forEach(city -> rules.problem(city, "second-city"));
        }
        return rules.problems;
    }

    private void check(Unit unit) {
        checkParent(unit);
        checkText(unit, unit.name(), true);
        checkText(unit, unit.partyBranch(), false);
        checkText(unit, unit.partyGroup(), false);
        checkField(unit, unit.field());
        if (unit.type() != ESTATE && (unit.servedBy() != null || unit.ownersCommittee())) {
            problem(unit, "only-estate");
        }
        if (unit.type() != GRID && (unit.partyBranch() != null || unit.partyGroup() != null)) {
            problem(unit, "only-grid");
        }
        if (unit.servedBy() != null && !is(unit.servedBy(), PROPERTY_COMPANY)) {
            problem(unit, "no-company", unit.servedBy().value());
        }
        if (unit.estate() != null) {
            checkEstate(unit, unit.estate());
        }
    }

    private void checkField(Unit unit, @Nullable String field) {
        if (unit.type() == DEPARTMENT && (field == null || !field.matches(FIELD))) {
            problem(unit, "field-missing");
        } else if (unit.type() == PARTNER && field != null && !field.matches(FIELD)) {
            problem(unit, "field-missing");
        } else if (unit.type() != DEPARTMENT && unit.type() != PARTNER && field != null) {
            problem(unit, "field-elsewhere");
        }
    }

    private void checkParent(Unit unit) {
        Unit parent = unit.parent() == null ? null : units.get(unit.parent());
        if (unit.type() == CITY) {
            if (unit.parent() != null || unit.closed()) {
                problem(unit, "city");
            }
        } else if (parent == null) {
            problem(unit, "no-parent", String.valueOf(unit.parent()));
        } else if (!parent.type().mayHold(unit.type())) {
            problem(unit, "wrong-parent", parent.name());
        } else if (parent.closed() && !unit.closed()) {
            problem(unit, "parent-closed", parent.name());
        }
    }

    private void checkEstate(Unit unit, UnitCode estate) {
        if ((unit.type() != GRID && unit.type() != BUILDING) || !is(estate, ESTATE)) {
            problem(unit, "no-estate", estate.value());
        } else if (!Objects.equals(community(unit), community(units.get(estate)))) {
            problem(unit, "estate-elsewhere", estate.value());
        }
    }

    private boolean is(UnitCode code, UnitType type) {
        Unit unit = units.get(code);
        return unit != null && unit.type() == type;
    }

    private @Nullable UnitCode community(@Nullable Unit unit) {
        Unit parent = unit == null || unit.parent() == null ? null : units.get(unit.parent());
        return parent == null || parent.type() == COMMUNITY
                ? (parent == null ? null : parent.code())
                : parent.type() == GRID ? parent.parent() : null;
    }

    private void checkText(Unit unit, @Nullable String text, boolean required) {
        if (text == null ? required : !Texts.good(text)) {
            problem(unit, "text");
        }
    }

    private void problem(Unit unit, String key, Object... arguments) {
        problems.add(Problem.of(unit.code(), key, arguments));
    }
}
