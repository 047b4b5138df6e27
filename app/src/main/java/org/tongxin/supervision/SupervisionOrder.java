package org.tongxin.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.RoleAt;

/**
 * 督办单: a case is under supervision until its addressee has answered and whoever put the order accepts the answer.
 *
 * @param stepName of the task it was put on
 * @param issuedBy account name
 * @param issuer as whom it was put: they accept the answer
 * @param addressee who has to answer
 * @param returned how often an answer was not accepted
 * @param answer the latest; null while there is none
 * @param answeredBy account name; null while nobody has answered
 * @param outcome null while it stands
 */
public record SupervisionOrder(
        long id,
        CaseNumber number,
        String taskId,
        String step,
        String stepName,
        String reason,
        String issuedBy,
        RoleAt issuer,
        RoleAt addressee,
        Instant issuedAt,
        int returned,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Outcome outcome) {

    public enum Outcome {
        ACCEPTED,
        WITHDRAWN,
        /** The case was closed first. */
        MOOT;

        /** The id in the database and in message keys. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
