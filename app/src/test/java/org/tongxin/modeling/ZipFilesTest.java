package org.tongxin.modeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives that people bring, also hostile ones. */
class ZipFilesTest {

    @Test
    void modelsComeOutAndTheRestIsPassedOver() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("processes/visits/visits.bpmn", new byte[] {1});
        files.put("processes/README.md", new byte[] {2});
        files.put("__MACOSX/visits.bpmn", new byte[] {3});
        files.put("forms/.hidden.form", new byte[] {4});
        files.put("forms/visits-start.form", new byte[] {5});
        assertThat(ZipFiles.read(ZipFiles.write(files)))
                .containsOnlyKeys("processes/visits/visits.bpmn", "forms/visits-start.form");
    }

    @Test
    void aBombIsNotUnpackedToItsEnd() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("bomb.bpmn"));
            byte[] block = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                zip.write(block);
            }
        }
        assertThat(archive.size()).isLessThan(1_000_000);
        assertThatThrownBy(() -> ZipFiles.read(archive.toByteArray())).hasMessage("models.zip-large");
    }

    @Test
    void tooManyEntriesAreTooMany() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            files.put("form-" + i + ".form", new byte[0]);
        }
        byte[] archive = ZipFiles.write(files);
        assertThatThrownBy(() -> ZipFiles.read(archive)).hasMessage("models.zip-large");
    }

    @Test
    void whatIsNoArchiveIsSaid() {
        assertThatThrownBy(() -> ZipFiles.read(new byte[] {1, 2, 3})).hasMessage("models.zip-broken");
        byte[] half = ZipFiles.write(Map.of("a.bpmn", new byte[10_000]));
        assertThatThrownBy(() -> ZipFiles.read(java.util.Arrays.copyOf(half, 40)))
                .hasMessage("models.zip-broken");
        byte[] none = ZipFiles.write(Map.of("a.txt", new byte[1]));
        assertThatThrownBy(() -> ZipFiles.read(none)).hasMessage("models.zip-empty");
    }
}
