package org.tongxin.modeling.process;

import java.util.List;
import java.util.stream.Stream;

/**
 * A version of a process that a deployment leaves in use, and that it must not break.
 *
 * @param older whether only cases that run already are in it
 */
record InUse(Diagram diagram, Known.Version version, boolean older) {

    /** How rules end that only cases in older versions break. */
    static final String RUNNING = "-running";

    String definition() {
        return version.definition();
    }

    String process() {
        return String.valueOf(diagram.process().getId());
    }

    /**
     * Tells what it would lose; of an older version also which it is, and for how many cases.
     *
     * @param what the rule's beginning, such as {@code limit}
     */
    void tell(String what, String element, String name, Report report, String... lost) {
        Stream<String> details = Stream.concat(List.of(lost).stream(), Stream.of(process()));
        if (older) {
            Stream<String> which = Stream.of(String.valueOf(version.version()), String.valueOf(version.cases()));
            report.add(
                    element, name, what + RUNNING, Stream.concat(details, which).toArray(String[]::new));
        } else {
            report.add(element, name, what + "-used", details.toArray(String[]::new));
        }
    }
}
