package org.tongxin.modeling.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.tongxin.forms.ComponentType;
import org.tongxin.forms.FormComponent;

/** What somebody decides in a step, in the form's own words. */
public final class Decided {

    private Decided() {}

    /** The step's name, with what its first radio says. */
    public static String in(Walk.OpenStep step, Map<String, Object> values) {
        return step.form() == null
                ? step.name()
                : step.form()
                        .all()
                        .filter(component -> component.type() == ComponentType.RADIO)
                        .flatMap(component -> option(component, values))
                        .findFirst()
                        .map(option -> step.name() + "：" + option)
                        .orElse(step.name());
    }

    private static Stream<String> option(FormComponent component, Map<String, Object> values) {
        Object chosen = values.get(component.text("key"));
        Stream.Builder<String> labels = Stream.builder();
        for (JsonNode option : component.property("values")) {
            if (chosen != null && option.path("value").asText().equals(chosen.toString())) {
                labels.add(option.path("label").asText());
            }
        }
        return labels.build();
    }
}
