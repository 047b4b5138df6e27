package org.tongxin.modeling.dryrun;

import java.util.Map;
import org.tongxin.common.UnitCode;
import org.tongxin.forms.FormSchema;

/**
 * Plays cases that never happen. Everything that is done is done by the real engine in the real database within one transaction, which is always rolled back: no case, no
 * notice, no number, nothing for anybody else to see. For process owners.
 *
 * <p>Every method throws {@link org.springframework.security.access.AccessDeniedException} for everybody else, and {@link org.tongxin.common.Refused} {@code dryrun.busy} when
 * too many are playing.
 */
public interface DryRuns {

    /** The start form, with what it offers and something filled in. */
    Start start(Source source, UnitCode unit);

    record Start(FormSchema form, Map<String, Object> context, Map<String, Object> sample) {}

    /**
     * Plays a walk from its beginning.
     *
     * @throws org.tongxin.forms.SubmissionRejected when what is filled in in the last step is not accepted
     * @throws org.tongxin.modeling.ModelRefused when the checker finds something in the files
     */
    Walk walk(Script script);

    /** Tries every outcome and every deadline from where the script has come to, as far as time allows. */
    Report tryAll(Script script);
}
