package org.tongxin.organization.data;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.data.Preview.BadLine;
import org.tongxin.organization.data.Preview.Change;
import org.tongxin.organization.data.Preview.Detail;

/** The organisation as files; whether somebody may use them is decided by {@link Administration}. */
@Service
class OrganizationFiles {

    private final OrganizationTables tables;
    private final OrganizationWriter writer;
    private final Map<FileKind, Sheet> sheets;

    OrganizationFiles(
            OrganizationTables tables,
            OrganizationWriter writer,
            UnitSheet units,
            AccountSheet accounts,
            RoleSheet roles) {
        this.tables = tables;
        this.writer = writer;
        this.sheets = Map.of(FileKind.UNITS, units, FileKind.ACCOUNTS, accounts, FileKind.ROLES, roles);
    }

    @Transactional(readOnly = true)
    byte[] export(FileKind kind) {
        return Csv.write(sheet(kind).columns(), sheet(kind).rows());
    }

    /** Never throws because of the file: what is wrong with it is in the preview. */
    @Transactional(readOnly = true)
    Preview preview(FileKind kind, byte[] file) {
        Sheet sheet = sheet(kind);
        try {
            List<Sheet.Line> lines = Csv.read(file, sheet.columns());
            Sheet.Reader reader = new Sheet.Reader(lines);
            Draft draft = sheet.read(reader);
            List<BadLine> problems = new ArrayList<>(reader.problems());
            if (problems.isEmpty()) {
                writer.check(draft)
                        .forEach(problem ->
                                problems.add(new BadLine(reader.lineOf(problem.subject()), problem.reason())));
            }
            problems.sort(Comparator.comparingLong(BadLine::number));
            return new Preview(lines.size(), problems.isEmpty() ? changes(draft) : List.of(), problems, draft);
        } catch (Refused refused) {
            return new Preview(0, List.of(), List.of(new BadLine(0, refused)), new Draft(List.of(), List.of()));
        }
    }

    private Sheet sheet(FileKind kind) {
        return Objects.requireNonNull(sheets.get(kind));
    }

    private List<Change> changes(Draft draft) {
        Map<UnitCode, Unit> units = tables.units().stream().collect(toMap(Unit::code, Function.identity()));
        Map<String, Account> accounts = tables.accounts().stream().collect(toMap(Account::name, Function.identity()));
        return Stream.concat(
                        draft.units().stream()
                                .map(unit -> change(
                                        unit.code().value(),
                                        unit.name(),
                                        UnitSheet.COLUMNS,
                                        units.containsKey(unit.code())
                                                ? UnitSheet.cells(units.get(unit.code()))
                                                : List.of(),
                                        UnitSheet.cells(unit))),
                        draft.accounts().stream()
                                .map(account -> change(
                                        account.name(),
                                        account.displayName(),
                                        List.of("name", "display_name", "note", "disabled", "roles"),
                                        accounts.containsKey(account.name())
                                                ? cells(accounts.get(account.name()))
                                                : List.of(),
                                        cells(account))))
                .filter(change -> change.added() || !change.details().isEmpty())
                .toList();
    }

    private static List<String> cells(Account account) {
        String roles = String.join(
                ", ", account.roles().stream().map(RoleAt::group).sorted().toList());
        return Stream.concat(AccountSheet.cells(account).stream(), Stream.of(roles))
                .toList();
    }

    private static Change change(
            String subject, String name, List<String> columns, List<String> before, List<String> after) {
        if (before.isEmpty()) {
            return new Change(subject, name, true, List.of());
        }
        List<Detail> details = IntStream.range(0, columns.size())
                .filter(i -> !before.get(i).equals(after.get(i)))
                .mapToObj(i -> new Detail(columns.get(i), before.get(i), after.get(i)))
                .toList();
        return new Change(subject, name, false, details);
    }
}
