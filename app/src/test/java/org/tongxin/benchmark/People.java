package org.tongxin.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.extension.MoreTime;
import org.tongxin.forms.FormSchema;
import org.tongxin.intake.Answers;
import org.tongxin.intake.Intake;
import org.tongxin.intake.NewRequest;
import org.tongxin.intake.RequestForms;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.supervision.Orders;
import org.tongxin.wish.Wall;
import org.tongxin.workflow.WorkTask;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** Residents and staff of the prototypes: they ask, claim, fill in, rate and ask for more time by the services that the pages call. */
@Component
@Lazy
class People {

    private static final UnitCode GRID = new UnitCode("proto-grid");
    private static final List<String> CATEGORIES = List.of(
            "sanitation",
            "parking",
            "noise",
            "leak",
            "lift",
            "fire-safety",
            "property-fee",
            "roads",
            "neighbours",
            "other");

    private final Intake intake;
    private final RequestForms requestForms;
    private final WorkTasks tasks;
    private final Workflow workflow;
    private final CaseFiles cases;
    private final Organization organization;
    private final Wall wall;
    private final MoreTime moreTime;
    private final Orders orders;
    private final Clock clock;

    People(
            Intake intake,
            RequestForms requestForms,
            WorkTasks tasks,
            Workflow workflow,
            CaseFiles cases,
            Organization organization,
            Wall wall,
            MoreTime moreTime,
            Orders orders,
            Clock clock) {
        this.intake = intake;
        this.requestForms = requestForms;
        this.tasks = tasks;
        this.workflow = workflow;
        this.cases = cases;
        this.organization = organization;
        this.wall = wall;
        this.moreTime = moreTime;
        this.orders = orders;
        this.clock = clock;
    }

    /** A request, with words that copying replaces. */
    CaseNumber ask(String process, Random random) {
        Map<String, Object> filled = requestForms
                .further(process)
                .map(form -> new FormFiller(random).fill(form, requestForms.choices(GRID), clock.instant()))
                .orElseGet(HashMap::new);
        Answers answers = requestForms.answers(process, GRID, filled);
        Map<String, Object> privateValues = new HashMap<>(answers.privateValues());
        privateValues.put("contactName", "李桂兰");
        privateValues.put("contactPhone", "13800138000");
        return intake.submit(new NewRequest(
                        "proto-title",
                        "proto-text",
                        CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                        org.tongxin.cases.Urgency.values()[random.nextInt(4)],
                        GRID,
                        "proto-place",
                        random.nextInt(3) == 0 ? "hotline" : "portal",
                        null,
                        null,
                        null,
                        new Answers(process, answers.values(), answers.variables(), privateValues)))
                .number();
    }

    int openTasks(CaseNumber number) {
        return tasks.ofCase(number).size();
    }

    /** False when nobody could do anything. */
    boolean act(CaseNumber number, Random random) {
        List<WorkTask> open = tasks.ofCase(number);
        if (open.isEmpty()) {
            return answer(number, random);
        }
        WorkTask task = open.get(random.nextInt(open.size()));
        String person = claimed(task, random);
        for (int attempt = 0; person != null && attempt < 4; attempt++) {
            try {
                Map<String, Object> filled = tasks.form(task.id(), person)
                        .map(form -> fill(form, task, person, random))
                        .orElseGet(Map::of);
                tasks.complete(task.id(), person, filled);
                return true;
            } catch (Refused refused) {
                // Somebody else's choice may be allowed
            }
        }
        return false;
    }

    private Map<String, Object> fill(FormSchema form, WorkTask task, String person, Random random) {
        return new FormFiller(random).fill(form, tasks.formData(task.id(), person), clock.instant());
    }

    @org.jspecify.annotations.Nullable
    private String claimed(WorkTask task, Random random) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        List<String> holders = task.groups().stream()
                .sorted()
                .flatMap(group -> organization.holders(RoleAt.parse(group)).stream())
                .map(Person::name)
                .toList();
        if (holders.isEmpty()) {
            return null;
        }
        String person = holders.get(random.nextInt(holders.size()));
        tasks.claim(task.id(), person);
        return person;
    }

    /** What nobody's task asks for: a rating, a wish on the wall. */
    private boolean answer(CaseNumber number, Random random) {
        if (workflow.awaits("Message_Claimed", number)) {
            return claim(
                    number,
                    organization.holders(new RoleAt("party-member", GRID)).get(0));
        }
        if (random.nextBoolean() && workflow.awaits("Message_Rated", number)) {
            int stars = 2 + random.nextInt(4);
            cases.rate(number, stars, stars > 2, null);
            return workflow.correlate("Message_Rated", number, Map.of("stars", stars, "solved", stars > 2));
        }
        return workflow.awaits("Message_Confirmed", number)
                && workflow.correlate("Message_Confirmed", number, Map.of("confirmed", "accept"));
    }

    private boolean claim(CaseNumber number, Person volunteer) {
        try {
            wall.claim(volunteer, number, LocalDate.now(clock).plusDays(2));
            return true;
        } catch (Refused | AccessDeniedException refused) {
            return false;
        }
    }

    /** How somebody leaves the case: often with a task in hand, sometimes with a question to the supervisor, seldom with an order. */
    void leave(CaseNumber number, Random random) {
        List<WorkTask> open = tasks.ofCase(number);
        if (open.isEmpty()) {
            return;
        }
        WorkTask task = open.get(0);
        int what = random.nextInt(20);
        try {
            if (what < 7) {
                claimed(task, random);
            }
            if (what == 0) {
                moreTime.ask(
                        task.id(),
                        claimed(task, random),
                        java.util.Objects.requireNonNull(task.due()).plus(Duration.ofDays(2)),
                        "等材料");
            }
            if (what == 8) {
                order(task);
            }
        } catch (Refused | AccessDeniedException refused) {
            // Not in this case
        }
    }

    private void order(WorkTask task) {
        CaseFile file = cases.find(task.number()).orElseThrow();
        Person supervisor =
                organization.holders(new RoleAt("supervisor", file.unit())).get(0);
        orders.issue(
                supervisor, task.id(), orders.addressees(supervisor, task.id()).get(0), "请尽快办结");
    }
}
