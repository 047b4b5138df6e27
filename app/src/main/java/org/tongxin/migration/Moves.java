package org.tongxin.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Refused;
import org.tongxin.organization.Person;

/** Moving running cases from some versions of a process to another. For process owners; administrators look on. */
@Service
public class Moves {

    private final RunningEngine engine;
    private final Changes changes;

    Moves(RunningEngine engine, Changes changes) {
        this.engine = engine;
        this.changes = changes;
    }

    /** How many cases run in which version. */
    @Transactional(readOnly = true)
    public List<RunningProcess> processes() {
        changes.requireReader();
        return engine.processes();
    }

    /** For pages that follow what happens while nobody asks. */
    @Transactional(readOnly = true)
    public List<RunningProcess> processes(Person person) {
        changes.requireReader(person);
        return engine.processes();
    }

    /**
     * @param chosen for steps without an equal one, where their cases go; an empty target says: nowhere
     * @throws Refused {@code migration.version} when there is no such version, {@code migration.target} when there is no such step
     */
    public MovePlan plan(String process, int from, int to, Map<String, String> chosen) {
        changes.requireReader();
        RunningProcess known = process(process);
        return engine.plan(
                version(known, from), version(known, to), known.newest().id(), chosen);
    }

    /** Tries one case of each kind and takes it back. */
    public MovePreview preview(MovePlan plan) {
        changes.requireOwner();
        if (!plan.problems().isEmpty()) {
            throw new Refused("migration.invalid");
        }
        return engine.preview(plan);
    }

    /** How a version is drawn. */
    @Transactional(readOnly = true)
    public String xml(Version version) {
        changes.requireReader();
        return engine.xml(version);
    }

    /**
     * Moves the running cases as the plans say, in the background.
     *
     * @param plans of one process, all to the same version
     * @return the id of the {@link Change}
     * @throws Refused {@code migration.stale} when another version has been deployed since, {@code migration.invalid}, {@code migration.nothing}, {@code migration.busy}
     */
    @Transactional
    public long start(List<MovePlan> plans) {
        changes.requireOwner();
        if (plans.isEmpty()) {
            throw new Refused("migration.nothing");
        }
        String process = plans.get(0).to().process();
        String newest = process(process).newest().id();
        List<RunningEngine.Running> running = new ArrayList<>();
        for (MovePlan plan : plans) {
            if (!plan.newest().equals(newest)) {
                throw new Refused("migration.stale");
            }
            MovePlan now = plan(process, plan.from().number(), plan.to().number(), plan.chosen());
            if (!now.problems().isEmpty()) {
                throw new Refused("migration.invalid");
            }
            running.addAll(engine.running(plan.from()));
        }
        String from =
                plans.stream().map(plan -> String.valueOf(plan.from().number())).collect(Collectors.joining(", "));
        return changes.start(
                Change.Kind.MOVE, process, from + " → " + plans.get(0).to().number(), engine.written(plans), running);
    }

    private RunningProcess process(String key) {
        return engine.process(key).orElseThrow(() -> new Refused("migration.version"));
    }

    private static Version version(RunningProcess process, int number) {
        return process.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused("migration.version"));
    }
}
