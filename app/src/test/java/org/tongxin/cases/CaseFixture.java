package org.tongxin.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.data.CurrentOrganization;

/** A small city of its own for the tests of the case file: c01 › d01 › s01, s02; s01 › k01, k02; k01 › g01, g02 in the estate e01. */
public final class CaseFixture {

    public static final UnitCode CITY = new UnitCode("case-c01");
    public static final UnitCode DISTRICT = new UnitCode("case-d01");
    public static final UnitCode STREET = new UnitCode("case-s01");
    public static final UnitCode OTHER_STREET = new UnitCode("case-s02");
    public static final UnitCode COMMUNITY = new UnitCode("case-k01");
    public static final UnitCode OTHER_COMMUNITY = new UnitCode("case-k02");
    public static final UnitCode ESTATE = new UnitCode("case-e01");
    public static final UnitCode GRID = new UnitCode("case-g01");
    public static final UnitCode OTHER_GRID = new UnitCode("case-g02");
    public static final UnitCode DEPARTMENT = new UnitCode("case-x01");

    private final CaseFiles cases;
    private final Clock clock;

    public CaseFixture(AutowireCapableBeanFactory beans) {
        cases = beans.getBean(CaseFiles.class);
        clock = beans.getBean(Clock.class);
        units(beans.getBean(JdbcClient.class));
        beans.getBean(CurrentOrganization.class).refresh();
    }

    private static void units(JdbcClient jdbc) {
        int added = jdbc.sql("""
                        insert into unit (code, name, type, parent, estate) values
                        ('case-c01', '测试市', 'city', null, null), ('case-d01', '甲区', 'district', 'case-c01', null),
                        ('case-s01', '桥北街道', 'street', 'case-d01', null), ('case-s02', '桥南街道', 'street', 'case-d01', null),
                        ('case-k01', '幸福社区', 'community', 'case-s01', null), ('case-k02', '光明社区', 'community', 'case-s01', null),
                        ('case-e01', '桂花苑', 'estate', 'case-k01', null),
                        ('case-g01', '第一网格', 'grid', 'case-k01', 'case-e01'), ('case-g02', '第二网格', 'grid', 'case-k01', null),
                        ('case-x01', '区城管局', 'department', 'case-d01', null)
                        on conflict do nothing
                        """).update();
        if (added > 0) {
            jdbc.sql("update organization_version set version = version + 1").update();
        }
    }

    public CaseFile open(UnitCode unit, String title) {
        return cases.open(newCase(unit, title, Map.of()));
    }

    public NewCase newCase(UnitCode unit, String title, Map<String, Object> privateValues) {
        return new NewCase(
                "dispatch",
                title,
                "楼上漏水，墙面已经发霉。",
                "leak",
                Urgency.NORMAL,
                unit,
                "3 幢北侧",
                "test",
                null,
                null,
                clock.instant().minus(Duration.ofMinutes(1)),
                Map.of(),
                privateValues);
    }

    public static Person person(String name, String... groups) {
        return new Person(name, name, Arrays.stream(groups).map(RoleAt::parse).collect(Collectors.toSet()));
    }
}
