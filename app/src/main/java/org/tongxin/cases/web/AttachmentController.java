package org.tongxin.cases.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongxin.cases.Attachment;
import org.tongxin.cases.AttachmentAccess;
import org.tongxin.cases.Attachments;

/** What somebody may not fetch is answered like what does not exist. */
@RestController
@RequestMapping("/attachments/{id}")
class AttachmentController {

    private static final String POLICY = "default-src 'none'; sandbox";

    private final Attachments attachments;
    private final AttachmentAccess access;

    AttachmentController(Attachments attachments, AttachmentAccess access) {
        this.attachments = attachments;
        this.access = access;
    }

    @GetMapping
    ResponseEntity<byte[]> content(@PathVariable String id) {
        return answer(id, attachments::content);
    }

    @GetMapping("/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String id) {
        return answer(id, attachments::thumbnail);
    }

    private ResponseEntity<byte[]> answer(String id, Function<UUID, Optional<byte[]>> bytes) {
        return uuid(id).flatMap(attachments::find)
                .filter(access::mayFetch)
                .flatMap(attachment -> bytes.apply(attachment.id()).map(content -> response(attachment, content)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException guessed) {
            return Optional.empty();
        }
    }

    /** Photos open in the browser, documents are downloaded. */
    private static ResponseEntity<byte[]> response(Attachment attachment, byte[] content) {
        ContentDisposition disposition = (attachment.photo()
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
