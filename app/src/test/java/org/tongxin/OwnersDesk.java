package org.tongxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.ClassPathResource;

/**
 * A process owner at the files of the project: changes them as text and deploys them to the running application, a diagram with its forms as the Modeler does. Whatever
 * was deployed is taken away at the end, with its cases.
 */
final class OwnersDesk implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");

    private final RepositoryService repository;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> deployments = new ArrayList<>();

    OwnersDesk(RepositoryService repository) {
        this.repository = repository;
    }

    /** What is in the file now, as the project has it or as it was changed. */
    String text(String file) {
        String changed = files.get(file);
        return changed == null ? original(file) : changed;
    }

    /** Replaces what has to be there. */
    OwnersDesk change(String file, String from, String to) {
        assertThat(text(file)).as(file).contains(from);
        return put(file, text(file).replace(from, to));
    }

    /** Replaces the text between two places, the first such after the element with that id. */
    OwnersDesk changeAt(String file, String id, String from, String to) {
        String text = text(file);
        int at = text.indexOf("\"" + id + "\"");
        int place = text.indexOf(from, at);
        assertThat(at).as(id).isPositive();
        assertThat(place).as(from + " behind " + id).isPositive();
        return put(file, text.substring(0, place) + to + text.substring(place + from.length()));
    }

    OwnersDesk put(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** Everything that was changed, as one deployment. */
    void deploy() {
        Map<String, String> all = new LinkedHashMap<>(files);
        files.forEach((file, text) -> FORM.matcher(text)
                .results()
                .map(found -> "forms/" + found.group(1) + ".form")
                .forEach(form -> all.computeIfAbsent(form, OwnersDesk::original)));
        DeploymentBuilder deployment = repository.createDeployment().name("owner");
        all.forEach((file, text) -> deployment.addString(file.substring(file.lastIndexOf('/') + 1), text));
        deployments.add(deployment.deploy().getId());
        files.clear();
    }

    @Override
    public void close() {
        for (int last = deployments.size() - 1; last >= 0; last--) {
            repository.deleteDeployment(deployments.get(last), true);
        }
    }

    private static String original(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
