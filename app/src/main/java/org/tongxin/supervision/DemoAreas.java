package org.tongxin.supervision;

import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.DemoMode;

/** Draws the demo city, in the demo only, as long as nobody has drawn anything. */
@Component
@Order(15)
class DemoAreas implements ApplicationRunner {

    private final DemoMode demo;
    private final UnitAreas areas;
    private final AreaFile files;

    DemoAreas(DemoMode demo, UnitAreas areas, AreaFile files) {
        this.demo = demo;
        this.areas = areas;
        this.files = files;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!demo.enabled() || !areas.none()) {
            return;
        }
        AreaDraft draft = files.read(new ClassPathResource("demo/areas.geojson").getContentAsByteArray());
        if (draft.problems().isEmpty()) {
            draft.areas().forEach(areas::write);
        }
    }
}
