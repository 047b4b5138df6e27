package org.tongxin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.workflow.NoticeRaised;

@IntegrationTest
class NoticesTest {

    private static final RoleAt ROLE = new RoleAt("dispatcher", new UnitCode("notices-1"));

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void reachesAPersonByNameAndByRoleAndNobodyElse() {
        Person named = person("named", Set.of());
        Person member = person("member", Set.of(ROLE));
        Person stranger = person("stranger", Set.of(new RoleAt("dispatcher", new UnitCode("notices-2"))));
        raise("warned", Set.of(named.name()), Set.of(ROLE.group()));
        assertThat(notices.latest(named, 10)).hasSize(1).allSatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo("warned");
            assertThat(notice.unread()).isTrue();
        });
        assertThat(notices.latest(member, 1)).hasSize(1);
        assertThat(notices.latest(stranger, 10)).isEmpty();
    }

    @Test
    void isReadOnceSomebodyHasLooked() {
        Person reader = person("reader", Set.of());
        raise("warned", Set.of(reader.name()), Set.of());
        raise("escalated", Set.of(reader.name()), Set.of());
        assertThat(notices.unread(reader)).isEqualTo(2);
        notices.read(reader, notices.latest(reader, 10).get(0).id());
        assertThat(notices.unread(reader)).isZero();
        assertThat(notices.latest(reader, 10)).hasSize(2).noneMatch(Notice::unread);
    }

    @Test
    void countsNoFurtherThanAHundred() {
        Person busy = person("busy", Set.of());
        for (int i = 0; i < 130; i++) {
            raise("warned", Set.of(busy.name()), Set.of());
        }
        assertThat(notices.unread(busy)).isEqualTo(100);
        assertThat(notices.latest(busy, 30)).hasSize(30);
    }

    @Test
    void oneThatIsOpenedIsReadAndNobodyOpensAnothers() {
        Person reader = person("opener", Set.of());
        raise("warned", Set.of(reader.name()), Set.of());
        raise("escalated", Set.of(reader.name()), Set.of());
        long newest = notices.latest(reader, 1).get(0).id();
        assertThat(notices.open(person("other", Set.of()), newest)).isEmpty();
        assertThat(notices.unread(reader)).isEqualTo(2);
        assertThat(notices.open(reader, newest)).isPresent();
        assertThat(notices.unread(reader)).isEqualTo(1);
        assertThat(notices.page(reader, true, null, Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(notice -> assertThat(notice.kind()).isEqualTo("warned"));
        assertThat(notices.page(reader, false, NoticeClass.OVERDUE, Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(notice -> assertThat(notice.id()).isEqualTo(newest));
        assertThat(notices.page(reader, false, null, newest, 10)).hasSize(1);
    }

    @Test
    void whoIsToldByNameAndByRoleReadsItOnce() {
        Person both = person("both", Set.of(ROLE));
        int before = notices.latest(both, 50).size();
        raise("warned", Set.of(both.name()), Set.of(ROLE.group()));
        assertThat(notices.latest(both, 50)).hasSize(before + 1);
    }

    private void raise(String kind, Set<String> users, Set<String> groups) {
        events.publishEvent(
                new NoticeRaised(new CaseNumber("notices-test"), kind, "Task_Screen", "筛查派单", users, groups));
    }

    private static Person person(String name, Set<RoleAt> roles) {
        return new Person(name + UUID.randomUUID(), name, roles);
    }
}
