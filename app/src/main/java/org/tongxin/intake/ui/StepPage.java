package org.tongxin.intake.ui;

import com.vaadin.flow.component.html.Div;
import org.tongxin.common.Refused;

/** One question on one page; what is typed goes into the draft at once. */
abstract class StepPage extends Div {

    StepPage() {
        addClassName("portal-step");
    }

    /** Shows what is wrong beside the field.
     *
     * @return whether one may go on
     */
    abstract boolean valid();

    /** Shows a refusal beside its field, when it is about one of this page's. */
    boolean show(Refused refused, String text) {
        return false;
    }
}
