package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tongxin.common.Messages;
import org.tongxin.inbox.InboxEntry;
import org.tongxin.inbox.InboxTab;
import org.tongxin.organization.Person;
import org.tongxin.workflow.WorkTask;

/** What can be done with several lines at once, and how it went: each is a transaction of its own, so that one refusal stops no other. */
class BulkBar extends Composite<Div> {

    private final Messages messages;
    private final TaskActions actions;
    private final Person person;
    private final Span count = new Span();
    private final Button claim = new Button(VaadinIcon.HAND.create());
    private final Button reassign = new Button(VaadinIcon.SHARE.create());

    BulkBar(Messages messages, TaskActions actions, Person person, InboxList list) {
        this.messages = messages;
        this.actions = actions;
        this.person = person;
        getContent().addClassName("bulk-bar");
        getContent().getElement().setAttribute("role", "status");
        claim.setText(messages.get("inbox.claim"));
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        claim.addClickListener(click -> claimAll(list));
        reassign.setText(messages.get("inbox.hand-over"));
        reassign.addThemeVariants(ButtonVariant.LUMO_SMALL);
        reassign.addClickListener(click -> reassignAll(list));
        getContent().add(count, claim, reassign);
        setVisible(false);
    }

    void show(InboxTab tab, int selected) {
        setVisible(selected > 0);
        count.setText(messages.get("inbox.selected", selected));
        claim.setVisible(tab == InboxTab.OPEN);
        reassign.setVisible(tab == InboxTab.MINE);
    }

    private void claimAll(InboxList list) {
        forEach(list, entry -> actions.tasks().claim(entry.id(), person.name()), "inbox.bulk.claimed");
    }

    private void reassignAll(InboxList list) {
        List<WorkTask> tasks = list.selected().stream()
                .flatMap(entry -> actions.tasks().find(entry.id()).stream())
                .toList();
        Set<String> common =
                tasks.stream().map(WorkTask::groups).reduce(BulkBar::both).orElse(Set.of());
        actions.askColleague(
                common,
                person,
                (colleague, reason) -> forEach(
                        list,
                        entry -> actions.tasks().handOver(entry.id(), person.name(), colleague.name(), reason),
                        "inbox.bulk.handed-over"));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private void forEach(InboxList list, Consumer<InboxEntry> work, String doneKey) {
        Results results = new Results(messages, actions);
        list.selected().forEach(entry -> results.run(entry, work));
        list.deselect();
        list.refresh();
        results.tell(doneKey);
    }
}
