package org.tongxin.forms;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills in a form with as little as makes it acceptable, for trying out what comes after it. */
final class SampleAnswers {

    private static final List<String> TEXTS =
            List.of("试运行", "13800000000", "010-12345678", "110101199003070011", "100000", "10", "a", "A1");

    private final FormModel model;
    private final Clock clock;
    private final Set<String> filled = new HashSet<>();

    SampleAnswers(FormModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    Map<String, Object> with(Map<String, Object> chosen) {
        Optional<Instance> next = next(chosen);
        while (next.isPresent()) {
            Instance instance = next.get();
            filled.add(instance.id());
            Object value = instance.path().size() == 1 ? chosen.get(instance.dottedPath()) : null;
            Object sample = value == null ? sample(instance) : value;
            if (sample != null) {
                model.put(instance, sample);
            }
            next = next(chosen);
        }
        return model.written();
    }

    private Optional<Instance> next(Map<String, Object> chosen) {
        return model.instances().stream()
                .filter(instance -> instance.writable() && !filled.contains(instance.id()))
                .filter(instance -> chosen.containsKey(instance.dottedPath()) || wanted(instance))
                .findFirst();
    }

    private boolean wanted(Instance instance) {
        FormComponent component = instance.component();
        Object value = model.value(instance);
        boolean blank = value == null || "".equals(value) || List.of().equals(value) || Boolean.FALSE.equals(value);
        return blank
                && (component.required()
                        || component.store() == Destination.VARIABLE
                                && component.type().choice());
    }

    /** What the process reads and can be decided in a few ways, with these. */
    Map<String, List<Object>> decisions() {
        Map<String, List<Object>> decisions = new LinkedHashMap<>();
        for (Instance instance : model.instances()) {
            FormComponent component = instance.component();
            if (instance.writable()
                    && component.store() == Destination.VARIABLE
                    && instance.path().size() == 1) {
                if (component.type() == ComponentType.CHECKBOX) {
                    decisions.put(instance.dottedPath(), List.of(true, false));
                } else if (component.type().choice()
                        && !component.type().multiple()
                        && component.property("values").isArray()) {
                    decisions.put(
                            instance.dottedPath(),
                            model.options(instance).stream().map(Option::value).toList());
                }
            }
        }
        return decisions;
    }

    private @Nullable Object sample(Instance instance) {
        FormComponent component = instance.component();
        List<Option> options = component.type().choice() ? model.options(instance) : List.of();
        int row = instance.rows().isEmpty()
                ? 0
                : instance.rows().get(instance.rows().size() - 1);
        return switch (component.type()) {
            case CHECKBOX -> true;
            case NUMBER ->
                component.property("validate.min").isNumber()
                        ? component.property("validate.min").numberValue()
                        : Integer.valueOf(1);
            case DATETIME -> date(component);
            case RADIO, SELECT ->
                options.isEmpty() ? null : options.get(row % options.size()).value();
            case CHECKLIST, TAGLIST ->
                options.isEmpty() ? null : List.of(options.get(0).value());
            case TEXTFIELD, TEXTAREA -> row == 0 ? text(component) : another(text(component), row);
            default -> null;
        };
    }

    /** The rows of a list differ: two parties are not the same one. */
    private static String another(String text, int row) {
        return TEXTS.get(0).equals(text) ? text + (row + 1) : text;
    }

    /** A day later, or as long from now as the field's custom property {@code sample} says, such as {@code PT0S} for what has been. */
    private String date(FormComponent component) {
        String sample = component.text("properties.sample");
        ZonedDateTime time = clock.instant()
                .plus(Duration.parse(sample.isEmpty() ? "P1D" : sample))
                .atZone(Feel.ZONE)
                .truncatedTo(ChronoUnit.HOURS);
        return switch (component.text("subtype")) {
            case "time" -> "10:00";
            case "datetime" -> time.toOffsetDateTime().toString();
            default -> time.toLocalDate().toString();
        };
    }

    private static String text(FormComponent component) {
        String pattern = component.text("validate.pattern");
        int least = component.property("validate.minLength").asInt(0);
        Stream<String> fitting = TEXTS.stream().filter(text -> pattern.isEmpty() || text.matches(pattern));
        String text = component.text("validate.validationType").equals("email")
                ? "try@city.example"
                : fitting.findFirst().orElse(TEXTS.get(0));
        return text.length() >= least
                ? text
                : text.repeat(1 + least / text.length()).substring(0, least);
    }
}
