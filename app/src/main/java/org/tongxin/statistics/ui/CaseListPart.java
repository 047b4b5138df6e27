package org.tongxin.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.statistics.CasePage;
import org.tongxin.statistics.CountedCase;
import org.tongxin.statistics.Part;
import org.tongxin.workflow.ProcessBadge;

/** The cases behind a number; each opens. On phones the rows become cards. */
class CaseListPart extends Section {

    static final int CASES = 50;

    private final StatisticsWords words;
    private final H3 heading = new H3();
    private final Tabs parts = new Tabs();
    private final Div content = new Div();
    private final Paragraph empty = new Paragraph();
    private final Button more;
    private @Nullable NativeTable table;
    private @Nullable CaseNumber next;

    CaseListPart(StatisticsWords words, Consumer<Part> onChosen, Consumer<CaseNumber> onMore) {
        this.words = words;
        for (Part part : Part.values()) {
            parts.add(new Tab(words.get("statistics.part." + part.id())));
        }
        parts.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                onChosen.accept(Part.values()[parts.getSelectedIndex()]);
            }
        });
        more = new Button(words.get("statistics.more", CASES), VaadinIcon.CHEVRON_DOWN.create(), click -> {
            if (next != null) {
                onMore.accept(next);
            }
        });
        empty.addClassName("empty-state");
        empty.setText(words.get("statistics.cases.empty"));
        heading.getElement().setAttribute("tabindex", "-1");
        addClassName("statistics-part");
        add(heading, parts, content, empty, more);
    }

    /** From its beginning. */
    void show(String title, @Nullable Part part, boolean divided, CasePage page) {
        heading.setText(title);
        parts.setVisible(divided);
        parts.setSelectedIndex(part == null ? 0 : part.ordinal());
        content.removeAll();
        NativeTable cases = Tables.table(
                title,
                Stream.of("case", "unit", "filed", "due", "closed", "result")
                        .map(column -> new Span(words.get("statistics.column." + column)))
                        .toList());
        cases.addClassName("statistics-cases");
        table = cases;
        content.add(cases);
        empty.setVisible(page.cases().isEmpty());
        content.setVisible(!page.cases().isEmpty());
        append(page);
    }

    void append(CasePage page) {
        NativeTable cases = table;
        if (cases != null) {
            page.cases().forEach(each -> row(cases, each));
        }
        next = page.next();
        more.setVisible(next != null);
    }

    void focus() {
        heading.getElement()
                .executeJs(
                        "setTimeout(() => { this.scrollIntoView({block: 'start'}); this.focus({preventScroll: true}); }, 300)");
    }

    private void row(NativeTable cases, CountedCase each) {
        String nothing = words.get("statistics.nothing");
        boolean late =
                each.due() != null && each.closed() != null && each.closed().isAfter(each.due());
        Span due = labelled("due", each.due() == null ? nothing : words.exact(each.due()));
        due.getClassNames().set("is-late", late);
        Tables.row(
                cases,
                about(each),
                List.of(
                        labelled("unit", unit(each)),
                        labelled("filed", words.exact(each.filed())),
                        due,
                        labelled(
                                "closed",
                                each.closed() == null ? words.get("statistics.open") : words.exact(each.closed())),
                        labelled("result", result(each))));
    }

    private Component about(CountedCase each) {
        String number = each.number().value();
        Component title =
                each.veiled() ? new Span(words.get("statistics.veiled")) : new Anchor("cases/" + number, each.title());
        title.addClassName("statistics-title");
        Span small = new Span(number);
        small.addClassName("statistics-fraction");
        return new Div(
                title, small, new ProcessBadge(words.process(each.processKey()), words.processName(each.processKey())));
    }

    private String unit(CountedCase each) {
        String unit = words.unit(each.unit());
        return each.department() == null ? unit : unit + " · " + words.unit(each.department());
    }

    private String result(CountedCase each) {
        StringBuilder text = new StringBuilder(each.result() == null ? "" : words.result(each.result()));
        Integer stars = each.stars();
        if (stars != null) {
            text.append(text.isEmpty() ? "" : " · ").append(words.get("statistics.stars", stars));
        } else if (each.closed() != null) {
            text.append(text.isEmpty() ? "" : " · ").append(words.get("statistics.not-rated"));
        }
        if (each.reopened() > 0) {
            text.append(" · ").append(words.get("statistics.reopened", each.reopened()));
        }
        if (each.handedBack() > 0) {
            text.append(" · ").append(words.get("statistics.handed-back", each.handedBack()));
        }
        return text.toString();
    }

    /** On phones, where there is no head, the column says its name in the cell. */
    private Span labelled(String column, String text) {
        Span label = new Span(words.get("statistics.column." + column));
        label.addClassName("statistics-label");
        Span value = new Span();
        value.add(label, new Span(text));
        return value;
    }
}
