package org.tongxin.statistics.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.statistics.CasePage;
import org.tongxin.statistics.Grain;
import org.tongxin.statistics.Line;
import org.tongxin.statistics.Measure;
import org.tongxin.statistics.Numbers;
import org.tongxin.statistics.Part;
import org.tongxin.statistics.Period;
import org.tongxin.statistics.Statistics;
import org.tongxin.statistics.StatisticsFilter;
import org.tongxin.statistics.StepMeasure;
import org.tongxin.workflow.Processes;

/** 统计分析: what has been done and how well. The address says what is shown; every number explains itself and opens its cases. */
@Route("statistics")
@Menu(title = "statistics.title", order = 31, icon = "vaadin:bar-chart")
@RolesAllowed({"supervisor", "community-secretary", "street-coordinator", "district-coordinator", "process-owner"})
class StatisticsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Statistics statistics;
    private final StatisticsWords words;
    private final Clock clock;
    private final Person person;
    private final Paragraph subject = new Paragraph();
    private final PeriodBar bar;
    private final FilterChips chips;
    private final Div board = new Div();
    private final MeasureTiles tiles;
    private final TrendPart trend;
    private final BreakdownPart breakdown;
    private final StepsPart steps;
    private final CaseListPart cases;
    private @Nullable StatisticsAddress address;

    StatisticsView(
            Statistics statistics,
            StatisticsWords words,
            Takeaway takeaway,
            Processes processes,
            Clock clock,
            CurrentPerson current) {
        this.statistics = statistics;
        this.words = words;
        this.clock = clock;
        this.person = current.get();
        bar = new PeriodBar(words, statistics.choices(person), processes.all(), clock, StatisticsView::go);
        chips = new FilterChips(words, filter -> go(address().with(filter)));
        tiles = new MeasureTiles(words);
        trend = new TrendPart(words, grain -> go(address().with(grain)));
        breakdown = new BreakdownPart(words, by -> go(address().with(by)), StatisticsView::narrow);
        steps = new StepsPart(words);
        cases = new CaseListPart(words, part -> go(listing(part)), this::append);
        Button refresh = new Button(words.get("statistics.refresh"), VaadinIcon.REFRESH.create(), click -> show());
        refresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(
                new H2(words.get("statistics.title")),
                refresh,
                takeaway.buttons(person, this::address, () -> units(address().filter())));
        head.addClassName("statistics-title-line");
        subject.addClassName("statistics-quiet");
        board.addClassName("statistics-board");
        getContent().addClassName("statistics");
        getContent().add(head, bar, chips, subject, board);
    }

    private StatisticsAddress address() {
        return Objects.requireNonNullElseGet(address, () -> StatisticsAddress.of(QueryParameters.empty(), clock));
    }

    private static void go(StatisticsAddress to) {
        UI.getCurrent().navigate(StatisticsView.class, to.query());
    }

    /** Somebody clicked a bar. */
    private static void narrow(StatisticsAddress from, Line line) {
        go(from.with(line.filter()).closed());
    }

    private StatisticsAddress listing(Part part) {
        StepNumber step = address().step();
        return step == null
                ? address().list(address().measure(), part)
                : address().list(step, part);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            open(event.getLocation().getQueryParameters());
        } catch (AccessDeniedException denied) {
            event.rerouteToError(denied, "");
        }
    }

    final void open(QueryParameters query) {
        address = StatisticsAddress.of(query, clock);
        show();
    }

    /** Everything anew; what is refused stays as it was typed. */
    final void show() {
        bar.show(address());
        bar.refuse(null);
        chips.show(address().restriction());
        board.removeAll();
        subject.setText("");
        try {
            showNumbers(address().filter());
        } catch (Refused refused) {
            String why = words.messages().get(refused);
            if (refused.key().startsWith("statistics.period")) {
                bar.refuse(why);
            }
            message(why);
            board.add(new Button(
                    words.get("statistics.own"), click -> go(StatisticsAddress.of(QueryParameters.empty(), clock))));
        }
    }

    private void showNumbers(StatisticsFilter filter) {
        Period before = filter.period().before();
        Numbers numbers = statistics.numbers(person, filter);
        subject.setText(
                words.get("statistics.subject", units(filter), words.period(filter.period()), words.period(before)));
        boolean nothing = numbers.of(Measure.FILED).numerator() == 0
                && numbers.of(Measure.CLOSED).numerator() == 0
                && numbers.of(Measure.ON_TIME).denominator() == 0;
        if (nothing) {
            message(words.get("statistics.no-data"));
            return;
        }
        tiles.show(
                address(),
                numbers,
                statistics.numbers(person, filter.during(before)),
                statistics.peers(person, filter));
        Grain chosen = address().grain();
        Grain grain = chosen == null ? Grain.of(filter.period()) : chosen;
        trend.show(
                address().measure(),
                grain,
                statistics.trend(person, filter, grain),
                statistics.trend(person, filter.during(before), grain));
        breakdown.show(address(), statistics.lines(person, filter, address().by()));
        steps.show(address(), statistics.steps(person, filter));
        board.add(tiles, trend, breakdown, steps);
        showCases(filter);
        Paragraph rules = new Paragraph(words.get("statistics.rules"));
        rules.addClassName("statistics-quiet");
        board.add(rules);
    }

    private void showCases(StatisticsFilter filter) {
        Part part = address().part();
        if (part == null) {
            return;
        }
        StepNumber step = address().step();
        boolean divided = step == null ? !address().measure().isCount() : step.measure() != StepMeasure.DONE;
        String title = step == null
                ? words.get("statistics.cases", words.measure(address().measure()))
                : words.get(
                        "statistics.cases.step",
                        stepName(filter, step),
                        words.get("statistics.step." + step.measure().id()));
        cases.show(title, part, divided, page(filter, part, null));
        board.add(cases);
        cases.focus();
    }

    private String stepName(StatisticsFilter filter, StepNumber number) {
        return statistics.steps(person, filter).stream()
                .filter(line ->
                        line.step().equals(number.step()) && line.processKey().equals(number.processKey()))
                .map(line -> words.step(line.stepName()))
                .findFirst()
                .orElse(number.step());
    }

    private CasePage page(StatisticsFilter filter, Part part, @Nullable CaseNumber after) {
        StepNumber step = address().step();
        return step == null
                ? statistics.cases(person, filter, address().measure(), part, after, CaseListPart.CASES)
                : statistics.stepCases(
                        person,
                        filter,
                        step.processKey(),
                        step.step(),
                        step.measure(),
                        part,
                        after,
                        CaseListPart.CASES);
    }

    private void append(CaseNumber after) {
        Part part = address().part();
        if (part != null) {
            cases.append(page(address().filter(), part, after));
        }
    }

    private String units(StatisticsFilter filter) {
        return filter.unit() == null
                ? statistics.units(person).stream()
                        .map(words::unit)
                        .collect(Collectors.joining(words.get("statistics.comma")))
                : words.unit(filter.unit());
    }

    private void message(String text) {
        Paragraph message = new Paragraph(text);
        message.addClassName("empty-state");
        message.getElement().setAttribute("role", "status");
        board.add(message);
    }

    @Override
    public String getPageTitle() {
        return words.get("statistics.title");
    }
}
