package org.tongxin.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AreaMap;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.supervision.By;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.Share;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.UnitAreas;

/** Where cases stick: the units below the chosen one on a map, and the same numbers as a table beside it. */
class MapForm implements BoardForm {

    /** The measures for which there is room beside a map. */
    private static final List<Measure> BESIDE = List.of(Measure.OVERDUE, Measure.DAY, Measure.UNCLAIMED, Measure.ALL);

    private final Supervision supervision;
    private final UnitAreas areas;
    private final Organization organization;
    private final SupervisionWords words;
    private final Person person;
    private final Nav way = new Nav();
    private final AreaMap map = new AreaMap();
    private final Paragraph none = new Paragraph();
    private final Div picture;
    private final ShareRows rows;
    private final Div content;
    private SupervisionAddress address = SupervisionAddress.of(com.vaadin.flow.router.QueryParameters.empty());
    private @Nullable Drawn drawn;
    private boolean moved;

    /** What the browser shows, so that nothing is drawn anew in vain. */
    private record Drawn(String areas, List<AreaMap.Area> marks) {}

    MapForm(
            Supervision supervision,
            UnitAreas areas,
            Organization organization,
            SupervisionWords words,
            Person person,
            Consumer<SupervisionAddress> go) {
        this.supervision = supervision;
        this.areas = areas;
        this.organization = organization;
        this.words = words;
        this.person = person;
        way.addClassName("supervision-way");
        way.setAriaLabel(words.get("supervision.map.way"));
        map.addClassName("supervision-map");
        map.setZoomTitles(words.get("supervision.map.in"), words.get("supervision.map.out"));
        map.addAreaSelectedListener(selected ->
                go.accept(address.with(address.filter().in(new UnitCode(selected.code()), false))));
        none.setText(words.get("supervision.map.none"));
        none.addClassName("empty-state");
        rows = new ShareRows(words, BESIDE);
        picture = new Div(map, new HeatLegend(words));
        Div beside = new Div(new Div(picture, none), rows);
        beside.addClassName("supervision-beside");
        content = new Div(way, beside);
        content.addClassName("supervision-shares");
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(SupervisionAddress shown) {
        moved = drawn != null
                && !java.util.Objects.equals(
                        shown.filter().unit(), address.filter().unit());
        address = shown;
        List<UnitCode> own = supervision.units(person);
        UnitCode chosen = shown.filter().unit() != null ? shown.filter().unit() : own.size() == 1 ? own.get(0) : null;
        showWay(own, chosen);
        List<Share> shares = supervision.shares(person, shown.filter(), By.UNIT);
        rows.show(shown, By.UNIT, shares);
        draw(areas(own, chosen), chosen, shares);
    }

    /** Those below, as far as they are drawn; at the end of the way, and where nobody drew them, the unit itself. */
    private UnitAreas.Areas areas(List<UnitCode> own, @Nullable UnitCode chosen) {
        if (chosen == null) {
            return areas.of(own);
        }
        UnitAreas.Areas below =
                areas.of(organization.children(chosen).stream().map(Unit::code).toList());
        return below.units().isEmpty() ? areas.of(List.of(chosen)) : below;
    }

    private void draw(UnitAreas.Areas known, @Nullable UnitCode chosen, List<Share> shares) {
        picture.setVisible(!known.units().isEmpty());
        none.setVisible(known.units().isEmpty());
        Map<String, Map<Measure, Integer>> numbers = shares.stream()
                .filter(share -> !share.filter().direct() || known.units().contains(chosen))
                .collect(Collectors.toMap(Share::key, Share::numbers));
        int worst = Heat.worst(numbers.values());
        List<AreaMap.Area> marks = known.units().stream()
                .map(unit -> {
                    Heat heat = Heat.of(numbers.getOrDefault(unit.value(), Map.of()), worst);
                    return new AreaMap.Area(unit.value(), heat.style(), heat.text(), words.unit(unit));
                })
                .toList();
        Drawn wanted = new Drawn(known.featureCollection(), marks);
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            map.show(known.featureCollection(), marks);
        }
    }

    /** From the unit that the person answers for down to the chosen one. */
    private void showWay(List<UnitCode> own, @Nullable UnitCode chosen) {
        way.removeAll();
        if (own.size() > 1) {
            way.add(link(words.get("supervision.map.all"), null));
        }
        if (chosen == null) {
            return;
        }
        boolean inside = false;
        for (Unit unit : organization.path(chosen)) {
            inside |= own.contains(unit.code());
            if (inside) {
                boolean here = unit.code().equals(chosen);
                way.add(here ? here(unit.name()) : link(unit.name(), unit.code()));
            }
        }
    }

    /** Whoever chose an area with the keyboard goes on from here: the area itself is no longer there. */
    private Span here(String name) {
        Span here = new Span(name);
        here.getElement().setAttribute("tabindex", "-1");
        if (moved) {
            here.getElement().executeJs("this.focus({preventScroll: true})");
        }
        here.getElement().setAttribute("aria-current", "location");
        return here;
    }

    private RouterLink link(String name, @Nullable UnitCode unit) {
        RouterLink link = new RouterLink(name, SupervisionView.class);
        link.setQueryParameters(address.with(address.filter().in(unit, false)).query());
        return link;
    }
}
