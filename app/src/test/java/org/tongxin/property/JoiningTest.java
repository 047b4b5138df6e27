package org.tongxin.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.CaseJoins;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.intake.Tracking;
import org.tongxin.intake.Visitor;
import org.tongxin.joining.Joining;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;

/** Several residents complain about the same thing. */
@IntegrationTest
class JoiningTest {

    private static final Visitor VISITOR = new Visitor("joining-test", "joining-test");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Joining joining;

    @Autowired
    CaseJoins joins;

    @Autowired
    CaseFiles cases;

    @Autowired
    Tracking tracking;

    @Autowired
    Organization organization;

    PropertyScenario property;
    CaseNumber lead;
    CaseNumber number;

    @BeforeEach
    void twoComplaints() {
        property = new PropertyScenario(beans);
        property.title = "第" + System.nanoTime() + "棵树的树枝压到窗户";
        lead = complain(PropertyScenario.X1);
        number = complain(PropertyScenario.X1);
    }

    @AfterEach
    void home() {
        property.backHome();
    }

    @Test
    void similarCasesOfTheSameEstateAreProposed() {
        CaseNumber elsewhere = complain(PropertyScenario.X2);
        assertThat(joining.proposals(branch(), number))
                .extracting(CaseFile::number)
                .contains(lead)
                .doesNotContain(number, elsewhere);
    }

    @Test
    void theResidentOfAJoinedCaseReadsHowTheLeadGetsOnAndNothingOfItsResident() {
        joining.join(branch(), number, lead, "同一棵树");
        property.number = lead;
        tracking.remark(property.file().trackingCode(), "我家窗户也被压了", VISITOR);
        property.verify("founded");
        var progress = tracking.progress(file(number).trackingCode(), VISITOR);
        assertThat(progress.entries()).extracting(TimelineEntry::outcome).contains("经核实属实，物业公司限期整改", lead.value());
        assertThat(progress.entries()).extracting(TimelineEntry::reason).doesNotContain("我家窗户也被压了", "同一棵树");
        assertThat(progress.stage()).isEqualTo(file(lead).stage());
    }

    @Test
    void whoJoinsLaterReadsWhereTheLeadIs() {
        property.number = lead;
        property.verify("founded");
        joining.join(branch(), number, lead, "同一棵树");
        assertThat(cases.timeline(number)).extracting(TimelineEntry::outcome).contains("经核实属实，物业公司限期整改");
    }

    @Test
    void joiningIsTakenBackUntilTheLeadsWorkIsDone() {
        joining.join(branch(), number, lead, "同一棵树");
        assertThat(joining.mayUndo(branch(), file(number))).isTrue();
        joining.undo(branch(), number, "不是同一棵");
        assertThat(joins.of(number)).isEmpty();
        property.number = number;
        assertThat(property.tasks("Task_Verify")).hasSize(1);
        joining.join(branch(), number, lead, "还是同一棵");
        property.number = lead;
        property.verify("founded");
        property.rectify();
        property.accept("accept", "accept");
        assertThatThrownBy(() -> joining.undo(branch(), number, "晚了")).hasMessage("join.done");
    }

    @Test
    void complaintsOfTwoEstatesAreNotJoined() {
        CaseNumber elsewhere = complain(PropertyScenario.X2);
        refused("join.other-estate", elsewhere, lead);
    }

    @Test
    void whatCannotLeadOrBeJoinedIsRefused() {
        refused("join.itself", lead, lead);
        joining.join(branch(), number, lead, "同一棵树");
        CaseNumber third = complain(PropertyScenario.X1);
        refused("join.joined", number, third);
        refused("join.leads", lead, third);
        refused("join.lead-joined", third, number);
        assertThatThrownBy(() -> joining.join(branch(), third, lead, " ")).hasMessage("join.reason-missing");
        property.number = third;
        property.verify("founded");
        CaseNumber fourth = complain(PropertyScenario.X1);
        refused("join.too-late", third, fourth);
        property.number = fourth;
        property.verify("unfounded");
        refused("join.closed", complain(PropertyScenario.X1), fourth);
    }

    @Test
    void aLeadWhoseWorkIsDoneIsNoLead() {
        property.number = lead;
        property.verify("founded");
        property.rectify();
        property.accept("accept", "accept");
        refused("join.lead-done", number, lead);
        assertThat(joining.proposals(branch(), number))
                .extracting(CaseFile::number)
                .doesNotContain(lead);
    }

    @Test
    void aRefusedJoiningLeavesNothingBehind() {
        property.number = lead;
        property.verify("founded");
        refused("join.too-late", lead, number);
        assertThat(joins.of(lead)).isEmpty();
        assertThat(cases.timeline(lead)).extracting(TimelineEntry::kind).doesNotContain("joined");
    }

    @Test
    void theDispatcherJoinsTooAndNobodyElse() {
        assertThat(joining.mayJoin(person("prop-secretary"), file(number))).isTrue();
        joining.join(person("prop-secretary"), number, lead, "同一棵树");
        assertThatThrownBy(() -> joining.undo(person("prop-manager"), number, "不要"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> joining.undo(person("grid-branch"), number, "不要"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> joining.undo(person("dispatcher"), number, "不要"))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void refused(String key, CaseNumber joined, CaseNumber leading) {
        assertThatThrownBy(() -> joining.join(branch(), joined, leading, "同一件事"))
                .hasMessage(key);
    }

    private CaseNumber complain(String estate) {
        property.complain(estate, "greening", Urgency.NORMAL);
        return property.number;
    }

    private CaseFile file(CaseNumber of) {
        return cases.find(of).orElseThrow();
    }

    private Person branch() {
        return person("prop-branch");
    }

    private Person person(String name) {
        return organization.person(name).orElseThrow();
    }
}
