package org.tongxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CleanFile;
import org.tongxin.cases.Stage;
import org.tongxin.cases.Urgency;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.workflow.ProcessInfo;

/** Requests become cases in the demo city, or nothing at all. */
@IntegrationTest
class IntakeTest {

    private static final UnitCode COMMUNITY = new UnitCode("990101001001");
    private static final UnitCode ESTATE = new UnitCode("990101001001-X1");
    private static final UnitCode BUILDING = new UnitCode("990101001001001-01");

    @Autowired
    Intake intake;

    @Autowired
    Portal portal;

    @Autowired
    Tracking tracking;

    @Autowired
    ServiceMenu menu;

    @Autowired
    CaseFiles cases;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRequestIsACaseOfItsCommunityWithItsProcess() {
        Receipt receipt = intake.submit(request("电梯停了", "3栋电梯停了两天", null, BUILDING, null));
        CaseFile file = cases.find(receipt.number()).orElseThrow();
        assertThat(file.unit()).isEqualTo(COMMUNITY);
        assertThat(file.category()).isEqualTo("lift");
        assertThat(receipt.dueAt()).isAfter(file.receivedAt());
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(receipt.number().value())
                .singleResult();
        assertThat(engine.getRuntimeService().getVariable(instance.getId(), "grid"))
                .isEqualTo("990101001001001");
    }

    @Test
    void whoAsksIsNeverInTheEngine() {
        NewRequest request = new NewRequest(
                "",
                "路灯不亮",
                null,
                null,
                ESTATE,
                null,
                "portal",
                null,
                null,
                null,
                new Answers(
                        Intake.DEFAULT,
                        Map.of(),
                        Map.of(),
                        Map.of("contactName", "欧阳测试", "contactPhone", "13812345678")));
        Receipt receipt = intake.submit(request);
        assertThat(cases.masked(receipt.number())).containsEntry("contactPhone", "138****5678");
        assertThat(jdbc.sql(
                                "select count(*) from act_hi_varinst where text_ like '%13812345678%' or text_ like '%欧阳测试%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasSubmittedLongAgoIsReceivedNow() {
        Instant then = Instant.parse("2015-05-05T01:00:00Z");
        Receipt receipt = intake.submit(request("旧事", "很久以前的事", null, COMMUNITY, then));
        CaseFile file = cases.find(receipt.number()).orElseThrow();
        assertThat(file.receivedAt()).isAfter(then);
        assertThat(file.values()).containsEntry("submittedAt", then.toString());
    }

    @Test
    void aCategoryOrUnitThatDoesNotExistLeavesNothing() {
        int before = count();
        assertRefused(() -> intake.submit(request("标题", "内容", "no-such", COMMUNITY, null)), "case.unknown-category");
        assertRefused(
                () -> intake.submit(request("标题", "内容", null, new UnitCode("does-not-exist"), null)),
                "intake.unit.unknown");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void thePortalIsThrottledBySession() {
        Visitor visitor = new Visitor("10.1.1.1", UUID.randomUUID().toString());
        for (int i = 0; i < 5; i++) {
            portal.submit(request("", "垃圾没有清" + i, null, ESTATE, null), List.of(), visitor);
        }
        assertRefused(
                () -> portal.submit(request("", "第六次", null, ESTATE, null), List.of(), visitor), "intake.too-often");
    }

    @Test
    void tooManyPhotosStoreNothing() {
        int before = count();
        CleanFile photo = new CleanFile("a.png", "image/png", new byte[] {1}, null);
        assertRefused(
                () -> portal.submit(
                        request("", "四张照片", null, ESTATE, null), List.of(photo, photo, photo, photo), visitor()),
                "intake.photo.many");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aTrackingCodeTriedAThousandTimesIsBlockedAlsoWhenItIsRightThen() {
        Receipt receipt = intake.submit(request("", "井盖松动", null, COMMUNITY, null));
        Visitor guesser = new Visitor("10.9.9.9", "guesser");
        int unknown = 0;
        int blocked = 0;
        for (int i = 0; i < 1_000; i++) {
            try {
                tracking.progress("WRONG-" + i, guesser);
            } catch (Refused refused) {
                unknown += refused.key().equals("track.unknown") ? 1 : 0;
                blocked += refused.key().equals("track.blocked") ? 1 : 0;
            }
        }
        assertThat(unknown).isEqualTo(10);
        assertThat(blocked).isEqualTo(990);
        assertRefused(() -> tracking.progress(receipt.trackingCode(), guesser), "track.blocked");
        assertThat(tracking.progress(receipt.trackingCode(), visitor()).stage()).isEqualTo(Stage.RECEIVED);
    }

    @Test
    void aResidentAddsARemarkAndSeesIt() {
        Receipt receipt = intake.submit(request("", "树枝压电线", null, COMMUNITY, null));
        tracking.remark(receipt.trackingCode(), "又冒火花了", visitor());
        assertThat(tracking.progress(receipt.trackingCode(), visitor()).entries())
                .anySatisfy(entry -> assertThat(entry.reason()).isEqualTo("又冒火花了"));
        assertRefused(() -> tracking.remark(receipt.trackingCode(), " ", visitor()), "intake.text.empty");
    }

    @Test
    void whatNothingWaitsForCannotBeRatedAndNoRatingIsKept() {
        Receipt receipt = intake.submit(request("", "楼道灯不亮", null, COMMUNITY, null));
        assertRefused(() -> tracking.rate(receipt.trackingCode(), 5, true, "", visitor()), "track.rate.not-now");
        assertThat(cases.rating(receipt.number())).isEmpty();
    }

    @Test
    void similarOpenRequestsOfAnEstateAreCounted() {
        NewRequest noise = new NewRequest(
                "",
                "夜里装修太吵",
                "noise",
                Urgency.NORMAL,
                new UnitCode("990101001001-X3"),
                null,
                "portal",
                null,
                null,
                null,
                new Answers(Intake.DEFAULT, Map.of("estate", "990101001001-X3"), Map.of(), Map.of()));
        int before = portal.similar(noise.unit(), noise);
        intake.submit(noise);
        assertThat(portal.similar(noise.unit(), noise)).isEqualTo(before + 1);
    }

    @Test
    @WithMockUser(username = "administrator", roles = "administrator")
    void anAdministratorEditsTheMenu() {
        menu.save(item("street-lamp", "路灯", null));
        menu.save(item("street-lamp", "路灯坏了", "roads"));
        assertThat(menu.find("street-lamp").orElseThrow().nameZh()).isEqualTo("路灯坏了");
        assertRefused(() -> menu.save(item("street-lamp", "路灯", "no-such")), "service.category.unknown");
        assertRefused(() -> menu.save(item("Street Lamp", "路灯", null)), "service.code.wrong");
        ServiceItem nowhere = new ServiceItem("lamp", "灯", "Lamp", "", "", "lightbulb", null, "extension", 500, false);
        assertRefused(() -> menu.save(nowhere), "service.process.unknown");
        menu.delete("street-lamp");
        assertThat(menu.find("street-lamp")).isEmpty();
    }

    @Test
    @WithMockUser(username = "dispatcher", roles = "dispatcher")
    void nobodyElseEditsTheMenu() {
        assertThatThrownBy(() -> menu.save(item("lamp", "灯", null))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> menu.delete("lift")).isInstanceOf(AccessDeniedException.class);
        assertThat(menu.find("lift")).isPresent();
    }

    @Test
    void aVisitorEditsNothing() {
        assertThatThrownBy(() -> menu.delete("lift"))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void residentsStartOnlyWhatIsMeantForThem() {
        NewRequest request = new NewRequest(
                "", "想多要几天", null, null, ESTATE, null, "portal", null, null, null, Answers.none("extension"));
        assertRefused(() -> portal.submit(request, List.of(), visitor()), "process.unknown");
        assertThat(portal.processes())
                .extracting(ProcessInfo::key)
                .contains("dispatch")
                .doesNotContain("extension", "rating");
    }

    private static ServiceItem item(String code, String name, @Nullable String category) {
        return new ServiceItem(code, name, "Lamp", "", "", "lightbulb", category, "dispatch", 500, false);
    }

    private static Visitor visitor() {
        return new Visitor(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    private int count() {
        return jdbc.sql("select count(*) from case_file").query(Integer.class).single();
    }

    private static NewRequest request(
            String title, String text, @Nullable String category, UnitCode unit, @Nullable Instant submittedAt) {
        return new NewRequest(
                title,
                text,
                category,
                null,
                unit,
                null,
                "portal",
                null,
                null,
                submittedAt,
                Answers.none(Intake.DEFAULT));
    }

    private static void assertRefused(ThrowingCallable call, String key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
