package org.tongxin.intake.batch;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.intake.Intake;
import org.tongxin.intake.NewRequest;
import org.tongxin.intake.SettledRequests;
import org.tongxin.organization.Organization;

/** Files every request of a CSV, each in its own transaction: what is bad is named, the others go in, and a second run adds nothing. */
@Service
public class RequestImport {

    private static final Logger log = LoggerFactory.getLogger(RequestImport.class);

    /** How {@link org.tongxin.cases.CaseFiles#open} says that (channel, external_id) is known. */
    private static final String ALREADY_THERE = "case.duplicate";

    private final Intake intake;
    private final SettledRequests settled;
    private final PastReplies replies;
    private final Organization organization;

    RequestImport(Intake intake, SettledRequests settled, PastReplies replies, Organization organization) {
        this.intake = intake;
        this.settled = settled;
        this.replies = replies;
        this.organization = organization;
    }

    /**
     * Reads the file twice: first whether it can be used at all, then line by line.
     *
     * @param unit the community or street that gets the requests
     * @param withReplies whether lines with a reply go in as closed cases; those without become open ones all the same
     * @param progress is told after every line
     * @throws Refused when the file cannot be used, or nobody dispatches at the unit; then nothing was added
     */
    public ImportResult run(Path file, UnitCode unit, boolean withReplies, Consumer<ImportResult> progress) {
        if (organization.unit(unit).isEmpty()) {
            throw new Refused("intake.unit.unknown", unit.value());
        }
        organization.nearest("dispatcher", unit);
        CsvRequests csv = new CsvRequests(file, withReplies);
        Run run = new Run(ImportResult.of(csv.check()), unit, withReplies, progress);
        csv.read(run::file, run::bad);
        if (withReplies) {
            run.told(run.result.plus(replies.times(unit, run.channels).orElse(null)));
        }
        return run.result;
    }

    private class Run {

        private final UnitCode unit;
        private final boolean withReplies;
        private final Set<String> channels = new TreeSet<>();
        private final Consumer<ImportResult> progress;
        private ImportResult result;

        Run(ImportResult start, UnitCode unit, boolean withReplies, Consumer<ImportResult> progress) {
            this.result = start;
            this.unit = unit;
            this.withReplies = withReplies;
            this.progress = progress;
        }

        void file(CsvLine line) {
            try {
                file(line.toRequest(unit), withReplies ? line.reply() : null);
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

        private void file(NewRequest request, @Nullable Reply reply) {
            if (reply == null) {
                intake.submit(request);
            } else {
                channels.add(request.channel());
                settled.file(request, reply.text(), reply.at());
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
