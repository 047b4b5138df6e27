package org.tongxin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Changed;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.deadline.CalendarAdministration;
import org.tongxin.intake.ServiceItem;
import org.tongxin.intake.ServiceMenu;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.organization.data.Account;
import org.tongxin.organization.data.Administration;
import org.tongxin.organization.data.CurrentOrganization;
import org.tongxin.organization.data.FileKind;

/** Whatever an administrator changes is in the record, by whom and how it was before; nobody can take it out again. */
@IntegrationTest
class ChangeRecordTest {

    private static final UnitCode COMMUNITY = new UnitCode("990101001002");

    @Autowired
    ChangeRecord record;

    @Autowired
    Administration administration;

    @Autowired
    CurrentOrganization organization;

    @Autowired
    ServiceMenu menu;

    @Autowired
    CalendarAdministration calendar;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void asAdministrator() {
        as("administrator");
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from calendar_day where year = 2103").update();
        jdbc.sql("delete from calendar_year where year = 2103").update();
        SecurityContextHolder.clearContext();
    }

    @Test
    void aUnitAddedAndRenamedIsToldInPlainWords() {
        administration.add(unit("T-AUDIT", "审计网格"));
        administration.save(unit("T-AUDIT", "改名网格"));
        administration.save(unit("T-AUDIT", "改名网格"));
        List<AdminChange> lines = find("T-AUDIT");
        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.person()).isEqualTo("administrator");
            assertThat(line.change().kind()).isEqualTo("unit");
        });
        assertThat(lines.get(0).change().action()).isEqualTo("changed");
        assertThat(lines.get(0).change().details())
                .containsExactly(new Changed.Detail("admin.column.name", "审计网格", "改名网格"));
        assertThat(lines.get(1).change().action()).isEqualTo("added");
        assertThat(lines.get(1).change().details())
                .contains(
                        new Changed.Detail("admin.column.type", "", "网格"),
                        new Changed.Detail("admin.column.parent", "", "春晖社区 990101001002"));
    }

    @Test
    void ofAnAccountNothingPersonalIsKept() {
        administration.add(account("t-secretive", "卫审计", "手机 13900001111", "dispatcher@" + COMMUNITY));
        administration.save(account("t-secretive", "卫换名", null));
        String password = administration.resetPassword("t-secretive");
        administration.endSessions("t-secretive");
        assertThat(find("t-secretive"))
                .extracting(line -> line.change().action())
                .containsExactly("sessions-ended", "password-reset", "changed", "added");
        assertThat(find("t-secretive").get(2).change().details())
                .contains(
                        new Changed.Detail("admin.column.display_name", null, null),
                        new Changed.Detail("admin.column.roles", "春晖社区 990101001002 · 社区派单员", ""));
        assertThat(jdbc.sql("select string_agg(row_to_json(line)::text, '') from admin_change line")
                        .query(String.class)
                        .single())
                .doesNotContain("卫审计", "卫换名", "13900001111", password, "argon2");
    }

    @Test
    void whatAFileChangesIsRecordedLineByLine() {
        administration.apply(administration.preview(
                FileKind.UNITS,
                ("code,name,type,parent,field,households,estate,served_by,owners_committee,party_branch,party_group,closed\n"
                                + "T-AF1,一号网格,grid,990101001002,,10,,,no,,,no\nT-AF2,二号网格,grid,990101001002,,20,,,no,,,no\n")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(find("T-AF")).hasSize(2);
    }

    @Test
    void theServiceMenuTheCalendarAndTheHoursAreInIt() {
        ServiceItem item = new ServiceItem(
                "t-audit-item", "审计项目", "Audit", "", "", "question-circle", null, "dispatch", 900, true);
        menu.save(item);
        menu.delete("t-audit-item");
        assertThat(find("t-audit-item"))
                .extracting(line -> line.change().action())
                .containsExactly("removed", "added");

        calendar.importYear("date,kind,name\n2103-01-01,holiday,元旦\n2103-05-01,holiday,劳动节\n2103-10-01,holiday,国庆节\n"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(find("2103").get(0).change().details())
                .singleElement()
                .satisfies(detail -> assertThat(detail.after()).contains("2103-10-01 放假 国庆节"));

        calendar.setHours(COMMUNITY, "8:00-12:00");
        calendar.removeHours(COMMUNITY);
        assertThat(find("春晖社区"))
                .filteredOn(line -> line.change().kind().equals("hours"))
                .extracting(line -> line.change().details().get(0))
                .containsExactly(
                        new Changed.Detail("audit.hours", "08:00-12:00", ""),
                        new Changed.Detail("audit.hours", "", "08:00-12:00"));
    }

    @Test
    void whatIsRefusedLeavesNoLine() {
        Unit closed = organization.unit(COMMUNITY).orElseThrow();
        int before = find("").size();
        assertThatThrownBy(() -> administration.save(new Unit(
                        closed.code(),
                        "想关闭",
                        closed.type(),
                        closed.parent(),
                        null,
                        0,
                        null,
                        null,
                        false,
                        null,
                        null,
                        true)))
                .isInstanceOf(Refused.class);
        assertThat(find("")).hasSize(before);
        assertThatThrownBy(() -> events.publishEvent(new Changed("unit", "x", "changed")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void nobodyCanChangeOrRemoveALine() {
        administration.add(unit("T-FOREVER", "永久网格"));
        for (String statement : List.of(
                "update admin_change set person = 'somebody-else'",
                "delete from admin_change",
                "truncate admin_change")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
        assertThat(find("T-FOREVER")).hasSize(1);
    }

    @Test
    void onlyAdministratorsReadIt() {
        for (String other : List.of("process-owner", "supervisor", "community-secretary", "nobody")) {
            as(other);
            assertThatThrownBy(() -> find("")).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void signsInASearchMeanThemselves() {
        administration.add(unit("T-SIGN", "百分号网格"));
        assertThat(find("%")).isEmpty();
        assertThat(find("_-SIGN")).isEmpty();
        assertThat(find("t-sign")).hasSize(1);
    }

    private List<AdminChange> find(String text) {
        return record.find(text, Set.of(), 0, 10_000).toList();
    }

    private static Unit unit(String code, String name) {
        return new Unit(
                new UnitCode(code), name, UnitType.GRID, COMMUNITY, null, 0, null, null, false, null, null, false);
    }

    private static Account account(String name, String displayName, String note, String... groups) {
        return new Account(
                name,
                displayName,
                note,
                false,
                false,
                false,
                0,
                Set.of(groups).stream().map(RoleAt::parse).collect(java.util.stream.Collectors.toSet()));
    }

    private static void as(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_user"));
    }
}
