package org.tongxin.tables.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.tongxin.common.AddressValues;
import org.tongxin.common.Refused;
import org.tongxin.deadline.LimitChanges;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.ModelsTab;
import org.tongxin.tables.Tables;

/** 决策表: all tables, or the one in the address. */
@SpringComponent
@Order(20)
class TablesTab implements ModelsTab {

    private final Tables tables;
    private final TableTexts texts;

    TablesTab(Tables tables, TableTexts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "tables";
    }

    @Override
    public String title() {
        return "tables.title";
    }

    @Override
    public Component content(QueryParameters query) {
        String key = AddressValues.one(query, "table");
        if (key == null) {
            return new TableList(tables, texts);
        }
        Optional<ModelVersion> version = tables.newest(key);
        if (version.isEmpty()) {
            return empty("tables.unknown", key);
        }
        try {
            return new TablePage(tables, texts, version.get(), LimitChanges.read(query));
        } catch (Refused refused) {
            return empty(refused.key(), refused.arguments());
        }
    }

    private Component empty(String message, Object... arguments) {
        Paragraph empty = new Paragraph(texts.get(message, arguments));
        empty.addClassName("empty-state");
        return empty;
    }
}
