package org.tongxin.intake.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.intake.NewRequest;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Where is it? An estate and its building, or the community when it is in none. */
class WherePage extends StepPage {

    private final Messages messages;
    private final Organization organization;
    private final ComboBox<Unit> where;
    private final ComboBox<Unit> building;
    private final TextField place;

    private final boolean estateNeeded;

    WherePage(Draft draft, boolean estateNeeded, Organization organization, Messages messages) {
        this.messages = messages;
        this.estateNeeded = estateNeeded;
        this.organization = organization;
        where = new ComboBox<>(messages.get(estateNeeded ? "portal.where.estate.only" : "portal.where.estate"));
        where.setItems(choices());
        where.setItemLabelGenerator(this::label);
        where.setHelperText(messages.get(estateNeeded ? "portal.where.estate.only.help" : "portal.where.estate.help"));
        where.setRequiredIndicatorVisible(true);
        building = new ComboBox<>(messages.get("portal.where.building"));
        building.setItemLabelGenerator(Unit::name);
        place = new TextField(messages.get("portal.where.place"));
        place.setHelperText(messages.get("portal.where.place.help"));
        place.setValueChangeMode(ValueChangeMode.LAZY);
        where.setWidthFull();
        building.setWidthFull();
        place.setWidthFull();
        restore(draft);
        where.addValueChangeListener(change -> {
            draft.where = change.getValue();
            where.setInvalid(false);
            offerBuildings(change.getValue());
        });
        building.addValueChangeListener(change -> draft.building = change.getValue());
        place.addValueChangeListener(change -> draft.place = change.getValue());
        add(where, building, place);
    }

    private void restore(Draft draft) {
        if (estateNeeded && draft.where != null && draft.where.type() != UnitType.ESTATE) {
            draft.where = null;
        }
        where.setValue(draft.where);
        offerBuildings(draft.where);
        building.setValue(draft.building);
        place.setValue(draft.place);
    }

    private List<Unit> choices() {
        List<Unit> choices = new java.util.ArrayList<>(organization.unitsOf(UnitType.ESTATE));
        if (!estateNeeded) {
            choices.addAll(organization.unitsOf(UnitType.COMMUNITY));
        }
        return choices;
    }

    private String label(Unit unit) {
        if (unit.type() == UnitType.COMMUNITY) {
            return messages.get("portal.where.outside", unit.name());
        }
        return organization.path(unit.code()).stream()
                .filter(above -> above.type() == UnitType.COMMUNITY)
                .findFirst()
                .map(community -> unit.name() + "（" + community.name() + "）")
                .orElse(unit.name());
    }

    private void offerBuildings(@Nullable Unit estate) {
        List<Unit> buildings = estate == null || estate.type() != UnitType.ESTATE
                ? List.of()
                : organization.unitsOf(UnitType.BUILDING).stream()
                        .filter(candidate -> organization.within(candidate.code(), estate.code()))
                        .toList();
        building.setItems(buildings);
        building.setVisible(!buildings.isEmpty());
    }

    @Override
    boolean valid() {
        if (where.getValue() == null) {
            where.setErrorMessage(messages.get("portal.where.missing"));
            where.setInvalid(true);
            where.focus();
            return false;
        }
        int length = place.getValue().length();
        if (length > NewRequest.PLACE_LIMIT) {
            place.setErrorMessage(
                    messages.get("intake.place.long", NewRequest.PLACE_LIMIT, length, length - NewRequest.PLACE_LIMIT));
            place.setInvalid(true);
            place.focus();
            return false;
        }
        return true;
    }
}
