package org.tongxin.modeling.process;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.jspecify.annotations.Nullable;

/** What a diagram reads of a table, the table answers; what the table reads, the diagram has set. */
class TableUseRule implements Rule {

    @Override
    public void check(Diagram diagram, World world, Report report) {
        new Use(diagram, world, report).check();
    }

    private static final class Use {

        private final Diagram diagram;
        private final World world;
        private final Report report;
        private final Variables variables;
        private @Nullable Ways ways;

        Use(Diagram diagram, World world, Report report) {
            this.diagram = diagram;
            this.world = world;
            this.report = report;
            this.variables = new Variables(diagram, world);
        }

        void check() {
            for (BusinessRuleTask task : diagram.all(BusinessRuleTask.class)) {
                Optional.ofNullable(task.getCamundaDecisionRef())
                        .flatMap(world::table)
                        .ifPresent(table -> task(task, table));
            }
            for (Diagram.Said said : diagram.said()) {
                if (said.expression() != null) {
                    said.expression().calls().stream()
                            .filter(call -> call.name().equals("table.number"))
                            .forEach(call -> number(call, said.owner()));
                }
            }
        }

        private void task(BusinessRuleTask task, Table table) {
            diagram.said(task).stream()
                    .flatMap(said -> Optional.ofNullable(said.expression()).stream())
                    .flatMap(expression -> expression.columns().stream())
                    .forEach(column -> column(column, table, task));
            boolean single = "singleEntry".equals(task.getCamundaMapDecisionResult())
                    && table.columns().size() == 1;
            if (task.getCamundaResultVariable() != null && !single) {
                report.at(
                        task,
                        "output-single",
                        table.key(),
                        String.valueOf(table.columns().size()));
            }
            inputs(table, task);
        }

        private void number(Expression.Call call, BaseElement at) {
            call.constant(0).flatMap(world::table).ifPresent(table -> {
                call.constant(1).ifPresent(column -> column(column, table, at));
                inputs(table, at);
            });
        }

        private void column(String column, Table table, BaseElement at) {
            if (!table.columns().contains(column)) {
                report.at(at, "output-unknown", column, table.key(), String.join("、", table.columns()));
            }
        }

        private void inputs(Table table, BaseElement at) {
            if (!world.hasFormsOf(diagram)) {
                return;
            }
            Ways known = ways == null ? ways = new Ways(diagram, variables) : ways;
            for (String name : table.reads()) {
                boolean always = known.before(at).map(set -> set.contains(name)).orElse(true);
                if (!variables.has(name, at)) {
                    report.at(at, "input-unset", table.key(), name);
                } else if (!always && !variables.isHanded(name, at)) {
                    report.at(at, "variable-sometimes", name, new Witness(diagram, known).without(name, at));
                }
            }
        }
    }
}
