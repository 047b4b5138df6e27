package org.tongxin.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Organization;

/** The same parties are found again in other disputes, and nobody can be read out of the index. */
@IntegrationTest
class PartyIndexTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    EarlierDisputes earlier;

    @Autowired
    PartyIndex index;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    MediationScenario scenario;
    String phone;

    @BeforeEach
    void begin() {
        scenario = new MediationScenario(beans);
        // Of this test alone: others leave disputes behind
        phone = "139" + String.valueOf(System.nanoTime()).substring(4, 12);
    }

    @AfterEach
    void end() {
        scenario.backHome();
    }

    private CaseNumber dispute(Map<String, Object> one, Map<String, Object> other) {
        scenario.file(Map.of(), List.of(one, other), null);
        return scenario.number;
    }

    private static Map<String, Object> stranger() {
        return Map.of("name", "路人" + System.nanoTime(), "side", "respondent");
    }

    @Test
    void theSameTelephoneIsTheSamePersonHoweverItIsTyped() {
        CaseNumber before = dispute(MediationScenario.party("王" + phone, "applicant", phone), stranger());
        CaseNumber now = dispute(
                MediationScenario.party("王小" + phone, "applicant", phone.substring(0, 3) + " " + phone.substring(3)),
                stranger());
        assertThat(index.others(now)).containsExactly(before);
        assertThat(index.others(before)).containsExactly(now);
    }

    @Test
    void theSameNameCountsInOneCommunityOnly() {
        String name = "李" + System.nanoTime();
        CaseNumber before = dispute(Map.of("name", name, "side", "applicant"), stranger());
        CaseNumber now = dispute(Map.of("name", " " + name + " ", "side", "applicant"), stranger());
        assertThat(index.others(now)).containsExactly(before);
        scenario.cases.classify(
                before, null, org.tongxin.cases.Urgency.NORMAL, new org.tongxin.common.UnitCode("medi-k02"));
        index.write(before);
        assertThat(index.others(now)).isEmpty();
    }

    @Test
    void theMediatorReadsWhatTheyMaySeeAndTheNumberOfTheRest() {
        CaseNumber mediatedElsewhere = dispute(MediationScenario.party("王" + phone, "applicant", phone), stranger());
        CaseNumber own = dispute(MediationScenario.party("王" + phone, "applicant", phone), stranger());
        scenario.accept("community");
        scenario.appoint("medi-community");
        CaseNumber now = dispute(MediationScenario.party("王" + phone, "applicant", phone), stranger());
        scenario.accept("community");
        scenario.appoint("medi-community");
        EarlierDisputes.History mediators =
                earlier.of(organization.person("medi-community").orElseThrow(), now);
        assertThat(mediators.files()).extracting(CaseFile::number).containsExactly(own);
        assertThat(mediators.others()).isEqualTo(1);
        EarlierDisputes.History secretarys =
                earlier.of(organization.person("medi-secretary").orElseThrow(), now);
        assertThat(secretarys.files()).extracting(CaseFile::number).contains(own, mediatedElsewhere);
        assertThat(secretarys.others()).isZero();
    }

    @Test
    void nobodyCanBeReadOutOfIt() {
        CaseNumber number = dispute(MediationScenario.party("王" + phone, "applicant", phone), stranger());
        assertThat(jdbc.sql("select fingerprint from mediation_party where case_number = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allSatisfy(fingerprint -> assertThat(fingerprint).matches("[0-9a-f]{16}:[0-9a-f]{64}"));
        assertThat(scenario.cases.masked(number)).doesNotContainKeys("dispute", "parties");
    }

    @Test
    void whatAnEarlierKeyWroteIsWrittenAnewAtTheStart() {
        CaseNumber number = dispute(MediationScenario.party("王" + phone, "applicant", phone), stranger());
        List<String> written = fingerprints(number);
        jdbc.sql("update mediation_party set fingerprint = 'old:' || fingerprint where case_number = ?")
                .param(number.value())
                .update();
        index.run(new org.springframework.boot.DefaultApplicationArguments());
        assertThat(fingerprints(number)).containsExactlyElementsOf(written);
    }

    private List<String> fingerprints(CaseNumber number) {
        return jdbc.sql("select fingerprint from mediation_party where case_number = ? order by 1")
                .param(number.value())
                .query(String.class)
                .list();
    }
}
