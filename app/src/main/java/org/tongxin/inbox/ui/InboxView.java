package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.absence.DeputiesChanged;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.InboxEntry;
import org.tongxin.inbox.InboxFilter;
import org.tongxin.inbox.InboxTab;
import org.tongxin.inbox.SavedFilters;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.workflow.TasksChanged;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.Workflow;

/** Everybody's inbox: lists at the left, the task at the right; on a phone one at a time. The address says what is shown. */
@Route("inbox")
@RouteAlias("inbox/:task")
@Menu(title = "inbox.title", order = 10, icon = "vaadin:inbox")
@PermitAll
class InboxView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Inbox inbox;
    private final TaskDetailParts parts;
    private final LivePages live;
    private final Messages messages;
    private final Person person;
    private final InboxTabs tabs;
    private final FilterBar filters;
    private final BulkBar bulk;
    private final InboxList list;
    private final Div detail = new Div();
    private @Nullable InboxAddress address;
    private @Nullable String openTask;
    private @Nullable TaskDetail shown;

    InboxView(
            Inbox inbox,
            TaskDetailParts parts,
            EntryWords words,
            SavedFilters saved,
            Workflow workflow,
            InboxExport export,
            LivePages live,
            CurrentPerson current) {
        this.inbox = inbox;
        this.parts = parts;
        this.live = live;
        this.messages = parts.messages();
        this.person = current.get();
        tabs = new InboxTabs(messages, tab -> go(address().with(tab), null));
        list = new InboxList(messages, words, this::open);
        bulk = new BulkBar(messages, parts.actions(), person, list);
        filters = new FilterBar(
                messages,
                new FilterChoices(
                        inbox,
                        workflow,
                        parts.organization(),
                        parts.translations(),
                        person,
                        () -> address().tab()),
                filter -> go(address().with(filter), openTask));
        list.onSelection(() -> bulk.show(address().tab(), list.selected().size()));
        SavedFilterMenu menu = new SavedFilterMenu(messages, saved, person, this::address, chosen -> go(chosen, null));
        Div tools = new Div(filters, menu, export.button(person, this::address), helpButton());
        tools.addClassName("inbox-tools");
        Div lists = new Div(tabs, tools, bulk, list);
        lists.addClassName("inbox-lists");
        detail.addClassName("inbox-detail");
        getContent().addClassName("inbox");
        getContent().add(lists, detail);
        Keyboard.listen(this, this::key);
        live.listen(this, TasksChanged.class, changed -> {
            if (concerns(changed)) {
                list.updateSoon(this::showCounts);
            }
        });
        live.listen(this, DeputiesChanged.class, changed -> {
            if (changed.concerns(person.name())) {
                list.updateSoon(this::showCounts);
            }
        });
    }

    private Button helpButton() {
        Button help = new Button(VaadinIcon.KEYBOARD_O.create(), click -> Keyboard.help(messages));
        help.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        help.setAriaLabel(messages.get("inbox.keys"));
        help.setTooltipText(messages.get("inbox.keys"));
        help.addClassName("desktop-only");
        return help;
    }

    private InboxAddress address() {
        return address == null ? new InboxAddress(InboxTab.OPEN, InboxFilter.ALL) : address;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        InboxAddress asked = InboxAddress.of(event.getLocation().getQueryParameters());
        if (!asked.equals(address)) {
            address = asked;
            tabs.show(asked.tab());
            filters.show(asked.filter());
            bulk.setVisible(false);
            list.show(
                    asked.tab(),
                    (after, limit) -> inbox.page(person, asked.tab(), asked.filter(), after, limit),
                    !asked.filter().equals(InboxFilter.ALL));
            showCounts();
        }
        try {
            showTask(event.getRouteParameters().get("task").orElse(null));
        } catch (AccessDeniedException denied) {
            event.rerouteToError(denied, "");
        }
    }

    private void showTask(@Nullable String taskId) {
        list.markOpened(taskId);
        getContent().getClassNames().set("has-detail", taskId != null);
        if (taskId != null && taskId.equals(openTask)) {
            return;
        }
        openTask = taskId;
        shown = null;
        detail.removeAll();
        if (taskId == null) {
            return;
        }
        try {
            WorkTask task = parts.actions().tasks().open(taskId, person.name());
            shown = new TaskDetail(parts, person, task, live, new DetailEvents());
            detail.add(shown);
        } catch (Refused gone) {
            detail.add(new GoneTask(messages, messages.get(gone), () -> go(address(), null)));
        }
    }

    private final class DetailEvents implements TaskDetail.Events {

        @Override
        public void closed() {
            go(address(), null);
        }

        @Override
        public void left(String taskId, boolean completed) {
            InboxEntry next = list.neighbour(taskId);
            boolean openNext = completed && next != null && parts.preferences().opensNext(person);
            list.refresh();
            showCounts();
            go(address(), openNext && next != null && list.find(next.id()) != null ? next.id() : null);
        }
    }

    private void open(InboxEntry entry) {
        InboxTab tab = address().tab();
        if (tab == InboxTab.DONE || tab == InboxTab.WATCH) {
            UI.getCurrent().navigate("cases/" + entry.number());
        } else {
            go(address(), entry.id());
        }
    }

    private void go(InboxAddress to, @Nullable String taskId) {
        UI.getCurrent().navigate(taskId == null ? "inbox" : "inbox/" + taskId, to.query());
    }

    private void key(Keyboard.Key key) {
        InboxEntry focused = list.focused();
        switch (key) {
            case ENTER -> {
                if (focused != null) {
                    open(focused);
                }
            }
            case CLAIM -> {
                if (shown != null) {
                    shown.claim();
                } else if (focused != null && address().tab() == InboxTab.OPEN) {
                    parts.actions().attempt(() -> parts.actions().tasks().claim(focused.id(), person.name()));
                    list.refresh();
                    showCounts();
                }
            }
            case REFRESH -> list.refresh();
            case COMPLETE -> {
                if (shown != null) {
                    shown.complete();
                }
            }
            case CLOSE -> {
                if (openTask != null) {
                    go(address(), null);
                }
            }
            case HELP -> Keyboard.help(messages);
        }
    }

    private void showCounts() {
        tabs.count(inbox.counts(person));
    }

    private boolean concerns(TasksChanged changed) {
        return inbox.concerns(person, changed.users(), changed.groups());
    }

    @Override
    public String getPageTitle() {
        return messages.get("inbox.title");
    }
}
