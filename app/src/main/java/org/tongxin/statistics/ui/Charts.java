package org.tongxin.statistics.ui;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Options for ECharts. Everything they show stands in a table beside them. */
final class Charts {

    private static final String RED = "#b3261e";
    private static final String BLUE = "#5b86ad";
    private static final Map<String, Object> GRID =
            Map.of("left", 8, "right", 28, "top", 44, "bottom", 8, "containLabel", true);

    private Charts() {}

    /** @param values per cent or a count; null leaves a gap */
    record Series(String name, List<@Nullable Double> values) {}

    /** 0–100 with one decimal; null when there is nothing. */
    static @Nullable Double percent(OptionalDouble share) {
        return share.isPresent() ? Math.round(share.getAsDouble() * 1000) / 10.0 : null;
    }

    /** Lines over time; the second is dashed, and each has its own sign at the points. */
    static Map<String, Object> lines(List<String> points, List<Series> series, String unit) {
        List<Map<String, Object>> drawn = java.util.stream.IntStream.range(0, series.size())
                .mapToObj(index -> Map.<String, Object>of(
                        "type",
                        "line",
                        "name",
                        series.get(index).name(),
                        "data",
                        series.get(index).values(),
                        "connectNulls",
                        true,
                        "symbol",
                        index == 0 ? "circle" : "diamond",
                        "symbolSize",
                        7,
                        "itemStyle",
                        Map.of("color", index == 0 ? RED : BLUE),
                        "lineStyle",
                        Map.of("width", 2, "type", index == 0 ? "solid" : "dashed")))
                .toList();
        return Map.of(
                "grid", GRID,
                "legend", Map.of("top", 4),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis", Map.of("type", "category", "data", points, "axisLabel", Map.of("hideOverlap", true)),
                "yAxis", values(unit),
                "series", drawn);
    }

    /** Horizontal bars with their value written beside them, the first on top; more than one series is told apart by pattern. */
    static Map<String, Object> bars(List<String> names, List<Series> series, String unit) {
        List<Map<String, Object>> drawn = java.util.stream.IntStream.range(0, series.size())
                .mapToObj(index -> Map.<String, Object>of(
                        "type", "bar",
                        "name", series.get(index).name(),
                        "data", series.get(index).values(),
                        "barMaxWidth", 22,
                        "cursor", "pointer",
                        "itemStyle", Map.of("color", index == 0 ? RED : BLUE),
                        "label", Map.of("show", true, "position", "right", "formatter", "{c}" + unit)))
                .toList();
        return Map.of(
                "grid",
                        Map.of(
                                "left",
                                8,
                                "right",
                                56,
                                "top",
                                series.size() > 1 ? 44 : 12,
                                "bottom",
                                8,
                                "containLabel",
                                true),
                "legend", Map.of("show", series.size() > 1, "top", 4),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "yAxis",
                        Map.of(
                                "type",
                                "category",
                                "inverse",
                                true,
                                "data",
                                names,
                                "axisLabel",
                                Map.of("width", 108, "overflow", "truncate")),
                "xAxis", values(unit),
                "series", drawn);
    }

    private static Map<String, Object> values(String unit) {
        Map<String, Object> label = Map.of("formatter", "{value}" + unit, "hideOverlap", true);
        return unit.equals("%")
                ? Map.of("type", "value", "min", 0, "max", 100, "axisLabel", label)
                : Map.of("type", "value", "min", 0, "minInterval", 1, "axisLabel", label);
    }
}
