package org.tongxin.points.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.points.Entry;
import org.tongxin.points.PointsChanged;
import org.tongxin.points.PointsLedger;
import org.tongxin.points.Rank;
import org.tongxin.points.Ranking;

/** A volunteer's own points, line by line, and the ranking of their grids. */
@Route("points")
@Menu(title = "points.title", order = 21, icon = "vaadin:medal")
@RolesAllowed("party-member")
class PointsView extends Composite<Div> implements HasDynamicTitle {

    private static final int SHOWN = 100;

    private final PointsLedger ledger;
    private final Ranking ranking;
    private final Messages messages;
    private final TimeWords words;
    private final Person person;
    private final Div own = new Div();
    private final Div ranks = new Div();

    PointsView(
            PointsLedger ledger,
            Ranking ranking,
            Messages messages,
            TimeWords words,
            CurrentPerson current,
            LivePages live) {
        this.ledger = ledger;
        this.ranking = ranking;
        this.messages = messages;
        this.words = words;
        this.person = current.get();
        own.addClassName("points-own");
        ranks.addClassName("points-ranks");
        getContent().addClassName("points");
        getContent().add(new H2(messages.get("points.title")), own, ranks);
        live.listen(this, PointsChanged.class, changed -> show());
        show();
    }

    private void show() {
        Span balance = new Span(String.valueOf(ledger.balance(person)));
        balance.addClassName("points-balance");
        Div sum = new Div(new Span(messages.get("points.balance")), balance);
        sum.addClassName("points-sum");
        own.removeAll();
        own.add(sum, new H3(messages.get("points.entries")), entries());
        ranks.removeAll();
        ranks.add(new H3(messages.get("points.ranking")), named());
        ranking.units(person).forEach(unit -> ranks.add(ranking(unit)));
    }

    private Component entries() {
        List<Entry> entries = ledger.entries(person, SHOWN);
        if (entries.isEmpty()) {
            Paragraph empty = new Paragraph(messages.get("points.empty"));
            empty.addClassName("empty-state");
            return empty;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("points-entries");
        entries.forEach(entry -> list.add(line(entry)));
        return list;
    }

    private ListItem line(Entry entry) {
        Span what = new Span(messages.said("points.reason.", entry.reason()));
        Span when = new Span(words.past(entry.at()) + " · " + entry.number());
        when.setTitle(words.exact(entry.at()));
        when.addClassName("points-when");
        Span points = new Span(messages.get("points.plus", entry.points()));
        points.addClassName("points-plus");
        return new ListItem(new Div(what, when), points);
    }

    private Checkbox named() {
        Checkbox named = new Checkbox(messages.get("points.named"), ranking.named(person));
        named.addValueChangeListener(change -> {
            ranking.name(person, change.getValue());
            show();
        });
        return named;
    }

    private Component ranking(Unit unit) {
        OrderedList list = new OrderedList();
        list.addClassName("points-ranking");
        List<Rank> order = ranking.of(unit.code(), person);
        order.forEach(rank -> list.add(line(rank)));
        Div section = new Div(new Span(unit.name()), list);
        section.addClassName("points-unit");
        return section;
    }

    private ListItem line(Rank rank) {
        Span place = new Span(String.valueOf(rank.place()));
        place.addClassName("points-place");
        Span name = new Span(rank.own() ? messages.get("points.me", rank.name()) : rank.name());
        Span points = new Span(String.valueOf(rank.points()));
        points.addClassName("points-plus");
        ListItem line = new ListItem(place, name, points);
        line.getClassNames().set("points-mine", rank.own());
        return line;
    }

    @Override
    public String getPageTitle() {
        return messages.get("points.title");
    }
}
