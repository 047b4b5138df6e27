package org.tongxin.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.organization.Person;
import org.tongxin.supervision.By;
import org.tongxin.supervision.Measure;
import org.tongxin.supervision.ProcessHeat;
import org.tongxin.supervision.Share;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.SupervisionFilter;
import org.tongxin.workflow.BpmnDiagram;

/** Where cases stick: a process with the numbers at its steps, and the same numbers as a table. */
class DiagramForm implements BoardForm {

    private final Supervision supervision;
    private final ProcessHeat heat;
    private final SupervisionWords words;
    private final Person person;
    private final Consumer<SupervisionAddress> go;
    private final Select<String> process = new Select<>();
    private final BpmnDiagram diagram;
    private final Paragraph empty = new Paragraph();
    private final ShareRows rows;
    private final Div picture;
    private final Div content;
    private final Map<String, SupervisionFilter> behind = new HashMap<>();
    private SupervisionAddress address = SupervisionAddress.of(com.vaadin.flow.router.QueryParameters.empty());
    private @Nullable Drawn drawn;

    /** What the browser shows, so that nothing is drawn anew in vain. */
    private record Drawn(String xml, List<BpmnDiagram.Mark> marks) {}

    DiagramForm(
            Supervision supervision,
            ProcessHeat heat,
            SupervisionWords words,
            Person person,
            Consumer<SupervisionAddress> go) {
        this.supervision = supervision;
        this.heat = heat;
        this.words = words;
        this.person = person;
        this.go = go;
        diagram = new BpmnDiagram(words::said);
        process.setLabel(words.get("supervision.diagram.process"));
        process.addClassName("supervision-process");
        process.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                go.accept(address.with(
                        address.filter().withStep(change.getValue(), null).from(null)));
            }
        });
        diagram.addElementSelectedListener(selected -> open(selected.element()));
        diagram.addClassName("supervision-diagram");
        empty.addClassName("empty-state");
        rows = new ShareRows(words);
        Paragraph hint = new Paragraph(words.get("supervision.diagram.hint"));
        hint.addClassName("supervision-small");
        picture = new Div(hint, diagram, new HeatLegend(words), rows);
        content = new Div(process, empty, picture);
        content.addClassName("supervision-shares");
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(SupervisionAddress shown) {
        address = shown;
        SupervisionFilter whole = shown.filter().withStep(null, null).from(null);
        List<Share> processes = supervision.shares(person, whole, By.PROCESS);
        String chosen = shown.filter().process() != null
                ? shown.filter().process()
                : processes.isEmpty() ? null : processes.get(0).key();
        Map<String, String> labels = processes.stream().collect(Collectors.toMap(Share::key, this::label));
        List<String> offered = processes.stream().map(Share::key).collect(Collectors.toList());
        if (chosen != null && !offered.contains(chosen)) {
            offered.add(chosen);
        }
        process.setItems(offered);
        process.setItemLabelGenerator(key -> labels.getOrDefault(key, words.processName(key)));
        process.setValue(chosen);
        process.setVisible(chosen != null);
        picture.setVisible(chosen != null && draw(shown.filter(), chosen));
        empty.setVisible(!picture.isVisible());
        empty.setText(words.get(chosen == null ? "supervision.shares.empty" : "supervision.diagram.none"));
    }

    private boolean draw(SupervisionFilter filter, String chosen) {
        SupervisionFilter ofProcess = chosen.equals(filter.process()) ? filter : filter.from(null);
        ProcessHeat.Picture found = heat.of(person, ofProcess, chosen).orElse(null);
        if (found == null) {
            return false;
        }
        behind.clear();
        found.steps().forEach(step -> behind.put(step.element(), step.share().filter()));
        int worst = Heat.worst(
                found.steps().stream().map(step -> step.share().numbers()).toList());
        List<BpmnDiagram.Mark> marks = found.steps().stream()
                .map(step -> mark(step, Heat.of(step.share().numbers(), worst)))
                .toList();
        Drawn wanted = new Drawn(found.xml(), marks);
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            diagram.show(found.xml(), marks);
        }
        rows.show(
                address,
                By.STEP,
                found.steps().stream()
                        .map(ProcessHeat.Step::share)
                        .filter(share -> share.numbers().getOrDefault(Measure.ALL, 0) > 0)
                        .toList());
        return true;
    }

    private static BpmnDiagram.Mark mark(ProcessHeat.Step step, Heat heat) {
        return new BpmnDiagram.Mark(step.element(), heat.style(), heat.text().isEmpty() ? null : heat.text());
    }

    private void open(String element) {
        SupervisionFilter filter = behind.get(element);
        if (filter != null) {
            go.accept(address.with(filter.with(address.filter().measure())));
        }
    }

    private String label(Share share) {
        return words.get(
                "supervision.diagram.label",
                words.processName(share.key()),
                share.numbers().getOrDefault(Measure.OVERDUE, 0),
                share.numbers().getOrDefault(Measure.ALL, 0));
    }
}
