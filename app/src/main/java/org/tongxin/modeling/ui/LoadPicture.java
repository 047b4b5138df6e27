package org.tongxin.modeling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelCatalogue.StepLoad;
import org.tongxin.modeling.ModelComparison;
import org.tongxin.modeling.ModelPart;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.workflow.BpmnDiagram;

/** A diagram with the number of cases at each step, the fullest darkest, and the same numbers as a table. */
class LoadPicture extends Div {

    private final ModelCatalogue catalogue;
    private final ModelsWords words;
    private final ModelVersion version;
    private final String xml;
    private final Map<String, ModelPart> parts;
    private final DiagramBox box;
    private final Div numbers = new Div();
    private List<StepLoad> shown = List.of();

    LoadPicture(ModelCatalogue catalogue, ModelComparison comparison, ModelsWords words, ModelVersion version) {
        this.catalogue = catalogue;
        this.words = words;
        this.version = version;
        byte[] content = catalogue.content(version);
        xml = new String(content, StandardCharsets.UTF_8);
        parts = comparison.parts(version.kind(), content).stream()
                .collect(Collectors.toMap(ModelPart::id, part -> part, (one, other) -> one));
        box = new DiagramBox(words);
        numbers.addClassName("models-scroll");
        numbers.getElement().setAttribute("tabindex", "0");
        add(box, legend(), numbers);
        show(catalogue.steps(version));
    }

    /** Only when something is different: nothing flickers. */
    void refresh() {
        List<StepLoad> now = catalogue.steps(version);
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(List<StepLoad> loads) {
        shown = loads;
        int most = loads.stream().mapToInt(StepLoad::cases).max().orElse(0);
        box.diagram()
                .show(
                        xml,
                        loads.stream()
                                .map(load -> new BpmnDiagram.Mark(
                                        load.element(),
                                        Load.of(load, most).style(),
                                        Load.of(load, most).text()))
                                .toList());
        numbers.removeAll();
        if (loads.isEmpty()) {
            Paragraph empty = new Paragraph(words.get("models.load.none"));
            empty.addClassName("models-small");
            numbers.add(empty);
        } else {
            numbers.add(table(loads));
        }
    }

    private NativeTable table(List<StepLoad> loads) {
        NativeTable table = new NativeTable();
        table.addClassName("models-table");
        table.setCaptionText(words.get("models.load.caption"));
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("models.load.step", "models.load.cases", "models.load.incidents")) {
            head.add(header(words.get(column), "col"));
        }
        loads.stream()
                .sorted(Comparator.comparingInt(StepLoad::cases).reversed())
                .forEach(load -> {
                    ModelPart part = parts.get(load.element());
                    NativeTableRow row = new NativeTableRow();
                    row.add(header(
                            part == null || part.name().isEmpty() ? load.element() : words.said(part.name()), "row"));
                    row.add(new NativeTableCell("" + load.cases()), new NativeTableCell("" + load.incidents()));
                    table.getBody().addRows(row);
                });
        return table;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private UnorderedList legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("heat-legend");
        for (String style : List.of("load-3", "load-1", "stuck")) {
            Span sample = new Span();
            sample.addClassNames("heat-sample", "models-" + style);
            sample.getElement().setAttribute("aria-hidden", "true");
            legend.add(new ListItem(sample, new Span(words.get("models.legend." + style))));
        }
        return legend;
    }

    /** Told by a colour, a sign and numbers. */
    private record Load(String style, String text) {

        private static final int SHADES = 3;

        static Load of(StepLoad load, int most) {
            if (load.incidents() > 0) {
                return new Load("models-stuck", "▲ " + load.incidents() + "/" + load.cases());
            }
            int shade = (int) Math.min(SHADES, 1 + (long) load.cases() * SHADES / (most + 1));
            return new Load("models-load-" + shade, "● " + load.cases());
        }
    }
}
