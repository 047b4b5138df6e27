package org.tongxin.modeling.process;

import java.util.stream.Stream;

/** What somebody would write who wants more of the engine than the vocabulary. */
public final class HostileExpressions {

    private HostileExpressions() {}

    public static Stream<String> all() {
        return Stream.of(
                "${''.getClass()}",
                "${''.class}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class.forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}",
                "${execution.getProcessEngineServices().getRepositoryService().createDeploymentQuery().count()}",
                "${execution.processEngineServices}",
                "${execution.processEngine.identityService}",
                "${execution.engineServices.runtimeService}",
                "${execution.getVariables()}",
                "${execution.variables}",
                "${execution.bpmnModelInstance}",
                "${execution['processInstanceId']}",
                "${execution.removeVariable('unit')}",
                "${roles.getClass()}",
                "${roles.class}",
                "${roles['organization']}",
                "${roles}",
                "${caseFile.hashCode()}",
                "${notice.toString()}",
                "${dataSource}",
                "${dataSource.connection}",
                "${jdbcClient.sql('select 1')}",
                "${organization.roles()}",
                "${unit.length()}",
                "${unit.bytes}",
                "${urgency.class.classLoader}",
                "${currentUser()}",
                "${now()}",
                "${dateTime()}",
                "${authenticatedUserId.length()}",
                "${decisionResult.getClass()}",
                "${roles.at('dispatcher', unit).length()}",
                "${execution.setVariable('x', execution)}",
                "#{''.class}",
                "${true ? ''.class : ''.class}",
                "${[1].class}",
                "${",
                "${unit");
    }
}
