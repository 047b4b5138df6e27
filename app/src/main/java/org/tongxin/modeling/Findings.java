package org.tongxin.modeling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tongxin.common.Messages;

/** All that is wrong with a deployment, file by file; it can be deployed when there is nothing. */
public record Findings(List<Finding> all) {

    public Findings {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Those of a file. */
    public List<Finding> of(String file) {
        return all.stream().filter(finding -> finding.file().equals(file)).toList();
    }

    /** One line a finding. */
    public String text(Messages messages, Locale locale) {
        return all.stream().map(finding -> finding.line(messages, locale)).collect(Collectors.joining("\n"));
    }
}
