package org.tongxin.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tongxin.export.Column;
import org.tongxin.export.Export;
import org.tongxin.export.Paged;
import org.tongxin.export.ui.ExportButton;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.SupervisionFilter;
import org.tongxin.supervision.SupervisionLine;
import org.tongxin.supervision.SupervisionPage;

/** The list of the board as a table to take along. Of a confidential case it says no more than the board does. */
@SpringComponent
class SupervisionExport {

    private static final int PAGE = 200;

    private final Supervision supervision;
    private final SupervisionWords words;
    private final ExportButton buttons;

    SupervisionExport(Supervision supervision, SupervisionWords words, ExportButton buttons) {
        this.supervision = supervision;
        this.words = words;
        this.buttons = buttons;
    }

    /**
     * Exports what is shown at the click.
     *
     * @param restrictions what the filter says beside its measure, in words
     */
    Button button(Person person, Supplier<SupervisionFilter> filter, Supplier<List<String>> restrictions) {
        return buttons.of(() -> of(person, filter.get(), restrictions.get()));
    }

    Export<SupervisionLine> of(Person person, SupervisionFilter filter, List<String> restrictions) {
        Measure measure = filter.measure();
        String which = String.join(
                words.get("supervision.comma"),
                restrictions.isEmpty()
                        ? supervision.units(person).stream().map(words::unit).toList()
                        : restrictions);
        return new Export<>(
                words.get("supervision.export", words.measure(measure)),
                which,
                columns(),
                supervision.numbers(person, filter).getOrDefault(measure, 0),
                new Paged<SupervisionLine, SupervisionPage.Position>(after -> {
                    SupervisionPage page = supervision.page(person, filter, after, PAGE);
                    return new Paged.Page<>(page.lines(), page.next());
                }),
                line -> line.task().number());
    }

    private List<Column<SupervisionLine>> columns() {
        return List.of(
                column("number", line -> line.task().number().value()),
                column("title", line -> line.veiled() ? words.get("supervision.confidential") : line.title()),
                column("process", line -> words.processName(line.task().processKey())),
                column("step", line -> words.said(line.task().stepName())),
                column("unit", line -> words.unit(line.task().unit())),
                column(
                        "acting",
                        line -> line.task().acting() == null
                                ? null
                                : words.unit(line.task().acting())),
                column(
                        "person",
                        line -> line.task().assignee() == null
                                ? words.get("supervision.nobody")
                                : words.person(line.task().assignee())),
                column("urgency", line -> words.get("urgency." + line.task().urgency())),
                column("created", line -> line.task().created()),
                column("due", line -> line.task().due()),
                column("left", line -> words.left(line.task())),
                column("paused", line -> line.task().pausedUntil()),
                column("urged", SupervisionLine::urgedAt));
    }

    private Column<SupervisionLine> column(String id, Function<SupervisionLine, ? extends @Nullable Object> value) {
        return new Column<>(words.get("supervision.export." + id), value);
    }
}
