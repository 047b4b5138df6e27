package org.tongxin.intake.batch;

import java.util.List;

/**
 * Where an import stands, and how it ended.
 *
 * @param total requests in the file
 * @param added new cases
 * @param alreadyThere requests whose (channel, external_id) was known before
 */
public record ImportResult(int total, int added, int alreadyThere, List<BadLine> badLines) {

    public int done() {
        return added + alreadyThere + badLines.size();
    }

    ImportResult plusAdded() {
        return new ImportResult(total, added + 1, alreadyThere, badLines);
    }

    ImportResult plusAlreadyThere() {
        return new ImportResult(total, added, alreadyThere + 1, badLines);
    }

    ImportResult plus(BadLine bad) {
        List<BadLine> more = new java.util.ArrayList<>(badLines);
        more.add(bad);
        return new ImportResult(total, added, alreadyThere, List.copyOf(more));
    }
}
