package org.tongxin.workflow;

import java.util.List;
import org.tongxin.common.Refused;

/** A diagram cannot be deployed. The message is for whoever presses the Modeler's button, in Chinese and English, with every finding. */
public class ModelRefused extends Refused {

    private final List<String> findings;

    ModelRefused(List<String> findings) {
        super("model.refused", String.join("\n", findings));
        this.findings = List.copyOf(findings);
    }

    /** File, element, rule and remedy of each. */
    public List<String> findings() {
        return findings;
    }

    @Override
    public String getMessage() {
        return String.join("\n", findings);
    }
}
