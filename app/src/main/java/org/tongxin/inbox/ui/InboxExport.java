package org.tongxin.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.export.Column;
import org.tongxin.export.Export;
import org.tongxin.export.Paged;
import org.tongxin.export.ui.ExportButton;
import org.tongxin.inbox.Inbox;
import org.tongxin.inbox.InboxEntry;
import org.tongxin.inbox.InboxFilter;
import org.tongxin.inbox.InboxPage;
import org.tongxin.inbox.InboxTab;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;

/** A list of the inbox as a table to take along. */
@SpringComponent
class InboxExport {

    private static final int PAGE = 200;

    private final Inbox inbox;
    private final EntryWords words;
    private final Messages messages;
    private final Organization organization;
    private final ExportButton buttons;

    InboxExport(Inbox inbox, EntryWords words, Messages messages, Organization organization, ExportButton buttons) {
        this.inbox = inbox;
        this.words = words;
        this.messages = messages;
        this.organization = organization;
        this.buttons = buttons;
    }

    /** Exports what is shown at the click. */
    Button button(Person person, Supplier<InboxAddress> shown) {
        return buttons.icon(() -> of(person, shown.get()));
    }

    Export<InboxEntry> of(Person person, InboxAddress shown) {
        return new Export<>(
                messages.get(
                        "inbox.export", messages.get("inbox.tab." + shown.tab().id())),
                filter(shown.filter()),
                columns(shown.tab()),
                -1,
                new Paged<InboxEntry, InboxPage.Position>(after -> {
                    InboxPage page = inbox.page(person, shown.tab(), shown.filter(), after, PAGE);
                    return new Paged.Page<>(page.entries(), page.next());
                }),
                InboxEntry::number);
    }

    /** Without the words that were searched for, which may name somebody: the record keeps this for good. */
    private String filter(InboxFilter filter) {
        List<String> parts = new ArrayList<>();
        if (filter.due() != null) {
            parts.add(messages.get("inbox.due." + filter.due().id()));
        }
        if (filter.urgency() != null) {
            parts.add(messages.get("urgency." + filter.urgency()));
        }
        if (filter.process() != null) {
            parts.add(words.name(words.process(filter.process())));
        }
        if (filter.step() != null) {
            parts.add(filter.step());
        }
        if (filter.unit() != null) {
            parts.add(unit(filter.unit()));
        }
        if (filter.text() != null) {
            parts.add(messages.get("inbox.export.searched"));
        }
        return parts.isEmpty()
                ? messages.get("inbox.export.all")
                : String.join(messages.get("inbox.export.comma"), parts);
    }

    private List<Column<InboxEntry>> columns(InboxTab tab) {
        List<Column<InboxEntry>> columns = new ArrayList<>(List.of(
                column("number", entry -> entry.number().value()),
                column("title", words::title),
                column("process", entry -> words.name(words.process(entry.processKey()))),
                column("step", words::step),
                column("unit", entry -> unit(entry.unit())),
                column("place", InboxEntry::place),
                column("category", words::category),
                column("urgency", words::urgency)));
        if (tab == InboxTab.DONE) {
            columns.add(column("outcome", words::outcome));
            columns.add(column("completed", InboxEntry::at));
        } else {
            columns.add(column("person", words::who));
            columns.add(column("since", InboxEntry::at));
            columns.add(column("due", InboxEntry::due));
            columns.add(column("left", words::left));
        }
        return columns;
    }

    private Column<InboxEntry> column(String id, Function<InboxEntry, ? extends @Nullable Object> value) {
        return new Column<>(messages.get("inbox.export." + id), value);
    }

    private String unit(UnitCode code) {
        return organization.unit(code).map(Unit::name).orElse(code.value());
    }
}
