package org.tongxin.notification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.notification.Robots;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** The robots of units' groups. An address that was typed is never shown again: whoever knows it can write into the group. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class RobotsPart extends Div {

    private static final Set<UnitType> WITHOUT = Set.of(UnitType.BUILDING);

    private final Robots robots;
    private final Organization organization;
    private final Messages messages;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final PasswordField address = new PasswordField();
    private final Div list = new Div();

    RobotsPart(Robots robots, Organization organization, Messages messages) {
        this.robots = robots;
        this.organization = organization;
        this.messages = messages;
        unit.setLabel(messages.get("delivery.robot.unit"));
        List<Unit> units = Arrays.stream(UnitType.values())
                .filter(type -> !WITHOUT.contains(type))
                .flatMap(type -> organization.unitsOf(type).stream())
                .sorted(Comparator.comparing(each -> each.code().value()))
                .toList();
        unit.setItems(units);
        unit.setItemLabelGenerator(each -> each.name() + " " + each.code());
        address.setLabel(messages.get("delivery.robot.address"));
        address.setHelperText(messages.get("delivery.robot.address.help"));
        address.getElement().setAttribute("autocomplete", "off");
        Button save = new Button(messages.get("notice.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(unit, address, save);
        row.addClassName("notice-row");
        Paragraph help = new Paragraph(messages.get("delivery.robots.help"));
        help.addClassName("notice-help");
        list.addClassName("notices-list");
        add(new H3(messages.get("delivery.robot")), help, list, row);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        robots.units().forEach(code -> list.add(line(code)));
    }

    private Div line(UnitCode code) {
        String name = organization.unit(code).map(Unit::name).orElse("") + " " + code;
        Span title = new Span(name);
        title.addClassName("notices-text");
        Span masked = new Span("https://…key=••••");
        masked.addClassName("notice-help");
        Button test = new Button(messages.get("delivery.robot.test"));
        test.setDisableOnClick(true);
        test.addClickListener(click -> {
            Notification.show(ProblemWords.of(messages, robots.test(code)));
            test.setEnabled(true);
        });
        Button remove = new Button(messages.get("delivery.robot.remove"), click -> {
            robots.remove(code);
            refresh();
        });
        test.addThemeVariants(ButtonVariant.LUMO_SMALL);
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        test.setAriaLabel(messages.get("delivery.robot.test") + " " + name);
        remove.setAriaLabel(messages.get("delivery.robot.remove") + " " + name);
        Div line = new Div(new Div(title, masked), test, remove);
        line.addClassNames("notices-line", "delivery-line");
        return line;
    }

    private void save() {
        address.setInvalid(false);
        unit.setInvalid(unit.isEmpty());
        unit.setErrorMessage(messages.get("notice.robot.unit"));
        if (unit.isEmpty()) {
            return;
        }
        try {
            robots.save(unit.getValue().code(), address.getValue());
            address.clear();
            Notification.show(messages.get("notice.saved"));
            refresh();
        } catch (Refused refused) {
            address.setErrorMessage(messages.get(refused));
            address.setInvalid(true);
        }
    }
}
