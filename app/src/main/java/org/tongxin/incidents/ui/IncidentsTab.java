package org.tongxin.incidents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import org.springframework.core.annotation.Order;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.incidents.Incidents;
import org.tongxin.modeling.ModelsTab;

/** 技术故障: what failed and waits. */
@org.springframework.stereotype.Component
@Order(50)
class IncidentsTab implements ModelsTab {

    private final Incidents incidents;
    private final Messages messages;
    private final Translations translations;
    private final TimeWords times;

    IncidentsTab(Incidents incidents, Messages messages, Translations translations, TimeWords times) {
        this.incidents = incidents;
        this.messages = messages;
        this.translations = translations;
        this.times = times;
    }

    @Override
    public String id() {
        return "incidents";
    }

    @Override
    public String title() {
        return "incidents.title";
    }

    @Override
    public Component content(QueryParameters query) {
        return new IncidentsPanel(incidents, messages, translations, times);
    }
}
