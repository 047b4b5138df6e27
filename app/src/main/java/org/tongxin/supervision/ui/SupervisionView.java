package org.tongxin.supervision.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.common.LivePages;
import org.tongxin.common.Refused;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.Reassignment;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.SupervisionLine;
import org.tongxin.supervision.SupervisionPage;
import org.tongxin.supervision.Urging;
import org.tongxin.workflow.WorkChanged;

/** 督办看板: what is late, whose it is, and what has been done about it. The address says what is shown. */
@Route("supervision")
@Menu(title = "supervision.title", order = 30, icon = "vaadin:eye")
@RolesAllowed({"supervisor", "community-secretary", "street-coordinator", "district-coordinator"})
class SupervisionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LINES = 50;
    private static final int MOST_LINES = 200;

    private final Supervision supervision;
    private final Urging urging;
    private final Reassignment reassignment;
    private final SupervisionWords words;
    private final Person person;
    private final Div board = new Div();
    private final MeasureTiles tiles;
    private final FilterChips chips;
    private final Div list = new Div();
    private final TextField search = new TextField();
    private final FormTabs formTabs;
    private final Map<Form, BoardForm> forms;
    private final Div numbers = new Div();
    private final H3 heading = new H3();
    private final LineTable lines;
    private final Paragraph empty = new Paragraph();
    private final Button more;
    private final Button update;
    private final Div bar = new Div();
    private final Div bulk = new Div();
    private final Span count = new Span();
    private final List<SupervisionLine> shown = new ArrayList<>();
    private @Nullable SupervisionAddress address;
    private SupervisionPage.@Nullable Position next;
    private boolean waiting;

    SupervisionView(
            Supervision supervision,
            Urging urging,
            Reassignment reassignment,
            SupervisionWords words,
            TaskMenu menu,
            BoardForms boardForms,
            SupervisionExport export,
            LivePages live,
            CurrentPerson current) {
        this.supervision = supervision;
        this.urging = urging;
        this.reassignment = reassignment;
        this.words = words;
        this.person = current.get();
        tiles = new MeasureTiles(words);
        chips = new FilterChips(
                words, supervision::stepName, filter -> go(address().with(filter)));
        forms = boardForms.of(person, SupervisionView::go);
        formTabs = new FormTabs(words, form -> go(address().with(form)));
        lines = new LineTable(
                words,
                this::urge,
                line -> reassign(List.of(line)),
                line -> menu.more(line.task(), person, this::refresh),
                this::showSelection);
        more = new Button(words.get("supervision.more", LINES), VaadinIcon.CHEVRON_DOWN.create(), click -> append());
        update = new Button(words.get("supervision.changed"), VaadinIcon.REFRESH.create(), click -> refresh());
        update.addThemeVariants(ButtonVariant.LUMO_SMALL);
        empty.addClassName("empty-state");
        heading.getElement().setAttribute("tabindex", "-1");
        prepareBulk();
        Paragraph scope = new Paragraph(words.get(
                "supervision.scope",
                supervision.units(person).stream()
                        .map(words::unit)
                        .collect(Collectors.joining(words.get("supervision.comma")))));
        scope.addClassName("supervision-small");
        Div head = new Div(
                heading,
                export.button(
                        person,
                        () -> address().filter(),
                        () -> chips.texts(address().filter())));
        head.addClassName("supervision-head");
        list.add(head, update, bulk, lines, empty, more);
        list.addClassName("supervision-list");
        board.add(tiles, bar(), chips, numbers, list);
        getContent().addClassName("supervision");
        getContent().add(new H2(words.get("supervision.title")), scope, board);
        live.listen(this, WorkChanged.class, changed -> updateSoon());
    }

    private Div bar() {
        search.setPlaceholder(words.get("supervision.search"));
        search.setAriaLabel(words.get("supervision.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address().with(address().filter().withText(SupervisionAddress.text(change.getValue()))));
            }
        });
        bar.addClassName("supervision-bar");
        bar.add(search, formTabs);
        return bar;
    }

    private void prepareBulk() {
        Button reassignAll = new Button(
                words.get("supervision.reassign"), VaadinIcon.SHARE.create(), click -> reassign(lines.selected()));
        reassignAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        bulk.addClassName("bulk-bar");
        bulk.getElement().setAttribute("role", "status");
        Button urgeAll =
                new Button(words.get("supervision.urge"), VaadinIcon.BELL.create(), click -> urgeAll(lines.selected()));
        urgeAll.addThemeVariants(ButtonVariant.LUMO_SMALL);
        bulk.add(count, reassignAll, urgeAll);
        bulk.setVisible(false);
    }

    private SupervisionAddress address() {
        return address == null ? SupervisionAddress.of(QueryParameters.empty()) : address;
    }

    private static void go(SupervisionAddress to) {
        UI.getCurrent().navigate(SupervisionView.class, to.query());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SupervisionAddress asked = SupervisionAddress.of(event.getLocation().getQueryParameters());
        boolean opened =
                address != null && asked.form() != Form.MAP && !asked.filter().equals(address.filter());
        try {
            show(asked);
        } catch (Refused refused) {
            board.removeAll();
            Paragraph why = new Paragraph(words.messages().get(refused));
            why.addClassName("empty-state");
            Button own = new Button(
                    words.get("supervision.own"), click -> go(SupervisionAddress.of(QueryParameters.empty())));
            board.add(why, own);
            return;
        } catch (AccessDeniedException denied) {
            event.rerouteToError(denied, "");
            return;
        }
        if (opened) {
            heading.getElement()
                    .executeJs("this.scrollIntoView({block: 'nearest'}); this.focus({preventScroll: true})");
        }
    }

    final void show(SupervisionAddress asked) {
        address = asked;
        refresh();
    }

    /** Everything anew, the list from its beginning. */
    final void refresh() {
        if (tiles.getParent().isEmpty()) {
            board.removeAll();
            board.add(tiles, bar, chips, numbers, list);
        }
        showNumbers();
        update.setVisible(false);
        shown.clear();
        lines.clear();
        next = null;
        append();
    }

    private void showNumbers() {
        Map<Measure, Integer> counts = supervision.numbers(person, address().filter());
        Measure measure = address().filter().measure();
        tiles.show(address(), counts);
        chips.show(address().filter());
        String text = address().filter().text();
        search.setValue(text == null ? "" : text);
        formTabs.show(address().form());
        BoardForm form = Objects.requireNonNull(forms.get(address().form()));
        if (form.component().getParent().isEmpty()) {
            numbers.removeAll();
            numbers.add(form.component());
        }
        form.show(address());
        heading.setText(words.get("supervision.list", words.measure(measure), counts.getOrDefault(measure, 0)));
    }

    private void append() {
        SupervisionPage page = supervision.page(person, address().filter(), next, LINES);
        shown.addAll(page.lines());
        lines.append(page.lines());
        next = page.next();
        more.setVisible(next != null);
        lines.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        empty.setText(
                words.get("supervision.empty." + address().filter().measure().id()));
    }

    /** Others work: the numbers follow at once, the lines only when none of them would move under somebody's hand. */
    private void updateSoon() {
        if (waiting || tiles.getParent().isEmpty()) {
            return;
        }
        waiting = true;
        getElement()
                .executeJs("return new Promise(done => setTimeout(done, 1000))")
                .then(done -> {
                    waiting = false;
                    showNumbers();
                    update.setVisible(!shown.equals(now()));
                });
    }

    private List<SupervisionLine> now() {
        return supervision
                .page(person, address().filter(), null, Math.max(LINES, Math.min(MOST_LINES, shown.size())))
                .lines();
    }

    private void urge(SupervisionLine line) {
        attempt(() -> new UrgeDialog(urging, words, person, line, this::refresh).open());
    }

    private void urgeAll(List<SupervisionLine> chosen) {
        attempt(() -> new BulkUrgeDialog(urging, words, person, chosen, this::refresh).open());
    }

    private void reassign(List<SupervisionLine> chosen) {
        attempt(() -> new ReassignDialog(reassignment, words, person, chosen, this::refresh).open());
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notification.show(words.messages().get(refused), 7000, Notification.Position.TOP_CENTER);
            refresh();
        }
    }

    private void showSelection() {
        int selected = lines.selected().size();
        bulk.setVisible(selected > 0);
        count.setText(words.get("supervision.selected", selected));
    }

    @Override
    public String getPageTitle() {
        return words.get("supervision.title");
    }
}
