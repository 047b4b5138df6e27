package org.tongxin.forms;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form as Camunda Modeler writes it, read and checked by {@link FormParser}.
 *
 * @param id what a diagram's {@code camunda:formRef} names
 * @param schemaVersion of the form-js schema
 */
public record FormSchema(String id, int schemaVersion, List<FormComponent> components) {

    public FormSchema {
        components = List.copyOf(components);
    }

    /** All components, containers before what they contain, in the order of the form. */
    public Stream<FormComponent> all() {
        return components.stream().flatMap(FormSchema::withDescendants);
    }

    private static Stream<FormComponent> withDescendants(FormComponent component) {
        return Stream.concat(
                Stream.of(component), component.components().stream().flatMap(FormSchema::withDescendants));
    }
}
