package org.tongxin.benchmark;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Units, accounts and who holds what, of the size of a published city. Codes say where a unit stands: district 34-01, street 34-01-03, community
 * 34-01-03-07, its estates 34-01-03-07-e2 and grids 34-01-03-07-045. An account is called after its role and unit.
 */
final class CityUnits {

    static final String CITY = "34";

    /** Beside the city, the units in which the prototypes of its cases are made; copying replaces their codes. */
    static final List<String> PROTOTYPE =
            List.of("proto-district", "proto-street", "proto-community", "proto-estate", "proto-grid", "proto-company");

    private static final int STREETS = 21;
    private static final int COMMUNITIES = 268;
    private static final int ESTATES = 1_614;
    private static final int GRIDS = 19_480;
    private static final int PARTY_MEMBERS = 21_040;

    private static final List<String> FIELDS = List.of(
            "urban-management",
            "housing",
            "public-security",
            "market-supervision",
            "fire",
            "civil-affairs",
            "environment",
            "transport",
            "human-resources",
            "education",
            "health",
            "culture-tourism",
            "water",
            "parks",
            "power",
            "justice");

    private final JdbcClient jdbc;

    CityUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param password the hash that every account gets */
    void write(String password) {
        // Those of the first administrator
        jdbc.sql("delete from role_holding").update();
        jdbc.sql("delete from account").update();
        jdbc.sql("delete from unit").update();
        units();
        prototypeUnits();
        jdbc.sql(
                        "update unit set owners_committee = true where type = 'estate' and (hashtext(code) % 5 <> 0 or code = 'proto-estate')")
                .update();
        people();
        jdbc.sql("update account set password = ?").param(password).update();
        jdbc.sql("update organization_version set version = version + 1").update();
    }

    private void units() {
        jdbc.sql("insert into unit (code, name, type) values (?, '大江市', 'city')")
                .param(CITY)
                .update();
        for (int i = 0; i < FIELDS.size(); i++) {
            jdbc.sql("insert into unit (code, name, type, parent, field) values (?, ?, 'department', ?, ?)")
                    .params(CITY + "-d%02d".formatted(i + 1), "市职能部门" + (i + 1), CITY, FIELDS.get(i))
                    .update();
        }
        jdbc.sql("""
                        insert into unit (code, name, type, parent)
                        select '34-0' || i, '第' || i || '区', 'district', '34' from generate_series(1, 4) i
                        union all select '34-w' || i, '第' || i || '物业公司', 'property-company', '34' from generate_series(10, 69) i
                        """).update();
        jdbc.sql("""
                        insert into unit (code, name, type, parent)
                        select parent || to_char(i, 'FM-00'), '第' || i || '街道', 'street', parent
                        from generate_series(1, :streets) i, lateral (select '34-0' || (i % 4 + 1) as parent) d
                        """).param("streets", STREETS).update();
        below("street", "community", "社区", "-", 2, COMMUNITIES);
        below("community", "estate", "小区", "-e", 2, ESTATES);
        below("community", "grid", "网格", "-", 3, GRIDS);
        jdbc.sql("update unit set served_by = '34-w' || (10 + abs(hashtext(code)) % 60) where type = 'estate'")
                .update();
        jdbc.sql("""
                        update unit g set estate = e.code from unit e
                        where g.type = 'grid' and e.type = 'estate' and e.parent = g.parent
                          and e.code = g.parent || to_char(1 + right(g.code, 3)::int % (select count(*) from unit o where o.parent = g.parent and o.type = 'estate'), 'FM"-e"00')
                        """).update();
    }

    /** So many units of a type, spread over those of the type above. */
    private void below(String above, String type, String name, String sign, int digits, int count) {
        jdbc.sql("""
                        insert into unit (code, name, type, parent, households)
                        select p.code || :sign || lpad(cast(1 + i / p.units as text), :digits, '0'), '第' || (i + 1) || :name, :type, p.code, 380
                        from generate_series(0, :count - 1) i
                        join (select code, row_number() over (order by code) - 1 as at, count(*) over () as units from unit where type = :above) p
                          on p.at = i % p.units
                        """)
                .param("sign", sign)
                .param("digits", digits)
                .param("name", name)
                .param("type", type)
                .param("above", above)
                .param("count", count)
                .update();
    }

    private void prototypeUnits() {
        jdbc.sql("""
                        insert into unit (code, name, type, parent, estate, served_by) values
                          ('proto-company', '本物业公司', 'property-company', '34', null, null),
                          ('proto-district', '本区', 'district', '34', null, null),
                          ('proto-street', '本街道', 'street', 'proto-district', null, null),
                          ('proto-community', '本社区', 'community', 'proto-street', null, null),
                          ('proto-estate', '本小区', 'estate', 'proto-community', null, 'proto-company'),
                          ('proto-grid', '本网格', 'grid', 'proto-community', 'proto-estate', null)
                        """).update();
    }

    private void people() {
        jdbc.sql("""
                        create temp table person on commit preserve rows as
                        select r.id || case when k = 1 then '' else '-' || k end || '.' || u.code as name, r.id as role, u.code as unit,
                            substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', 1 + abs(hashtext(r.id || u.code)) % 16, 1)
                                || substr('建国秀英志强丽华晓燕永福淑芬海涛', 1 + abs(hashtext(u.code || k)) % 15, 2) as display
                        from unit u join role r on u.type = any (r.unit_types), generate_series(1, 5) k
                        where k = 1 and r.id not in ('resident', 'building-head', 'mediator', 'supervisor', 'owners-committee', 'grid-branch')
                           or k = 1 and r.id in ('mediator', 'supervisor') and u.type in ('community', 'street', 'district', 'city')
                           or k = 1 and r.id = 'owners-committee' and u.owners_committee
                           or k = 1 and r.id = 'grid-branch' and u.type = 'estate'
                           or k > 1 and r.id = 'department-clerk'
                        """).update();
        jdbc.sql("""
                        insert into person select 'party-member-2.' || code, 'party-member', code, '志愿者' from unit where type = 'grid' order by code limit :more
                        """).param("more", PARTY_MEMBERS - GRIDS).update();
        jdbc.sql("insert into account (name, display_name) select name, display from person")
                .update();
        jdbc.sql("insert into role_holding (account, role, unit) select name, role, unit from person")
                .update();
        jdbc.sql("drop table person").update();
    }

    /** The units and people of the prototypes go once their cases are copied. */
    void removePrototypes() {
        jdbc.sql("delete from role_holding where unit like 'proto-%'").update();
        jdbc.sql("delete from account where name like '%.proto-%'").update();
        jdbc.sql("delete from unit where code like 'proto-%'").update();
        jdbc.sql("update organization_version set version = version + 1").update();
    }
}
