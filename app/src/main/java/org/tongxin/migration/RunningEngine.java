package org.tongxin.migration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongxin.common.CaseNumber;

/** What the engine knows of versions and running cases. */
public interface RunningEngine {

    /** Every process with more than one version or a running case. */
    List<RunningProcess> processes();

    Optional<RunningProcess> process(String key);

    /**
     * A plan between two versions: equal steps, and those that a person has chosen.
     *
     * @param chosen the steps of the one by those of the other; an empty one says: nowhere
     */
    MovePlan plan(Version from, Version to, String newest, Map<String, String> chosen);

    MovePreview preview(MovePlan plan);

    /** The running cases of a version. */
    List<Running> running(Version version);

    /** The plan in the words in which the {@linkplain ChangeWork mover} reads it. */
    String written(List<MovePlan> plans);

    /** The diagram of a version. */
    String xml(Version version);

    /** A running instance of the engine and the case it belongs to. */
    record Running(String instance, CaseNumber number) {}
}
