package org.tongxin.inbox.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Person;
import org.tongxin.workflow.BpmnDiagram;
import org.tongxin.workflow.CaseTrail;

/** What has happened in a case, and where in the diagram it is; the diagram is drawn when somebody looks at it. */
class CaseTabs extends Composite<TabSheet> {

    private final TaskDetailParts parts;
    private final Person person;
    private final CaseNumber number;
    private final Div timeline = new Div();
    private final Div trail = new Div();
    private final Tab diagramTab;

    /** @param step the diagram's element that attachments are added in; null when it is none */
    CaseTabs(TaskDetailParts parts, Person person, CaseFile file, @Nullable String step) {
        this.parts = parts;
        this.person = person;
        this.number = file.number();
        getContent().addClassName("case-tabs");
        trail.addClassName("case-trail");
        getContent().add(parts.messages().get("inbox.timeline"), timeline);
        getContent()
                .add(
                        parts.messages().get("inbox.attachments"),
                        parts.components().attachments(number, person, step));
        parts.caseParts().stream()
                .filter(part -> part.offered(file, person))
                .forEach(part -> getContent()
                        .add(parts.messages().get(part.label()), new LazyComponent(() -> part.show(file, person))));
        diagramTab = getContent().add(parts.messages().get("inbox.diagram"), trail);
        getContent().addSelectedChangeListener(selected -> showTrail());
        refresh();
    }

    void refresh() {
        timeline.removeAll();
        timeline.add(parts.components().timeline(number));
        showTrail();
    }

    private void showTrail() {
        if (getContent().getSelectedTab() != diagramTab) {
            return;
        }
        trail.removeAll();
        List<CaseTrail.Trail> trails = parts.trail().of(person, number);
        if (trails.isEmpty()) {
            trail.add(new Paragraph(parts.messages().get("inbox.no-process")));
        } else if (trails.size() == 1) {
            trail.add(diagram(trails.get(0)));
        } else {
            // Each is drawn when somebody looks at it
            TabSheet processes = new TabSheet();
            trails.forEach(each ->
                    processes.add(parts.translations().get(each.name()), new LazyComponent(() -> diagram(each))));
            processes.setWidthFull();
            trail.add(processes);
        }
    }

    private BpmnDiagram diagram(CaseTrail.Trail trail) {
        BpmnDiagram diagram = new BpmnDiagram(parts.translations()::get);
        diagram.setWidthFull();
        diagram.show(trail.xml(), trail.marks());
        return diagram;
    }
}
