package org.tongxin.statistics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverVariant;

/** A small button that explains a number: what it means, how it is computed, where the rule comes from. */
class MeasureInfo extends Button {

    private final Div text = new Div();

    /** @param key of the message files: {@code key}, {@code key.help}, {@code key.rule} */
    MeasureInfo(StatisticsWords words, String key, String computed) {
        super(VaadinIcon.INFO_CIRCLE_O.create());
        String title = words.get(key);
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
        addClassName("statistics-info");
        setAriaLabel(words.get("statistics.explain", title));
        text.addClassName("statistics-explanation");
        text.add(new H4(title), new Paragraph(words.get(key + ".help")));
        if (!computed.isEmpty()) {
            Paragraph formula = new Paragraph(computed);
            formula.addClassName("statistics-formula");
            text.add(formula);
        }
        Paragraph rule = new Paragraph(words.get("statistics.rule", words.get(key + ".rule")));
        rule.addClassName("statistics-quiet");
        text.add(rule);
        Popover popover = new Popover(text);
        popover.setTarget(this);
        popover.setAriaLabel(title);
        popover.setOverlayRole("dialog");
        popover.addThemeVariants(PopoverVariant.ARROW);
        popover.setWidth("min(22rem, 90vw)");
    }

    /** Everything it says. */
    String explanation() {
        return text.getElement().getTextRecursively();
    }
}
