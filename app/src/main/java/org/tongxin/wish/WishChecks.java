package org.tongxin.wish;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.forms.Destination;
import org.tongxin.forms.Submission;
import org.tongxin.forms.SubmissionRejected;
import org.tongxin.organization.Organization;
import org.tongxin.workflow.TaskCheck;
import org.tongxin.workflow.WorkTask;

/** What the forms of a wish cannot check: that nothing public identifies the wisher, that it is not too dear, and that proof is there. */
@Component
class WishChecks implements TaskCheck {

    private final CaseFiles cases;
    private final Attachments attachments;
    private final PublicText publicText;
    private final AmountLimits limits;
    private final Organization organization;
    private final Messages messages;

    WishChecks(
            CaseFiles cases,
            Attachments attachments,
            PublicText publicText,
            AmountLimits limits,
            Organization organization,
            Messages messages) {
        this.cases = cases;
        this.attachments = attachments;
        this.publicText = publicText;
        this.limits = limits;
        this.organization = organization;
        this.messages = messages;
    }

    @Override
    public void check(WorkTask task, String person, Submission submission) {
        if (!task.processKey().equals(Wishes.PROCESS)) {
            return;
        }
        Map<String, Object> filed = submission.of(Destination.CASE);
        Map<String, Object> decided = submission.of(Destination.VARIABLE);
        if ("publish".equals(decided.get("outcome"))) {
            CaseFile file = cases.find(task.number()).orElseThrow(() -> new Refused("case.unknown", task.number()));
            publicText.check(
                    file.number(),
                    String.valueOf(filed.get(PublicText.TITLE)),
                    String.valueOf(filed.get(PublicText.TEXT)));
            amount(file, String.valueOf(decided.get("wishKind")), decided.get("amount"));
            account(filed.get("wisherAccount"));
        }
        if ("attached".equals(filed.get("proof")) && noProof(task, person)) {
            throw new SubmissionRejected(Map.of("proof", messages.get("wish.proof-missing")));
        }
    }

    private void amount(CaseFile file, String kind, @Nullable Object amount) {
        int limit = limits.of(kind, file.unit());
        if (amount instanceof Number yuan && yuan.doubleValue() > limit) {
            throw new SubmissionRejected(Map.of("amount", messages.get("wish.too-dear", limit)));
        }
    }

    private void account(@Nullable Object account) {
        if (account != null
                && !account.toString().isBlank()
                && organization.person(account.toString()).isEmpty()) {
            throw new SubmissionRejected(Map.of("wisherAccount", messages.get("wish.no-account")));
        }
    }

    private boolean noProof(WorkTask task, String person) {
        return attachments.of(task.number()).stream()
                .noneMatch(
                        file -> person.equals(file.uploadedBy()) && task.step().equals(file.step()));
    }
}
