package org.tongxin.modeling.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.tongxin.forms.FormSchema;

/** What there is beside the files of a deployment. */
interface Known {

    /** The ids of all roles. */
    Set<String> roles();

    /** The newest version of a table that is deployed. */
    Optional<DmnModelInstance> table(String key);

    /** The newest versions of all processes, and older ones that cases run in. */
    List<Version> versions();

    /**
     * @param definition the engine's id
     * @param newest whether new cases begin in it
     * @param cases how many run in it
     */
    record Version(String definition, BpmnModelInstance model, int version, boolean newest, int cases) {}

    /** The forms that a version was deployed with. */
    List<FormSchema> forms(String definition);

    /** The newest version of a process that is deployed. */
    Optional<BpmnModelInstance> process(String key);
}
