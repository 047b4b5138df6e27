package org.tongxin.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.function.Consumer;
import org.tongxin.organization.Person;
import org.tongxin.supervision.By;
import org.tongxin.supervision.Supervision;

/** The numbers by unit, department, process, step, person, urgency or age. */
class TableForm implements BoardForm {

    private final Supervision supervision;
    private final Person person;
    private final Tabs tabs = new Tabs();
    private final ShareRows rows;
    private final Div content;
    private SupervisionAddress address = SupervisionAddress.of(com.vaadin.flow.router.QueryParameters.empty());

    TableForm(Supervision supervision, SupervisionWords words, Person person, Consumer<SupervisionAddress> go) {
        this.supervision = supervision;
        this.person = person;
        for (By by : By.values()) {
            tabs.add(new Tab(words.get("supervision.by." + by.id())));
        }
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(address.with(By.values()[tabs.getSelectedIndex()]));
            }
        });
        rows = new ShareRows(words);
        content = new Div(tabs, rows);
        content.addClassName("supervision-shares");
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public void show(SupervisionAddress shown) {
        address = shown;
        tabs.setSelectedIndex(shown.by().ordinal());
        rows.show(shown, shown.by(), supervision.shares(person, shown.filter(), shown.by()));
    }
}
