package org.tongxin.modeling.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;

/**
 * A diagram is bound to the forms that it was deployed with. So it takes its forms along, and a form that has changed takes the diagrams along that use it: otherwise the
 * change would reach nobody.
 */
@Component
class Companions {

    private final DeployedFiles deployed;

    Companions(DeployedFiles deployed) {
        this.deployed = deployed;
    }

    /** @param files by path: those that are new or changed, and what comes along */
    record Whole(Map<String, byte[]> files, List<Draft.Along> along) {}

    Whole of(Map<String, byte[]> fresh, Map<String, byte[]> given, Collection<String> left) {
        Map<String, byte[]> files = new LinkedHashMap<>(fresh);
        List<Draft.Along> along = new ArrayList<>();
        Map<String, byte[]> diagrams = new HashMap<>();
        fresh.keySet().stream()
                .map(ModelKind::fileName)
                .filter(file -> ModelKind.of(file).equals(Optional.of(ModelKind.FORM)))
                .forEach(form -> users(form).forEach((diagram, content) -> {
                    if (!left.contains(diagram) && !has(files, diagram)) {
                        files.put(diagram, content);
                        along.add(new Draft.Along(diagram, form));
                    }
                }));
        files.forEach((path, content) -> {
            if (ModelKind.of(path).equals(Optional.of(ModelKind.PROCESS))) {
                diagrams.put(ModelKind.fileName(path), content);
            }
        });
        diagrams.forEach((diagram, content) -> FormReferences.of(content).forEach(form -> {
            if (!left.contains(form) && !has(files, form)) {
                form(form, diagram, given).ifPresent(found -> {
                    files.put(form, found);
                    along.add(new Draft.Along(form, diagram));
                });
            }
        }));
        return new Whole(files, along);
    }

    /** The given one, otherwise the one that the diagram has now, otherwise the newest. */
    private Optional<byte[]> form(String form, String diagram, Map<String, byte[]> given) {
        return given.entrySet().stream()
                .filter(file -> ModelKind.fileName(file.getKey()).equals(form))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> deployed.newest(diagram)
                        .map(version -> deployed.files(version.deployment()).get(form)))
                .or(() -> deployed.newest(form).map(deployed::content));
    }

    private Map<String, byte[]> users(String form) {
        Map<String, byte[]> users = new LinkedHashMap<>();
        for (ModelVersion version : deployed.newest()) {
            if (version.kind() == ModelKind.PROCESS) {
                byte[] diagram = deployed.content(version);
                if (FormReferences.of(diagram).contains(form)) {
                    users.put(version.file(), diagram);
                }
            }
        }
        return users;
    }

    private static boolean has(Map<String, byte[]> files, String file) {
        return files.keySet().stream().map(ModelKind::fileName).anyMatch(file::equals);
    }
}
