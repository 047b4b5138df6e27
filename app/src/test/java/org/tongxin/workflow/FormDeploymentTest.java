package org.tongxin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.forms.FormSchemaException;

/** What nobody could fill in is refused when it is deployed, not when somebody opens it. */
@IntegrationTest
class FormDeploymentTest {

    @Autowired
    RepositoryService repository;

    @Test
    void aFormWithAnUnknownComponentIsRefusedAndLeavesNothingBehind() {
        assertThatThrownBy(() -> deploy(
                        "refused", "{\"type\": \"iframe\", \"id\": \"Field_Frame\", \"url\": \"https://example.org\"}"))
                .isInstanceOf(FormSchemaException.class);
        assertThat(repository.createDeploymentQuery().deploymentName("refused").count())
                .isZero();
    }

    @Test
    void aFormOfKnownComponentsIsDeployed() {
        Deployment deployment =
                deploy("accepted", "{\"type\": \"textfield\", \"id\": \"Field_A\", \"key\": \"a\", \"label\": \"甲\"}");
        assertThat(repository.createDeploymentQuery().deploymentName("accepted").count())
                .isOne();
        repository.deleteDeployment(deployment.getId(), true);
    }

    private Deployment deploy(String name, String component) {
        String form = "{\"schemaVersion\": 16, \"type\": \"default\", \"id\": \"form-deployment-" + name
                + "\", \"components\": [" + component + "]}";
        return repository
                .createDeployment()
                .name(name)
                .addString("form-deployment-" + name + ".form", form)
                .deploy();
    }
}
