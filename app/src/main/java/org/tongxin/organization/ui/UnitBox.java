package org.tongxin.organization.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Locale;
import java.util.function.Predicate;
import org.tongxin.organization.Unit;
import org.tongxin.organization.data.CurrentOrganization;

/** Chooses a unit by name or code, out of many thousands. */
class UnitBox extends ComboBox<Unit> {

    UnitBox(String label, CurrentOrganization organization, Predicate<Unit> possible) {
        super(label);
        setItemLabelGenerator(unit -> unit.name() + " " + unit.code());
        setClearButtonVisible(true);
        setItemsWithFilterConverter(
                query -> organization.units().stream()
                        .filter(unit -> !unit.closed() && possible.test(unit))
                        .filter(unit -> matches(unit, query.getFilter().orElse("")))
                        .skip(query.getOffset())
                        .limit(query.getLimit()),
                typed -> typed.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean matches(Unit unit, String wanted) {
        return (unit.name() + " " + unit.code()).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
