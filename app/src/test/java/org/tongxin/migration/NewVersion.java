package org.tongxin.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** A shipped diagram as a process owner changed it, deployed through the checker with the forms it names. */
public final class NewVersion {

    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");

    private NewVersion() {}

    /** The deployment's id. */
    public static String of(ProcessEngine engine, String process, UnaryOperator<String> changed) {
        String xml = changed.apply(read("/processes/" + process + "/" + process + ".bpmn"));
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().addString(process + ".bpmn", xml);
        Set<String> forms = FORM.matcher(xml)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
        forms.forEach(form -> deployment.addString(form + ".form", read("/forms/" + form + ".form")));
        return deployment.deploy().getId();
    }

    /** Ends what runs in it, and takes it back. */
    public static void remove(ProcessEngine engine, String deployment) {
        engine.getRepositoryService().createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                .flatMap(
                        version -> engine
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processDefinitionId(version.getId())
                                .list()
                                .stream())
                .forEach(instance -> engine.getRuntimeService()
                        .deleteProcessInstanceIfExists(instance.getId(), "test", true, true, true, true));
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    private static String read(String resource) {
        try (InputStream content = NewVersion.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(content, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
