package org.tongxin.notification;

import static org.tongxin.deadline.AdjustableClock.ZONE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Sealing;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.TimeTravel;
import org.tongxin.organization.data.CurrentOrganization;
import org.tongxin.workflow.NoticeRaised;

/** A city of its own, with people who have mail, and time that stands on a Monday morning. */
public final class NoticeCity {

    public static final UnitCode COMMUNITY = new UnitCode("ntc-k01");
    public static final UnitCode GRID = new UnitCode("ntc-g01");
    static final String DISPATCHERS = "dispatcher@ntc-k01";
    static final LocalDateTime MONDAY = LocalDateTime.parse("2026-03-02T10:00");

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Clock clock;
    private final TimeTravel travel;
    private final Sealing sealing;
    private final ApplicationEventPublisher events;

    public NoticeCity(ApplicationContext beans) {
        jdbc = beans.getBean(JdbcClient.class);
        cases = beans.getBean(CaseFiles.class);
        clock = beans.getBean(Clock.class);
        travel = beans.getBean(TimeTravel.class);
        sealing = beans.getBean(Sealing.class);
        events = beans;
        for (String insert : new String[] {"""
            insert into unit (code, name, type, parent, field) values
            ('ntc-c01', '消息市', 'city', null, null), ('ntc-d01', '丙区', 'district', 'ntc-c01', null),
            ('ntc-s01', '西门街道', 'street', 'ntc-d01', null), ('ntc-k01', '柳树社区', 'community', 'ntc-s01', null),
            ('ntc-g01', '柳树第一网格', 'grid', 'ntc-k01', null), ('ntc-k02', '槐树社区', 'community', 'ntc-s01', null),
            ('ntc-x01', '丙区住建局', 'department', 'ntc-d01', 'housing')
            on conflict do nothing
            """, """
            insert into account (name, display_name) values
            ('ntc-dispatcher', '派单员甲'), ('ntc-dispatcher-2', '派单员乙'), ('ntc-secretary', '书记'), ('ntc-supervisor', '社区督办'),
            ('ntc-street', '街道督办'), ('ntc-city', '市督办'), ('ntc-admin', '管理员'), ('ntc-former', '离任者')
            on conflict do nothing
            """, """
            insert into role_holding (account, role, unit) values
            ('ntc-dispatcher', 'dispatcher', 'ntc-k01'), ('ntc-dispatcher-2', 'dispatcher', 'ntc-k01'),
            ('ntc-secretary', 'community-secretary', 'ntc-k01'), ('ntc-supervisor', 'supervisor', 'ntc-k01'),
            ('ntc-street', 'supervisor', 'ntc-s01'), ('ntc-city', 'supervisor', 'ntc-c01'), ('ntc-admin', 'administrator', 'ntc-c01')
            on conflict do nothing
            """, "update organization_version set version = version + 1"}) {
            jdbc.sql(insert).update();
        }
        beans.getBean(CurrentOrganization.class).refresh();
        at(MONDAY);
        clean();
    }

    /** Nobody has mail or a robot, and nothing waits. */
    void clean() {
        for (String table : new String[] {
            "outgoing_line",
            "outgoing_message",
            "notice_address",
            "notice_preference",
            "notice_policy",
            "notice_robot",
            "overdue_chain"
        }) {
            jdbc.sql("delete from " + table).update();
        }
    }

    /** Puts the clock back, too. */
    public void close() {
        clean();
        travel.setOffset(Duration.ZERO);
        SecurityContextHolder.clearContext();
    }

    public void at(String local) {
        at(LocalDateTime.parse(local));
    }

    private void at(LocalDateTime local) {
        goTo(local.atZone(ZONE).toInstant());
    }

    void goTo(Instant instant) {
        travel.setOffset(Duration.between(Instant.now(), instant));
    }

    Instant now() {
        return clock.instant();
    }

    public static void login(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(account, null, "ROLE_administrator"));
    }

    void givesMail(String... accounts) {
        for (String account : accounts) {
            jdbc.sql("insert into notice_address (person, address) values (?, ?)")
                    .params(
                            account,
                            sealing.seal((account + "@city.example").getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .update();
        }
    }

    public CaseNumber open(String title, Urgency urgency) {
        return cases.open(new NewCase(
                        "dispatch",
                        title,
                        "楼道顶上一直滴水。",
                        "leak",
                        urgency,
                        COMMUNITY,
                        "三单元",
                        "test",
                        null,
                        null,
                        clock.instant(),
                        Map.of(),
                        Map.of("contactName", "赵桂兰", "contactPhone", "13812345678")))
                .number();
    }

    void raise(CaseNumber number, String kind, Set<String> users, Set<String> groups) {
        events.publishEvent(new NoticeRaised(number, kind, "Task_Screen", "筛查派单", users, groups));
    }

    void tell(CaseNumber number, String kind, String... users) {
        raise(number, kind, Set.of(users), Set.of());
    }

    String state(String recipient) {
        return jdbc.sql("select state from outgoing_message where recipient = ? order by id desc limit 1")
                .param(recipient)
                .query(String.class)
                .single();
    }

    int messages(String recipient) {
        return jdbc.sql("select count(*) from outgoing_message where recipient = ?")
                .param(recipient)
                .query(Integer.class)
                .single();
    }

    int lines() {
        return jdbc.sql("select count(*) from outgoing_line")
                .query(Integer.class)
                .single();
    }
}
