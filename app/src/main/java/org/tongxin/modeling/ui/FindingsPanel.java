package org.tongxin.modeling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.Finding;
import org.tongxin.modeling.ModelKind;
import org.tongxin.workflow.BpmnDiagram;

/** All that is wrong, file by file: in words, and marked on the diagram. A finding shows its element, an element its findings. */
class FindingsPanel extends Div {

    private final ModelsWords words;
    private @Nullable ListItem chosen;

    FindingsPanel(ModelsWords words, Draft draft) {
        this.words = words;
        addClassName("models-findings");
        Paragraph refused = new Paragraph(
                words.get("models.findings", draft.findings().all().size()));
        refused.addClassName("dialog-error");
        refused.getElement().setAttribute("role", "alert");
        add(refused);
        Map<String, List<Finding>> byFile = draft.findings().all().stream()
                .collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, findings) -> add(file(ModelKind.fileName(file), findings, draft)));
    }

    private Div file(String name, List<Finding> findings, Draft draft) {
        Div panel = new Div(new H4(name));
        byte[] content = draft.deploy().get(name);
        DiagramBox box = drawn(name, content, findings) ? new DiagramBox(words) : null;
        Map<String, ListItem> lines = new LinkedHashMap<>();
        OrderedList list = new OrderedList();
        for (Finding finding : findings) {
            ListItem line = line(finding, box == null ? null : box.diagram());
            lines.putIfAbsent(finding.element(), line);
            list.add(line);
        }
        if (box != null) {
            box.diagram().show(new String(Objects.requireNonNull(content), StandardCharsets.UTF_8), marks(findings));
            box.diagram().addElementSelectedListener(selected -> choose(lines.get(selected.element())));
            panel.add(box);
        }
        panel.add(list);
        return panel;
    }

    /** Only what can be read at all. */
    private static boolean drawn(String name, byte @Nullable [] content, List<Finding> findings) {
        return content != null
                && ModelKind.of(name).filter(ModelKind.PROCESS::equals).isPresent()
                && findings.stream()
                        .noneMatch(finding -> List.of("file-xml", "file-doctype", "file-size", "file-schema")
                                .contains(finding.rule()));
    }

    private List<BpmnDiagram.Mark> marks(List<Finding> findings) {
        Map<String, Long> counts = findings.stream()
                .filter(finding -> !finding.element().isEmpty())
                .collect(Collectors.groupingBy(Finding::element, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(element -> new BpmnDiagram.Mark(
                        element.getKey(), "models-finding", words.get("models.finding.mark", element.getValue())))
                .toList();
    }

    private ListItem line(Finding finding, @Nullable BpmnDiagram diagram) {
        var locale = words.messages().locale();
        Span text = new Span(finding.text(words.messages(), locale));
        text.addClassName("models-name");
        Div remedy = new Div(words.get("models.remedy", finding.remedy(words.messages(), locale)));
        Span rule = new Span(finding.rule());
        rule.addClassName("models-small");
        Div facts = new Div(rule);
        facts.addClassName("models-facts");
        ListItem line = new ListItem(new Div(text), remedy, facts);
        line.getElement().setAttribute("tabindex", "-1");
        if (diagram != null && !finding.element().isEmpty()) {
            Button show = new Button(words.get("models.finding.show"), click -> {
                choose(line);
                diagram.choose(finding.element());
            });
            show.setAriaLabel(words.get("models.finding.show.label", finding.element()));
            show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            facts.add(show);
        }
        return line;
    }

    private void choose(@Nullable ListItem line) {
        if (line != null) {
            if (chosen != null) {
                chosen.removeClassName("is-chosen");
            }
            chosen = line;
            line.addClassName("is-chosen");
            line.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
        }
    }
}
