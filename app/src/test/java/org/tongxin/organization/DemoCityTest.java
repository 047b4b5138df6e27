package org.tongxin.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;
import org.tongxin.common.UnitCode;

/** The figures that the demo city is modelled on. */
@IntegrationTest
class DemoCityTest {

    private static final UnitCode COMMUNITY = new UnitCode("990101001001");

    @Autowired
    Organization organization;

    @Autowired
    Accounts accounts;

    @Test
    void theCommunityHasThePublishedSize() {
        List<Unit> units = organization.subtree(COMMUNITY);
        assertThat(count(units, UnitType.ESTATE)).isEqualTo(6);
        assertThat(count(units, UnitType.BUILDING)).isEqualTo(88);
        assertThat(households(units, UnitType.BUILDING)).isEqualTo(3188);
        assertThat(households(units, UnitType.GRID)).isEqualTo(3188);
        assertThat(units.stream()
                        .map(Unit::partyBranch)
                        .filter(name -> name != null)
                        .distinct())
                .hasSize(3);
        assertThat(units.stream()
                        .map(Unit::partyGroup)
                        .filter(name -> name != null)
                        .distinct())
                .hasSize(9);
        assertThat(units.stream().filter(unit -> unit.type() == UnitType.GRID))
                .allSatisfy(grid -> assertThat(grid.households()).isBetween(300, 500));
        assertThat(units.stream().filter(unit -> unit.type() == UnitType.ESTATE && !unit.ownersCommittee()))
                .hasSize(1);
    }

    @Test
    void ahundredAndFiftyPartyMembersAndTwoHundredAndEightyVolunteers() {
        var names = organization.children(COMMUNITY).stream()
                .flatMap(grid -> organization.holders(new RoleAt("party-member", grid.code())).stream())
                .map(Person::name)
                .collect(Collectors.toSet());
        assertThat(names.stream().filter(name -> name.startsWith("zhiyuan"))).hasSize(280);
        assertThat(names.stream().filter(name -> !name.startsWith("zhiyuan"))).hasSize(150);
    }

    @Test
    void everyRoleHasADemoAccountOfItsName() {
        // What other tests add begins with t-
        List<Role> roles = organization.roles().stream()
                .filter(role -> !role.id().startsWith("t-"))
                .toList();
        assertThat(roles).hasSize(17);
        assertThat(accounts.demoAccounts())
                .extracting(Person::name)
                .containsAll(roles.stream().map(Role::id).toList());
        for (Role role : roles) {
            assertThat(organization.person(role.id()).orElseThrow().holds(role.id()))
                    .as(role.id())
                    .isTrue();
        }
    }

    @Test
    void scopeAndEscalationCanBeSeen() {
        assertThat(organization.nearest("supervisor", COMMUNITY).group()).isEqualTo("supervisor@990101001");
        assertThat(organization.department("public-security", COMMUNITY))
                .map(Unit::name)
                .hasValue("桂苑派出所");
        assertThat(organization.department("public-security", new UnitCode("990101002001")))
                .map(Unit::name)
                .hasValue("澄湖公安分局");
        assertThat(organization.unitsOf(UnitType.PROPERTY_COMPANY)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(organization.unitsOf(UnitType.PARTNER)).isNotEmpty();
    }

    private static long count(List<Unit> units, UnitType type) {
        return units.stream().filter(unit -> unit.type() == type).count();
    }

    private static int households(List<Unit> units, UnitType type) {
        return units.stream()
                .filter(unit -> unit.type() == type)
                .mapToInt(Unit::households)
                .sum();
    }
}
