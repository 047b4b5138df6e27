package org.tongxin.modeling;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * New versions, from files that somebody brings or from an earlier version. Only process owners; {@link #scheduled} is for administrators, too.
 *
 * <p>Every method throws {@link org.springframework.security.access.AccessDeniedException} for everybody else.
 */
public interface Deployments {

    /**
     * Looks at files; nothing is stored.
     *
     * @param left what is not to come along
     */
    Draft check(Map<String, byte[]> given, Collection<String> left);

    /** The files of an earlier version, a diagram's with its forms, to be deployed again as a new one. */
    Map<String, byte[]> earlier(ModelVersion version);

    /**
     * Deploys what was looked at, as a whole or not at all.
     *
     * @return what is deployed now
     * @throws org.tongxin.common.Refused {@code models.reason-missing}, {@code models.unchanged}, {@code models.newer} when somebody has deployed another
     *     version since, {@link ModelRefused}
     */
    List<ModelVersion> deploy(Draft draft, String reason);

    /**
     * The same at a later time, when it is checked again.
     *
     * @throws org.tongxin.common.Refused as {@link #deploy}; {@code models.schedule.past}
     */
    void schedule(Draft draft, String reason, Instant at);

    /** @throws org.tongxin.common.Refused {@code models.schedule.over} when it is not waiting any more */
    void cancel(long schedule);

    /** What waits, the next first; then what has become of the last ones, the newest first. */
    List<ScheduledDeployment> scheduled();
}
