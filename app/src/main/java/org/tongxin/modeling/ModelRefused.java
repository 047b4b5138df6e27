package org.tongxin.modeling;

import java.util.Locale;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;

/** A deployment is refused. The message is for whoever presses the Modeler's button, in Chinese and English, with every finding. */
public class ModelRefused extends Refused {

    private final transient Findings findings;
    private final String text;

    public ModelRefused(Findings findings, Messages messages) {
        super("model.refused", findings.text(messages, messages.locale()));
        this.findings = findings;
        this.text =
                findings.text(messages, Locale.SIMPLIFIED_CHINESE) + "\n\n" + findings.text(messages, Locale.ENGLISH);
    }

    public Findings findings() {
        return findings;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
