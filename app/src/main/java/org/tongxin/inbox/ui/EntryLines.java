package org.tongxin.inbox.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.tongxin.inbox.InboxEntry;
import org.tongxin.inbox.InboxTab;
import org.tongxin.workflow.ProcessInfo;

/** Draws a line: a dense row where there is room, a card where there is not; the style sheet decides. */
final class EntryLines {

    private static final String TEMPLATE = """
            <div class="inbox-line ${item.state}">
              <span class="inbox-due" title="${item.exact}"><vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon>
                <span><b>${item.left}</b><small>${item.by}</small></span></span>
              <span class="inbox-what"><b>${item.title}</b><small><vaadin-icon
                  class="inbox-process process-${item.color}" icon="vaadin:${item.processIcon}" aria-hidden="true"></vaadin-icon>${item.process} · ${item.number}${item.category ? ' · ' + item.category : ''}</small></span>
              <span class="inbox-step">${item.step}</span>
              <span class="inbox-where">${item.where}</span>
              <span class="inbox-urgency urgency-${item.urgencyId}">${item.urgency}</span>
              <span class="inbox-who"><vaadin-icon icon="vaadin:user" aria-hidden="true"></vaadin-icon>${item.who}</span>
            </div>
            """;

    private EntryLines() {}

    static Renderer<InboxEntry> of(InboxTab tab, EntryWords words) {
        boolean done = tab == InboxTab.DONE;
        Map<String, ProcessInfo> known = new HashMap<>();
        Function<InboxEntry, ProcessInfo> process = entry -> known.computeIfAbsent(entry.processKey(), words::process);
        return LitRenderer.<InboxEntry>of(TEMPLATE)
                .withProperty(
                        "state",
                        entry -> done
                                ? EntryWords.State.DONE.style()
                                : words.state(entry).style())
                .withProperty(
                        "icon",
                        entry -> done
                                ? EntryWords.State.DONE.icon()
                                : words.state(entry).icon())
                .withProperty("left", entry -> done ? words.outcome(entry) : words.left(entry))
                .withProperty("by", entry -> done ? words.past(entry) : words.by(entry))
                .withProperty("exact", words::exact)
                .withProperty("title", words::title)
                .withProperty("number", entry -> entry.number().value())
                .withProperty("process", entry -> words.name(process.apply(entry)))
                .withProperty("processIcon", entry -> process.apply(entry).icon())
                .withProperty("color", entry -> process.apply(entry).color().id())
                .withProperty("category", words::category)
                .withProperty("step", words::step)
                .withProperty("where", words::where)
                .withProperty("urgency", words::urgency)
                .withProperty("urgencyId", InboxEntry::urgency)
                .withProperty("who", tab == InboxTab.MINE ? words::whose : words::who);
    }
}
