package org.tongxin.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.wish.WishScenario.FAR;
import static org.tongxin.wish.WishScenario.FURTHER;
import static org.tongxin.wish.WishScenario.MEMBER;
import static org.tongxin.wish.WishScenario.NEIGHBOUR;
import static org.tongxin.wish.WishScenario.OTHER;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.forms.SubmissionRejected;

/** Who sees which wish when, who may claim it, and that nothing private gets on the wall or into the engine. */
@IntegrationTest
class WallAccessTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    HistoryService history;

    WishScenario wish;

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        wish = new WishScenario(beans).onMondayMorning();
    }

    @AfterEach
    void end() {
        wish.backHome();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void beforeItIsApprovedNobodySeesIt() {
        wish.wish();
        assertThat(List.of(MEMBER, NEIGHBOUR, "dispatcher")).noneMatch(wish::sees);
        assertThatThrownBy(() -> wish.claim(MEMBER, 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void firstTheGridThenTheCommunityThenTheStreetSeeItAndNobodyElseEver() {
        wish.published();
        assertSeenBy(MEMBER, OTHER);
        wish.fire("Timer_OpenCommunity");
        assertSeenBy(MEMBER, OTHER, NEIGHBOUR);
        wish.fire("Timer_OpenStreet");
        assertSeenBy(MEMBER, OTHER, NEIGHBOUR, FURTHER);
    }

    private void assertSeenBy(String... accounts) {
        assertThat(List.of(MEMBER, OTHER, NEIGHBOUR, FURTHER, FAR))
                .filteredOn(wish::sees)
                .containsExactly(accounts);
        assertThat(List.of(MEMBER, OTHER, NEIGHBOUR, FURTHER, FAR))
                .filteredOn(account -> !List.of(accounts).contains(account))
                .allSatisfy(account ->
                        assertThatThrownBy(() -> wish.claim(account, 1)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void whenItComesBackItIsAsFarOpenAsBefore() {
        wish.published();
        wish.fire("Timer_OpenCommunity");
        wish.claim(NEIGHBOUR, 1);
        wish.does(NEIGHBOUR, "Task_Fulfil", Map.of("outcome", "unable", "unableReason", "病了"));
        assertSeenBy(MEMBER, OTHER, NEIGHBOUR);
    }

    @Test
    void thoseWhoWorkThereSeeItAndCannotClaimIt() {
        wish.published();
        assertThat(List.of("dispatcher", "community-secretary", "grid-worker", "street-coordinator"))
                .allMatch(wish::sees);
        assertThat(List.of("dispatcher-2", "grid-worker-2", "street-coordinator-2", "resident"))
                .noneMatch(wish::sees);
        assertThatThrownBy(() -> wish.claim("dispatcher", 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> wish.wall.claim(wish.person(MEMBER), new CaseNumber("none"), wish.today()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theWallOpensNoCase() {
        wish.published();
        assertThat(wish.cases.maySee(wish.person(MEMBER), wish.number())).isFalse();
        wish.claim(MEMBER, 2);
        assertThat(wish.cases.maySee(wish.person(MEMBER), wish.number())).isTrue();
        assertThat(wish.cases.reveal(wish.number(), wish.person(MEMBER), "contactPhone", "上门前联系"))
                .isEqualTo("13800005678");
        assertThat(wish.cases.maySee(wish.person(OTHER), wish.number())).isFalse();
        wish.fire("Timer_FulfilOverdue");
        assertThat(wish.cases.mayReveal(wish.person(MEMBER), wish.number())).isFalse();
        assertThatThrownBy(() -> wish.cases.reveal(wish.number(), wish.person(MEMBER), "contactPhone", "再看看"))
                .isInstanceOf(AccessDeniedException.class);
        wish.claim(MEMBER, 2);
        assertThat(wish.cases.mayReveal(wish.person(MEMBER), wish.number())).isTrue();
    }

    @Test
    void nothingPrivateIsOnTheWallOrInTheEngine() {
        wish.published();
        wish.claim(MEMBER, 2);
        wish.fulfilled(MEMBER);
        assertThat(wish.wall.mine(wish.person(MEMBER)).get(0).toString()).doesNotContain("桂兰", "5678", "502");
        assertThat(history.createHistoricVariableInstanceQuery()
                        .processInstanceId(wish.instance().getId())
                        .list())
                .isNotEmpty()
                .allSatisfy(variable ->
                        assertThat(String.valueOf(variable.getValue())).doesNotContain("桂兰", "5678", "502", "老花镜"));
    }

    @ParameterizedTest
    @CsvSource({
        "publicText, 赵桂兰想要老花镜, 联系人",
        "publicText, 赵 桂 兰想要老花镜, 联系人",
        "publicText, 桂兰奶奶想要老花镜, 联系人",
        "publicTitle, 打13800005678, 联系电话",
        "publicText, 电话 138-0000-5678, 联系电话",
        "publicText, 电话１３８００００５６７８, 联系电话",
        "publicText, 女儿电话13912345678, 联系电话",
        "publicText, 住3栋502, 联系地址",
        "publicText, 证件340203194001010022, 身份证号"
    })
    void whatIdentifiesThePersonIsRefusedByNameAndNothingIsLost(String field, String words, String found) {
        wish.wish();
        Map<String, Object> approval = new HashMap<>(WishScenario.approval());
        approval.put(field, words);
        assertThatThrownBy(() -> wish.does("dispatcher", "Task_Approve", approval))
                .asInstanceOf(InstanceOfAssertFactories.type(SubmissionRejected.class))
                .satisfies(rejected -> {
                    assertThat(rejected.errors()).containsOnlyKeys(field);
                    assertThat(rejected.errors().get(field)).contains(found).doesNotContain("桂兰", "5678", "502");
                });
        assertThat(wish.workTask("Task_Approve").assignee()).isEqualTo("dispatcher");
        assertThat(wish.sees(MEMBER)).isFalse();
    }

    @Test
    void whatIsTooDearOrNamesNobodyIsNotPublished() {
        wish.wish();
        Map<String, Object> approval = new HashMap<>(WishScenario.approval());
        approval.put("amount", 501);
        assertRejected("Task_Approve", approval, "amount", "500");
        approval.put("wishKind", "goods");
        approval.put("amount", 301);
        assertRejected("Task_Approve", approval, "amount", "300");
        approval.put("amount", 300);
        approval.put("wisherAccount", "nobody-at-all");
        assertRejected("Task_Approve", approval, "wisherAccount", "");
    }

    private void assertRejected(String step, Map<String, Object> submitted, String field, String says) {
        assertThatThrownBy(() -> wish.does("dispatcher", step, submitted))
                .asInstanceOf(InstanceOfAssertFactories.type(SubmissionRejected.class))
                .satisfies(rejected -> assertThat(rejected.errors().get(field)).contains(says));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 31})
    void aPromiseIsNeitherInThePastNorTooFarAway(int days) {
        wish.published();
        assertRefused(() -> wish.claim(MEMBER, days), days < 0 ? "wish.promise-past" : "wish.promise-far");
        wish.claim(MEMBER, 30);
    }

    @Test
    void nobodyClaimsTheirOwnWish() {
        wish.wish(MEMBER);
        Map<String, Object> approval = new HashMap<>(WishScenario.approval());
        approval.put("wisherAccount", OTHER);
        wish.does("dispatcher", "Task_Approve", approval);
        assertRefused(() -> wish.claim(MEMBER, 1), "wish.own");
        assertRefused(() -> wish.claim(OTHER, 1), "wish.own");
    }

    @Test
    void whatIsGoneCannotBeClaimedAndTheAnswerSaysWhy() {
        wish.published();
        wish.claim(MEMBER, 1);
        assertThatThrownBy(() -> wish.claim(OTHER, 1)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("wish.taken");
            assertThat(refused.arguments()).containsExactly("曹阳");
        });
        assertRefused(() -> wish.claim(MEMBER, 1), "wish.taken");
        wish.fulfilled(MEMBER);
        wish.rate(true);
        wish.credit();
        assertRefused(() -> wish.claim(OTHER, 1), "wish.gone");
        wish.published();
        wish.fire("Timer_Unclaimed");
        assertRefused(() -> wish.claim(MEMBER, 1), "wish.community");
    }

    @Test
    void nobodyFulfilsSomebodyElsesClaimAndProofIsAsked() {
        wish.published();
        wish.claim(MEMBER, 1);
        String task = wish.workTask("Task_Fulfil").id();
        Map<String, Object> done = Map.of("outcome", "done", "proof", "attached", "fulfilNote", "好了");
        assertThatThrownBy(() -> wish.tasks.complete(task, OTHER, done)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> wish.tasks.complete(task, MEMBER, done)).isInstanceOf(SubmissionRejected.class);
        wish.tasks.complete(task, MEMBER, Map.of("outcome", "done", "proof", "none", "fulfilNote", "陪去医院，护士可证明"));
        assertThat(wish.workTask("Task_Confirm")).isNotNull();
    }

    @Test
    void itIsConfirmedOnce() {
        wish.published();
        wish.claim(MEMBER, 1);
        wish.fulfilled(MEMBER);
        String task = wish.workTask("Task_Confirm").id();
        wish.rate(true);
        assertRefused(() -> wish.rate(true), "case.rated");
        assertRefused(() -> wish.tasks.claim(task, "grid-worker"), "task.gone");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
