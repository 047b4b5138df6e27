package org.tongxin.modeling.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.ZipFiles;

/** Links by which files leave as they were deployed. */
final class Downloads {

    private Downloads() {}

    /** The file itself. */
    static Anchor file(String label, ModelVersion version, ModelCatalogue catalogue) {
        return link(label, version.file(), "application/octet-stream", () -> catalogue.content(version));
    }

    /** An archive of everything that was deployed together with it. */
    static Anchor deployment(String label, ModelVersion version, ModelCatalogue catalogue) {
        return link(
                label,
                version.key() + "-" + version.version() + ".zip",
                "application/zip",
                () -> ZipFiles.write(catalogue.files(version.deployment())));
    }

    private static Anchor link(String label, String name, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = content.get();
                    return new DownloadResponse(new ByteArrayInputStream(file), name, type, file.length);
                }),
                label);
    }
}
