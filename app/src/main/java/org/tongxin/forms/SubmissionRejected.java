package org.tongxin.forms;

import java.util.Map;
import org.tongxin.common.Refused;

/** A submission does not fit its form; {@link #errors} holds a text for each field, by its path in the form. */
public class SubmissionRejected extends Refused {

    private final Map<String, String> errors;

    public SubmissionRejected(Map<String, String> errors) {
        super("form.rejected", errors.size());
        this.errors = Map.copyOf(errors);
    }

    public Map<String, String> errors() {
        return errors;
    }
}
