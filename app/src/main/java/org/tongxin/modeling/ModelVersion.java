package org.tongxin.modeling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a process, a table or a form that is deployed.
 *
 * @param name in Chinese, as everything that a diagram says; the key where there is none
 * @param definition the engine's id of it
 * @param file its name, without folders
 * @param deployment the engine's id of the deployment that it came with
 * @param running how many cases, or parts of cases, run in it; always 0 for tables and forms
 */
public record ModelVersion(
        ModelKind kind,
        String key,
        int version,
        String name,
        String definition,
        String file,
        String deployment,
        Origin origin,
        int running) {

    public ModelVersion running(int cases) {
        return new ModelVersion(kind, key, version, name, definition, file, deployment, origin, cases);
    }

    /**
     * Where it came from.
     *
     * @param person the account's name; null when nobody is known to have done it
     * @param reason null when the door it came through asks for none
     * @param program whether the program brought it itself when it started
     */
    public record Origin(
            Instant at, @Nullable String person, @Nullable String reason, boolean program) {}
}
