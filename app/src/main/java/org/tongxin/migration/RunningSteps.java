package org.tongxin.migration;

import java.util.List;
import java.util.Set;

/** The open steps that go by a limit, in whatever version they run. */
public interface RunningSteps {

    /** The ids of their tasks. */
    List<String> by(Set<String> limits);
}
