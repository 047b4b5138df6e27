package org.tongxin.workflow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JsonUtils;
import elemental.json.Json;
import elemental.json.JsonArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A BPMN diagram in the browser, drawn by bpmn-js, with marks on its elements. */
@Tag("tongxin-bpmn-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./bpmn-diagram.ts")
public class BpmnDiagram extends Component implements HasSize, HasStyle {

    /** A CSS class on an element, and a short text beside it, such as a count. */
    public record Mark(
            String element, String style, @Nullable String text) {}

    public void show(String xml, List<Mark> marks) {
        JsonArray json = Json.createArray();
        marks.forEach(mark -> json.set(json.length(), JsonUtils.beanToJson(mark)));
        getElement().callJsFunction("show", xml, json);
    }
}
