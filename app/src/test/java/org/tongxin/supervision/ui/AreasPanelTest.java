package org.tongxin.supervision.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.common.UnitCode;
import org.tongxin.supervision.UnitAreas;

/** An administrator brings a file of areas. */
@IntegrationTest
class AreasPanelTest {

    private static final UnitCode ESTATE = new UnitCode("990101001001-X2");

    @Autowired
    UnitAreas areas;

    @Autowired
    SupervisionWords words;

    AreasPanel panel;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("administrator", "", "ROLE_user"));
        panel = new AreasPanel(areas, words);
        UI.getCurrent().add(panel);
    }

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
        MockVaadin.tearDown();
    }

    private void bring(String code, String ring) {
        panel.preview("""
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "%s", "name": "翠竹园"},
                    "geometry": {"type": "Polygon", "coordinates": [%s]}}]}
                """.formatted(code, ring).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrongIsSaidWithTheFeatureAndTheRemedy() {
        bring("12345", "[[117, 31], [118, 31], [118, 32], [117, 31]]");
        assertThat(panel.getElement().getTextRecursively())
                .contains("有 1 处问题，没有导入", "第 1 个要素（翠竹园）：没有编码为 12345 的单位，或单位已停用。请核对属性 code。");
        assertThat(_find(Button.class, spec -> spec.withText("导入"))).isEmpty();
    }

    @Test
    void whatIsRightIsShownBeforeItIsDone() {
        bring(ESTATE.value(), "[[117, 31], [118, 31], [118, 32], [117, 31]]");
        assertThat(panel.getElement().getTextRecursively()).contains("将写入 1 个单位的区域，删除 0 个。");
        assertThat(areas.of(List.of(ESTATE)).units()).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("导入")));
        assertThat(areas.of(List.of(ESTATE)).units()).containsExactly(ESTATE);
        String away = """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "%s"}, "geometry": null}]}
                """.formatted(ESTATE);
        areas.apply(areas.preview(away.getBytes(StandardCharsets.UTF_8)));
        assertThat(areas.of(List.of(ESTATE)).units()).isEmpty();
    }
}
