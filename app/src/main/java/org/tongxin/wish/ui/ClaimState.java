package org.tongxin.wish.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.tongxin.cases.ui.Badge;
import org.tongxin.cases.ui.Badge.Tone;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.wish.Claim;
import org.tongxin.wish.WishState;

/** How far somebody's claim is, as colour, sign and word. */
final class ClaimState {

    private ClaimState() {}

    static Badge of(Claim claim, TimeWords words, Messages messages) {
        if (claim.outcome() != null) {
            boolean granted = claim.outcome().equals("granted");
            return new Badge(
                    granted ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.ARROW_BACKWARD,
                    messages.get("wish.outcome." + claim.outcome()),
                    granted ? Tone.GOOD : Tone.QUIET);
        }
        if (claim.wish().state() == WishState.DONE) {
            return new Badge(VaadinIcon.HOURGLASS, messages.get("wish.waits-for-confirmation"), Tone.CALM);
        }
        boolean soon = !claim.promisedOn().isAfter(words.today().plusDays(1));
        return new Badge(
                VaadinIcon.CALENDAR_CLOCK,
                messages.get("wish.promised", words.day(claim.promisedOn())),
                soon ? Tone.SOON : Tone.CALM);
    }
}
