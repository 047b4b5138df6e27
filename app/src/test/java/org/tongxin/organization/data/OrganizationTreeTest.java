package org.tongxin.organization.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxin.organization.UnitType.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.Role;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

class OrganizationTreeTest {

    private final List<Unit> units = new ArrayList<>(List.of(
            unit("city", CITY, null),
            unit("district", DISTRICT, "city"),
            unit("street", STREET, "district"),
            unit("community", COMMUNITY, "street"),
            estate("estate", "community", "company"),
            inEstate("grid", GRID, "community", "estate"),
            unit("building", BUILDING, "grid"),
            unit("grid-2", GRID, "community"),
            unit("company", PROPERTY_COMPANY, "district"),
            department("fire-district", "district", "fire"),
            department("police-street", "street", "public-security"),
            department("police-district", "district", "public-security")));

    private final List<Role> roles = List.of(
            role("dispatcher", COMMUNITY),
            role("mediator", GRID, COMMUNITY, STREET),
            role("property-manager", ESTATE),
            role("grid-worker", GRID),
            role("supervisor", UnitType.values()));

    private final OrganizationTree tree = new OrganizationTree(
            units,
            roles,
            List.of(
                    person("b", "mediator@street"),
                    person("a", "supervisor@district"),
                    person("m", "property-manager@estate")));

    @Test
    void theNearestUnitThatHasTheRoleIsFoundUpwards() {
        assertThat(nearest("dispatcher", "building")).isEqualTo("dispatcher@community");
        assertThat(nearest("supervisor", "building")).isEqualTo("supervisor@district");
        assertThat(nearest("mediator", "grid")).as("nobody below the street").isEqualTo("mediator@street");
        assertThat(nearest("property-manager", "building"))
                .as("beside the tree")
                .isEqualTo("property-manager@estate");
    }

    @Test
    void aRoleThatCannotBeHeldAboveIsRefused() {
        assertThatThrownBy(() -> nearest("grid-worker", "street")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> nearest("wizard", "street")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> nearest("dispatcher", "nowhere")).isInstanceOf(Refused.class);
    }

    @Test
    void theStreetsOwnDepartmentComesBeforeTheDistricts() {
        assertThat(tree.department("public-security", code("grid")))
                .map(Unit::name)
                .hasValue("police-street");
        assertThat(tree.department("public-security", code("district")))
                .map(Unit::name)
                .hasValue("police-district");
        assertThat(tree.department("fire", code("grid"))).map(Unit::name).hasValue("fire-district");
        assertThat(tree.department("fire", code("police-street")))
                .map(Unit::name)
                .hasValue("fire-district");
        assertThat(tree.department("housing", code("grid"))).isEmpty();
    }

    @Test
    void scopeReachesDownAndIntoTheEstateButNotAside() {
        assertThat(tree.within(code("building"), code("street"))).isTrue();
        assertThat(tree.within(code("building"), code("building"))).isTrue();
        assertThat(tree.within(code("building"), code("estate"))).isTrue();
        assertThat(tree.within(code("grid-2"), code("estate"))).isFalse();
        assertThat(tree.within(code("street"), code("community"))).isFalse();
        assertThat(tree.inScope(person("x", "grid-worker@grid"), code("building")))
                .isTrue();
        assertThat(tree.inScope(person("x", "grid-worker@grid"), code("grid-2")))
                .isFalse();
    }

    @Test
    void theCompanyOfABuildingIsThatOfItsEstate() {
        assertThat(tree.propertyCompany(code("building"))).map(Unit::name).hasValue("company");
        assertThat(tree.propertyCompany(code("grid-2"))).isEmpty();
    }

    @Test
    void pathAndSubtree() {
        assertThat(tree.path(code("grid")))
                .extracting(Unit::name)
                .containsExactly("city", "district", "street", "community", "grid");
        assertThat(tree.subtree(code("community")))
                .extracting(Unit::name)
                .containsExactly("community", "estate", "grid", "building", "grid-2");
    }

    @Test
    void aCityOfTwentyFiveThousandUnitsIsNoBurden() {
        for (int i = 0; i < 25_000; i++) {
            units.add(unit("g" + i, GRID, "community"));
        }
        long start = System.nanoTime();
        OrganizationTree large = new OrganizationTree(units, roles, List.of());
        for (int i = 0; i < 25_000; i++) {
            large.nearest("dispatcher", code("g" + i));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private String nearest(String role, String unit) {
        return tree.nearest(role, code(unit)).group();
    }

    private static UnitCode code(String code) {
        return new UnitCode(code);
    }

    private static Role role(String id, UnitType... types) {
        return new Role(id, id, id, Set.of(types));
    }

    private static Person person(String name, String group) {
        return new Person(name, name, Set.of(RoleAt.parse(group)));
    }

    private static Unit unit(String code, UnitType type, @Nullable String parent) {
        return unit(code, type, parent, null, null, null);
    }

    private static Unit department(String code, String parent, String field) {
        return unit(code, DEPARTMENT, parent, field, null, null);
    }

    private static Unit estate(String code, String parent, String company) {
        return unit(code, ESTATE, parent, null, null, company);
    }

    private static Unit inEstate(String code, UnitType type, String parent, String estate) {
        return unit(code, type, parent, null, estate, null);
    }

    private static Unit unit(
            String code,
            UnitType type,
            @Nullable String parent,
            @Nullable String field,
            @Nullable String estate,
            @Nullable String company) {
        return new Unit(
                code(code),
                code,
                type,
                parent == null ? null : code(parent),
                field,
                0,
                estate == null ? null : code(estate),
                company == null ? null : code(company),
                false,
                null,
                null,
                false);
    }
}
