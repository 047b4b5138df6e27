package org.tongxin.organization.data;

import java.util.List;
import org.tongxin.organization.Unit;

/** What is to be added or changed, each thing as it is to be afterwards; what is not named stays as it is. */
public record Draft(List<Unit> units, List<Account> accounts) {

    public static Draft of(Unit unit) {
        return new Draft(List.of(unit), List.of());
    }

    public static Draft of(Account account) {
        return new Draft(List.of(), List.of(account));
    }
}
