package org.tongxin.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Reads a GeoJSON FeatureCollection (RFC 7946) of units' areas, and says of each feature what is wrong with it. */
@Component
class AreaFile {

    private static final Set<UnitType> PLACES = EnumSet.of(
            UnitType.CITY,
            UnitType.DISTRICT,
            UnitType.STREET,
            UnitType.COMMUNITY,
            UnitType.GRID,
            UnitType.ESTATE,
            UnitType.BUILDING);
    private static final int MOST_PROBLEMS = 50;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Organization organization;

    AreaFile(Organization organization) {
        this.organization = organization;
    }

    AreaDraft read(byte[] file) {
        JsonNode collection;
        try {
            collection = STRICT.readTree(file);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            return AreaDraft.unreadable(new Refused("areas.bad.json", Math.max(1, line)));
        } catch (IOException broken) {
            return AreaDraft.unreadable(new Refused("areas.bad.json", 1));
        }
        JsonNode features = collection.path("features");
        if (!collection.path("type").asText().equals("FeatureCollection") || !features.isArray()) {
            return AreaDraft.unreadable(new Refused("areas.bad.collection"));
        }
        String crs = collection.path("crs").path("properties").path("name").asText("");
        if (!crs.isEmpty() && !crs.contains("CRS84") && !crs.endsWith("4326")) {
            return AreaDraft.unreadable(new Refused("areas.bad.crs", crs));
        }
        return features.isEmpty() ? AreaDraft.unreadable(new Refused("areas.bad.empty")) : draft(features);
    }

    private AreaDraft draft(JsonNode features) {
        Map<UnitCode, JsonNode> areas = new LinkedHashMap<>();
        List<AreaDraft.Problem> problems = new ArrayList<>();
        for (int i = 0; i < features.size() && problems.size() < MOST_PROBLEMS; i++) {
            JsonNode feature = features.get(i);
            JsonNode properties = feature.path("properties");
            String code = properties.path("code").asText("").strip();
            try {
                UnitCode unit = place(code);
                JsonNode geometry = feature.path("geometry");
                if (areas.put(unit, geometry.isNull() ? geometry : AreaGeometry.checked(geometry)) != null) {
                    throw new Refused("areas.bad.twice", code);
                }
            } catch (Refused reason) {
                problems.add(
                        new AreaDraft.Problem(i + 1, properties.path("name").asText(code), reason));
            }
        }
        return new AreaDraft(areas, problems);
    }

    private UnitCode place(String code) {
        if (code.isEmpty()) {
            throw new Refused("areas.bad.code");
        }
        Unit unit = (UnitCode.fits(code) ? organization.unit(new UnitCode(code)) : java.util.Optional.<Unit>empty())
                .filter(known -> !known.closed())
                .orElseThrow(() -> new Refused("areas.bad.unit", code));
        if (!PLACES.contains(unit.type())) {
            throw new Refused("areas.bad.type", unit.name());
        }
        return unit.code();
    }

    /** JSON that this application wrote itself. */
    static JsonNode read(ObjectMapper json, String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
