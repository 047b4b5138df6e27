package org.tongxin.organization.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tongxin.IntegrationTest;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Editing units and accounts, one by one and by files. */
@IntegrationTest
class AdministrationTest {

    private static final String UNITS =
            "code,name,type,parent,field,households,estate,served_by,owners_committee,party_branch,party_group,closed\n";

    @Autowired
    Administration administration;

    @Autowired
    Organization organization;

    @Autowired
    CurrentOrganization current;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void asAdministrator() {
        as("administrator");
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onlyAnAdministratorMay() {
        Unit unit = organization.unit(new UnitCode("9901")).orElseThrow();
        for (String other : new String[] {"process-owner", "community-secretary", "supervisor", "resident", "nobody"}) {
            as(other);
            assertThatThrownBy(() -> administration.save(unit)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.export(FileKind.ACCOUNTS))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.preview(FileKind.UNITS, new byte[0]))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> administration.resetPassword("administrator"))
                    .isInstanceOf(AccessDeniedException.class);
        }
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> administration.save(unit)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsSavedIsSeenAtOnce() {
        Unit grid = grid("T-ONCE", "990101001002");
        administration.add(grid);
        assertThat(organization.unit(grid.code())).hasValue(grid);
        assertThatThrownBy(() -> administration.add(grid))
                .isInstanceOf(Refused.class)
                .hasMessage("organization.code-taken");

        administration.save(account("t-once", "grid-worker@T-ONCE"));
        assertThat(organization.holders(RoleAt.parse("grid-worker@T-ONCE")))
                .extracting("name")
                .containsExactly("t-once");
        administration.save(account("t-once"));
        assertThat(organization.holders(RoleAt.parse("grid-worker@T-ONCE"))).isEmpty();
    }

    @Test
    void anotherNodesChangeIsSeenAtTheNextLook() {
        administration.add(grid("T-NODE", "990101001002"));
        jdbc.sql("update unit set name = '别处改的' where code = 'T-NODE'").update();
        jdbc.sql("update organization_version set version = version + 1").update();
        current.refresh();
        assertThat(organization.unit(new UnitCode("T-NODE"))).map(Unit::name).hasValue("别处改的");
    }

    @Test
    void aUnitWithPeopleOrUnitsBelowIsNotClosed() {
        Unit community = organization.unit(new UnitCode("990101001002")).orElseThrow();
        assertThatThrownBy(() -> administration.save(closed(community))).isInstanceOf(Refused.class);
        assertThat(organization.unit(community.code())).hasValue(community);

        Unit grid = grid("T-CLOSE", "990101001002");
        administration.add(grid);
        administration.save(closed(grid));
        assertThat(organization.children(community.code()))
                .doesNotContain(grid)
                .extracting(Unit::code)
                .doesNotContain(grid.code());
        assertThat(organization.unit(grid.code())).map(Unit::closed).hasValue(true);
    }

    @Test
    void disablingEndsRolesAndSessions() {
        administration.save(account("t-leaver", "dispatcher@990101001002"));
        Account before = current.account("t-leaver").orElseThrow();
        administration.save(before.withDisabled(true));
        assertThat(organization.person("t-leaver").orElseThrow().roles()).isEmpty();
        assertThat(current.account("t-leaver").orElseThrow().generation()).isGreaterThan(before.generation());
        assertThat(organization.holders(RoleAt.parse("dispatcher@990101001002")))
                .extracting("name")
                .doesNotContain("t-leaver");
    }

    @Test
    void theLastAdministratorStays() {
        Account last = current.account("administrator").orElseThrow();
        assertThatThrownBy(() -> administration.save(last.withDisabled(true)))
                .isInstanceOf(Refused.class)
                .hasMessage("organization.bad.last-administrator");
        assertThatThrownBy(() -> administration.save(last.withRoles(Set.of()))).isInstanceOf(Refused.class);
        Preview preview = preview(FileKind.ACCOUNTS, "name,display_name,note,disabled\nadministrator,章宏伟,,yes\n");
        assertThat(preview.problems()).extracting(Preview.BadLine::number).containsExactly(2L);
    }

    @Test
    void aNewPasswordIsShownOnceAndStoredAsAHash() {
        administration.save(account("t-reset"));
        String password = administration.resetPassword("t-reset");
        String hash = passwords.hash("t-reset").orElseThrow();
        assertThat(hash).startsWith("{argon2id}$argon2id$").doesNotContain(password);
        assertThat(encoder.matches(password, hash)).isTrue();
        assertThat(administration.resetPassword("t-reset")).isNotEqualTo(password);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedIsImportedUnchanged(FileKind kind) {
        byte[] exported = administration.export(kind);
        Preview preview = administration.preview(kind, exported);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.lines()).isGreaterThan(100);
        administration.apply(preview);
        assertThat(administration.export(kind)).isEqualTo(exported);
    }

    @Test
    void aFileMayNameAUnitBeforeTheOneAboveAndBeginWithAMark() {
        Preview preview = preview(
                FileKind.UNITS,
                "\uFEFF" + UNITS
                        + "T-B1,一栋,building,T-G1,,30,,,no,,,no\r\n\r\nT-G1,新网格,grid,990101001002,,30,,,否,,,\r\n");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.changes()).extracting(Preview.Change::subject).containsExactly("T-B1", "T-G1");
        administration.apply(preview);
        assertThat(organization.path(new UnitCode("T-B1"))).hasSize(6);
    }

    @Test
    void thePreviewNamesWhatBecomesDifferent() {
        administration.add(grid("T-DIFF", "990101001002"));
        Preview preview = preview(FileKind.UNITS, UNITS + "T-DIFF,改名网格,grid,990101001002,,350,,,no,,,no\n");
        assertThat(preview.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.details())
                        .containsExactly(
                                new Preview.Detail("name", "测试网格", "改名网格"),
                                new Preview.Detail("households", "0", "350")));
    }

    @Test
    void badLinesAreNamedAndNothingIsImported() {
        Preview preview = preview(
                FileKind.UNITS,
                UNITS
                        + "T-GOOD,好网格,grid,990101001002,,10,,,no,,,no\n"
                        + "T BAD,名称,grid,990101001002,,10,,,no,,,no\n"
                        + "T-X1,\"两行\n名称\",castle,990101001002,,10,,,no,,,no\n"
                        + "T-X2,数,grid,990101001002,,-5,,,no,,,no\n"
                        + "T-X3,少列,grid\n"
                        + "T-GOOD,重复,grid,990101001002,,10,,,no,,,no\n"
                        + "T-X4,,grid,990101001002,,10,,,maybe,,,no\n");
        assertThat(preview.problems())
                .extracting(Preview.BadLine::number, problem -> problem.reason().key())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "organization.bad.code"),
                        org.assertj.core.groups.Tuple.tuple(4L, "organization.bad.type"),
                        org.assertj.core.groups.Tuple.tuple(6L, "organization.bad.number"),
                        org.assertj.core.groups.Tuple.tuple(7L, "organization.bad.cells"),
                        org.assertj.core.groups.Tuple.tuple(8L, "organization.bad.twice"),
                        org.assertj.core.groups.Tuple.tuple(9L, "organization.bad.empty"));
        assertThatThrownBy(() -> administration.apply(preview)).isInstanceOf(Refused.class);
        assertThat(organization.unit(new UnitCode("T-GOOD"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "T-R,无上级,grid,nowhere,,0,,,no,,,no            | no-parent",
                "T-R,网格在街道,grid,990101001,,0,,,no,,,no       | wrong-parent",
                "T-R,自己,grid,T-R,,0,,,no,,,no                  | wrong-parent",
                "T-R,部门,department,990101,,0,,,no,,,no         | field-missing",
                "T-R,网格,grid,990101001002,fire,0,,,no,,,no     | field-elsewhere",
                "T-R,小区,estate,990101001002,,0,,9901,no,,,no   | no-company",
                "T-R,网格,grid,990101001002,,0,990101001001-X1,,no,,,no | estate-elsewhere",
                "T-R,网格,grid,990101001002,,0,,,yes,,,no        | only-estate",
                "T-R,=1+1,grid,990101001002,,0,,,no,,,no         | text",
                "9901,锦澜市,city,,,0,,,no,,,yes                 | city",
                "990101001002,春晖社区,community,990101001,,0,,,no,,,yes | parent-closed"
            })
    void whatCannotBeIsRefusedWithItsReason(String line, String key) {
        Preview preview = preview(FileKind.UNITS, UNITS + line + "\n");
        assertThat(preview.problems())
                .extracting(problem -> problem.reason().key())
                .contains("organization.bad." + key);
        assertThat(preview.changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t-none,dispatcher,990101001002            | account",
                "mediator,wizard,990101001002              | role",
                "mediator,mediator,990199                  | unit",
                "mediator,mediator,990101                  | role-elsewhere"
            })
    void aRoleThatCannotBeHeldIsRefused(String line, String key) {
        Preview preview = preview(FileKind.ROLES, "account,role,unit\n" + line + "\n");
        assertThat(preview.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.number()).isEqualTo(2);
            assertThat(problem.reason().key()).isEqualTo("organization.bad." + key);
        });
    }

    @Test
    void aFileThatIsNoneOfOursSaysSo() {
        assertThat(reason("一,二".getBytes(java.nio.charset.Charset.forName("GBK"))))
                .isEqualTo("organization.bad.encoding");
        assertThat(reason("a,b\n1,2\n".getBytes(UTF_8))).isEqualTo("organization.bad.header");
        assertThat(reason(new byte[0])).isEqualTo("organization.bad.header");
        assertThat(reason((UNITS + "\"T-Q,offen").getBytes(UTF_8))).isEqualTo("organization.bad.csv");
    }

    private String reason(byte[] file) {
        return administration
                .preview(FileKind.UNITS, file)
                .problems()
                .get(0)
                .reason()
                .key();
    }

    private Preview preview(FileKind kind, String text) {
        return administration.preview(kind, text.getBytes(UTF_8));
    }

    private static void as(String account) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(account, "", "ROLE_user"));
    }

    private static Account account(String name, String... groups) {
        return new Account(
                name,
                "测试员",
                null,
                false,
                false,
                false,
                0,
                Set.of(groups).stream().map(RoleAt::parse).collect(java.util.stream.Collectors.toSet()));
    }

    private static Unit grid(String code, String community) {
        return new Unit(
                new UnitCode(code),
                "测试网格",
                UnitType.GRID,
                new UnitCode(community),
                null,
                0,
                null,
                null,
                false,
                null,
                null,
                false);
    }

    private static Unit closed(Unit unit) {
        return new Unit(
                unit.code(),
                unit.name(),
                unit.type(),
                Objects.requireNonNull(unit.parent()),
                unit.field(),
                unit.households(),
                unit.estate(),
                unit.servedBy(),
                unit.ownersCommittee(),
                unit.partyBranch(),
                unit.partyGroup(),
                true);
    }
}
