package org.tongxin.wish;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.NewCase;
import org.tongxin.cases.Urgency;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.DemoMode;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.Workflow;

/** Hangs invented wishes on the demo's wall, once; some are already on their way. */
@Component
@Order(60)
@ConditionalOnProperty(name = "tongxin.demo-cases", matchIfMissing = true)
class DemoWishes implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoWishes.class);
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final DemoMode demo;
    private final CaseFiles cases;
    private final Workflow workflow;
    private final Organization organization;
    private final DemoWishProgress progress;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoWishes(
            DemoMode demo,
            CaseFiles cases,
            Workflow workflow,
            Organization organization,
            DemoWishProgress progress,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.demo = demo;
        this.cases = cases;
        this.workflow = workflow;
        this.organization = organization;
        this.progress = progress;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!demo.enabled() || !arguments.getNonOptionArgs().isEmpty()) {
            return;
        }
        try (var reader = new InputStreamReader(
                        new ClassPathResource("demo/wishes.csv").getInputStream(), StandardCharsets.UTF_8);
                var records = FORMAT.parse(reader)) {
            for (CSVRecord line : records) {
                if (organization.unit(new UnitCode(line.get("grid"))).isPresent()) {
                    CaseNumber number = transaction.execute(status -> open(line));
                    progress.moveOn(Objects.requireNonNull(number), line, LocalDate.now(clock));
                }
            }
            log.info("Demo wishes written");
        } catch (Refused refused) {
            log.debug("The demo wishes are there already: {}", refused.key());
        }
    }

    private CaseNumber open(CSVRecord line) {
        UnitCode grid = new UnitCode(line.get("grid"));
        long index = line.getRecordNumber();
        CaseNumber number = cases.open(new NewCase(
                        Wishes.PROCESS,
                        line.get("title"),
                        line.get("text"),
                        null,
                        Urgency.NORMAL,
                        organization.path(grid).stream()
                                .filter(unit -> unit.type() == UnitType.COMMUNITY)
                                .findFirst()
                                .orElseThrow()
                                .code(),
                        null,
                        "grid-worker",
                        "demo-wish-" + index,
                        "grid-worker",
                        clock.instant(),
                        Map.of(),
                        Map.of("contactName", "许愿人" + index, "contactPhone", String.format("1390000%04d", index))))
                .number();
        Map<String, Object> variables = new HashMap<>();
        variables.put("wishKind", line.get("kind"));
        variables.put("amount", DemoWishProgress.amount(line));
        variables.put("grid", grid.value());
        variables.put("estate", null);
        workflow.start(Wishes.PROCESS, number, variables);
        return number;
    }
}
