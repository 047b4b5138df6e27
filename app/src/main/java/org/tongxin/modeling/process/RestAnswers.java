package org.tongxin.modeling.process;

import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.stereotype.Component;
import org.tongxin.common.Messages;

/** Camunda's REST interface, which also says what is wrong with a deployment. */
@Component
class RestAnswers extends CamundaJerseyResourceConfig {

    private final Messages messages;

    RestAnswers(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void registerAdditionalResources() {
        super.registerAdditionalResources();
        register(new ModelRefusedMapper(messages));
    }
}
