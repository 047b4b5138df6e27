package org.tongxin.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A component as it stands in a filled form: once, or once for each row of the lists around it.
 *
 * @param path of its value in the form's data; names, and Integers for rows from 0
 * @param rows the row in each enclosing list, from 0
 * @param scope what its expressions see
 */
record Instance(
        FormComponent component,
        List<Object> path,
        List<Integer> rows,
        Map<String, @Nullable Object> scope,
        boolean readOnly) {

    /** The same before and after other rows come and go. */
    String id() {
        return id(component, rows);
    }

    static String id(FormComponent component, List<Integer> rows) {
        return rows.isEmpty() ? component.id() : component.id() + rows;
    }

    String dottedPath() {
        return path.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    boolean submitted() {
        return component.type().keyed() && !component.disabled();
    }

    /** Whether a person may change the value. */
    boolean writable() {
        return submitted() && !readOnly && component.type() != ComponentType.EXPRESSION;
    }
}
