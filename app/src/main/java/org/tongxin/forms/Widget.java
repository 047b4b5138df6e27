package org.tongxin.forms;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component of a form on the screen. */
interface Widget {

    Component component();

    /** Shows what the form's data now says; not called while the component is hidden. */
    void refresh(Instance instance, Shown shown);

    /** Shows what is wrong with the value; null when nothing is. */
    default void showError(@Nullable String text) {}

    default void focus() {}

    /** Whether somebody typed something that is no value at all, such as half a date. */
    default boolean unreadable() {
        return false;
    }

    /** The widget of an instance inside of this one. */
    default Optional<Widget> find(String instanceId) {
        return Optional.empty();
    }
}
