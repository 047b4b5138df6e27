package org.tongxin.modeling.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Takes files from the disk, also several at once or an archive; what has arrived stays when the next one does not. */
class ModelUpload extends Upload {

    private static final int MEGABYTES = 10;

    ModelUpload(ModelsWords words, BiConsumer<String, byte[]> taken, Consumer<String> refused) {
        setUploadHandler(UploadHandler.inMemory((file, content) -> {
                    if (content.length > MEGABYTES << 20) {
                        refused.accept(words.get("models.upload.rejected", file.fileName(), MEGABYTES));
                    } else {
                        taken.accept(file.fileName(), content);
                    }
                    clearFileList();
                })
                .whenComplete((transfer, whole) -> {
                    if (!whole) {
                        refused.accept(words.get("models.upload.broken-off", transfer.fileName()));
                    }
                }));
        setMaxFileSize(MEGABYTES << 20);
        setAcceptedFileTypes(".bpmn", ".dmn", ".form", ".zip");
        Button choose = new Button(words.get("models.upload"), VaadinIcon.UPLOAD.create());
        setUploadButton(choose);
        setDropLabel(new Span(words.get("models.drop", MEGABYTES)));
        setI18n(texts(words));
        addFileRejectedListener(
                rejected -> refused.accept(words.get("models.upload.rejected", rejected.getFileName(), MEGABYTES)));
        addClassName("models-upload");
    }

    private static UploadI18N texts(ModelsWords words) {
        String interrupted = words.get("models.upload.interrupted");
        return new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.get("models.upload.connecting"))
                                .setStalled(interrupted)
                                .setProcessing(words.get("models.upload.processing"))
                                .setHeld(words.get("models.upload.connecting")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(interrupted)
                                .setUnexpectedServerError(interrupted)
                                .setForbidden(interrupted)))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(words.get("models.upload.too-big", MEGABYTES))
                        .setIncorrectFileType(words.get("models.upload.type")))
                .setFile(new UploadI18N.File()
                        .setRetry(words.get("models.upload.retry"))
                        .setStart(words.get("models.upload.start"))
                        .setRemove(words.get("models.upload.remove")));
    }
}
