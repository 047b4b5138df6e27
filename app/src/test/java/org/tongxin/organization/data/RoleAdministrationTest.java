package org.tongxin.organization.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tongxin.IntegrationTest;
import org.tongxin.audit.ChangeRecord;
import org.tongxin.common.Refused;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Role;
import org.tongxin.organization.UnitType;

/** Roles that an installation adds to those it came with. */
@IntegrationTest
@WithMockUser(username = "administrator", roles = "administrator")
class RoleAdministrationTest {

    @Autowired
    RoleAdministration administration;

    @Autowired
    Organization organization;

    @Autowired
    ChangeRecord record;

    @Test
    void aNewRoleIsKnownAtOnceAndRecorded() {
        Role adviser = new Role("t-notary", "法律顾问", "Legal adviser", Set.of(UnitType.COMMUNITY));
        administration.add(adviser);
        assertThat(organization.role("t-notary")).hasValue(adviser);
        assertThat(organization.roles()).last().isEqualTo(adviser);
        assertThat(record.find("t-notary", List.of(), 0, 10)).singleElement().satisfies(line -> {
            assertThat(line.person()).isEqualTo("administrator");
            assertThat(line.change().action()).isEqualTo("added");
        });
    }

    @Test
    void anIdIsTakenOnce() {
        assertThatThrownBy(() ->
                        administration.add(new Role("dispatcher", "另一个派单员", "Another", Set.of(UnitType.COMMUNITY))))
                .isInstanceOf(Refused.class)
                .hasMessage("organization.role-taken");
    }

    @Test
    void namesAndUnitsCanChangeButNotUnderPeople() {
        administration.add(new Role("t-lawyer", "律师", "Lawyer", Set.of(UnitType.STREET)));
        Role renamed = new Role("t-lawyer", "驻点律师", "Lawyer", Set.of(UnitType.STREET, UnitType.COMMUNITY));
        administration.save(renamed);
        assertThat(organization.role("t-lawyer")).hasValue(renamed);
        assertThatThrownBy(() ->
                        administration.save(new Role("dispatcher", "社区派单员", "Dispatcher", Set.of(UnitType.STREET))))
                .isInstanceOf(Refused.class)
                .hasMessage("organization.bad.role-held");
        assertThat(organization.role("dispatcher").orElseThrow().unitTypes()).containsExactly(UnitType.COMMUNITY);
    }

    @ParameterizedTest
    @CsvSource({
        "Adviser,律师,Lawyer,role-id",
        "a,律师,Lawyer,role-id",
        "a@b,律师,Lawyer,role-id",
        "t-bad,'',Lawyer,role-name",
        "t-bad,律师,'',role-name",
        "t-bad,=cmd,Lawyer,role-name"
    })
    void whatIsNotRightIsRefused(String id, String chinese, String english, String why) {
        assertThatThrownBy(() -> administration.add(new Role(id, chinese, english, Set.of(UnitType.GRID))))
                .isInstanceOf(Refused.class)
                .hasMessage("organization.bad." + why);
    }

    @Test
    void aRoleIsHeldSomewhere() {
        assertThatThrownBy(() -> administration.add(new Role("t-nowhere", "无处", "Nowhere", Set.of())))
                .isInstanceOf(Refused.class)
                .hasMessage("organization.bad.role-nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-owner", "supervisor", "dispatcher", "nobody"})
    void onlyAnAdministratorMay(String other) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(other, "", "ROLE_" + other));
        Role role = new Role("t-denied", "不该有", "Denied", Set.of(UnitType.GRID));
        assertThatThrownBy(() -> administration.add(role)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> administration.save(role)).isInstanceOf(AccessDeniedException.class);
        assertThat(organization.role("t-denied")).isEmpty();
    }
}
