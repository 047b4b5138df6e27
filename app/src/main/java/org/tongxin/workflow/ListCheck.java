package org.tongxin.workflow;

import java.util.List;
import org.tongxin.common.CaseNumber;

/** Lists that are derived from the engine can be compared with it and written anew. A feature that derives some offers a bean; administrators run all of them. */
public interface ListCheck {

    /** The cases whose lines are not what they should be. Reads every open case: minutes when there are a million. */
    List<CaseNumber> differences();

    /** Writes the lines of these cases anew. */
    void repair(List<CaseNumber> numbers);
}
