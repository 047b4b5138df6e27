package org.tongxin.property.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.property.Quarter;
import org.tongxin.property.ScoreLine;
import org.tongxin.property.ScoreRules;
import org.tongxin.property.Standing;
import org.tongxin.property.Standings;

/** 物业公司考核: the companies of the own units with what counted against them, and who is listed for removal. */
@Route("property")
@Menu(title = "property.title", order = 40, icon = "vaadin:building")
@RolesAllowed({
    "property-manager",
    "dispatcher",
    "community-secretary",
    "street-coordinator",
    "district-coordinator",
    "supervisor"
})
class PropertyView extends Div implements HasDynamicTitle {

    private static final List<String> EVENTS = List.of("founded", "overdue", "rejected", "refused", "enforced");

    private final Standings standings;
    private final ScoreRules rules;
    private final CurrentPerson current;
    private final Messages messages;
    private final TimeWords words;
    private final ComboBox<Quarter> quarter = new ComboBox<>();
    private final Div content = new Div();

    PropertyView(
            Standings standings,
            ScoreRules rules,
            CurrentPerson current,
            Messages messages,
            TimeWords words,
            Clock clock) {
        this.standings = standings;
        this.rules = rules;
        this.current = current;
        this.messages = messages;
        this.words = words;
        addClassName("property-page");
        quarter.setLabel(messages.get("property.quarter"));
        quarter.setItems(Quarter.recent(clock));
        quarter.setItemLabelGenerator(
                each -> messages.get("property.quarter.name", String.valueOf(each.year()), each.number()));
        quarter.setValue(Quarter.now(clock));
        quarter.setAllowCustomValue(false);
        quarter.setClearButtonVisible(false);
        quarter.addValueChangeListener(chosen -> show());
        add(new H2(messages.get("property.title")), quarter, content);
        show();
    }

    private void show() {
        content.removeAll();
        if (quarter.getValue() == null) {
            return;
        }
        List<Standing> all = standings.of(current.get(), quarter.getValue());
        content.add(new Paragraph(
                messages.get("property.rules", rules.fullMarks(), rules.removal(), rules.communityWeight())));
        List<Standing> removal = all.stream().filter(Standing::removal).toList();
        if (!removal.isEmpty()) {
            content.add(removal(removal));
        }
        if (all.isEmpty()) {
            content.add(new Paragraph(messages.get("property.none")));
        }
        for (int rank = 0; rank < all.size(); rank++) {
            content.add(card(rank + 1, all.get(rank), all.size() > 1));
        }
    }

    private Component removal(List<Standing> companies) {
        Div list = new Div(VaadinIcon.WARNING.create(), new Span(messages.get("property.removal", companies.size())));
        UnorderedList names = new UnorderedList();
        companies.forEach(each -> names.add(new ListItem(
                messages.get("property.removal.line", each.company().name(), each.points()))));
        list.add(names);
        list.addClassName("property-removal");
        return list;
    }

    /** A company that sees only itself has no rank. */
    private Component card(int rank, Standing standing, boolean ranked) {
        Span place = new Span(messages.get("property.rank", rank));
        place.addClassName("property-rank");
        place.setVisible(ranked);
        Span score = new Span(messages.get("property.score", standing.score()));
        score.addClassName("property-score");
        Div head = new Div(place, new H3(standing.company().name()), score);
        head.addClassName("property-head");
        Div numbers = new Div();
        numbers.addClassName("property-numbers");
        numbers.add(number("property.estates", standing.estates()));
        EVENTS.forEach(event -> numbers.add(number("property.event." + event, standing.count(event))));
        numbers.add(number("property.points", standing.points()));
        Integer community = standing.community();
        numbers.add(
                number("property.community", community == null ? messages.get("property.community.none") : community));
        Div card = new Div(head, numbers, lines(standing));
        card.addClassName("property-card");
        if (standing.removal()) {
            Span badge = new Span(VaadinIcon.WARNING.create(), new Span(messages.get("property.removal.badge")));
            badge.addClassName("property-removal-badge");
            head.add(badge);
        }
        if (quarter.getValue().equals(quarter.getListDataView().getItem(0))
                && standings.mayAppraise(current.get(), standing.company().code())) {
            card.add(new Button(
                    messages.get("property.appraise"),
                    VaadinIcon.EDIT.create(),
                    click -> new AppraiseDialog(standings, current.get(), standing, messages, this::show).open()));
        }
        return card;
    }

    private Div number(String label, Object value) {
        Span figure = new Span(String.valueOf(value));
        figure.addClassName("property-figure");
        return new Div(figure, new Span(messages.get(label)));
    }

    /** Each number opens the cases behind it. */
    private Component lines(Standing standing) {
        UnorderedList list = new UnorderedList();
        standing.lines().forEach(line -> list.add(line(line)));
        if (standing.lines().isEmpty()) {
            return new Paragraph(messages.get("property.lines.none"));
        }
        return new Details(messages.get("property.lines", standing.lines().size()), list);
    }

    private ListItem line(ScoreLine line) {
        return new ListItem(
                new Span(words.past(line.at()) + " "),
                new Anchor("cases/" + line.number(), line.number().value()),
                new Span(" " + messages.get("property.event." + line.event()) + " "
                        + messages.get("property.line.points", line.points())));
    }

    @Override
    public String getPageTitle() {
        return messages.get("property.title");
    }
}
