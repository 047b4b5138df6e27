package org.tongxin.migration;

import java.util.List;
import org.tongxin.common.CaseNumber;

/** What a plan would come to now: one case of each kind, by where it stands, has been tried and taken back. */
public record MovePreview(int movable, List<Stuck> stuck) {

    /** A case that would be left as it is. */
    public record Stuck(CaseNumber number, Reason reason) {}
}
