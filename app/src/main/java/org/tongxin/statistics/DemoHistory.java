package org.tongxin.statistics;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxin.cases.PastCases;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.DemoMode;
import org.tongxin.common.Refused;
import org.tongxin.organization.Unit;

/** Some months of invented cases that have ended, once, so that the demo's numbers say something. Files and steps are written as data; no process runs for them. */
@Component
@Order(55)
@ConditionalOnProperty(name = "tongxin.demo-cases", matchIfMissing = true)
class DemoHistory implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoHistory.class);
    private static final String PREFIX = "demo-history-";
    private static final int DAYS = 150;
    private static final long SEED = 20260101;

    /** Of every ten cases so many are filed in the first, the second … community; the others are as slow as this says. */
    private static final int[] COMMUNITIES = {0, 0, 0, 0, 0, 1, 1, 1, 2, 2};

    private static final double[] SLOWNESS = {1.0, 0.8, 1.35};

    private final DemoMode demo;
    private final DemoCast cast;
    private final DemoPlots plots;
    private final PastCases pastCases;
    private final StatisticsTable table;
    private final StatisticsProjection projection;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoHistory(
            DemoMode demo,
            DemoCast cast,
            DemoPlots plots,
            PastCases pastCases,
            StatisticsTable table,
            StatisticsProjection projection,
            TransactionTemplate transaction,
            Clock clock) {
        this.demo = demo;
        this.cast = cast;
        this.plots = plots;
        this.pastCases = pastCases;
        this.table = table;
        this.projection = projection;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!demo.enabled()
                || cast.communities().isEmpty()
                || table.knows(PREFIX)
                || !arguments.getNonOptionArgs().isEmpty()) {
            return;
        }
        try {
            List<DemoStory> stories = stories();
            transaction.executeWithoutResult(status -> write(stories));
            log.info("Demo history written: {} cases that have ended", stories.size());
        } catch (Refused refused) {
            log.warn("The demo has no history: {}", refused.key());
        }
    }

    private void write(List<DemoStory> stories) {
        List<CaseNumber> numbers =
                pastCases.add(stories.stream().map(DemoStory::past).toList());
        Map<CaseNumber, StatisticsProjection.PastSteps> steps = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            DemoStory story = stories.get(i);
            steps.put(numbers.get(i), new StatisticsProjection.PastSteps(story.steps(), story.level()));
        }
        projection.add(steps);
    }

    /** The same on each day on which a demo is first started; what would end in the future is left out. */
    List<DemoStory> stories() {
        Random random = new Random(SEED);
        List<DemoCast.Subject> subjects = cast.subjects();
        List<Unit> communities = cast.communities();
        LocalDate today = LocalDate.now(clock);
        List<DemoStory> stories = new ArrayList<>();
        for (int ago = DAYS; ago > 0; ago--) {
            LocalDate day = today.minusDays(ago);
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            for (int left = (weekend ? 2 : 5) + random.nextInt(4); left > 0; left--) {
                int which = COMMUNITIES[random.nextInt(COMMUNITIES.length)] % communities.size();
                Instant filed = day.atTime(LocalTime.of(7 + random.nextInt(14), random.nextInt(60)))
                        .atZone(clock.getZone())
                        .toInstant();
                DemoStory story = new DemoStory(
                        cast,
                        subjects.get(random.nextInt(subjects.size())),
                        communities.get(which).code(),
                        random,
                        PREFIX + ago + "-" + left,
                        filed);
                // From month to month things get a little better
                plots.tell(story, SLOWNESS[which] * (0.85 + 0.35 * ago / DAYS));
                if (story.end().isBefore(clock.instant())) {
                    stories.add(story);
                }
            }
        }
        return stories;
    }
}
