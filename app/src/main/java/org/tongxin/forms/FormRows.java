package org.tongxin.forms;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The components of a form, a group or one row of a list, in lines of 16 columns. */
final class FormRows extends Div {

    static final int COLUMNS = 16;

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final List<List<Cell>> lines = new ArrayList<>();

    /**
     * @param rows where in the lists around them the components are
     * @param widgets makes a component's widget
     */
    FormRows(
            List<FormComponent> components,
            List<Integer> rows,
            BiFunction<FormComponent, List<Integer>, Widget> widgets) {
        addClassName("tx-form-rows");
        Map<String, List<FormComponent>> grouped = components.stream()
                .filter(component -> component.type() != ComponentType.EXPRESSION)
                .collect(Collectors.groupingBy(FormRows::line, LinkedHashMap::new, Collectors.toList()));
        for (List<FormComponent> together : grouped.values()) {
            Div line = new Div();
            line.addClassName("tx-form-row");
            List<Cell> inLine = new ArrayList<>();
            for (FormComponent component : together) {
                Cell cell = new Cell(component, widgets.apply(component, rows));
                cells.put(Instance.id(component, rows), cell);
                inLine.add(cell);
                line.add(cell);
            }
            lines.add(inLine);
            add(line);
        }
    }

    private static String line(FormComponent component) {
        String row = component.text("layout.row");
        return row.isEmpty() ? "id " + component.id() : row;
    }

    void refresh(Shown shown) {
        cells.forEach((id, cell) -> cell.refresh(shown.find(id), shown));
        lines.forEach(Cell::share);
    }

    Optional<Widget> find(String instanceId) {
        Cell cell = cells.get(instanceId);
        return cell != null
                ? Optional.of(cell.widget())
                : cells.values().stream()
                        .flatMap(child -> child.widget().find(instanceId).stream())
                        .findFirst();
    }
}
