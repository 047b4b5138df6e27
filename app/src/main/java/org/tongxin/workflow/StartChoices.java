package org.tongxin.workflow;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tongxin.common.UnitCode;

/** The choices that are data in a start form, before there is a case. */
@Service
public class StartChoices {

    private final FormOptions options;

    StartChoices(FormOptions options) {
        this.options = options;
    }

    /** Those near the unit in which the case is. */
    public Map<String, Object> near(UnitCode unit) {
        return options.near(unit, Set.of());
    }
}
