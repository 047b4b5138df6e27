package org.tongxin.modeling.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongxin.modeling.Difference;
import org.tongxin.modeling.Difference.Detail;
import org.tongxin.modeling.ModelPart;

/** What refers to another element says what that is called, where it is called something. */
final class Names {

    private Names() {}

    static List<Difference> put(List<Difference> differences, List<ModelPart> before, List<ModelPart> after) {
        Map<String, String> old = names(before);
        Map<String, String> fresh = names(after);
        return differences.stream()
                .map(difference -> new Difference(
                        difference.how(),
                        difference.element(),
                        difference.type(),
                        difference.name(),
                        difference.details().stream()
                                .map(detail -> new Detail(
                                        detail.label(),
                                        old.getOrDefault(detail.before(), detail.before()),
                                        fresh.getOrDefault(detail.after(), detail.after())))
                                .toList()))
                .toList();
    }

    private static Map<String, String> names(List<ModelPart> parts) {
        return parts.stream()
                .filter(part -> !part.name().isEmpty())
                .collect(Collectors.toMap(ModelPart::id, ModelPart::name, (one, other) -> one));
    }
}
