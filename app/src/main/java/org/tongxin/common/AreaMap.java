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
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Areas on a map in the browser, drawn by Leaflet from a GeoJSON of our own, without tiles of others. What it shows must stand beside it as a list as well.
 */
@Tag("tongxin-area-map")
@NpmPackage(value = "leaflet", version = "1.9.4")
@NpmPackage(value = "@types/leaflet", version = "1.9.21", dev = true)
@JsModule("./area-map.ts")
public class AreaMap extends Component implements HasSize, HasStyle {

    /** What is said of an area: a CSS class, its name, and a short text such as a count. */
    public record Area(String code, String style, @Nullable String text, String name) {}

    private @Nullable JsonObject areas;
    private JsonArray marks = Json.createArray();

    /** Shows the features of a FeatureCollection (their property {@code code} says which) that have a mark, instead of what was shown before. */
    public void show(String featureCollection, List<Area> areas) {
        this.areas = Json.parse(featureCollection);
        marks = Json.createArray();
        areas.forEach(area -> marks.set(marks.length(), JsonUtils.beanToJson(area)));
        if (isAttached()) {
            draw();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        draw();
    }

    private void draw() {
        if (areas != null) {
            getElement().callJsFunction("show", areas, marks);
        }
    }

    /** What the two buttons are called, before the map is shown. */
    public void setZoomTitles(String in, String out) {
        getElement().setAttribute("zoom-in", in);
        getElement().setAttribute("zoom-out", out);
    }

    public Registration addAreaSelectedListener(ComponentEventListener<AreaSelected> listener) {
        return addListener(AreaSelected.class, listener);
    }

    /** Somebody chose an area, by pointer or keyboard. */
    @DomEvent("area-selected")
    public static class AreaSelected extends ComponentEvent<AreaMap> {

        private final String code;

        public AreaSelected(AreaMap source, boolean fromClient, @EventData("event.detail.code") String code) {
            super(source, fromClient);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
