package org.tongxin.benchmark;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tongxin.forms.ComponentType;
import org.tongxin.forms.FormComponent;
import org.tongxin.forms.FormSchema;

/** Fills in any form as somebody would who has no preference: every choice is drawn, what has to be filled in is. */
final class FormFiller {

    private final Random random;

    FormFiller(Random random) {
        this.random = random;
    }

    /**
     * @param context what the server knows: the choices that are data
     * @param now as the city's clock says
     */
    Map<String, Object> fill(FormSchema schema, Map<String, ?> context, java.time.Instant now) {
        Map<String, Object> values = new LinkedHashMap<>();
        fill(schema.components(), context, now, values);
        return values;
    }

    private void fill(
            List<FormComponent> components, Map<String, ?> context, java.time.Instant now, Map<String, Object> values) {
        for (FormComponent component : components) {
            if (component.repeating()) {
                Map<String, Object> one = new LinkedHashMap<>();
                Map<String, Object> other = new LinkedHashMap<>();
                fill(component.components(), context, now, one);
                fill(component.components(), context, now, other);
                put(values, component.path(), List.of(one, other));
            } else if (component.type().keyed() && !component.disabled()) {
                Object value = value(component, context, now);
                if (value != null) {
                    put(values, component.path(), value);
                }
            } else {
                Map<String, Object> inner = new LinkedHashMap<>();
                fill(component.components(), context, now, inner);
                if (component.path().isEmpty()) {
                    values.putAll(inner);
                } else if (!inner.isEmpty()) {
                    put(values, component.path(), inner);
                }
            }
        }
    }

    private @Nullable Object value(FormComponent component, Map<String, ?> context, java.time.Instant now) {
        return switch (component.type()) {
            case TEXTFIELD, TEXTAREA -> text(component);
            case NUMBER -> component.property("validate.min").asInt(1);
            case CHECKBOX -> component.required() || random.nextInt(4) == 0;
            case RADIO, SELECT -> drawn(options(component, context));
            case CHECKLIST, TAGLIST -> {
                Object one = drawn(options(component, context));
                yield one == null ? List.of() : List.of(one);
            }
            case DATETIME -> date(component, now);
            default -> null;
        };
    }

    private static String text(FormComponent component) {
        String pattern = component.text("validate.pattern");
        if (pattern.startsWith("^(1")) {
            return "13800138000";
        }
        if (!pattern.isEmpty()) {
            return "340200199001010018";
        }
        return component.type() == ComponentType.TEXTFIELD ? "李桂兰" : "已到现场查看，与居民当面说明，约好办理时间。";
    }

    private static String date(FormComponent component, java.time.Instant now) {
        var local = now.atZone(org.tongxin.deadline.AdjustableClock.ZONE).toLocalDateTime();
        boolean past = component.text("disallowPassedDates").isEmpty()
                && component.path().toString().contains("vis");
        LocalDate day = local.toLocalDate().plusDays(past ? 0 : 1);
        return component.text("subtype").equals("date")
                ? day.toString()
                : OffsetDateTime.of(
                                (past ? local.minusHours(1) : local.plusDays(1)).truncatedTo(ChronoUnit.HOURS),
                                ZoneOffset.ofHours(8))
                        .toString();
    }

    private List<Object> options(FormComponent component, Map<String, ?> context) {
        List<Object> options = new ArrayList<>();
        if (component.property("values").isArray()) {
            component
                    .property("values")
                    .forEach(option -> options.add(option.path("value").asText()));
        } else if (context.get(component.text("valuesKey")) instanceof List<?> offered) {
            offered.forEach(option -> options.add(((Map<?, ?>) option).get("value")));
        }
        return options;
    }

    private @Nullable Object drawn(List<Object> options) {
        return options.isEmpty() ? null : options.get(random.nextInt(options.size()));
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> values, List<String> path, Object value) {
        Map<String, Object> at = values;
        for (String step : path.subList(0, path.size() - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(step, key -> new LinkedHashMap<>());
        }
        at.put(path.get(path.size() - 1), value);
    }
}
