package org.tongxin.organization.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongxin.IntegrationTest;

/** What Camunda's own API knows of users and groups. */
@IntegrationTest
class EngineAccountsTest {

    private static final String DISPATCHERS = "dispatcher@990101001001";

    @Autowired
    IdentityService identity;

    @Test
    void usersAreTheAccounts() {
        User dispatcher = identity.createUserQuery().userId("dispatcher").singleResult();
        assertThat(dispatcher.getFirstName()).isEqualTo("冯丽娟");
        assertThat(identity.createUserQuery().memberOfGroup(DISPATCHERS).list())
                .extracting(User::getId)
                .containsExactly("dispatcher");
        assertThat(identity.createUserQuery().userId("nobody-at-all").count()).isZero();
        assertThat(identity.createUserQuery()
                        .userIdIn("dispatcher", "mediator")
                        .orderByUserId()
                        .desc()
                        .list())
                .extracting(User::getId)
                .containsExactly("mediator", "dispatcher");
        assertThat(identity.createUserQuery().userFirstNameLike("%丽娟").list())
                .extracting(User::getId)
                .contains("dispatcher");
    }

    @Test
    void groupsAreRolesAtUnits() {
        assertThat(identity.createGroupQuery().groupMember("dispatcher").list())
                .extracting(Group::getId)
                .containsExactly(DISPATCHERS);
        assertThat(identity.createGroupQuery()
                        .groupId(DISPATCHERS)
                        .singleResult()
                        .getName())
                .contains("和乐社区");
        assertThat(identity.createGroupQuery().groupId("dispatcher@990101").count())
                .as("not at a district")
                .isZero();
        assertThat(identity.createGroupQuery().groupId("no group").count()).isZero();
        assertThat(identity.createGroupQuery().orderByGroupId().asc().listPage(0, 5))
                .hasSize(5);
        assertThat(identity.createTenantQuery().count()).isZero();
    }

    @Test
    void passwordsAreComparedAndNothingIsWritten() {
        assertThat(identity.checkPassword("dispatcher-2", "demo")).isTrue();
        assertThat(identity.checkPassword("dispatcher-2", "wrong")).isFalse();
        assertThat(identity.checkPassword("dangyuan-001", "")).as("no login").isFalse();
        assertThat(identity.isReadOnly()).isTrue();
        assertThatThrownBy(() -> identity.newUser("mallory")).isInstanceOf(UnsupportedOperationException.class);
    }
}
