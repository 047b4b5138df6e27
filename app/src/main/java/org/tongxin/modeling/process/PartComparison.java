package org.tongxin.modeling.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongxin.modeling.Difference;
import org.tongxin.modeling.Difference.Detail;
import org.tongxin.modeling.Difference.How;
import org.tongxin.modeling.ModelPart;

/** Compares the parts of two files by their ids. */
class PartComparison {

    private final Map<String, ModelPart> before = new LinkedHashMap<>();
    private final Map<String, ModelPart> after = new LinkedHashMap<>();

    PartComparison(List<ModelPart> before, List<ModelPart> after) {
        before.forEach(part -> this.before.put(part.id(), part));
        after.forEach(part -> this.after.put(part.id(), part));
    }

    List<Difference> all() {
        List<Difference> differences = new ArrayList<>();
        after.values().forEach(part -> compare(part).ifPresent(differences::add));
        before.values().stream()
                .filter(part -> !after.containsKey(part.id()))
                .forEach(part -> differences.add(difference(How.REMOVED, part, List.of())));
        return differences;
    }

    private Optional<Difference> compare(ModelPart part) {
        ModelPart old = before.get(part.id());
        if (old == null) {
            return Optional.of(difference(How.ADDED, part, List.of()));
        }
        List<Detail> details = details(old, part);
        boolean moved = !old.place().equals(part.place());
        if (moved && !details.isEmpty()) {
            details.add(Detail.MOVED_TOO);
        }
        return details.isEmpty()
                ? moved ? Optional.of(difference(How.MOVED, part, List.of())) : Optional.empty()
                : Optional.of(difference(How.CHANGED, part, details));
    }

    private static List<Detail> details(ModelPart old, ModelPart part) {
        List<Detail> details = new ArrayList<>();
        if (!old.type().equals(part.type())) {
            details.add(new Detail("type", old.type(), part.type()));
        }
        Set<String> labels = new LinkedHashSet<>(part.facts().keySet());
        labels.addAll(old.facts().keySet());
        for (String label : labels) {
            String was = old.facts().getOrDefault(label, "");
            String is = part.facts().getOrDefault(label, "");
            if (!was.equals(is)) {
                details.add(new Detail(label, was, is));
            }
        }
        return details;
    }

    private static Difference difference(How how, ModelPart part, List<Detail> details) {
        return new Difference(how, part.id(), part.type(), part.name(), details);
    }
}
