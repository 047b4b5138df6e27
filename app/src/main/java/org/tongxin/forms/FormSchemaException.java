package org.tongxin.forms;

import org.tongxin.common.Refused;

/**
 * A form cannot be used. The message names the field, the rule and the remedy: {@code form.schema.<rule>} with the field's id (or {@code -}
 * for the form itself) and details of the rule.
 */
public class FormSchemaException extends Refused {

    private final String fieldId;
    private final String rule;

    FormSchemaException(String fieldId, String rule, Object... details) {
        super("form.schema." + rule, arguments(fieldId, details));
        this.fieldId = fieldId;
        this.rule = rule;
    }

    private static Object[] arguments(String fieldId, Object[] details) {
        Object[] all = new Object[details.length + 1];
        all[0] = fieldId;
        System.arraycopy(details, 0, all, 1, details.length);
        return all;
    }

    public String fieldId() {
        return fieldId;
    }

    /** The rule's name, such as {@code type} or {@code expression}. */
    public String rule() {
        return rule;
    }
}
