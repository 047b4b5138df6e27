package org.tongxin.modeling.dryrun;

import java.util.Map;

/**
 * What is to be walked through.
 *
 * @param process id of a process that begins with a form
 * @param files that are not deployed; empty for what is deployed now
 */
public record Source(String process, Map<String, byte[]> files) {

    public Source {
        files = Map.copyOf(files);
    }
}
