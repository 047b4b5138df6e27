package org.tongxin.modeling.process;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.tongxin.modeling.process.Unreadable.Why;

/** A decision table that is read. */
record Table(DmnModelInstance model, Decision decision) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /** @throws Unreadable when it is no table */
    static Table read(byte[] content) {
        SafeXml.check(content);
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(content));
            return new Table(
                    model,
                    model.getModelElementsByType(Decision.class).stream()
                            .findFirst()
                            .orElseThrow(() -> new Unreadable(Why.SCHEMA, "decision")));
        } catch (ModelException e) {
            throw new Unreadable(Why.SCHEMA, Diagram.cause(e));
        }
    }

    String key() {
        return decision.getId();
    }

    Set<String> firstColumn() {
        return firstColumn(model);
    }

    /** The texts that the first input of a table knows. */
    static Set<String> firstColumn(DmnModelInstance model) {
        Set<String> texts = new HashSet<>();
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            rule.getInputEntries().stream()
                    .limit(1)
                    .flatMap(cell -> TEXT.matcher(cell.getTextContent()).results())
                    .forEach(found -> texts.add(found.group(1)));
        }
        return texts;
    }
}
