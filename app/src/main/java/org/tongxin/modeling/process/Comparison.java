package org.tongxin.modeling.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Difference;
import org.tongxin.modeling.ModelComparison;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelPart;

/** Takes files apart, each kind in its own way, and compares the parts. */
@Component
class Comparison implements ModelComparison {

    @Override
    public List<Difference> compare(ModelKind kind, byte[] before, byte[] after) {
        List<ModelPart> old = parts(kind, before);
        List<ModelPart> fresh = parts(kind, after);
        if (kind == ModelKind.PROCESS) {
            return Names.put(DiagramParts.withoutDragged(new PartComparison(old, fresh).all(), fresh), old, fresh);
        }
        return new PartComparison(InOrder.ranked(old, fresh), InOrder.ranked(fresh, old)).all();
    }

    @Override
    public List<ModelPart> parts(ModelKind kind, byte[] file) {
        try {
            return switch (kind) {
                case PROCESS -> new DiagramParts(new Diagram(file)).all();
                case TABLE -> TableParts.of(Table.read(file));
                case FORM -> FormParts.of(file);
            };
        } catch (Unreadable unreadable) {
            throw new Refused("models.unreadable");
        }
    }
}
