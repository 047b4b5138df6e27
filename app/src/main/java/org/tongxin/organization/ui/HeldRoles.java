package org.tongxin.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.tongxin.common.Messages;
import org.tongxin.organization.Role;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.data.CurrentOrganization;

/** The roles that an account holds, to take away and to add. */
class HeldRoles extends VerticalLayout {

    private final Messages messages;
    private final RoleTexts texts;
    private final Set<RoleAt> held = new HashSet<>();
    private final Div list = new Div();
    private final ComboBox<Role> role;
    private final ComboBox<Unit> unit;

    HeldRoles(Messages messages, CurrentOrganization organization, Set<RoleAt> known) {
        this.messages = messages;
        texts = new RoleTexts(messages, organization);
        held.addAll(known);
        setPadding(false);
        role = new ComboBox<>(messages.get("admin.column.role"));
        role.setItems(organization.roles());
        role.setItemLabelGenerator(one -> one.name(messages.locale()));
        unit = new UnitBox(
                messages.get("admin.column.unit"),
                organization,
                found -> !role.isEmpty() && role.getValue().unitTypes().contains(found.type()));
        unit.setEnabled(false);
        role.addValueChangeListener(change -> {
            unit.clear();
            unit.setEnabled(change.getValue() != null);
            unit.getDataProvider().refreshAll();
        });
        Button add = new Button(messages.get("admin.role.add"), VaadinIcon.PLUS.create(), click -> addChosen());
        FlexLayout chooser = new FlexLayout(role, unit, add);
        chooser.addClassName("admin-bar");
        add(list, chooser);
        show();
    }

    /** What is held now; a role that was chosen and not yet added counts, because that is what was meant. */
    Set<RoleAt> value() {
        addChosen();
        return Set.copyOf(held);
    }

    private void addChosen() {
        if (!role.isEmpty() && !unit.isEmpty()) {
            held.add(new RoleAt(role.getValue().id(), unit.getValue().code()));
            role.clear();
            show();
        }
    }

    private void show() {
        list.removeAll();
        held.stream().sorted(Comparator.comparing(texts::of)).forEach(one -> list.add(row(one)));
        if (held.isEmpty()) {
            list.setText(messages.get("admin.role.none"));
        }
    }

    private Div row(RoleAt one) {
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            held.remove(one);
            show();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(messages.get("admin.role.remove", texts.of(one)));
        Div row = new Div(new Span(texts.of(one)), remove);
        row.addClassName("admin-role");
        return row;
    }
}
