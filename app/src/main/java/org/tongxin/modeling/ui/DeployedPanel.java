package org.tongxin.modeling.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.RunningCases;

/** What has been done, and what becomes of the cases that run. */
class DeployedPanel extends Div {

    DeployedPanel(ModelsWords words, @Nullable RunningCases running, List<ModelVersion> versions) {
        addClassName("models-done");
        getElement().setAttribute("role", "status");
        if (versions.isEmpty()) {
            add(new H3(words.get("models.scheduled")), new Paragraph(words.get("models.scheduled.hint")));
            return;
        }
        UnorderedList list = new UnorderedList();
        versions.forEach(version -> list.add(new ListItem(
                ModelsAddress.of(version).link(words.get("models.heading", words.name(version), version.version())))));
        add(new H3(words.get("models.deployed")), new Paragraph(words.get("models.deployed.hint")), list);
        versions.stream()
                .filter(version -> version.kind() == ModelKind.PROCESS && version.version() > 1)
                .forEach(version -> {
                    if (running != null) {
                        add(running.offer(version.key(), version.version() - 1, version.version()));
                    }
                });
    }
}
