package org.tongxin.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongxin.statistics.Measure;
import org.tongxin.statistics.Numbers;
import org.tongxin.statistics.Part;
import org.tongxin.statistics.Peers;
import org.tongxin.statistics.Ratio;

/** The numbers at the top: each with what it is made of, the change against the period before and the place among the peers. */
class MeasureTiles extends Section {

    private static final Map<String, List<Measure>> GROUPS = Map.of(
            "amount", List.of(Measure.FILED, Measure.CLOSED, Measure.COMPLETED, Measure.ON_TIME),
            "three", List.of(Measure.RESPONDED, Measure.SOLVED, Measure.SATISFIED, Measure.RATED),
            "quality", List.of(Measure.FIRST_TIME, Measure.REOPENED, Measure.HANDED_BACK),
            "mediation", List.of(Measure.SETTLED, Measure.SETTLED_BELOW));
    private static final List<String> ORDER = List.of("amount", "three", "quality", "mediation");
    private static final double NOTABLE = 0.0005;

    private final StatisticsWords words;

    MeasureTiles(StatisticsWords words) {
        this.words = words;
        addClassName("statistics-groups");
        getElement().setAttribute("aria-label", words.get("statistics.numbers"));
    }

    void show(StatisticsAddress address, Numbers now, Numbers before, Map<Measure, Peers> peers) {
        removeAll();
        for (String group : ORDER) {
            List<Measure> measures = GROUPS.getOrDefault(group, List.of());
            if (group.equals("mediation") && now.of(Measure.SETTLED).denominator() == 0) {
                continue;
            }
            Div tiles = new Div();
            tiles.addClassName("statistics-tiles");
            measures.forEach(measure -> tiles.add(tile(
                    address, measure, now.of(measure), before.of(measure), Optional.ofNullable(peers.get(measure)))));
            if (group.equals("quality")) {
                tiles.add(time(now, before));
            }
            Span title = new Span(words.get("statistics.group." + group));
            title.addClassName("statistics-group-title");
            Div whole = new Div(title, tiles);
            whole.addClassName("statistics-group");
            add(whole);
        }
    }

    private Component tile(StatisticsAddress address, Measure measure, Ratio now, Ratio before, Optional<Peers> peers) {
        String computed = measure.isCount()
                ? words.number(now.numerator())
                : words.get(
                        "statistics.formula",
                        words.number(now.numerator()),
                        words.number(now.denominator()),
                        words.share(now));
        RouterLink name = link(words.measure(measure), address.with(measure));
        if (measure == address.measure()) {
            name.getElement().setAttribute("aria-current", "true");
        }
        Div head = new Div(name, new MeasureInfo(words, "statistics.measure." + measure.id(), computed));
        head.addClassName("statistics-tile-head");
        RouterLink figure = link(words.figure(measure, now), address.list(measure, Part.ALL));
        figure.addClassName("statistics-figure");
        figure.getElement()
                .setAttribute(
                        "aria-label",
                        words.get("statistics.opens", words.measure(measure), words.figure(measure, now)));
        Div tile = new Div(head, figure);
        tile.addClassName("statistics-tile");
        tile.getClassNames().set("is-chosen", measure == address.measure());
        if (!measure.isCount()) {
            tile.add(parts(address, measure, now));
        }
        tile.add(change(measure, now, before));
        peers.ifPresent(known -> tile.add(quiet(
                words.get("statistics.peers", known.rank(), known.shares().size() + 1, words.percent(known.mean())))));
        return tile;
    }

    /** 120 件中 110 件, the rest 10: each opens its list. */
    private Component parts(StatisticsAddress address, Measure measure, Ratio ratio) {
        Div parts = new Div();
        parts.addClassName("statistics-parts");
        if (ratio.denominator() == 0) {
            parts.add(new Span(words.get("statistics.measure." + measure.id() + ".none")));
            return parts;
        }
        parts.add(
                link(words.get("statistics.met", words.number(ratio.numerator())), address.list(measure, Part.MET)),
                new Span(words.get("statistics.of", words.number(ratio.denominator()))));
        return parts;
    }

    /** Told by sign and words; whether it is good or bad by colour only beside them. */
    private Component change(Measure measure, Ratio now, Ratio before) {
        boolean known =
                measure.isCount() || now.share().isPresent() && before.share().isPresent();
        if (!known) {
            return quiet(words.get("statistics.change.unknown"));
        }
        double change = measure.isCount()
                ? now.numerator() - before.numerator()
                : now.share().getAsDouble() - before.share().getAsDouble();
        boolean same = Math.abs(change) < NOTABLE;
        String amount = measure.isCount()
                ? words.number(Math.round(Math.abs(change)))
                : words.get("statistics.points", words.decimal(Math.abs(change) * 100));
        String text = same
                ? words.get("statistics.change.same")
                : words.get(change > 0 ? "statistics.change.more" : "statistics.change.less", amount);
        Icon icon = (same ? VaadinIcon.MINUS : change > 0 ? VaadinIcon.ARROW_UP : VaadinIcon.ARROW_DOWN).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div line = new Div(icon, new Span(text));
        line.addClassName("statistics-change");
        if (!same && !measure.isCount()) {
            line.addClassName(change > 0 == measure.moreIsWorse() ? "is-worse" : "is-better");
        }
        return line;
    }

    private Component time(Numbers now, Numbers before) {
        String computed =
                words.get("statistics.time.count", words.number(now.time().count()));
        Div head = new Div(new Span(words.get("statistics.time")), new MeasureInfo(words, "statistics.time", computed));
        head.addClassName("statistics-tile-head");
        Span figure = new Span(words.median(now.time()));
        figure.addClassName("statistics-figure");
        Div tile = new Div(head, figure);
        tile.addClassName("statistics-tile");
        if (now.time().count() > 0) {
            tile.add(quiet(words.get(
                    "statistics.time.spread",
                    words.duration(now.time().mean()),
                    words.duration(now.time().ninetieth()))));
        }
        if (before.time().count() > 0) {
            tile.add(quiet(words.get(
                    "statistics.time.before", words.duration(before.time().median()))));
        }
        return tile;
    }

    private static Component quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("statistics-quiet");
        return quiet;
    }

    private static RouterLink link(String text, StatisticsAddress to) {
        RouterLink link = new RouterLink(text, StatisticsView.class);
        link.setQueryParameters(to.query());
        return link;
    }
}
