package org.tongxin.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.inbox.InboxEntry;

/** How something went that was done with many lines: how many succeeded, and for each that did not, why. */
class Results {

    private final Messages messages;
    private final TaskActions actions;
    private final Map<InboxEntry, String> refused = new LinkedHashMap<>();
    private int done;

    Results(Messages messages, TaskActions actions) {
        this.messages = messages;
        this.actions = actions;
    }

    void run(InboxEntry entry, Consumer<InboxEntry> work) {
        try {
            work.accept(entry);
            done++;
        } catch (Refused refusal) {
            refused.put(entry, messages.get(refusal));
        } catch (AccessDeniedException denied) {
            refused.put(entry, messages.get("task.gone"));
        }
    }

    void tell(String doneKey) {
        String summary = messages.get(doneKey, done);
        if (refused.isEmpty()) {
            actions.say(summary);
            return;
        }
        UnorderedList list = new UnorderedList();
        refused.forEach((entry, why) -> list.add(new ListItem(entry.title() + "（" + entry.number() + "）：" + why)));
        Dialog dialog = new Dialog(messages.get("inbox.bulk.title"));
        dialog.add(new Paragraph(summary), new Paragraph(messages.get("inbox.bulk.refused", refused.size())), list);
        dialog.getFooter().add(new Button(messages.get("inbox.close"), click -> dialog.close()));
        dialog.open();
    }
}
