package org.tongxin.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.CurrentOrganization;

/** One unit: its facts, its place in the tree, open or closed. Shows the fields that its type has. */
class UnitDialog extends Dialog {

    private final Messages messages;
    private final CurrentOrganization organization;
    private final Administration administration;
    private final @Nullable Unit unit;
    private final Runnable saved;
    private final TextField code;
    private final TextField name;
    private final Select<UnitType> type = new Select<>();
    private final ComboBox<Unit> parent;
    private final TextField field;
    private final IntegerField households;
    private final ComboBox<Unit> estate;
    private final ComboBox<Unit> servedBy;
    private final Checkbox ownersCommittee;
    private final TextField partyBranch;
    private final TextField partyGroup;
    private final ErrorText error = new ErrorText();

    UnitDialog(
            Messages messages,
            CurrentOrganization organization,
            Administration administration,
            @Nullable Unit unit,
            @Nullable Unit above,
            Runnable saved) {
        this.messages = messages;
        this.organization = organization;
        this.administration = administration;
        this.unit = unit;
        this.saved = saved;
        code = text("code");
        name = text("name");
        parent =
                units("parent", found -> type.getValue() == null || found.type().mayHold(type.getValue()));
        field = text("field");
        field.setHelperText(messages.get("admin.column.field.hint"));
        households = new IntegerField(messages.get("admin.column.households"));
        households.setMin(0);
        estate = units("estate", found -> found.type() == UnitType.ESTATE);
        servedBy = units("served_by", found -> found.type() == UnitType.PROPERTY_COMPANY);
        ownersCommittee = new Checkbox(messages.get("admin.column.owners_committee"));
        partyBranch = text("party_branch");
        partyGroup = text("party_group");
        type.setLabel(messages.get("admin.column.type"));
        type.setItems(Arrays.stream(UnitType.values())
                .filter(one -> unit != null || one != UnitType.CITY)
                .toList());
        type.setItemLabelGenerator(one -> messages.get("unit-type." + one.id()));
        type.addValueChangeListener(change -> showFieldsOf(change.getValue()));
        setHeaderTitle(unit == null ? messages.get("admin.units.add") : messages.get("admin.edit", unit.name()));
        setWidth("min(44rem, 100vw)");
        add(
                new FormLayout(
                        code,
                        name,
                        type,
                        parent,
                        field,
                        households,
                        estate,
                        servedBy,
                        partyBranch,
                        partyGroup,
                        ownersCommittee),
                error);
        fill(unit, above);
        buttons();
    }

    private void fill(@Nullable Unit known, @Nullable Unit above) {
        if (known == null) {
            type.setValue(first(above));
            parent.setValue(above);
            return;
        }
        code.setValue(known.code().value());
        code.setReadOnly(true);
        name.setValue(known.name());
        type.setValue(known.type());
        type.setReadOnly(true);
        parent.setValue(find(known.parent()));
        field.setValue(known.field() == null ? "" : known.field());
        households.setValue(known.households());
        estate.setValue(find(known.estate()));
        servedBy.setValue(find(known.servedBy()));
        ownersCommittee.setValue(known.ownersCommittee());
        partyBranch.setValue(known.partyBranch() == null ? "" : known.partyBranch());
        partyGroup.setValue(known.partyGroup() == null ? "" : known.partyGroup());
    }

    private static UnitType first(@Nullable Unit above) {
        return above == null
                ? UnitType.COMMUNITY
                : Arrays.stream(UnitType.values())
                        .filter(one -> above.type().mayHold(one))
                        .findFirst()
                        .orElse(UnitType.COMMUNITY);
    }

    private void showFieldsOf(UnitType chosen) {
        parent.setVisible(chosen != UnitType.CITY);
        field.setVisible(chosen == UnitType.DEPARTMENT || chosen == UnitType.PARTNER);
        households.setVisible(
                chosen != UnitType.DEPARTMENT && chosen != UnitType.PARTNER && chosen != UnitType.PROPERTY_COMPANY);
        estate.setVisible(chosen == UnitType.GRID || chosen == UnitType.BUILDING);
        servedBy.setVisible(chosen == UnitType.ESTATE);
        ownersCommittee.setVisible(chosen == UnitType.ESTATE);
        partyBranch.setVisible(chosen == UnitType.GRID);
        partyGroup.setVisible(chosen == UnitType.GRID);
        parent.getDataProvider().refreshAll();
    }

    private void buttons() {
        Button save = new Button(messages.get("admin.save"), click -> save(unit != null && unit.closed()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (unit != null && unit.type() != UnitType.CITY) {
            Button shut = new Button(
                    messages.get(unit.closed() ? "admin.unit.reopen" : "admin.unit.close"), click -> toggle(unit));
            shut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            getFooter().add(shut);
        }
        getFooter().add(new Button(messages.get("admin.cancel"), click -> close()), save);
    }

    private void toggle(Unit known) {
        if (known.closed()) {
            save(false);
            return;
        }
        new ConfirmDialog(
                        messages.get("admin.unit.close"),
                        messages.get("admin.unit.close.sure", known.name()),
                        messages.get("admin.unit.close"),
                        confirmed -> save(true),
                        messages.get("admin.cancel"),
                        cancelled -> {})
                .open();
    }

    private void save(boolean closed) {
        try {
            Unit entered = entered(closed);
            if (unit == null) {
                administration.add(entered);
            } else {
                administration.save(entered);
            }
            close();
            saved.run();
        } catch (Refused refused) {
            error.show(messages.get(refused));
        }
    }

    private Unit entered(boolean closed) {
        UnitType chosen = type.getValue();
        return new Unit(
                unitCode(),
                name.getValue().strip(),
                chosen,
                code(parent),
                optional(field),
                households.isVisible() && households.getValue() != null ? Math.max(0, households.getValue()) : 0,
                code(estate),
                code(servedBy),
                chosen == UnitType.ESTATE && ownersCommittee.getValue(),
                optional(partyBranch),
                optional(partyGroup),
                closed);
    }

    private UnitCode unitCode() {
        try {
            return new UnitCode(code.getValue().strip());
        } catch (IllegalArgumentException e) {
            throw new Refused("organization.bad.code", code.getLabel(), code.getValue());
        }
    }

    private static @Nullable UnitCode code(ComboBox<Unit> box) {
        return box.isVisible() && box.getValue() != null ? box.getValue().code() : null;
    }

    private static @Nullable String optional(TextField text) {
        return text.isVisible() && !text.getValue().isBlank() ? text.getValue().strip() : null;
    }

    private @Nullable Unit find(@Nullable UnitCode wanted) {
        return wanted == null ? null : organization.unit(wanted).orElse(null);
    }

    private TextField text(String column) {
        return new TextField(messages.get("admin.column." + column));
    }

    private ComboBox<Unit> units(String column, Predicate<Unit> possible) {
        return new UnitBox(messages.get("admin.column." + column), organization, possible);
    }
}
