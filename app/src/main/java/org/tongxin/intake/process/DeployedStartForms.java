package org.tongxin.intake.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.intake.StartForms;

@Component
class DeployedStartForms implements StartForms {

    private final RepositoryService repository;
    private final FormService forms;

    DeployedStartForms(RepositoryService repository, FormService forms) {
        this.repository = repository;
        this.forms = forms;
    }

    @Override
    public String json(String processKey) {
        ProcessDefinition newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new Refused("process.unknown", processKey);
        }
        try (InputStream form = forms.getDeployedStartForm(newest.getId())) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
