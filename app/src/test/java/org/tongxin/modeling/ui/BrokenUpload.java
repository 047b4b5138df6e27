package org.tongxin.modeling.ui;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.springframework.mock.web.MockPart;

/** A file of which one half arrives. */
public final class BrokenUpload {

    private BrokenUpload() {}

    public static void of(String file, Upload upload) {
        InputStream half = new SequenceInputStream(new ByteArrayInputStream(new byte[1_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection is gone");
            }
        });
        MockPart part = new MockPart("file", file, new byte[0]) {
            @Override
            public InputStream getInputStream() {
                return half;
            }
        };
        UploadEvent event = new UploadEvent(
                VaadinRequest.getCurrent(),
                VaadinResponse.getCurrent(),
                VaadinSession.getCurrent(),
                file,
                2_000,
                "text/xml",
                upload.getElement(),
                null,
                part);
        assertThatThrownBy(() -> UploadKt.get_handler(upload).handleUploadRequest(event))
                .isInstanceOf(IOException.class);
        MockVaadin.clientRoundtrip();
    }
}
