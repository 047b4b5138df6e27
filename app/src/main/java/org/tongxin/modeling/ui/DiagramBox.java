package org.tongxin.modeling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.tongxin.workflow.BpmnDiagram;

/** A diagram with buttons that make it larger and smaller, also without a mouse wheel. */
class DiagramBox extends Div {

    private static final double STEP = 1.5;

    private final BpmnDiagram diagram;

    DiagramBox(ModelsWords words) {
        diagram = new BpmnDiagram(words::said);
        diagram.addClassName("models-diagram");
        Div zoom = new Div(
                button(words, VaadinIcon.SEARCH_PLUS, "models.zoom.in", STEP),
                button(words, VaadinIcon.SEARCH_MINUS, "models.zoom.out", 1 / STEP),
                button(words, VaadinIcon.EXPAND_SQUARE, "models.zoom.whole", 0));
        zoom.addClassName("models-zoom");
        addClassName("models-box");
        add(zoom, diagram);
    }

    BpmnDiagram diagram() {
        return diagram;
    }

    private Button button(ModelsWords words, VaadinIcon icon, String label, double factor) {
        Button button = new Button(icon.create(), click -> diagram.zoom(factor));
        button.setAriaLabel(words.get(label));
        button.setTooltipText(words.get(label));
        button.addThemeVariants(ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
