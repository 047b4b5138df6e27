package org.tongxin.workflow;

import java.util.Map;

/**
 * A process as it is drawn.
 *
 * @param xml for {@link BpmnDiagram}
 * @param calls the processes that it calls, by the id of the call activity
 */
public record ProcessDiagram(String xml, Map<String, String> calls) {}
