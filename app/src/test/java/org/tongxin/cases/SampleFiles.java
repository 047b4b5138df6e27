package org.tongxin.cases;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Uploads, good and bad, made by code. */
public final class SampleFiles {

    private SampleFiles() {}

    /** Left half red, right half blue. */
    public static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return bytes(out -> ImageIO.write(image, format, out));
    }

    /** As a telephone held upright makes it: turned by 90 degrees, with GPS position and a comment. */
    public static byte[] photoFromTelephone(int width, int height) {
        byte[] plain = image("jpg", width, height);
        return bytes(out -> {
            out.write(plain, 0, 2);
            segment(out, 0xE1, exif());
            segment(out, 0xFE, "张三的照片".getBytes(StandardCharsets.UTF_8));
            out.write(plain, 2, plain.length - 2);
        });
    }

    /** As a browser makes it: 400 × 200, left half red, right half blue. */
    public static byte[] webp() {
        try (InputStream file = SampleFiles.class.getResourceAsStream("/cases/red-blue.webp")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with GPS position, held upright. */
    public static byte[] webpFromTelephone() {
        byte[] plain = webp();
        byte[] exif = exif();
        ByteBuffer file = ByteBuffer.allocate(plain.length + 8 + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(exif.length)
                .put(exif);
        file.putInt(4, file.capacity() - 8);
        file.put(20, (byte) (plain[20] | 0x08));
        return file.array();
    }

    /** The first bytes of what an iPhone makes. */
    public static byte[] heic() {
        ByteBuffer file = ByteBuffer.allocate(200);
        file.putInt(24).put("ftypheic".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        return file.put("mif1heic".getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static byte[] exif() {
        ByteBuffer exif = ByteBuffer.allocate(6 + 92).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(6);
        exif.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        exif.putInt(0);
        exif.putShort((short) 2);
        exif.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 2).putShort((short) 5).putInt(3).putInt(68);
        exif.putInt(0);
        exif.putInt(31).putInt(1).putInt(20).putInt(1).putInt(0).putInt(1);
        return exif.array();
    }

    /** A few bytes that say they are 50,000 × 50,000 pixels. */
    public static byte[] bomb() {
        byte[] png = image("png", 10, 10);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 50_000).putInt(20, 50_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    public static byte[] pdf() {
        return pdf(document -> {});
    }

    public static byte[] encryptedPdf(String userPassword) {
        return pdf(document ->
                document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission())));
    }

    /** Author, XMP, scripts, an attached file, a photo with GPS position, a link that stays. */
    public static byte[] pdfWithEverything() {
        return pdf(document -> {
            document.getDocumentInformation().setAuthor("SecretAuthor");
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata("<x:xmpmeta>SecretXmp</x:xmpmeta>".getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('SecretScript')"));
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setEmbeddedFile(new PDEmbeddedFile(
                    document, new java.io.ByteArrayInputStream("SecretFile".getBytes(StandardCharsets.UTF_8))));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(java.util.Map.of("secret.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            PDPage page = document.getPage(0);
            PDPageAdditionalActions actions = new PDPageAdditionalActions();
            actions.setO(new PDActionJavaScript("SecretPageScript"));
            page.setActions(actions);
            page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), new COSDictionary());
            PDActionURI uri = new PDActionURI();
            uri.setURI("https://example.org/");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(uri);
            PDAnnotationLink script = new PDAnnotationLink();
            script.setAction(new PDActionJavaScript("SecretLinkScript"));
            page.getAnnotations().add(link);
            page.getAnnotations().add(script);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        PDImageXObject.createFromByteArray(document, photoFromTelephone(40, 20), "photo"), 0, 0);
            }
        });
    }

    private static byte[] pdf(Step<PDDocument> more) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                more.accept(document);
                document.save(out);
            }
        });
    }

    private interface Step<T> {
        void accept(T value) throws IOException;
    }

    private static byte[] bytes(Step<ByteArrayOutputStream> write) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
