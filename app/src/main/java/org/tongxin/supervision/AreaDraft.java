package org.tongxin.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;

/**
 * What a file of areas says.
 *
 * @param areas a GeoJSON geometry for each unit; a JSON null takes the area away
 * @param problems why it cannot be imported; empty when it can
 */
public record AreaDraft(Map<UnitCode, JsonNode> areas, List<Problem> problems) {

    static AreaDraft unreadable(Refused reason) {
        return new AreaDraft(Map.of(), List.of(new Problem(0, "", reason)));
    }

    /**
     * @param feature which one of the file, from 1; 0 when it is about the whole file
     * @param name the feature's name or code, as far as it has one; otherwise empty
     */
    public record Problem(int feature, String name, Refused reason) {}
}
