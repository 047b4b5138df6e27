package org.tongxin.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tongxin.cases.Categories;
import org.tongxin.cases.Category;
import org.tongxin.common.Messages;
import org.tongxin.common.Translations;
import org.tongxin.intake.Portal;
import org.tongxin.intake.ServiceItem;
import org.tongxin.intake.ServiceMenu;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Workflow;

/** The administrator edits what residents can pick. */
@Route("admin/services")
@Menu(title = "service.title", order = 83, icon = "vaadin:grid-big-o")
@RolesAllowed("administrator")
class ServicesView extends VerticalLayout implements HasDynamicTitle {

    private final ServiceMenu menu;
    private final Portal portal;
    private final Workflow workflow;
    private final Categories categories;
    private final Translations translations;
    private final Messages messages;
    private final Grid<ServiceItem> grid = new Grid<>();

    ServicesView(
            ServiceMenu menu,
            Portal portal,
            Workflow workflow,
            Categories categories,
            Translations translations,
            Messages messages) {
        this.menu = menu;
        this.portal = portal;
        this.workflow = workflow;
        this.categories = categories;
        this.translations = translations;
        this.messages = messages;
        setSizeFull();
        Button add = new Button(messages.get("service.new"), VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        columns();
        grid.setEmptyStateText(messages.get("service.empty"));
        grid.asSingleSelect().addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                edit(chosen.getValue());
            }
        });
        add(new H2(messages.get("service.title")), new Paragraph(messages.get("service.hint")), add, grid);
        refresh();
    }

    private void columns() {
        grid.addComponentColumn(item -> new Div(new Icon(item.icon()), new Span(" " + item.name(getLocale()))))
                .setHeader(messages.get("service.nameZh"))
                .setWidth("14rem")
                .setFlexGrow(2);
        grid.addColumn(item -> category(item.category())).setHeader(messages.get("service.category"));
        grid.addColumn(item -> process(item.processKey())).setHeader(messages.get("service.process"));
        grid.addColumn(ServiceItem::position)
                .setHeader(messages.get("service.position"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(item -> messages.get(item.active() ? "service.on" : "service.off"))
                .setHeader(messages.get("service.active"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private String category(@org.jspecify.annotations.Nullable String code) {
        return code == null
                ? messages.get("service.category.auto")
                : categories.find(code).map(found -> found.name(getLocale())).orElse(code);
    }

    private String process(String key) {
        return translations.get(workflow.name(key));
    }

    private void edit(@org.jspecify.annotations.Nullable ServiceItem item) {
        ServiceDialog dialog = new ServiceDialog(
                item,
                categories.all().stream().map(Category::code).toList(),
                this::category,
                portal.processes().stream().map(ProcessInfo::key).toList(),
                this::process,
                menu,
                messages);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                refresh();
            }
        });
        dialog.open();
    }

    private void refresh() {
        grid.deselectAll();
        grid.setItems(menu.all());
    }

    @Override
    public String getPageTitle() {
        return messages.get("service.title");
    }
}
