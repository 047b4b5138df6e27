package org.tongxin.workflow;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JsonUtils;
import com.vaadin.flow.shared.Registration;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A BPMN diagram in the browser, drawn by bpmn-js, with marks on its elements. */
@Tag("tongxin-bpmn-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./bpmn-diagram.ts")
public class BpmnDiagram extends Component implements HasSize, HasStyle {

    /** A CSS class on an element, and a short text beside it, such as a count. */
    public record Mark(
            String element, String style, @Nullable String text) {}

    private final UnaryOperator<String> said;
    private @Nullable String xml;
    private JsonArray marks = Json.createArray();

    /** @param said a name of the diagram in the reader's language */
    public BpmnDiagram(UnaryOperator<String> said) {
        this.said = said;
    }

    public Registration addElementSelectedListener(ComponentEventListener<ElementSelected> listener) {
        return addListener(ElementSelected.class, listener);
    }

    /** The same diagram with other marks stays as large as somebody has made it, and where. */
    public void show(String xml, List<Mark> marks) {
        String named = DiagramNames.in(xml, said);
        boolean same = named.equals(this.xml);
        this.xml = named;
        this.marks = Json.createArray();
        marks.forEach(mark -> this.marks.set(this.marks.length(), JsonUtils.beanToJson(mark)));
        if (isAttached() && same) {
            getElement().callJsFunction("remark", this.marks);
        } else if (isAttached()) {
            draw();
        }
    }

    /** Selects an element and brings it into sight. */
    public void choose(String element) {
        getElement().callJsFunction("choose", element);
    }

    /** Larger or smaller by a factor; 0 shows the whole diagram. */
    public void zoom(double factor) {
        getElement().callJsFunction("zoom", factor);
    }

    /** Also when it comes back to a page: the browser has a new element then. */
    @Override
    protected void onAttach(AttachEvent event) {
        draw();
    }

    private void draw() {
        if (xml != null) {
            getElement().callJsFunction("show", xml, marks);
        }
    }

    /** Somebody chose an element, which may be one without a mark. */
    @DomEvent("element-selected")
    public static class ElementSelected extends ComponentEvent<BpmnDiagram> {

        private final String element;

        public ElementSelected(
                BpmnDiagram source, boolean fromClient, @EventData("event.detail.element") String element) {
            super(source, fromClient);
            this.element = element;
        }

        public String element() {
            return element;
        }
    }
}
