package org.tongxin.migration;

import java.util.List;

/**
 * A process and the versions in which cases run.
 *
 * @param name in Chinese
 * @param versions the newest, and those with running cases; the newest first
 */
public record RunningProcess(String key, String name, List<Version> versions) {

    public Version newest() {
        return versions.get(0);
    }

    public int cases() {
        return versions.stream().mapToInt(Version::cases).sum();
    }

    /** How many do not run in the newest version. */
    public int behind() {
        return cases() - newest().cases();
    }
}
