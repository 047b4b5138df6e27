package org.tongxin.modeling.process;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** What a diagram reads of a table, the table answers; what the table reads, the diagram has set. */
class TableUseRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        Variables variables = new Variables(diagram, world);
        for (BusinessRuleTask task : diagram.all(BusinessRuleTask.class)) {
            Optional<Table> table =
                    Optional.ofNullable(task.getCamundaDecisionRef()).flatMap(world::table);
            table.ifPresent(found -> {
                diagram.said(task).stream()
                        .flatMap(said -> Optional.ofNullable(said.expression()).stream())
                        .flatMap(expression -> expression.columns().stream())
                        .forEach(column -> column(column, found, task, report));
                boolean single = "singleEntry".equals(task.getCamundaMapDecisionResult())
                        && found.columns().size() == 1;
                if (task.getCamundaResultVariable() != null && !single) {
                    report.at(
                            task,
                            "output-single",
                            found.key(),
                            String.valueOf(found.columns().size()));
                }
                inputs(found, task, diagram, variables, world, report);
            });
        }
        for (Diagram.Said said : diagram.said()) {
            if (said.expression() != null) {
                said.expression().calls().stream()
                        .filter(call -> call.name().equals("table.number"))
                        .forEach(call -> call.constant(0).flatMap(world::table).ifPresent(table -> {
                            call.constant(1).ifPresent(column -> column(column, table, said.owner(), report));
                            inputs(table, said.owner(), diagram, variables, world, report);
                        }));
            }
        }
    }

    private static void column(String column, Table table, BaseElement at, Report report) {
        if (!table.columns().contains(column)) {
            report.at(at, "output-unknown", column, table.key(), String.join("、", table.columns()));
        }
    }

    private static void inputs(
            Table table, BaseElement at, Diagram diagram, Variables variables, World world, Report report) {
        if (!world.hasFormsOf(diagram)) {
            return;
        }
        Ways ways = new Ways(diagram, variables);
        for (String name : table.reads()) {
            Set<String> before = ways.before(at).orElse(Set.of(name));
            if (!variables.has(name, at)) {
                report.at(at, "input-unset", table.key(), name);
            } else if (!before.contains(name) && !variables.isHanded(name, at)) {
                report.at(at, "variable-sometimes", name, new Witness(diagram, ways).without(name, at));
            }
        }
    }
}
