package org.tongxin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.cases.CaseFixture.COMMUNITY;
import static org.tongxin.cases.CaseFixture.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseSearch.Criteria;
import org.tongxin.cases.CaseSearch.Page;
import org.tongxin.cases.CaseSearch.Position;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Person;

@IntegrationTest
class CaseAccessTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseSearch search;

    @Autowired
    AutowireCapableBeanFactory beans;

    CaseFixture fixture;

    @BeforeEach
    void units() {
        fixture = new CaseFixture(beans);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supervisor@case-c01",
                "supervisor@case-s01",
                "supervisor@case-e01",
                "supervisor@case-g01",
                "dispatcher@case-k01",
                "community-secretary@case-k01",
                "street-coordinator@case-s01",
                "district-coordinator@case-d01"
            })
    void whoLooksAfterTheUnitSeesTheCase(String group) {
        CaseFile file = fixture.open(CaseFixture.GRID, "网格里的事");

        assertThat(cases.maySee(person("somebody", group), file.number())).isTrue();
        assertThat(finds(person("somebody", group), file)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supervisor@case-s02",
                "supervisor@case-g02",
                "supervisor@case-x01",
                "dispatcher@case-k02",
                "community-secretary@case-k02",
                "street-coordinator@case-s02",
                "grid-worker@case-g01",
                "party-member@case-g01",
                "department-clerk@case-x01",
                "administrator@case-c01",
                "process-owner@case-c01",
                "resident@case-g01"
            })
    void nobodyElseDoes(String group) {
        CaseFile file = fixture.open(CaseFixture.GRID, "网格里的事");
        Person other = person("other", group);

        assertThat(cases.maySee(other, file.number())).isFalse();
        assertThat(finds(other, file)).isFalse();
        assertThatThrownBy(() -> cases.require(other, file.number())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoGetsTheWorkSeesTheCase() {
        CaseFile file = fixture.open(COMMUNITY, "派给城管");
        Person clerk = person("clerk", "department-clerk@case-x01");
        Person volunteer = person("volunteer", "party-member@case-g02");

        cases.admit(file.number(), "department-clerk@case-x01");
        cases.admit(file.number(), "volunteer");
        cases.admit(file.number(), "volunteer");

        assertThat(cases.require(clerk, file.number())).isEqualTo(file);
        assertThat(cases.maySee(volunteer, file.number())).isTrue();
        assertThat(cases.maySee(person("volunteer-2", "party-member@case-g02"), file.number()))
                .isFalse();
        assertThat(finds(clerk, file)).isTrue();
    }

    @Test
    void aSubordinateUnitDoesNotSeeWhatLiesAbove() {
        CaseFile file = fixture.open(CaseFixture.STREET, "街道的事");

        assertThat(cases.maySee(person("below", "dispatcher@case-k01"), file.number()))
                .isFalse();
    }

    @Test
    void movesWithTheUnit() {
        CaseFile file = fixture.open(COMMUNITY, "转到另一社区");

        cases.classify(file.number(), file.category(), file.urgency(), CaseFixture.OTHER_COMMUNITY);

        assertThat(cases.maySee(person("old", "dispatcher@case-k01"), file.number()))
                .isFalse();
        assertThat(cases.maySee(person("new", "dispatcher@case-k02"), file.number()))
                .isTrue();
    }

    /** Every case that tests have opened, moved to other units and steps, and given to people. */
    @Test
    void whatSearchesLookAtIsWhatTheCaseSays() {
        CaseFile file = fixture.open(COMMUNITY, "改派以后还找得到");
        cases.admit(file.number(), "department-clerk@case-x01");
        cases.classify(file.number(), file.category(), file.urgency(), CaseFixture.OTHER_COMMUNITY);
        assertThat(jdbc.sql("""
                        select f.number from case_file f left join case_found c on c.number = f.number
                        where c.number is null or c.search <> case_words(f) or c.received_at <> f.received_at
                           or not (c.seen_by @> case_seen_by(f) and c.seen_by <@ case_seen_by(f))
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void aGuessedNumberIsAnsweredLikeAForbiddenOne() {
        assertThatThrownBy(() -> cases.require(person("d", "dispatcher@case-k01"), new CaseNumber("20200101-00001-1")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"路灯", "灯", "电瓶车 路灯", "ＡＢＣ-12", "abc", "ab"})
    void isFoundByWhatAPersonTypes(String typed) {
        CaseFile file = fixture.open(COMMUNITY, "电瓶车棚旁的路灯不亮，编号 ABC-12");

        assertThat(search.find(dispatcher(), Criteria.text(typed), null, 200).cases())
                .extracting(CaseFile::number)
                .contains(file.number());
    }

    @Test
    void isFoundByItsNumberAndNotByOtherWords() {
        CaseFile file = fixture.open(COMMUNITY, "水管爆裂");

        assertThat(search.find(dispatcher(), Criteria.text(file.number().value()), null, 10)
                        .cases())
                .containsExactly(file);
        assertThat(search.find(dispatcher(), Criteria.text("爆水管裂 鹦鹉"), null, 10).cases())
                .isEmpty();
        assertThat(search.find(dispatcher(), Criteria.text("!&|:*'"), null, 10).cases())
                .isEmpty();
    }

    @Test
    void pagesHoldEverythingOnce() {
        Person clerk = person("paging-clerk");
        List<CaseNumber> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            CaseNumber number = fixture.open(COMMUNITY, "分页 " + i).number();
            cases.admit(number, clerk.name());
            expected.add(0, number);
        }

        List<CaseNumber> found = new ArrayList<>();
        @Nullable Position after = null;
        do {
            Page page = search.find(clerk, Criteria.ALL, after, 3);
            page.cases().forEach(file -> found.add(file.number()));
            after = page.next();
        } while (after != null);

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void similarOpenCasesAreCandidatesForADuplicate() {
        CaseFile first = fixture.open(COMMUNITY, "荷花路口的下水道井盖破损");
        CaseFile same = fixture.open(COMMUNITY, "荷花路口下水道井盖坏了");
        CaseFile closed = fixture.open(COMMUNITY, "荷花路口下水道井盖坏了");
        cases.close(closed.number(), "solved");

        List<CaseSearch.Similar> similar = search.similar(dispatcher(), same.number(), 5);

        assertThat(similar.get(0).file().number()).isEqualTo(first.number());
        assertThat(similar.get(0).likeness()).isBetween(0.5, 1.0);
        assertThat(similar).extracting(s -> s.file().number()).doesNotContain(same.number(), closed.number());
        assertThat(search.similar(person("other", "dispatcher@case-k02"), same.number(), 5))
                .isEmpty();
    }

    private static Person dispatcher() {
        return person("case-dispatcher", "dispatcher@case-k01");
    }

    private boolean finds(Person person, CaseFile file) {
        return search.find(person, Criteria.text(file.number().value()), null, 10)
                .cases()
                .contains(file);
    }
}
