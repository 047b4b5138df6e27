package org.tongxin.modeling.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.tongxin.common.process.EngineWords;
import org.tongxin.forms.FormSchema;

/** What is read has been set: by a form that stores it as a variable, by the diagram, a table, the vocabulary, a message, or whoever starts the process. */
class VariableRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        if (!world.hasFormsOf(diagram)) {
            return;
        }
        Variables variables = new Variables(diagram, world);
        for (Diagram.Said said : diagram.said()) {
            if (said.expression() != null) {
                said.expression().variables().stream()
                        .filter(name -> !world.language().isWord(name) && !EngineWords.METHODS.containsKey(name))
                        .forEach(name -> check(name, said.owner(), variables, diagram, world, report));
            }
        }
        diagram.elements().stream()
                .filter(tag -> "in".equals(tag.getLocalName())
                        && !tag.getAttribute("source").isEmpty())
                .forEach(tag ->
                        check(tag.getAttribute("source"), diagram.owner(tag), variables, diagram, world, report));
        for (UserTask step : diagram.all(UserTask.class)) {
            Stream.of("limitUnit", "limitFrom")
                    .flatMap(property ->
                            Optional.ofNullable(diagram.properties(step).get(property)).stream())
                    .forEach(name -> check(name, step, variables, diagram, world, report));
        }
    }

    private static void check(
            String name, BaseElement reader, Variables variables, Diagram diagram, World world, Report report) {
        if (!variables.has(name, reader)) {
            world.formsOf(diagram)
                    .filter(form -> asks(form, name))
                    .map(FormSchema::id)
                    .findFirst()
                    .ifPresentOrElse(
                            form -> report.at(reader, "variable-not-stored", name, form),
                            () -> report.at(reader, "variable-unset", name));
        }
    }

    private static boolean asks(FormSchema form, String name) {
        return form.all().anyMatch(field -> field.type().keyed() && field.path().equals(List.of(name)));
    }
}
