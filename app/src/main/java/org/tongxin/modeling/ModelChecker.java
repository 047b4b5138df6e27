package org.tongxin.modeling;

import java.util.Map;

/**
 * What stands between a process owner's files and running cases. The build, every deployment to the engine, and uploads in the application ask the same one.
 */
public interface ModelChecker {

    /**
     * Everything that is wrong with these files as one deployment, beside what is deployed now. Nothing is stored or run.
     *
     * @param files their content by name; folders before the name do not matter
     */
    Findings check(Map<String, byte[]> files);
}
