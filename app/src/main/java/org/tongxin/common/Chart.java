package org.tongxin.common;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JsonUtils;
import com.vaadin.flow.shared.Registration;
import elemental.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chart in the browser, drawn by Apache ECharts: bars, lines and heat maps, with patterns beside colours. It takes ECharts' own option, as maps and lists.
 * What it shows must stand beside it as a table as well: a chart is for the eye alone.
 */
@Tag("tongxin-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./chart.ts")
public class Chart extends Component implements HasSize, HasStyle {

    private @Nullable JsonObject option;

    /** Draws the option, instead of what was drawn before. */
    public void show(Map<String, ?> option) {
        this.option = JsonUtils.mapToJson(option);
        if (isAttached()) {
            draw();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        draw();
    }

    private void draw() {
        if (option != null) {
            getElement().callJsFunction("show", option);
        }
    }

    public Registration addPointSelectedListener(ComponentEventListener<PointSelected> listener) {
        return addListener(PointSelected.class, listener);
    }

    /** Somebody clicked a bar or a point: the names of its series and of its category. */
    @DomEvent("point-selected")
    public static class PointSelected extends ComponentEvent<Chart> {

        private final String series;
        private final String category;

        public PointSelected(
                Chart source,
                boolean fromClient,
                @EventData("event.detail.series") String series,
                @EventData("event.detail.category") String category) {
            super(source, fromClient);
            this.series = series;
            this.category = category;
        }

        public String series() {
            return series;
        }

        public String category() {
            return category;
        }
    }
}
