package org.tongxin.workflow;

import java.util.Optional;
import org.tongxin.common.CaseNumber;

/** Something that everybody who sees a case or one of its tasks should know first, such as that it is under an order. A feature offers it as a bean. */
public interface CaseMark {

    /** In the reader's language; empty when there is nothing to say. */
    Optional<String> mark(CaseNumber number);
}
