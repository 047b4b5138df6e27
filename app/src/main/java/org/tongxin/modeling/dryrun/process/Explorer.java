package org.tongxin.modeling.dryrun.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.transaction.SavepointManager;
import org.tongxin.common.Refused;
import org.tongxin.forms.Forms;
import org.tongxin.modeling.dryrun.Answers;
import org.tongxin.modeling.dryrun.Decided;
import org.tongxin.modeling.dryrun.Move;
import org.tongxin.modeling.dryrun.Report;
import org.tongxin.modeling.dryrun.Walk;

/**
 * Tries every outcome, every deadline and every message once wherever a case waits, and then, while there is time, once in every situation; a savepoint takes it back to
 * where it was. Situations are the same when the case waits at the same places with the same variables.
 */
class Explorer {

    private static final int DEEPEST = 60;
    private static final int MOST = 200;

    private final Play play;
    private final Viewer viewer;
    private final Forms forms;
    private final SavepointManager back;
    private final Function<RuntimeException, String> why;
    private final long until;
    private final Set<String> situations = new HashSet<>();
    private final Set<String> passed = new HashSet<>();
    private final Set<List<String>> paths = new LinkedHashSet<>();
    private final Set<Report.Trouble> troubles = new LinkedHashSet<>();
    private final Map<String, Report.Trouble> refused = new LinkedHashMap<>();
    private final List<String> way = new ArrayList<>();
    private int moves;
    private boolean closely;
    private boolean stopped;

    Explorer(
            Play play,
            Viewer viewer,
            Forms forms,
            SavepointManager back,
            Function<RuntimeException, String> why,
            Duration patience) {
        this.play = play;
        this.viewer = viewer;
        this.forms = forms;
        this.back = back;
        this.why = why;
        this.until = System.nanoTime() + patience.toNanos();
    }

    Report explore(String process) {
        go(look(process), process);
        Report.Extent extent = stopped ? Report.Extent.PART : Report.Extent.EACH;
        if (!stopped) {
            closely = true;
            situations.clear();
            go(look(process), process);
            extent = stopped ? extent : Report.Extent.WHOLE;
        }
        return new Report(
                List.copyOf(paths),
                List.copyOf(troubles),
                List.copyOf(refused.values()),
                viewer.missed(process, passed),
                moves,
                extent);
    }

    private Walk look(String process) {
        play.path().forEach(element -> passed.add(element.element()));
        return viewer.plain(play, process);
    }

    private void go(Walk here, String process) {
        if (here.finished()) {
            if (paths.size() < MOST) {
                paths.add(List.copyOf(way));
            }
            return;
        }
        if (!situations.add(situation(here))) {
            return;
        }
        List<Try> tries = tries(here);
        if (tries.isEmpty()) {
            trouble("");
        }
        for (Try each : tries) {
            if (System.nanoTime() > until || way.size() >= DEEPEST) {
                stopped = true;
                return;
            }
            attempt(each, process);
        }
    }

    private void attempt(Try each, String process) {
        Object savepoint = back.createSavepoint();
        Play.Memory memory = play.memory();
        way.add(each.name());
        moves++;
        try {
            play.make(each.move());
            go(look(process), process);
        } catch (Refused refusal) {
            refused.putIfAbsent(each.name(), new Report.Trouble(List.copyOf(way), why.apply(refusal)));
        } catch (RuntimeException failed) {
            trouble(why.apply(failed));
        }
        way.remove(way.size() - 1);
        back.rollbackToSavepoint(savepoint);
        back.releaseSavepoint(savepoint);
        play.back(memory);
    }

    private void trouble(String what) {
        if (troubles.size() < MOST) {
            troubles.add(new Report.Trouble(List.copyOf(way), what));
        }
    }

    private record Try(String name, Move move) {}

    private List<Try> tries(Walk here) {
        List<Try> tries = new ArrayList<>();
        for (Walk.OpenStep step : here.open()) {
            if (step.index() == 0) {
                ways(step)
                        .forEach(values -> tries.add(
                                new Try(Decided.in(step, values), new Move.Complete(step.step(), 0, values))));
                step.timers()
                        .forEach(timer ->
                                tries.add(new Try(step.name() + "：" + timer.name(), new Move.Pass(timer.element()))));
            }
        }
        for (Walk.Wait wait : here.waits()) {
            Walk.Timer timer = wait.timer();
            if (timer != null) {
                tries.add(new Try(timer.name(), new Move.Pass(timer.element())));
            } else if (wait.message() != null) {
                String message = wait.message();
                Answers.of(wait.brings())
                        .forEach(answer ->
                                tries.add(new Try(answer.of(wait.name()), new Move.Message(message, answer.brings()))));
            }
        }
        return tries;
    }

    private List<Map<String, Object>> ways(Walk.OpenStep step) {
        return step.form() == null ? List.of(Map.of()) : forms.ways(step.form(), step.data());
    }

    private String situation(Walk here) {
        List<String> places = new ArrayList<>();
        here.open()
                .forEach(step -> places.add(step.process() + step.step() + step.index() + (closely ? late(step) : "")));
        here.waits().forEach(wait -> places.add(wait.process() + wait.element()));
        return closely ? places + " " + play.variables() : places.toString();
    }

    /** How far its deadlines have come. */
    private static String late(Walk.OpenStep step) {
        return step.groups().size()
                + step.timers().stream().map(Walk.Timer::element).toList().toString();
    }
}
