package org.tongxin.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Changed;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Organization;

/** Where the units are on a map. Administrators bring the areas as a GeoJSON file; every change is recorded. */
@Service
@Transactional
public class UnitAreas {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final AreaFile files;
    private final Organization organization;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;

    UnitAreas(
            JdbcClient jdbc,
            ObjectMapper json,
            AreaFile files,
            Organization organization,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
        this.organization = organization;
        this.currentPerson = currentPerson;
        this.events = events;
    }

    /** The areas of those units that have one. */
    @Transactional(readOnly = true)
    public Areas of(Collection<UnitCode> units) {
        Map<UnitCode, JsonNode> known = new HashMap<>();
        jdbc.sql("select unit, geometry from unit_area where unit = any (cast(:units as text[]))")
                .param("units", SupervisionTable.codes(units))
                .query(row -> {
                    known.put(new UnitCode(row.getString(1)), AreaFile.read(json, row.getString(2)));
                });
        List<UnitCode> inOrder = units.stream().filter(known::containsKey).toList();
        return new Areas(inOrder, collection(inOrder, known));
    }

    /** Every area there is, as a file that can be imported again. */
    @Transactional(readOnly = true)
    public String export() {
        requireAdministrator();
        List<UnitCode> all = jdbc.sql("select unit from unit_area order by unit")
                .query((row, index) -> new UnitCode(row.getString(1)))
                .list();
        return of(all).featureCollection();
    }

    /** What the file would change, or what is wrong with it. */
    @Transactional(readOnly = true)
    public AreaDraft preview(byte[] file) {
        requireAdministrator();
        return files.read(file);
    }

    /**
     * Does what was previewed.
     *
     * @throws Refused with the first problem; nothing is written then
     */
    public void apply(AreaDraft draft) {
        requireAdministrator();
        draft.problems().stream().findFirst().ifPresent(problem -> {
            throw problem.reason();
        });
        draft.areas().forEach((unit, area) -> {
            String action = write(unit, area);
            events.publishEvent(new Changed("area", name(unit), action));
        });
    }

    /** Which of added, changed and removed it was. */
    String write(UnitCode unit, JsonNode geometry) {
        int before = jdbc.sql("delete from unit_area where unit = ?")
                .param(unit.value())
                .update();
        if (geometry.isNull()) {
            return "removed";
        }
        jdbc.sql("insert into unit_area (unit, geometry) values (?, cast(? as jsonb))")
                .params(unit.value(), geometry.toString())
                .update();
        return before == 0 ? "added" : "changed";
    }

    boolean none() {
        return !jdbc.sql("select exists (select from unit_area)")
                .query(Boolean.class)
                .single();
    }

    private String collection(List<UnitCode> units, Map<UnitCode, JsonNode> known) {
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        units.forEach(unit -> {
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.putObject("properties").put("code", unit.value()).put("name", name(unit));
            feature.set("geometry", known.get(unit));
        });
        return collection.toString();
    }

    private String name(UnitCode unit) {
        return organization.unit(unit).map(known -> known.name()).orElse(unit.value());
    }

    private void requireAdministrator() {
        if (!currentPerson.get().holds("administrator")) {
            throw new AccessDeniedException("Not an administrator");
        }
    }

    /**
     * @param units those that have an area
     * @param featureCollection GeoJSON; the property {@code code} of each feature is the unit's
     */
    public record Areas(List<UnitCode> units, String featureCollection) {}
}
