package org.tongxin.intake.ui;

import org.springframework.stereotype.Component;
import org.tongxin.common.MenuRule;
import org.tongxin.intake.StaffIntake;
import org.tongxin.organization.CurrentPerson;

/** Filing for somebody is in the navigation of those whom some process names. */
@Component
class StaffRequestEntry implements MenuRule {

    private final StaffIntake intake;
    private final CurrentPerson currentPerson;

    StaffRequestEntry(StaffIntake intake, CurrentPerson currentPerson) {
        this.intake = intake;
        this.currentPerson = currentPerson;
    }

    @Override
    public boolean shows(String path) {
        return !path.replaceFirst("^/", "").equals("request/new")
                || currentPerson.find().isPresent() && !intake.processes().isEmpty();
    }
}
