package org.tongxin.supervision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tongxin.common.Refused;

/** What may be drawn as an area: polygons of closed rings that do not cross themselves, in degrees. */
final class AreaGeometry {

    /** As many as a map of a city needs, and few enough to compare each edge with each other. */
    private static final int MOST_POINTS = 2000;

    private AreaGeometry() {}

    /**
     * The same geometry with six decimals, about a tenth of a metre, and no heights.
     *
     * @throws Refused {@code areas.bad.…}
     */
    static JsonNode checked(JsonNode geometry) {
        String type = geometry.path("type").asText("");
        JsonNode coordinates = geometry.path("coordinates");
        ObjectNode checked = JsonNodeFactory.instance.objectNode().put("type", type);
        switch (type) {
            case "Polygon" -> checked.set("coordinates", polygon(coordinates));
            case "MultiPolygon" -> {
                ArrayNode polygons = checked.putArray("coordinates");
                some(coordinates).forEach(each -> polygons.add(polygon(each)));
            }
            default -> throw new Refused("areas.bad.geometry", type.isEmpty() ? "-" : type);
        }
        return checked;
    }

    private static ArrayNode polygon(JsonNode rings) {
        ArrayNode polygon = JsonNodeFactory.instance.arrayNode();
        some(rings).forEach(ring -> polygon.add(ring(ring)));
        return polygon;
    }

    private static JsonNode some(JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw new Refused("areas.bad.ring");
        }
        return list;
    }

    private static ArrayNode ring(JsonNode positions) {
        int size = some(positions).size();
        if (size > MOST_POINTS) {
            throw new Refused("areas.bad.points", size, MOST_POINTS);
        }
        ArrayNode ring = JsonNodeFactory.instance.arrayNode();
        double[] x = new double[size];
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            JsonNode position = positions.get(i);
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw new Refused("areas.bad.position", position.toString());
            }
            x[i] = position.path(0).asDouble();
            y[i] = position.path(1).asDouble();
            if (Math.abs(y[i]) > 90 && Math.abs(x[i]) <= 90) {
                throw new Refused("areas.bad.swapped", position.toString());
            }
            if (!(Math.abs(x[i]) <= 180) || !(Math.abs(y[i]) <= 90)) {
                throw new Refused("areas.bad.position", position.toString());
            }
            ring.addArray().add(rounded(x[i])).add(rounded(y[i]));
        }
        if (size < 4 || x[0] != x[size - 1] || y[0] != y[size - 1]) {
            throw new Refused("areas.bad.ring");
        }
        if (crossesItself(x, y)) {
            throw new Refused("areas.bad.crosses");
        }
        return ring;
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP);
    }

    private static boolean crossesItself(double[] x, double[] y) {
        for (int i = 0; i < x.length - 1; i++) {
            for (int j = i + 2; j < x.length - 1; j++) {
                if (side(x, y, i, j) * side(x, y, i, j + 1) < 0 && side(x, y, j, i) * side(x, y, j, i + 1) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** On which side of the edge that begins at {@code edge} the point lies. */
    private static double side(double[] x, double[] y, int edge, int point) {
        return Math.signum(
                (x[edge + 1] - x[edge]) * (y[point] - y[edge]) - (y[edge + 1] - y[edge]) * (x[point] - x[edge]));
    }
}
