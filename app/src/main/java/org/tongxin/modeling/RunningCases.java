package org.tongxin.modeling;

import com.vaadin.flow.component.Component;

/**
 * What becomes of cases that run in an older version once a newer one is deployed. The feature that can move them brings a bean; where there is none, they stay where they are.
 */
public interface RunningCases {

    /**
     * Asked after a deployment, and wherever an older version still has running cases: a component that offers to look what would happen, and to move them.
     *
     * @param process the key of the process
     * @param fromVersion the version in which they run
     * @param toVersion the newest one
     */
    Component offer(String process, int fromVersion, int toVersion);
}
