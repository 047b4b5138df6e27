package org.tongxin.supervision.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.tongxin.supervision.Measure;

/** The numbers at the top; each opens the list behind it. */
class MeasureTiles extends Nav {

    static final List<Measure> ORDER = List.of(
            Measure.OVERDUE,
            Measure.TODAY,
            Measure.DAY,
            Measure.UNCLAIMED,
            Measure.PAUSED,
            Measure.EXTENSION,
            Measure.ORDER,
            Measure.ORDER_LATE,
            Measure.ALL);

    private final SupervisionWords words;

    MeasureTiles(SupervisionWords words) {
        this.words = words;
        addClassName("supervision-tiles");
        setAriaLabel(words.get("supervision.measures"));
    }

    void show(SupervisionAddress address, Map<Measure, Integer> numbers) {
        removeAll();
        ORDER.forEach(measure -> add(tile(address, measure, numbers.getOrDefault(measure, 0))));
    }

    private RouterLink tile(SupervisionAddress address, Measure measure, int number) {
        Icon icon = SupervisionWords.icon(measure).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span figure = new Span(String.valueOf(number));
        figure.addClassName("supervision-figure");
        RouterLink tile = new RouterLink(SupervisionView.class);
        tile.setQueryParameters(address.with(address.filter().with(measure)).query());
        tile.add(icon, figure, new Span(words.measure(measure)));
        tile.addClassNames("supervision-tile", "measure-" + measure.id());
        tile.getElement().setAttribute("title", words.get("supervision.measure." + measure.id() + ".help"));
        tile.getClassNames().set("is-empty", number == 0);
        if (measure == address.filter().measure()) {
            tile.getElement().setAttribute("aria-current", "true");
        }
        return tile;
    }
}
