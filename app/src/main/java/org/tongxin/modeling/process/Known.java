package org.tongxin.modeling.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** What there is beside the files of a deployment. */
interface Known {

    /** The ids of all roles. */
    Set<String> roles();

    /** The newest version of a table that is deployed. */
    Optional<DmnModelInstance> table(String key);

    /** The newest versions of all processes. */
    List<BpmnModelInstance> processes();

    /** The newest version of a process that is deployed. */
    Optional<BpmnModelInstance> process(String key);
}
