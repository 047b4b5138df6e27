package org.tongxin.modeling.dryrun.process;

import java.time.ZoneOffset;
import java.util.Base64;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxin.cases.Attachment;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CleanFile;
import org.tongxin.workflow.WorkTask;

/** A photo of nothing that whoever does a step in a rehearsal attaches: steps may ask for proof, and a rehearsal has none. */
@Component
class SampleProof {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    private static final CleanFile PHOTO = new CleanFile("试运行.png", "image/png", PIXEL, PIXEL);

    private final Attachments attachments;
    private final JdbcClient jdbc;

    SampleProof(Attachments attachments, JdbcClient jdbc) {
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    void attach(WorkTask task, String actor) {
        Attachment added = attachments.add(task.number(), PHOTO, actor, task.step(), false);
        // The engine says when a step began, and its clock is not the rehearsal's
        jdbc.sql("update attachment set at = :at where id = :id")
                .param("at", ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.UTC))
                .param("id", added.id())
                .update();
    }
}
