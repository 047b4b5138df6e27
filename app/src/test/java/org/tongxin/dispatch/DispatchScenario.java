package org.tongxin.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.CaseScenario;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.data.CurrentOrganization;

/** One case in a small city of its own, and what people and time do to it. It begins on Monday, 2 March 2026, at 9:00. */
class DispatchScenario extends CaseScenario {

    DispatchScenario(AutowireCapableBeanFactory beans) {
        super(beans);
        units(beans.getBean(JdbcClient.class));
        beans.getBean(CurrentOrganization.class).refresh();
        beginOnMondayMorning();
    }

    private static void units(JdbcClient jdbc) {
        int added = jdbc.sql("""
                        insert into unit (code, name, type, parent, field) values
                        ('disp-c01', '锦城市', 'city', null, null), ('disp-d01', '乙区', 'district', 'disp-c01', null),
                        ('disp-s01', '东门街道', 'street', 'disp-d01', null), ('disp-k01', '清河社区', 'community', 'disp-s01', null),
                        ('disp-g01', '清河第一网格', 'grid', 'disp-k01', null),
                        ('disp-x01', '乙区住建局', 'department', 'disp-d01', 'housing'),
                        ('disp-x02', '乙区城管局', 'department', 'disp-d01', 'urban-management'),
                        ('disp-p01', '清河小学', 'partner', 'disp-k01', null)
                        on conflict do nothing
                        """).update();
        if (added > 0) {
            jdbc.sql("update organization_version set version = version + 1").update();
        }
    }

    /** A resident asks. */
    ProcessInstance request(String category, Urgency urgency) {
        number = cases.open(new NewCase(
                        "dispatch",
                        "楼道漏水",
                        "三单元楼道顶上一直滴水。",
                        category,
                        urgency,
                        new UnitCode("disp-k01"),
                        "三单元",
                        "test",
                        null,
                        null,
                        clock.instant(),
                        Map.of(),
                        Map.of()))
                .number();
        workflow.start("dispatch", number, Map.of());
        return instance();
    }

    ProcessInstance request() {
        return request("leak", Urgency.NORMAL);
    }

    ProcessInstance instance() {
        return instance("dispatch");
    }

    void screen(String route, String key, String value) {
        complete("Task_Screen", "category", "leak", "urgency", "normal", "route", route, key, value);
    }

    /** Somebody of the department takes the task and accepts it. */
    void accept() {
        engine.getTaskService().setAssignee(task("Task_Accept").getId(), "disp-clerk");
        complete("Task_Accept", "outcome", "accept");
    }

    /** A newer version of the table of counts; the deployment's id. */
    String deployRounds(int refusals, int reopenings) {
        try (InputStream table =
                DispatchScenario.class.getResourceAsStream("/processes/dispatch/dispatch-rounds.dmn")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            String changed = text.replaceFirst("(Refusals_RoundsAll[^>]*>\\s*<text>)\\d+", "$1 " + refusals)
                    .replaceFirst("(Reopenings_RoundsAll[^>]*>\\s*<text>)\\d+", "$1 " + reopenings);
            return engine.getRepositoryService()
                    .createDeployment()
                    .addString("dispatch-rounds.dmn", changed)
                    .deploy()
                    .getId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the request to the question how it was. */
    void untilRating() {
        screen("department", "department", "disp-x01");
        accept();
        complete("Task_Handle");
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(instance().getId(), name);
    }

    /** The kinds of the lines, or what they say where the diagram does. */
    List<String> timeline() {
        return cases.timeline(number).stream()
                .map(entry -> entry.kind().equals("note") ? String.valueOf(entry.outcome()) : entry.kind())
                .toList();
    }
}
