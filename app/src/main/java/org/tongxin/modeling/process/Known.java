package org.tongxin.modeling.process;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** What there is beside the files of a deployment. */
interface Known {

    /** The ids of all roles. */
    Set<String> roles();

    /** The keys of the tables that are deployed. */
    Set<String> decisions();

    /** The newest version of a process that is deployed. */
    Optional<BpmnModelInstance> process(String key);

    /** The rows of the limits table that is deployed. */
    Set<String> limits();
}
