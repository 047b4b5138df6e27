package org.tongxin.modeling.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Difference;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.Findings;
import org.tongxin.modeling.ModelChecker;
import org.tongxin.modeling.ModelComparison;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;

/** Makes of files that somebody brings what would be deployed, what is wrong with it, and what would be different. */
@Component
class ModelDrafts {

    private final DeployedFiles deployed;
    private final ModelChecker checker;
    private final ModelComparison comparison;
    private final Companions companions;

    ModelDrafts(DeployedFiles deployed, ModelChecker checker, ModelComparison comparison, Companions companions) {
        this.deployed = deployed;
        this.checker = checker;
        this.comparison = comparison;
        this.companions = companions;
    }

    Draft of(Map<String, byte[]> given, Collection<String> left) {
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        List<Draft.Change> changes = new ArrayList<>();
        given.forEach((path, content) -> {
            String file = ModelKind.fileName(path);
            Optional<ModelVersion> now = deployed.newest(file);
            byte[] before = now.map(deployed::content).orElse(null);
            if (!Arrays.equals(before, content)) {
                fresh.put(path, content);
                ModelKind.of(file)
                        .ifPresent(kind -> changes.add(new Draft.Change(
                                file,
                                kind,
                                ModelKind.key(file),
                                now.orElse(null),
                                before == null ? "" : new String(before, StandardCharsets.UTF_8),
                                content,
                                differences(kind, before, content))));
            }
        });
        Companions.Whole whole = companions.of(fresh, given, left);
        Map<String, Integer> base = new HashMap<>();
        Map<String, byte[]> deploy = new LinkedHashMap<>();
        whole.files().forEach((path, content) -> {
            String file = ModelKind.fileName(path);
            deploy.put(file, content);
            base.put(file, deployed.newest(file).map(ModelVersion::version).orElse(0));
        });
        Findings findings = fresh.isEmpty() ? new Findings(List.of()) : checker.check(whole.files());
        return new Draft(new LinkedHashMap<>(given), List.copyOf(left), deploy, whole.along(), findings, changes, base);
    }

    private List<Difference> differences(ModelKind kind, byte @Nullable [] before, byte[] after) {
        try {
            return before == null ? List.of() : comparison.compare(kind, before, after);
        } catch (Refused unreadable) {
            return List.of();
        }
    }
}
