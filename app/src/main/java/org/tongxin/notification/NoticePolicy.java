package org.tongxin.notification;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the administrator allows.
 *
 * @param mail whether people may have notices by mail
 * @param robots whether the groups' robots are told
 * @param morning when the first digest of a working day is sent
 * @param afternoon when the second is
 * @param atOnce what does not wait for the digest
 * @param always what is sent even in quiet hours
 * @param quietFrom when the night begins, in which people may have their quiet hours and robots have theirs
 * @param quietUntil when it ends
 * @param tries after how many a message is given up
 */
public record NoticePolicy(
        boolean mail,
        boolean robots,
        LocalTime morning,
        LocalTime afternoon,
        Set<NoticeClass> atOnce,
        Set<NoticeClass> always,
        LocalTime quietFrom,
        LocalTime quietUntil,
        int tries) {

    static final NoticePolicy DEFAULT = new NoticePolicy(
            true,
            true,
            LocalTime.of(9, 0),
            LocalTime.of(14, 0),
            EnumSet.complementOf(EnumSet.of(NoticeClass.NORMAL)),
            EnumSet.of(NoticeClass.CRITICAL, NoticeClass.TOLD),
            LocalTime.of(20, 0),
            LocalTime.of(8, 0),
            10);

    public NoticePolicy {
        atOnce = Set.copyOf(atOnce);
        always = Set.copyOf(always);
    }

    QuietHours night() {
        return new QuietHours(quietFrom, quietUntil);
    }
}
