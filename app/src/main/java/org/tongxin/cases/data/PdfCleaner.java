package org.tongxin.cases.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;
import org.tongxin.cases.AttachmentLimits;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.Refused;

/** Opens a PDF and writes it anew without metadata, scripts, actions and embedded files. */
@Component
class PdfCleaner {

    private final AttachmentLimits limits;

    PdfCleaner(AttachmentLimits limits) {
        this.limits = limits;
    }

    CleanFile clean(String fileName, byte[] content) {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(content), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            check(document);
            document.setDocumentInformation(new PDDocumentInformation());
            new PdfScrubber().scrub(document.getDocument());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return new CleanFile(fileName, "application/pdf", bytes.toByteArray(), null);
        } catch (InvalidPasswordException locked) {
            throw new Refused("attachment.encrypted");
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Refused refused ? refused : new Refused("attachment.broken");
        }
    }

    private void check(PDDocument document) {
        if (document.isEncrypted()) {
            throw new Refused("attachment.encrypted");
        }
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            throw new Refused("attachment.broken");
        }
        if (pages > limits.maxPages()) {
            throw new Refused("attachment.too-many-pages", limits.maxPages());
        }
    }
}
