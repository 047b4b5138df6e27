package org.tongxin.modeling.dryrun;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.forms.FormSchema;

/**
 * Where a walk has come to.
 *
 * @param now the time that it is there
 * @param path what was passed, in order
 * @param open the steps at which it waits for people
 * @param waits what else it waits for
 * @param told who was told what
 * @param diagrams by process: as it is drawn
 * @param trouble why the last move could not be made; null when it could
 */
public record Walk(
        String process,
        Instant now,
        List<Passed> path,
        List<OpenStep> open,
        List<Wait> waits,
        List<Told> told,
        Map<String, String> diagrams,
        boolean finished,
        @Nullable String trouble) {

    /**
     * An element that was passed.
     *
     * @param type such as {@code userTask}
     * @param move how many moves were made before it
     */
    public record Passed(
            String process, String element, String name, String type, Instant at, int move, boolean cancelled) {}

    /**
     * A step at which the case waits for people.
     *
     * @param index from 0, where it is open several times
     * @param groups roles at units, {@code role@unit}
     * @param form what is filled in there; null when the step has none
     * @param data what the form shows
     */
    public record OpenStep(
            String process,
            String step,
            int index,
            String name,
            List<String> groups,
            @Nullable Instant due,
            @Nullable FormSchema form,
            Map<String, Object> data,
            List<Timer> timers) {}

    /**
     * A deadline.
     *
     * @param leads to what happens then, in the diagram's words
     * @param stops whether the step ends with it
     */
    public record Timer(String element, String name, Instant at, List<String> leads, boolean stops) {}

    /**
     * Something else that the case waits for.
     *
     * @param message that has to come; null when it is a timer
     * @param brings variables that the message brings
     */
    public record Wait(
            String process,
            String element,
            String name,
            @Nullable String message,
            List<String> brings,
            @Nullable Timer timer) {}

    /**
     * @param what {@code warned}, {@code escalated} or a sentence
     * @param step its name; empty when it is about the case
     * @param to groups and accounts
     */
    public record Told(Instant at, String what, String step, List<String> to) {}
}
