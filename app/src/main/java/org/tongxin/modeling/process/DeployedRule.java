package org.tongxin.modeling.process;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A new table takes nothing away that the newest deployed diagrams still use, or older ones in which cases run. */
final class DeployedRule {

    private DeployedRule() {}

    static void check(Table table, World world, Report report) {
        Optional<Table> old = world.deployedTable(table.key());
        if (old.isEmpty()) {
            return;
        }
        Set<String> columns = gone(old.get().columns(), table.columns());
        Set<String> limits =
                table.key().equals(World.LIMITS) ? gone(old.get().firstColumn(), table.firstColumn()) : Set.of();
        if (columns.isEmpty() && limits.isEmpty()) {
            return;
        }
        for (InUse user : world.inUse()) {
            columns(user.diagram(), table.key())
                    .filter(columns::contains)
                    .distinct()
                    .forEach(column -> user.tell("output", table.key(), table.name(), report, column));
            limits(user.diagram())
                    .filter(limits::contains)
                    .distinct()
                    .forEach(limit -> user.tell("limit", table.key(), table.name(), report, limit));
        }
    }

    private static Set<String> gone(Set<String> before, Set<String> now) {
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(now);
        return gone;
    }

    private static Stream<String> columns(Diagram diagram, String table) {
        Stream<String> answers = diagram.all(BusinessRuleTask.class).stream()
                .filter(task -> table.equals(task.getCamundaDecisionRef())
                        && !"deployment".equals(task.getCamundaDecisionRefBinding()))
                .flatMap(task -> diagram.said(task).stream())
                .flatMap(said -> Optional.ofNullable(said.expression()).stream())
                .flatMap(expression -> expression.columns().stream());
        Stream<String> numbers = diagram.expressions()
                .flatMap(expression -> expression.calls().stream())
                .filter(call -> call.name().equals("table.number")
                        && call.constant(0).map(table::equals).orElse(false))
                .flatMap(call -> call.constant(1).stream());
        return Stream.concat(answers, numbers);
    }

    /** Wherever a diagram names a limit. */
    private static Stream<String> limits(Diagram diagram) {
        Stream<BaseElement> named = Stream.concat(Stream.of(diagram.process()), diagram.all(UserTask.class).stream());
        Stream<String> properties = named.flatMap(element -> Stream.of("limit", "remind")
                .flatMap(key -> Optional.ofNullable(diagram.properties(element).get(key)).stream()));
        Stream<String> calls = diagram.said().stream()
                .filter(said -> said.expression() != null)
                .flatMap(said -> said.expression().calls().stream()
                        .filter(call -> ReferenceRule.LIMIT_FIRST.contains(call.name())
                                && call.arguments().size() > 1)
                        .flatMap(call -> Literals.of(call, 0, diagram, said.owner()).stream()));
        return Stream.concat(properties, calls);
    }
}
