package org.tongxin.supervision.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.supervision.ProcessHeat;
import org.tongxin.supervision.Supervision;
import org.tongxin.supervision.UnitAreas;

/** Makes the ways to show the numbers. */
@SpringComponent
record BoardForms(
        Supervision supervision, ProcessHeat heat, UnitAreas areas, Organization organization, SupervisionWords words) {

    /** @param go shows another address */
    Map<Form, BoardForm> of(Person person, Consumer<SupervisionAddress> go) {
        return new EnumMap<>(Map.of(
                Form.TABLE, new TableForm(supervision, words, person, go),
                Form.DIAGRAM, new DiagramForm(supervision, heat, words, person, go),
                Form.MAP, new MapForm(supervision, areas, organization, words, person, go)));
    }
}
