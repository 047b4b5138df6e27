package org.tongxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.audit.AdminChange;
import org.tongxin.audit.ChangeRecord;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.notification.channel.RobotChannel;

/** What the groups of units hear. */
@IntegrationTest
class RobotsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Robots robots;

    @Autowired
    RobotChannel channel;

    @Autowired
    Sender sender;

    @Autowired
    CaseFiles cases;

    @Autowired
    ChangeRecord record;

    @Autowired
    JdbcClient jdbc;

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private NoticeCity city;
    private HttpServer server;
    private String address;

    @BeforeEach
    void begin() throws Exception {
        city = new NoticeCity(beans);
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        address = "http://localhost:" + server.getAddress().getPort() + "/send?key=secret-";
        NoticeCity.login("ntc-admin");
    }

    @AfterEach
    void end() {
        server.stop(0);
        city.close();
    }

    @Test
    void theGroupOfTheUnitHearsAndForAGridTheCommunitys() {
        robots.save(NoticeCity.COMMUNITY, address + "k01");
        robots.save(new UnitCode("ntc-x01"), address + "x01");
        CaseNumber number = city.open("楼道漏水", Urgency.NORMAL);
        city.raise(number, "escalated", Set.of(), Set.of("grid-worker@" + NoticeCity.GRID));
        city.raise(number, "escalated", Set.of(), Set.of("department-clerk@ntc-x01"));
        city.raise(number, "escalated", Set.of(), Set.of("dispatcher@ntc-k02"));
        assertThat(sender.round(channel)).isEqualTo(2);
        assertThat(received)
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).contains("secret-k01").contains("**同心 · 柳树社区：1 条消息**"))
                .anySatisfy(said -> assertThat(said)
                        .contains("secret-x01")
                        .contains("https://tongxin.city.example/cases/" + number));
        assertThat(sender.round(channel)).isZero();
    }

    @Test
    void theGroupReadsNoNamesNoConfidentialTitleAndNobodysMarkdown() {
        robots.save(NoticeCity.COMMUNITY, address + "k01");
        CaseNumber open = city.open("赵桂兰家漏水[点我](http://evil.example)<@all>", Urgency.NORMAL);
        CaseNumber hidden = city.open("邻里纠纷", Urgency.NORMAL);
        cases.conceal(hidden);
        city.raise(open, "escalated", Set.of("ntc-dispatcher"), Set.of(NoticeCity.DISPATCHERS));
        city.raise(hidden, "escalated", Set.of("ntc-dispatcher"), Set.of(NoticeCity.DISPATCHERS));
        assertThat(sender.round(channel)).isEqualTo(1);
        assertThat(received.get(0))
                .contains("家漏水", hidden.value())
                .doesNotContain("赵桂兰", "邻里纠纷", "](http://evil", "<@all>", "派单员");
    }

    @Test
    void aHundredNoticesAreOneMessageThatTheRobotTakes() {
        robots.save(NoticeCity.COMMUNITY, address + "k01");
        CaseNumber number = city.open("楼道漏水漏水漏水漏水漏水漏水漏水漏水漏水漏水", Urgency.NORMAL);
        for (int i = 0; i < 100; i++) {
            city.raise(number, "escalated", Set.of(), Set.of(NoticeCity.DISPATCHERS));
        }
        assertThat(sender.round(channel)).isEqualTo(1);
        assertThat(received.get(0)).contains("100 条消息").contains("另有");
        assertThat(received.get(0).getBytes(StandardCharsets.UTF_8).length).isLessThan(4200);
    }

    @Test
    void theAddressIsSealedRecordedAsChangedOnlyAndForAdministrators() {
        robots.save(NoticeCity.COMMUNITY, address + "k01");
        byte[] kept = jdbc.sql("select address from notice_robot")
                .query((row, index) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret", "localhost");
        List<AdminChange> changes = record.find("", List.of(), 0, 5).toList();
        assertThat(changes.get(0).change().kind()).isEqualTo("robot");
        assertThat(changes.toString()).doesNotContain("secret");

        NoticeCity.login("ntc-dispatcher");
        assertThatThrownBy(() -> robots.save(NoticeCity.COMMUNITY, address)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> robots.remove(NoticeCity.COMMUNITY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> robots.test(NoticeCity.COMMUNITY)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsNoRobotIsRefused() {
        assertThatThrownBy(() -> robots.save(NoticeCity.COMMUNITY, "https://example.com/"))
                .isInstanceOf(Refused.class)
                .hasMessage("notice.robot.bad");
        assertThatThrownBy(() -> robots.save(NoticeCity.COMMUNITY, address + "\r\nX: y"))
                .hasMessage("notice.robot.bad");
        assertThatThrownBy(() -> robots.save(new UnitCode("ntc-none"), address)).hasMessage("notice.robot.unit");
    }
}
