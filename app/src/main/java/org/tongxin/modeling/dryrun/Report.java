package org.tongxin.modeling.dryrun;

import java.util.List;

/**
 * What came of trying everything.
 *
 * @param paths that came to an end, with the moves that led there
 * @param troubles moves that failed, and places where nothing could go on
 * @param refused moves that people could make, but not with what was filled in here, such as one that needs a photo
 * @param missed elements that no path passed
 * @param moves how many were made
 * @param extent how much was tried before time was up
 */
public record Report(
        List<List<String>> paths,
        List<Trouble> troubles,
        List<Trouble> refused,
        List<Missed> missed,
        int moves,
        Extent extent) {

    /** Not even each choice and deadline; each of them somewhere; each of them in every situation. */
    public enum Extent {
        PART,
        EACH,
        WHOLE
    }

    /**
     * @param path the moves that led there
     * @param what empty when nothing goes on from there
     */
    public record Trouble(List<String> path, String what) {}

    public record Missed(String element, String name) {}
}
