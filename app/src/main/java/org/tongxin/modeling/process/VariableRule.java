package org.tongxin.modeling.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.tongxin.common.process.EngineWords;
import org.tongxin.forms.FormSchema;
import org.w3c.dom.Element;

/**
 * What is read has been set, whichever way the case has come: by a form that stores it as a variable, by the diagram, a table, the vocabulary, a message, or whoever starts
 * the process.
 */
class VariableRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        if (world.hasFormsOf(diagram)) {
            new Reading(diagram, world, report).check();
        }
    }

    private static final class Reading {

        private final Diagram diagram;
        private final World world;
        private final Report report;
        private final Variables variables;
        private final Ways ways;

        Reading(Diagram diagram, World world, Report report) {
            this.diagram = diagram;
            this.world = world;
            this.report = report;
            this.variables = new Variables(diagram, world);
            this.ways = new Ways(diagram, variables);
        }

        void check() {
            for (Diagram.Said said : diagram.said()) {
                if (said.expression() != null) {
                    said.expression().variables().stream()
                            .filter(name -> !world.language().isWord(name) && !EngineWords.METHODS.containsKey(name))
                            .filter(name -> !said.expression().asksFor(name))
                            .forEach(name -> read(name, said.owner(), said.element(), variables.set(said)));
                }
            }
            for (Element tag : diagram.elements()) {
                if ("in".equals(tag.getLocalName())
                        && !tag.getAttribute("source").isEmpty()) {
                    read(tag.getAttribute("source"), diagram.owner(tag), tag, Set.of());
                }
            }
            for (UserTask step : diagram.all(UserTask.class)) {
                Stream.of("limitUnit", "limitFrom")
                        .flatMap(property ->
                                Optional.ofNullable(diagram.properties(step).get(property)).stream())
                        .forEach(name -> read(name, step, diagram.tags(step).get(0), Set.of()));
            }
        }

        /** @param own what the reading expression sets itself, which it does not find */
        private void read(String name, BaseElement reader, Element tag, Set<String> own) {
            if (!variables.has(name, reader)) {
                world.formsOf(diagram)
                        .filter(form -> asks(form, name))
                        .map(FormSchema::id)
                        .findFirst()
                        .ifPresentOrElse(
                                form -> report.at(reader, "variable-not-stored", name, form),
                                () -> report.at(reader, "variable-unset", name));
            } else if (!always(name, reader, tag, own)) {
                report.at(reader, "variable-sometimes", name, new Witness(diagram, ways).without(name, reader));
            }
        }

        private boolean always(String name, BaseElement reader, Element tag, Set<String> own) {
            if (reader instanceof Process || variables.isHanded(name, reader)) {
                return true;
            }
            Optional<Set<String>> before = ways.before(reader);
            if (before.isEmpty() || before.get().contains(name)) {
                return true;
            }
            Moment moment = Moment.of(diagram, tag);
            return variables.within(reader).contains(name)
                    || (moment != Moment.BEFORE
                            && !own.contains(name)
                            && variables.early(reader).contains(name))
                    || (moment == Moment.END
                            && !own.contains(name)
                            && variables.late(reader).contains(name));
        }

        private static boolean asks(FormSchema form, String name) {
            return form.all()
                    .anyMatch(field -> field.type().keyed() && field.path().equals(List.of(name)));
        }
    }
}
