package org.tongxin.modeling;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that somebody wants to deploy, looked at but not stored.
 *
 * @param given what was uploaded, by name; folders before the name do not matter
 * @param left what would come along but is left out at the person's wish
 * @param deploy what would be deployed, by file name: what is new or changed of the given, and what comes along
 * @param along deployed unchanged because something needs it
 * @param findings of what would be deployed; it can be deployed when there are none
 * @param changes against what is deployed now, one for each given file that is new or changed
 * @param base the versions that it was compared with, by file name; 0 where there is none yet
 */
public record Draft(
        Map<String, byte[]> given,
        List<String> left,
        Map<String, byte[]> deploy,
        List<Along> along,
        Findings findings,
        List<Change> changes,
        Map<String, Integer> base) {

    /** Whether there is something to deploy and nothing is wrong with it. */
    public boolean deployable() {
        return findings.isEmpty() && !changes.isEmpty();
    }

    /** Given files that are deployed exactly so already and that nothing needs anew. */
    public List<String> unchanged() {
        return given.keySet().stream()
                .map(ModelKind::fileName)
                .filter(file -> !deploy.containsKey(file))
                .toList();
    }

    /**
     * @param file what comes along
     * @param of the file that needs it: a diagram its forms, a changed form its diagrams
     */
    public record Along(String file, String of) {}

    /**
     * @param now what it is compared with; null when it is new
     * @param before the file of that version; empty when it is new
     * @param differences empty when only the way it is written differs, or when it cannot be read
     */
    public record Change(
            String file,
            ModelKind kind,
            String key,
            @Nullable ModelVersion now,
            String before,
            byte[] content,
            List<Difference> differences) {}
}
