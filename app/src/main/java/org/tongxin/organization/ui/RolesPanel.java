package org.tongxin.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Role;
import org.tongxin.organization.data.RoleAdministration;

/** All roles, and at which units each can be held. */
class RolesPanel extends VerticalLayout {

    private final Messages messages;
    private final Organization organization;
    private final RoleAdministration administration;
    private final Grid<Role> grid = new Grid<>();

    RolesPanel(Messages messages, Organization organization, RoleAdministration administration) {
        this.messages = messages;
        this.organization = organization;
        this.administration = administration;
        setSizeFull();
        setPadding(false);
        Button add = new Button(messages.get("admin.roles.add"), VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FlexLayout bar = new FlexLayout(new Paragraph(messages.get("admin.roles.hint")), add);
        bar.addClassName("admin-bar");
        grid.addColumn(new ComponentRenderer<>(this::which)).setHeader(messages.get("admin.column.role"));
        grid.addColumn(new ComponentRenderer<>(this::where))
                .setHeader(messages.get("admin.role.types"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(this::button)).setAutoWidth(true).setFlexGrow(0);
        grid.addItemDoubleClickListener(click -> edit(click.getItem()));
        addAndExpand(grid);
        addComponentAsFirst(bar);
        refresh();
    }

    private void refresh() {
        grid.setItems(organization.roles());
    }

    private Div which(Role role) {
        Span id = new Span(role.id());
        id.addClassName("admin-code");
        Div which = new Div(new Span(role.name(messages.locale())), id);
        which.addClassName("admin-unit");
        return which;
    }

    private Div where(Role role) {
        Div where = new Div(role.unitTypes().stream()
                .sorted()
                .map(type -> messages.get("unit-type." + type.id()))
                .collect(Collectors.joining(messages.get("admin.roles.comma"))));
        where.addClassName("admin-roles");
        return where;
    }

    private Button button(Role role) {
        Button edit = new Button(VaadinIcon.EDIT.create(), click -> edit(role));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        edit.setAriaLabel(messages.get("admin.edit", role.name(messages.locale())));
        return edit;
    }

    private void edit(@Nullable Role role) {
        new RoleDialog(messages, administration, role, this::refresh).open();
    }
}
