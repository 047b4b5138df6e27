package org.tongxin.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.inbox.SavedFilters;
import org.tongxin.organization.Person;

/** The filters that somebody keeps: choose one, keep this one, rename or forget one. */
class SavedFilterMenu extends MenuBar {

    private final Messages messages;
    private final SavedFilters filters;
    private final Person person;
    private final Supplier<InboxAddress> current;
    private final Consumer<InboxAddress> onChoose;
    private final MenuItem root;

    SavedFilterMenu(
            Messages messages,
            SavedFilters filters,
            Person person,
            Supplier<InboxAddress> current,
            Consumer<InboxAddress> onChoose) {
        this.messages = messages;
        this.filters = filters;
        this.person = person;
        this.current = current;
        this.onChoose = onChoose;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        root = addItem(VaadinIcon.BOOKMARK_O.create());
        root.setAriaLabel(messages.get("inbox.saved"));
        root.add(messages.get("inbox.saved"));
        fill();
    }

    private void fill() {
        root.getSubMenu().removeAll();
        List<SavedFilters.Saved> saved = filters.of(person);
        saved.forEach(filter -> root.getSubMenu()
                .addItem(
                        filter.name(),
                        click -> onChoose.accept(InboxAddress.of(QueryParameters.fromString(filter.query())))));
        root.getSubMenu()
                .addItem(
                        messages.get("inbox.saved.keep"),
                        click -> askName(
                                "inbox.saved.keep",
                                "",
                                name -> filters.save(
                                        person,
                                        new SavedFilters.Saved(
                                                name, current.get().query().getQueryString()))));
        if (!saved.isEmpty()) {
            MenuItem rename = root.getSubMenu().addItem(messages.get("inbox.saved.rename"));
            saved.forEach(filter -> rename.getSubMenu()
                    .addItem(
                            filter.name(),
                            click -> askName(
                                    "inbox.saved.rename",
                                    filter.name(),
                                    name -> filters.rename(person, filter.name(), name))));
            MenuItem remove = root.getSubMenu().addItem(messages.get("inbox.saved.remove"));
            saved.forEach(filter -> remove.getSubMenu().addItem(filter.name(), click -> {
                filters.remove(person, filter.name());
                fill();
            }));
        }
    }

    private void askName(String title, String before, Consumer<String> work) {
        TextField name = new TextField(messages.get("inbox.saved.name"));
        name.setWidthFull();
        name.setValue(before);
        Dialog dialog = new Dialog(messages.get(title), name);
        Button save = new Button(messages.get("inbox.save"), click -> {
            try {
                work.accept(name.getValue());
                fill();
                dialog.close();
            } catch (Refused refused) {
                name.setInvalid(true);
                name.setErrorMessage(messages.get(refused));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(messages.get("inbox.cancel"), click -> dialog.close()), save);
        dialog.open();
        name.focus();
    }
}
