package org.tongxin.modeling.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.tongxin.modeling.ModelKind;

/** The forms that a diagram names. */
final class FormReferences {

    private FormReferences() {}

    /** Their files; none when it cannot be read: that is the checker's to say. */
    static Set<String> of(byte[] diagram) {
        try {
            return new Diagram(diagram)
                    .elements().stream()
                            .map(tag -> tag.getAttributeNS(Diagram.CAMUNDA, "formRef"))
                            .filter(form -> !form.isEmpty())
                            .map(ModelKind.FORM::file)
                            .collect(Collectors.toSet());
        } catch (Unreadable e) {
            return Set.of();
        }
    }
}
