package org.tongxin.intake.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.intake.Intake;
import org.tongxin.organization.Organization;

/** Files every request of a CSV, each in its own transaction: what is bad is named, the others go in, and a second run adds nothing. */
@Service
public class RequestImport {

    private static final Logger log = LoggerFactory.getLogger(RequestImport.class);

    /** How {@link org.tongxin.cases.CaseFiles#open} says that (channel, external_id) is known. */
    private static final String ALREADY_THERE = "case.duplicate";

    private final Intake intake;
    private final Organization organization;

    RequestImport(Intake intake, Organization organization) {
        this.intake = intake;
        this.organization = organization;
    }

    /**
     * Reads the file twice: first whether it can be used at all, then line by line.
     *
     * @param unit the community or street that gets the requests
     * @param progress is told after every line
     * @throws Refused when the file cannot be used, or nobody dispatches at the unit; then nothing was added
     */
    public ImportResult run(Path file, UnitCode unit, Consumer<ImportResult> progress) {
        if (organization.unit(unit).isEmpty()) {
            throw new Refused("intake.unit.unknown", unit.value());
        }
        organization.nearest("dispatcher", unit);
        CsvRequests csv = new CsvRequests(file);
        Run run = new Run(new ImportResult(csv.check(), 0, 0, List.of()), unit, progress);
        csv.read(run::file, run::bad);
        return run.result;
    }

    private class Run {

        private final UnitCode unit;
        private final Consumer<ImportResult> progress;
        private ImportResult result;

        Run(ImportResult start, UnitCode unit, Consumer<ImportResult> progress) {
            this.result = start;
            this.unit = unit;
            this.progress = progress;
        }

        void file(CsvLine line) {
            try {
                intake.submit(line.toRequest(unit));
                told(result.plusAdded());
            } catch (Refused refused) {
                refused(line, refused);
            } catch (TransactionException databaseGone) {
                throw databaseGone;
            } catch (RuntimeException fault) {
                log.error(
                        "Line {} of an import failed: {}",
                        line.line(),
                        fault.getClass().getName());
                bad(new BadLine(line.line(), new Refused("import.line.failed")));
            }
        }

        private void refused(CsvLine line, Refused refused) {
            if (refused.key().equals(ALREADY_THERE)) {
                told(result.plusAlreadyThere());
            } else {
                bad(new BadLine(line.line(), refused));
            }
        }

        void bad(BadLine bad) {
            told(result.plus(bad));
        }

        private void told(ImportResult now) {
            result = now;
            progress.accept(now);
        }
    }
}
