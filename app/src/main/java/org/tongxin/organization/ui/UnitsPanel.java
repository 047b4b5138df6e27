package org.tongxin.organization.ui;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.CurrentOrganization;

/** The tree of units; a search shows what it finds with the way to it. */
class UnitsPanel extends VerticalLayout {

    private final Messages messages;
    private final CurrentOrganization organization;
    private final Administration administration;
    private final TextField search = new TextField();
    private final Checkbox closed = new Checkbox();
    private final TreeGrid<Unit> tree = new TreeGrid<>();

    UnitsPanel(Messages messages, CurrentOrganization organization, Administration administration) {
        this.messages = messages;
        this.organization = organization;
        this.administration = administration;
        setSizeFull();
        setPadding(false);
        search.setPlaceholder(messages.get("admin.units.search"));
        search.setAriaLabel(messages.get("admin.units.search"));
        search.setClearButtonVisible(true);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        closed.setLabel(messages.get("admin.units.closed"));
        closed.addValueChangeListener(change -> refresh());
        Button add = new Button(messages.get("admin.units.add"), VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FlexLayout bar = new FlexLayout(search, closed, add);
        bar.addClassName("admin-bar");
        tree.addComponentHierarchyColumn(this::name)
                .setHeader(messages.get("admin.column.name"))
                .setFlexGrow(1);
        tree.addColumn(new ComponentRenderer<>(this::button)).setAutoWidth(true).setFlexGrow(0);
        tree.setEmptyStateText(messages.get("admin.units.none"));
        tree.addItemDoubleClickListener(click -> edit(click.getItem()));
        addAndExpand(tree);
        addComponentAsFirst(bar);
        refresh();
    }

    /** Shows what there is now; what was unfolded stays so. */
    void refresh() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Unit> units = organization.units().stream()
                .filter(unit -> closed.getValue() || !unit.closed())
                .toList();
        Set<Unit> shown = new HashSet<>();
        units.stream()
                .filter(unit -> matches(unit, wanted))
                .forEach(unit -> shown.addAll(organization.path(unit.code())));
        Map<UnitCode, List<Unit>> below = units.stream()
                .filter(unit -> unit.parent() != null && shown.contains(unit))
                .collect(groupingBy(Unit::parent));
        List<Unit> roots = units.stream()
                .filter(unit -> unit.parent() == null && shown.contains(unit))
                .toList();
        tree.setItems(roots, unit -> below.getOrDefault(unit.code(), List.of()));
        tree.expandRecursively(roots, wanted.isEmpty() ? 2 : shown.size() > 200 ? 2 : 6);
    }

    private static boolean matches(Unit unit, String wanted) {
        return wanted.isEmpty()
                || unit.name().toLowerCase(Locale.ROOT).contains(wanted)
                || unit.code().value().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Span name(Unit unit) {
        String households =
                unit.households() == 0 ? "" : " · " + messages.get("admin.unit.households", unit.households());
        Span code = new Span(
                unit.code() + " · " + messages.get("unit-type." + unit.type().id()) + households);
        code.addClassName("admin-code");
        Span name = new Span(new Span(unit.name()), code);
        if (unit.closed()) {
            Span mark = new Span(messages.get("admin.unit.is-closed"));
            mark.getElement().getThemeList().add("badge contrast");
            name.add(mark);
        }
        name.addClassName("admin-unit");
        return name;
    }

    private Button button(Unit unit) {
        Button edit = new Button(VaadinIcon.EDIT.create(), click -> edit(unit));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        edit.setAriaLabel(messages.get("admin.edit", unit.name()));
        return edit;
    }

    private void edit(@Nullable Unit unit) {
        Unit below = tree.getSelectedItems().stream().findFirst().orElse(null);
        Unit above = below != null && below.type() != UnitType.BUILDING ? below : null;
        new UnitDialog(messages, organization, administration, unit, above, this::refresh).open();
    }
}
