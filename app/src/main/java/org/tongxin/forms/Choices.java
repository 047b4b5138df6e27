package org.tongxin.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The options that a field offers just now. */
final class Choices {

    private final FormTexts texts;
    private final Consumer<List<Option>> field;
    private List<Option> options = List.of();

    Choices(FormTexts texts, Consumer<List<Option>> field) {
        this.texts = texts;
        this.field = field;
    }

    void offer(Instance instance) {
        List<Option> now = texts.model().options(instance);
        if (!now.equals(options)) {
            options = now;
            field.accept(now);
        }
    }

    @Nullable
    Option option(@Nullable Object value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElse(null);
    }

    Set<Option> options(@Nullable Object values) {
        Set<Option> chosen = new LinkedHashSet<>();
        if (values instanceof List<?> list) {
            options.stream().filter(option -> list.contains(option.value())).forEach(chosen::add);
        }
        return chosen;
    }

    static List<Object> values(Set<Option> chosen) {
        return new ArrayList<>(chosen.stream().map(Option::value).toList());
    }
}
