package org.tongxin.modeling.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongxin.modeling.ModelPart;

/** Parts that stand one below the other: each has its place among those that both files have, so that a new one above moves none of them. */
final class InOrder {

    private InOrder() {}

    static List<ModelPart> ranked(List<ModelPart> parts, List<ModelPart> others) {
        Set<String> common = others.stream().map(ModelPart::id).collect(Collectors.toSet());
        List<ModelPart> ranked = new ArrayList<>();
        int rank = 0;
        for (ModelPart part : parts) {
            ranked.add(new ModelPart(
                    part.id(), part.type(), part.name(), part.facts(), common.contains(part.id()) ? "" + rank++ : ""));
        }
        return ranked;
    }
}
