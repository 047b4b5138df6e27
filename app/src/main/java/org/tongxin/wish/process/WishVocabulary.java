package org.tongxin.wish.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.OneOf;
import org.tongxin.common.Sets;
import org.tongxin.common.UnitCode;
import org.tongxin.common.Vocabulary;
import org.tongxin.organization.UnitType;
import org.tongxin.wish.Wishes;

/** {@code wish} in diagrams: what happens to the wish on the wall. */
@Vocabulary("wish")
public class WishVocabulary {

    private final Wishes wishes;

    WishVocabulary(Wishes wishes) {
        this.wishes = wishes;
    }

    /** Proposes the public title and text: {@code publicTitle} and {@code publicText} of the case file. */
    public void draft(DelegateExecution execution) {
        wishes.draft(number(execution));
    }

    /** On the wall, or back on it; reads the variables {@code wishKind}, {@code amount} and {@code grid}. */
    public void publish(DelegateExecution execution) {
        Object amount = execution.getVariable("amount");
        wishes.publish(
                number(execution),
                String.valueOf(execution.getVariable("wishKind")),
                amount instanceof Number yuan ? Integer.valueOf(yuan.intValue()) : null,
                new UnitCode(String.valueOf(execution.getVariable("grid"))));
    }

    /** Volunteers of the whole {@code community} or {@code street} see it, too. */
    public void openTo(@OneOf({"community", "street"}) String unitType, DelegateExecution execution) {
        wishes.openTo(
                number(execution),
                UnitType.of(unitType).orElseThrow(() -> new IllegalArgumentException("No type of unit: " + unitType)));
    }

    /**
     * The claim has come to nothing ({@code overdue}, {@code given-up} or {@code not-confirmed}): the claimant is told, the variable {@code claimant}
     * is null.
     */
    @Sets("claimant")
    public void returned(@OneOf({"overdue", "given-up", "not-confirmed"}) String outcome, DelegateExecution execution) {
        wishes.returned(number(execution), outcome);
        execution.setVariable("claimant", null);
    }

    public void offWall(DelegateExecution execution) {
        wishes.offWall(number(execution));
    }

    /** Somebody says that it is fulfilled. When it was not the claimant, who had given the task back, the claim has come to nothing. */
    public void done(DelegateExecution execution) {
        if (execution.getVariable("claimant") == null) {
            wishes.returned(number(execution), "given-up");
        }
        wishes.done(number(execution));
    }

    public void granted(DelegateExecution execution) {
        wishes.granted(number(execution));
    }

    private static CaseNumber number(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }
}
