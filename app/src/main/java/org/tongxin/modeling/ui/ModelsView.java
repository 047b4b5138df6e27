package org.tongxin.modeling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongxin.common.AddressValues;
import org.tongxin.common.Messages;
import org.tongxin.common.OpenedLater;
import org.tongxin.modeling.ModelsTab;
import org.tongxin.workflow.BpmnDiagram;

/** 流程: what is deployed, and what process owners do about it; one tab each. Its tabs are beans: the bundle has to be told of their components. */
@Route("models")
@Menu(title = "models.title", order = 50, icon = "vaadin:cluster")
@Uses(BpmnDiagram.class)
@Uses(Upload.class)
@RolesAllowed({"process-owner", "administrator"})
class ModelsView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {

    private static final String TAB = "tab";

    private final Messages messages;
    private final TabSheet sheet = new TabSheet();
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private QueryParameters query = QueryParameters.empty();

    ModelsView(Messages messages, List<ModelsTab> pages) {
        this.messages = messages;
        addClassName("models");
        sheet.setWidthFull();
        for (ModelsTab page : pages) {
            tabs.put(page.id(), sheet.add(messages.get(page.title()), new OpenedLater(() -> page.content(query))));
        }
        sheet.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(ModelsView.class, QueryParameters.of(TAB, id(change.getSelectedTab())));
            }
        });
        add(new H2(messages.get("models.title")), new Paragraph(messages.get("models.hint")), sheet);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
        Tab wanted = tabs.get(String.valueOf(AddressValues.one(query, TAB)));
        if (wanted != null) {
            sheet.setSelectedTab(wanted);
        }
        if (sheet.getSelectedTab() != null) {
            // On a phone the tabs are wider than the screen; they have to be laid out first
            sheet.getSelectedTab()
                    .getElement()
                    .executeJs("setTimeout(() => this.scrollIntoView({block: 'nearest', inline: 'center'}), 200)");
        }
        if (sheet.getSelectedTab() != null && sheet.getComponent(sheet.getSelectedTab()) instanceof OpenedLater page) {
            page.open();
        }
    }

    private String id(Tab tab) {
        return tabs.entrySet().stream()
                .filter(each -> each.getValue().equals(tab))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String getPageTitle() {
        return messages.get("models.title");
    }
}
