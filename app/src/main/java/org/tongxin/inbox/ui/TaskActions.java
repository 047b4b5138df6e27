package org.tongxin.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.WorkTasks;

/** Asks what an action needs, does it, and says how it went in the person's language. */
@SpringComponent
class TaskActions {

    private static final int REASON_LENGTH = 2000;

    private final WorkTasks tasks;
    private final Organization organization;
    private final Messages messages;

    TaskActions(WorkTasks tasks, Organization organization, Messages messages) {
        this.tasks = tasks;
        this.organization = organization;
        this.messages = messages;
    }

    WorkTasks tasks() {
        return tasks;
    }

    /** Does it and says a refusal; true when it was done. */
    boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refused refused) {
            warn(messages.get(refused));
        } catch (AccessDeniedException denied) {
            warn(messages.get("task.gone"));
        }
        return false;
    }

    void say(String text) {
        Notification.show(text, 4000, Notification.Position.BOTTOM_START);
    }

    void warn(String text) {
        Notification.show(text, 7000, Notification.Position.TOP_CENTER).addClassName("notification-warning");
    }

    /** Asks for one of the people in these groups, and why. */
    void askColleague(Set<String> groups, Person self, BiConsumer<Person, String> onChosen) {
        List<Person> colleagues = groups.stream()
                .map(RoleAt::parse)
                .flatMap(group -> organization.holders(group).stream())
                .filter(person -> !person.name().equals(self.name()))
                .distinct()
                .sorted(Comparator.comparing(Person::displayName))
                .toList();
        if (colleagues.isEmpty()) {
            warn(messages.get("inbox.no-colleague"));
            return;
        }
        ComboBox<Person> colleague = new ComboBox<>(messages.get("inbox.colleague"), colleagues);
        colleague.setItemLabelGenerator(Person::displayName);
        colleague.setWidthFull();
        TextArea reason = reason();
        Dialog dialog = dialog("inbox.hand-over", colleague, reason);
        confirm(dialog, "inbox.hand-over", () -> {
            if (colleague.getValue() == null) {
                colleague.setInvalid(true);
                colleague.setErrorMessage(messages.get("inbox.choose-colleague"));
                return false;
            }
            onChosen.accept(colleague.getValue(), reason.getValue());
            return true;
        });
    }

    /** Asks for a text, such as why something is given back. */
    void askText(String titleKey, Consumer<String> onText) {
        TextArea text = reason();
        if (titleKey.equals("inbox.comment")) {
            text.setLabel(messages.get("inbox.comment.text"));
        }
        Dialog dialog = dialog(titleKey, text);
        confirm(dialog, titleKey, () -> attempt(() -> onText.accept(text.getValue())));
        text.focus();
    }

    private TextArea reason() {
        TextArea reason = new TextArea(messages.get("inbox.reason"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setWidthFull();
        reason.setMinHeight("7rem");
        return reason;
    }

    private Dialog dialog(String titleKey, com.vaadin.flow.component.Component... content) {
        Div fields = new Div(content);
        fields.addClassName("dialog-fields");
        Dialog dialog = new Dialog(messages.get(titleKey), fields);
        dialog.open();
        return dialog;
    }

    private void confirm(Dialog dialog, String labelKey, java.util.function.BooleanSupplier work) {
        Button confirm = new Button(messages.get(labelKey), click -> {
            if (work.getAsBoolean()) {
                dialog.close();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(false);
        dialog.getFooter().add(new Button(messages.get("inbox.cancel"), click -> dialog.close()), confirm);
    }
}
