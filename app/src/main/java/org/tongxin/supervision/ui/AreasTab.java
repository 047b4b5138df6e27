package org.tongxin.supervision.ui;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tongxin.organization.AdminTab;
import org.tongxin.supervision.UnitAreas;

/** The units' areas among the administrator's pages. */
@Component
@Order(20)
class AreasTab implements AdminTab {

    private final UnitAreas areas;
    private final SupervisionWords words;

    AreasTab(UnitAreas areas, SupervisionWords words) {
        this.areas = areas;
        this.words = words;
    }

    @Override
    public String title() {
        return "areas.title";
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        return new AreasPanel(areas, words);
    }
}
