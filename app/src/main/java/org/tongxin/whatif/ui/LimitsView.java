package org.tongxin.whatif.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.tongxin.deadline.LimitChanges;
import org.tongxin.deadline.LimitRow;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.whatif.WhatIf;

/** 时限: what each step may take, in words, and what would have happened with other limits. */
@Route("limits")
@Menu(title = "whatif.title", order = 32, icon = "vaadin:hourglass-start")
@RolesAllowed({"supervisor", "community-secretary", "street-coordinator", "district-coordinator", "process-owner"})
class LimitsView extends Composite<Div> implements HasDynamicTitle, BeforeEnterObserver {

    private static final List<String> EXPLANATION =
            List.of("what", "late", "pause", "extension", "handed", "calendar", "promise", "units");

    private final LimitWords words;
    private final List<LimitRow> rows;
    private final Select<String> group = new Select<>();
    private final LimitTable table;
    private final Trial trial;

    LimitsView(
            WhatIf whatIf,
            LimitWords words,
            CurrentPerson current,
            Clock clock,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        this.words = words;
        Person person = current.get();
        rows = whatIf.limits(person);
        trial = new Trial(whatIf, words, person, executor, clock, this::showTable);
        table = new LimitTable(
                words,
                whatIf.testable(person),
                row -> new ChangeDialog(words, row, trial.changes().get(row.id()), change -> trial.change(row, change))
                        .open());
        List<String> groups = rows.stream().map(words::group).distinct().toList();
        group.setLabel(words.get("whatif.group"));
        group.setItems(groups);
        group.setItemLabelGenerator(words::groupName);
        groups.stream().findFirst().ifPresent(group::setValue);
        group.addValueChangeListener(change -> showTable());
        Paragraph scope = new Paragraph(words.get(
                "whatif.scope",
                whatIf.units(person).stream().map(words::unit).collect(Collectors.joining(words.get("whatif.comma")))));
        scope.addClassName("whatif-small");
        getContent().addClassName("whatif");
        getContent()
                .add(
                        new H2(words.get("whatif.title")),
                        new Paragraph(words.get("whatif.hint")),
                        scope,
                        trial,
                        explanation(),
                        new H3(words.get("whatif.limits")),
                        group,
                        table);
        showTable();
    }

    /** Tries out what the address says, such as limits that are being edited. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        trial.fill(rows, LimitChanges.read(event.getLocation().getQueryParameters()));
    }

    private NativeDetails explanation() {
        UnorderedList list = new UnorderedList();
        EXPLANATION.forEach(point -> list.add(new ListItem(words.get("whatif.how." + point))));
        NativeDetails details = new NativeDetails(words.get("whatif.how"), list);
        details.addClassName("whatif-how");
        return details;
    }

    private void showTable() {
        String shown = group.getValue();
        Stream<LimitRow> own = rows.stream().filter(row -> words.group(row).equals(shown));
        table.show(shown == null ? "" : words.groupName(shown), own.toList(), trial.changes());
    }

    @Override
    public String getPageTitle() {
        return words.get("whatif.title");
    }
}
