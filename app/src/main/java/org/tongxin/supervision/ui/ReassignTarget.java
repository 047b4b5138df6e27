package org.tongxin.supervision.ui;

import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.supervision.Assigned;
import org.tongxin.supervision.Reassignment;

/** To whom a task can go: a person, or a unit. */
interface ReassignTarget {

    String name();

    boolean unit();

    /** @throws org.tongxin.common.Refused when the task cannot go there */
    void check(Person supervisor, String taskId);

    Assigned reassign(Person supervisor, String taskId, String reason);

    static ReassignTarget of(Reassignment reassignment, Person to) {
        return new ToPerson(reassignment, to);
    }

    static ReassignTarget of(Reassignment reassignment, Unit to) {
        return new ToUnit(reassignment, to);
    }

    /** Somebody in the task's groups. */
    record ToPerson(Reassignment reassignment, Person to) implements ReassignTarget {

        @Override
        public String name() {
            return to.displayName();
        }

        @Override
        public boolean unit() {
            return false;
        }

        @Override
        public void check(Person supervisor, String taskId) {
            reassignment.check(supervisor, taskId, to);
        }

        @Override
        public Assigned reassign(Person supervisor, String taskId, String reason) {
            return reassignment.reassign(supervisor, taskId, to, reason);
        }
    }

    /** Those who hold the same role at another unit. */
    record ToUnit(Reassignment reassignment, Unit to) implements ReassignTarget {

        @Override
        public String name() {
            return to.name();
        }

        @Override
        public boolean unit() {
            return true;
        }

        @Override
        public void check(Person supervisor, String taskId) {
            reassignment.check(supervisor, taskId, to);
        }

        @Override
        public Assigned reassign(Person supervisor, String taskId, String reason) {
            return reassignment.reassign(supervisor, taskId, to, reason);
        }
    }
}
