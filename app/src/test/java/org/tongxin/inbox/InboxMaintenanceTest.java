package org.tongxin.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;

/** The administrator compares the lists with the engine and repairs them. */
@IntegrationTest
class InboxMaintenanceTest {

    @Autowired
    InboxMaintenance maintenance;

    @Autowired
    InboxCases cases;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatDiffersIsFoundRepairedAndRecorded() {
        CaseNumber number = cases.open("列表里不见了", null);
        jdbc.sql("delete from inbox_entry where case_number = ?")
                .param(number.value())
                .update();
        as("administrator");
        assertThat(maintenance.differences()).contains(number);
        maintenance.repair(List.of(number));
        assertThat(maintenance.differences()).doesNotContain(number);
        assertThat(jdbc.sql("select person || ' ' || action || ' ' || (details -> 0 ->> 'after')"
                                + " from admin_change where kind = 'inbox' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("administrator repaired " + number);
    }

    @Test
    void onlyAdministratorsMay() {
        for (String other : List.of("process-owner", "supervisor", "dispatcher", "nobody")) {
            as(other);
            assertThatThrownBy(maintenance::differences).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> maintenance.repair(List.of())).isInstanceOf(AccessDeniedException.class);
        }
    }

    private static void as(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_user"));
    }
}
