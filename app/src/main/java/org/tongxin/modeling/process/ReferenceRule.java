package org.tongxin.modeling.process;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Roles, limits, forms, tables and steps that are named are there. */
class ReferenceRule implements Rule {

    private static final Set<String> ROLE_FIRST =
            Set.of("roles.at", "escalate.to", "notice.tell", "caseFile.withhold", "caseFile.disclose");
    static final Set<String> LIMIT_FIRST = Set.of("deadline.of", "deadline.warning", "caseFile.due");

    @Override
    public void check(Diagram diagram, World world, Report report) {
        for (Diagram.Said said : diagram.said()) {
            if (said.expression() != null) {
                said.expression().calls().forEach(call -> call(call, said.owner(), diagram, world, report));
            }
        }
        for (UserTask step : diagram.all(UserTask.class)) {
            var properties = diagram.properties(step);
            limit(properties.get("limit"), step, world, report);
            limit(properties.get("remind"), step, world, report);
            role(properties.get("escalateTo"), step, world, report);
        }
        Process process = diagram.process();
        limit(diagram.properties(process).get("limit"), process, world, report);
        diagram.listed("staff").forEach(role -> role(role, process, world, report));
        diagram.elements().forEach(tag -> form(tag, diagram, world, report));
        for (BusinessRuleTask rule : diagram.all(BusinessRuleTask.class)) {
            table(rule.getCamundaDecisionRef(), rule, world, report);
        }
    }

    private void call(Expression.Call call, BaseElement at, Diagram diagram, World world, Report report) {
        List<String> first = Literals.of(call, 0, diagram, at);
        if (ROLE_FIRST.contains(call.name())) {
            first.forEach(role -> role(role, at, world, report));
        } else if (LIMIT_FIRST.contains(call.name()) && call.arguments().size() > 1) {
            first.forEach(key -> limit(key, at, world, report));
        } else if (call.name().equals("table.number")) {
            first.forEach(key -> table(key, at, world, report));
        }
        int step = call.name().equals("escalate.to") ? 1 : call.name().equals("notice.warn") ? 0 : -1;
        if (step >= 0 && call.arguments().size() > step + 1) {
            Literals.of(call, step, diagram, at).stream()
                    .filter(id -> !(diagram.model().getModelElementById(id) instanceof FlowElement))
                    .forEach(id -> report.at(at, "step-unknown", id));
        }
    }

    private static void role(@Nullable String role, BaseElement at, World world, Report report) {
        if (role != null && !Expression.is(role) && !world.roles().contains(role)) {
            report.at(at, "role-unknown", role);
        }
    }

    private static void limit(@Nullable String key, BaseElement at, World world, Report report) {
        if (key != null && !Expression.is(key) && !world.limits().contains(key)) {
            report.at(at, "limit-unknown", key);
        }
    }

    private static void table(@Nullable String key, BaseElement at, World world, Report report) {
        if (key == null || world.table(key).isEmpty()) {
            report.at(at, "decision-unknown", String.valueOf(key));
        }
    }

    private static void form(Element tag, Diagram diagram, World world, Report report) {
        String form = tag.getAttributeNS(Diagram.CAMUNDA, "formRef");
        if (form.isEmpty()) {
            return;
        }
        BaseElement at = diagram.owner(tag);
        if (!tag.getAttributeNS(Diagram.CAMUNDA, "formRefBinding").equals("deployment")) {
            report.at(at, "form-binding");
        }
        if (!world.hasForm(form)) {
            report.at(at, "form-unknown", form);
        }
    }
}
