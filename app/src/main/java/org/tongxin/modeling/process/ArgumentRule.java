package org.tongxin.modeling.process;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.tongxin.common.OneOf;

/** What a word is told in quotation marks is something that it knows. */
class ArgumentRule implements Rule {

    private static final Pattern CHINESE = Pattern.compile("(?s).*\\p{IsHan}.*");

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (Diagram.Said said : diagram.said()) {
            if (said.expression() != null) {
                said.expression()
                        .calls()
                        .forEach(call -> world.language()
                                .limited(call)
                                .forEach((position, one) -> Literals.of(call, position, diagram, said.owner())
                                        .forEach(text -> argument(text, one, call, said.owner(), world, report))));
            }
        }
    }

    private static void argument(
            String text, OneOf one, Expression.Call call, BaseElement at, World world, Report report) {
        if (!one.table().isEmpty()) {
            world.table(one.table())
                    .flatMap(table -> table.known(one.input()))
                    .filter(known -> !known.contains(text))
                    .ifPresent(known -> report.at(at, "argument-row", text, one.table(), list(known)));
        } else if (!one.messages().isEmpty()) {
            Set<String> known = MessageKeys.after(one.messages());
            if (!known.contains(text) && !CHINESE.matcher(text).matches()) {
                report.at(at, "result-unknown", text, list(known));
            }
        } else {
            Set<String> known = ids(one);
            if (!known.contains(text)) {
                report.at(at, "argument-unknown", text, call.name(), list(known));
            }
        }
    }

    private static Set<String> ids(OneOf one) {
        return Stream.concat(
                        Stream.of(one.value()),
                        Stream.of(one.ids())
                                .flatMap(type -> Stream.of(type.getEnumConstants()))
                                .map(constant ->
                                        constant.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.toSet());
    }

    private static String list(Collection<String> known) {
        return String.join("、", new TreeSet<>(known));
    }
}
