package org.tongxin.modeling.dryrun.process;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.SavepointManager;
import org.tongxin.common.Rehearsal;
import org.tongxin.common.UnitCode;
import org.tongxin.forms.Forms;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.modeling.dryrun.DryRuns;
import org.tongxin.modeling.dryrun.Move;
import org.tongxin.modeling.dryrun.Report;
import org.tongxin.modeling.dryrun.Script;
import org.tongxin.modeling.dryrun.Source;
import org.tongxin.modeling.dryrun.Walk;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.workflow.WorkTasks;
import org.tongxin.workflow.Workflow;

/** Plays walks on the stage. */
@Service
class EngineDryRuns implements DryRuns {

    private final Stage stage;
    private final Opening opening;
    private final Viewer viewer;
    private final Heard heard;
    private final Actors actors;
    private final SampleProof proof;
    private final ProcessEngine engine;
    private final Workflow workflow;
    private final WorkTasks tasks;
    private final Forms forms;
    private final CurrentPerson current;
    private final Failures failures;
    private final Clock clock;
    private final Duration patience;

    EngineDryRuns(
            Stage stage,
            Opening opening,
            Viewer viewer,
            Heard heard,
            Actors actors,
            SampleProof proof,
            ProcessEngine engine,
            Workflow workflow,
            WorkTasks tasks,
            Forms forms,
            CurrentPerson current,
            Failures failures,
            Clock clock,
            @Value("${tongxin.try-everything-for:25s}") Duration patience) {
        this.stage = stage;
        this.opening = opening;
        this.viewer = viewer;
        this.heard = heard;
        this.actors = actors;
        this.proof = proof;
        this.engine = engine;
        this.workflow = workflow;
        this.tasks = tasks;
        this.forms = forms;
        this.current = current;
        this.failures = failures;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Start start(Source source, UnitCode unit) {
        requireOwner();
        return stage.play(source.files(), clock.instant(), (rehearsal, back) -> opening.form(source.process(), unit));
    }

    @Override
    public Walk walk(Script script) {
        requireOwner();
        return stage.play(script.source().files(), script.begun(), (rehearsal, back) -> {
            List<Walk.Told> told = heard.begin();
            try {
                Play play = begin(script, rehearsal);
                String trouble = null;
                for (Move move : script.moves()) {
                    trouble = trouble == null ? attempt(play, move, back) : trouble;
                }
                return viewer.of(play, script.source().process(), told, trouble);
            } finally {
                heard.end();
            }
        });
    }

    @Override
    public Report tryAll(Script script) {
        requireOwner();
        return stage.play(script.source().files(), script.begun(), (rehearsal, back) -> {
            Play play = begin(script, rehearsal);
            script.moves().forEach(play::make);
            return new Explorer(play, viewer, forms, back, failures::why, patience)
                    .explore(script.source().process());
        });
    }

    private Play begin(Script script, Rehearsal rehearsal) {
        Play play = new Play(engine, workflow, tasks, actors, proof, rehearsal);
        opening.open(script, rehearsal);
        play.begun();
        return play;
    }

    /** Makes the move; when it fails everything is as before it, and why is said. */
    private @Nullable String attempt(Play play, Move move, SavepointManager back) {
        Object savepoint = back.createSavepoint();
        Play.Memory memory = play.memory();
        try {
            play.make(move);
            back.releaseSavepoint(savepoint);
            return null;
        } catch (SubmissionRejected rejected) {
            throw rejected;
        } catch (RuntimeException failed) {
            back.rollbackToSavepoint(savepoint);
            play.back(memory);
            return failures.why(failed);
        }
    }

    private void requireOwner() {
        if (!current.get().holds("process-owner")) {
            throw new AccessDeniedException("Only process owners play cases");
        }
    }
}
