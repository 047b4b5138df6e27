package org.tongxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Areas of units: what a file may say, who may bring one, and that the demo city is a tiling. */
@IntegrationTest
class UnitAreasTest {

    private static final String SQUARE = "[[117.1,31.1],[117.2,31.1],[117.2,31.2],[117.1,31.2],[117.1,31.1]]";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Organization organization;

    @Autowired
    UnitAreas areas;

    @BeforeEach
    void anAdministrator() {
        as("administrator");
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    private static void as(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_user"));
    }

    private static String file(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\"},\"geometry\":%s}".formatted(code, geometry);
    }

    private static String polygon(String ring) {
        return "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
    }

    private AreaDraft read(String file) {
        return areas.preview(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(String file) {
        return read(file).problems().stream()
                .map(problem -> problem.feature() + " " + problem.reason().key())
                .toList();
    }

    @Test
    void anAreaIsBroughtReplacedExportedAndTakenAwayAndTheRecordSaysSo() {
        UnitCode estate = new UnitCode("990101001001-X1");
        int before = recorded();
        areas.apply(read(file(feature(estate.value(), polygon(SQUARE)))));
        assertThat(areas.of(List.of(estate, new UnitCode("990101001001-X2"))).units())
                .containsExactly(estate);
        assertThat(areas.export()).contains("\"code\":\"990101001001-X1\"", "和乐苑", "117.1");
        assertThat(read(areas.export()).problems()).isEmpty();
        areas.apply(read(file(feature(estate.value(), "null"))));
        assertThat(areas.of(List.of(estate)).units()).isEmpty();
        assertThat(recorded()).isEqualTo(before + 2);
    }

    private int recorded() {
        return jdbc.sql("select count(*) from admin_change where kind = 'area' and subject = '和乐苑'")
                .query(Integer.class)
                .single();
    }

    @Test
    void onlyAdministratorsBringAreas() {
        AreaDraft draft = read(file(feature("990101001", polygon(SQUARE))));
        as("supervisor");
        assertThatThrownBy(() -> areas.preview(new byte[0])).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> areas.apply(draft)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(areas::export).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWhole() {
        assertThat(problems("{\"type\":\n")).containsExactly("0 areas.bad.json");
        assertThat(problems("")).containsExactly("0 areas.bad.collection");
        assertThat(problems("[1]")).containsExactly("0 areas.bad.collection");
        assertThat(problems(file())).containsExactly("0 areas.bad.empty");
        assertThat(
                        problems(
                                "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"EPSG:4549\"}},\"features\":[]}"))
                .containsExactly("0 areas.bad.crs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    areas.bad.ring      | [[117.1,31.1],[117.2,31.1],[117.2,31.2],[117.1,31.2]]
                    areas.bad.ring      | [[117.1,31.1],[117.2,31.1],[117.1,31.1]]
                    areas.bad.ring      | []
                    areas.bad.swapped   | [[31.1,117.1],[31.1,117.2],[31.2,117.2],[31.1,117.1]]
                    areas.bad.position  | [[417.1,31.1],[417.2,31.1],[417.2,31.2],[417.1,31.1]]
                    areas.bad.position  | [["117.1","31.1"],[117.2,31.1],[117.2,31.2],["117.1","31.1"]]
                    areas.bad.crosses   | [[117.1,31.1],[117.2,31.2],[117.2,31.1],[117.1,31.2],[117.1,31.1]]
                    """)
    void aBadRingIsRefusedWithItsReason(String key, String ring) {
        assertThat(problems(file(feature("990101001", polygon(ring))))).containsExactly("1 " + key);
    }

    @Test
    void everyBadFeatureIsNamed() {
        assertThat(problems(file(
                        feature("990101001", polygon(SQUARE)),
                        feature("", polygon(SQUARE)),
                        feature("12345", polygon(SQUARE)),
                        feature("<b>", polygon(SQUARE)),
                        feature("990101-D01", polygon(SQUARE)),
                        feature("990101001", polygon(SQUARE)),
                        feature("990101002", "{\"type\":\"Point\",\"coordinates\":[117,31]}"))))
                .containsExactly(
                        "2 areas.bad.code",
                        "3 areas.bad.unit",
                        "4 areas.bad.unit",
                        "5 areas.bad.type",
                        "6 areas.bad.twice",
                        "7 areas.bad.geometry");
        String many = "["
                + String.join(
                        ",", IntStream.range(0, 2001).mapToObj(i -> "[1,1]").toList()) + "]";
        assertThat(problems(file(feature("990101001", polygon(many))))).containsExactly("1 areas.bad.points");
        AreaDraft bad = read(file(feature("12345", polygon(SQUARE))));
        assertThatThrownBy(() -> areas.apply(bad)).isInstanceOf(Refused.class);
    }

    @Test
    void theDemoCityIsATiling() throws Exception {
        List<Unit> drawn = new ArrayList<>();
        for (UnitType type : List.of(UnitType.STREET, UnitType.COMMUNITY, UnitType.GRID)) {
            drawn.addAll(organization.unitsOf(type).stream()
                    .filter(unit -> unit.code().value().startsWith("9901"))
                    .toList());
        }
        UnitAreas.Areas all = areas.of(drawn.stream().map(Unit::code).toList());
        assertThat(all.units()).hasSize(2 + 3 + 16);
        JsonNode features = json.readTree(all.featureCollection()).path("features");
        for (double x = 117.205; x < 117.26; x += 0.00071) {
            for (double y = 31.70; y < 31.74; y += 0.00067) {
                List<String> at = new ArrayList<>();
                for (JsonNode feature : features) {
                    if (inside(feature.path("geometry").path("coordinates").path(0), x, y)) {
                        at.add(feature.path("properties").path("code").asText());
                    }
                }
                if (at.isEmpty()) {
                    continue;
                }
                assertThat(at).as(x + " " + y).hasSize(3);
                assertThat(at.get(1)).startsWith(at.get(0));
                assertThat(at.get(2)).startsWith(at.get(1));
            }
        }
    }

    private static boolean inside(JsonNode ring, double x, double y) {
        boolean inside = false;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double ax = ring.get(i).get(0).asDouble();
            double ay = ring.get(i).get(1).asDouble();
            double bx = ring.get(i + 1).get(0).asDouble();
            double by = ring.get(i + 1).get(1).asDouble();
            if (ay > y != by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
                inside = !inside;
            }
        }
        return inside;
    }
}
