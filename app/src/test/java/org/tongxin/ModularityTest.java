package org.tongxin;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void featuresMeetOnlyThroughTheirApi() {
        ApplicationModules.of(TongxinApplication.class).verify();
    }
}
