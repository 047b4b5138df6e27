package org.tongxin.organization.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** The file of units. */
@Component
class UnitSheet implements Sheet {

    static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "type",
            "parent",
            "field",
            "households",
            "estate",
            "served_by",
            "owners_committee",
            "party_branch",
            "party_group",
            "closed");

    private final OrganizationTables tables;

    UnitSheet(OrganizationTables tables) {
        this.tables = tables;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Draft read(Reader reader) {
        return new Draft(reader.each(UnitSheet::unit, Unit::code), List.of());
    }

    private static Unit unit(Line line) {
        String type = line.required("type");
        line.required("code");
        return new Unit(
                Objects.requireNonNull(line.code("code")),
                line.required("name"),
                UnitType.of(type).orElseThrow(() -> new Refused("organization.bad.type", type, types())),
                line.code("parent"),
                line.text("field"),
                line.number("households"),
                line.code("estate"),
                line.code("served_by"),
                line.yes("owners_committee"),
                line.text("party_branch"),
                line.text("party_group"),
                line.yes("closed"));
    }

    private static String types() {
        return String.join(
                ", ", Arrays.stream(UnitType.values()).map(UnitType::id).toList());
    }

    @Override
    public Stream<List<String>> rows() {
        return tables.units().stream()
                .sorted(Comparator.comparing(unit -> unit.code().value()))
                .map(UnitSheet::cells);
    }

    static List<String> cells(Unit unit) {
        return List.of(
                unit.code().value(),
                unit.name(),
                unit.type().id(),
                text(unit.parent()),
                text(unit.field()),
                String.valueOf(unit.households()),
                text(unit.estate()),
                text(unit.servedBy()),
                unit.ownersCommittee() ? "yes" : "no",
                text(unit.partyBranch()),
                text(unit.partyGroup()),
                unit.closed() ? "yes" : "no");
    }

    private static String text(@Nullable Object value) {
        return value instanceof UnitCode code ? code.value() : Objects.toString(value, "");
    }
}
