package org.tongxin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.tongxin.cases.CaseFixture.COMMUNITY;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.IntegrationTest;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Refused;

@IntegrationTest
class AttachmentsTest {

    @Autowired
    Attachments attachments;

    @Autowired
    CaseFiles cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    CaseNumber number;

    @BeforeEach
    void aCase() {
        number = new CaseFixture(beans).open(COMMUNITY, "附件").number();
    }

    @Test
    void aPhotoIsTurnedUprightAndLosesEverythingButItsPixels() throws Exception {
        byte[] original = SampleFiles.photoFromTelephone(4000, 3000);
        assertThat(metadata(original).getFirstDirectoryOfType(GpsDirectory.class))
                .isNotNull();

        Attachment stored = add("IMG_0001.HEIC.jpg", original);

        byte[] photo = attachments.content(stored.id()).orElseThrow();
        byte[] thumbnail = attachments.thumbnail(stored.id()).orElseThrow();
        assertNoMetadata(photo);
        assertNoMetadata(thumbnail);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(2560);
        assertThat(image.getRGB(960, 100) >> 16 & 0xFF).as("red is on top").isGreaterThan(200);
        assertThat(image.getRGB(960, 2400) & 0xFF).as("blue is below").isGreaterThan(200);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(thumbnail));
        assertThat(Math.max(small.getWidth(), small.getHeight())).isEqualTo(320);
        assertThat(stored)
                .extracting(Attachment::fileName, Attachment::mediaType, Attachment::size)
                .containsExactly("IMG_0001.HEIC.jpg", "image/jpeg", (long) photo.length);
    }

    @Test
    void aWebpPhotoBecomesAJpegUprightAndWithoutItsPlace() throws Exception {
        byte[] original = SampleFiles.webpFromTelephone();
        assertThat(metadata(original).getFirstDirectoryOfType(GpsDirectory.class))
                .isNotNull();

        Attachment stored = add("mmexport1.webp", original);

        assertThat(stored)
                .extracting(Attachment::fileName, Attachment::mediaType)
                .containsExactly("mmexport1.jpg", "image/jpeg");
        byte[] photo = attachments.content(stored.id()).orElseThrow();
        assertNoMetadata(photo);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(image.getRGB(100, 20) >> 16 & 0xFF).as("red is on top").isGreaterThan(200);
        assertThat(image.getRGB(100, 380) & 0xFF).as("blue is below").isGreaterThan(200);
    }

    @Test
    void anIphonesOwnFormatIsRefusedWithWhatToDo() {
        assertRefused("attachment.heic", "IMG_0001.jpg", SampleFiles.heic());
    }

    @Test
    void aSmallPngStaysAsItIs() throws Exception {
        Attachment stored = add("截图.png", SampleFiles.image("png", 200, 100));

        BufferedImage image = ImageIO.read(
                new ByteArrayInputStream(attachments.content(stored.id()).orElseThrow()));
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(stored.mediaType()).isEqualTo("image/png");
        assertThat(attachments.of(number)).containsExactly(stored);
        assertThat(cases.timeline(number)).extracting(TimelineEntry::kind).contains("attached");
    }

    @Test
    void aPdfLosesScriptsFilesAndMetadataAndKeepsItsPages() throws Exception {
        byte[] original = SampleFiles.pdfWithEverything();

        Attachment stored = add("通知.pdf", original);

        byte[] pdf = attachments.content(stored.id()).orElseThrow();
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(attachments.thumbnail(stored.id())).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getPage(0).getAnnotations())
                    .extracting(annotation -> ((PDAnnotationLink) annotation).getAction())
                    .hasSize(2)
                    .hasAtLeastOneElementOfType(PDActionURI.class)
                    .containsNull();
            document.setAllSecurityToBeRemoved(true);
            var resources = document.getPage(0).getResources();
            var image = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            try (InputStream raw = image.getCOSObject().createRawInputStream()) {
                assertNoMetadata(raw.readAllBytes());
            }
            assertThat(image.getImage().getWidth()).isEqualTo(40);
        }
        assertThat(uncompressed(pdf)).doesNotContain("Secret");
        assertThat(uncompressed(original)).contains("SecretScript", "SecretAuthor");
    }

    @Test
    void whatIsNoPhotoAndNoPdfIsRefusedAndNothingIsStored() {
        byte[] jpeg = SampleFiles.image("jpg", 800, 600);
        byte[] png = SampleFiles.image("png", 800, 600);

        assertRefused("attachment.type", "photo.jpg", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8));
        assertRefused(
                "attachment.type",
                "photo.jpg",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        assertRefused(
                "attachment.type", "photo.jpg", "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));
        assertRefused("attachment.type", "photo.jpg", new byte[1000]);
        assertRefused("attachment.type", "photo.gif", SampleFiles.image("gif", 10, 10));
        assertRefused("attachment.empty", "photo.jpg", new byte[0]);
        assertRefused("attachment.broken", "photo.jpg", Arrays.copyOf(jpeg, jpeg.length / 2));
        assertRefused("attachment.broken", "photo.jpg", Arrays.copyOf(jpeg, 20));
        assertRefused("attachment.broken", "photo.png", Arrays.copyOf(png, png.length / 2));
        byte[] webp = SampleFiles.webp();
        assertRefused("attachment.broken", "photo.webp", Arrays.copyOf(webp, webp.length - 100));
        assertRefused("attachment.broken", "photo.webp", Arrays.copyOf(webp, 40));
        assertRefused("attachment.too-many-pixels", "photo.png", SampleFiles.bomb());
        assertRefused("attachment.encrypted", "a.pdf", SampleFiles.encryptedPdf("geheim"));
        assertRefused("attachment.encrypted", "a.pdf", SampleFiles.encryptedPdf(""));
        assertRefused("attachment.broken", "a.pdf", "%PDF-1.7 nothing else".getBytes(StandardCharsets.UTF_8));

        assertThat(attachments.of(number)).isEmpty();
    }

    @Test
    void twoHundredMegabytesAreReadUpToTheLimitOnly() {
        var endless = new InputStream() {
            long read;

            @Override
            public int read() {
                return read++ < 200L << 20 ? 0xFF : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                read += length;
                return length;
            }
        };

        assertThatThrownBy(() -> attachments.clean("big.jpg", endless))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::key)
                .isEqualTo("attachment.too-large");
        assertThat(endless.read).isLessThan(21L << 20);
    }

    @Test
    void anUploadThatBreaksOffIsRefused() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> attachments.clean("a.jpg", broken))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::key)
                .isEqualTo("attachment.interrupted");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.png, passwd.jpg",
        "C:\\temp\\照片.JPG, 照片.jpg",
        "'a\"b<c>\r\nd.jpg', abcd.jpg",
        ".jpg, jpg.jpg",
        "'', file.jpg",
        "evil.php, evil.jpg"
    })
    void namesAreCleanedAndEndAsTheContentSays(String uploaded, String stored) {
        CleanFile file = attachments.clean(
                Objects.requireNonNull(uploaded), new ByteArrayInputStream(SampleFiles.image("jpg", 10, 10)));

        assertThat(file.fileName()).isEqualTo(stored);
    }

    @Test
    void aCaseHoldsNoMoreThanTheLimit() {
        CleanFile file = attachments.clean("a.png", new ByteArrayInputStream(SampleFiles.image("png", 10, 10)));
        for (int i = 0; i < 50; i++) {
            attachments.add(number, file, null, null, true);
        }

        assertThatThrownBy(() -> attachments.add(number, file, null, null, true))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::key)
                .isEqualTo("attachment.too-many");
    }

    private Attachment add(String name, byte[] content) {
        return attachments.add(number, attachments.clean(name, new ByteArrayInputStream(content)), null, null, true);
    }

    private void assertRefused(String key, String name, byte[] content) {
        assertThatThrownBy(() -> add(name, content))
                .as(key)
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::key)
                .isEqualTo(key);
    }

    private static Metadata metadata(byte[] photo) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo));
    }

    private static void assertNoMetadata(byte[] photo) throws Exception {
        for (Directory directory : metadata(photo).getDirectories()) {
            assertThat(directory)
                    .isNotInstanceOfAny(ExifDirectoryBase.class, GpsDirectory.class, JpegCommentDirectory.class);
        }
    }

    private static String uncompressed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder all = new StringBuilder();
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = Objects.requireNonNull(document.getDocument().getObjectFromPool(key))
                        .getObject();
                all.append(object);
                if (object instanceof org.apache.pdfbox.cos.COSStream stream) {
                    try (InputStream content = stream.createInputStream()) {
                        all.append(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
            return all.toString() + document.getDocument().getTrailer();
        }
    }
}
