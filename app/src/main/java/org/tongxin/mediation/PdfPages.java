package org.tongxin.mediation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Chinese text on A4 pages, in a font of which the glyphs that occur are embedded. What the font does not know is shown as 〓. */
class PdfPages implements AutoCloseable {

    private static final String FONT = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final float MARGIN = 72;
    private static final float SIZE = 12;
    private static final float LEADING = 21;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    /** No line begins with one of these. */
    private static final String HANGING = "，。、；：？！）》”’〕%";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PdfCharacters characters = new PdfCharacters();
    private @Nullable PDPageContentStream page;
    private float y;

    PdfPages(String title) {
        document.getDocumentInformation().setTitle(title);
        try (InputStream file = new ClassPathResource(FONT).getInputStream()) {
            font = PDType0Font.load(document, file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void title(String text) {
        line(text, 20, (PDRectangle.A4.getWidth() - width(text, 20)) / 2, true);
        y -= LEADING;
    }

    void heading(String text) {
        y -= LEADING / 4;
        line(text + "：", SIZE, MARGIN, true);
    }

    /** Paragraphs as they were typed, each indented by two characters. */
    void text(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(this::paragraph);
    }

    void paragraph(String text) {
        for (String line : wrapped("　　" + shown(text.strip()))) {
            line(line, SIZE, MARGIN, false);
        }
    }

    void right(String text) {
        line(text, SIZE, PDRectangle.A4.getWidth() - MARGIN - width(shown(text), SIZE), false);
    }

    /** With room to write above the line. */
    void signature(String text) {
        y -= LEADING / 2;
        line(text, SIZE, MARGIN, false);
    }

    void gap() {
        y -= LEADING;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            endPage();
            // The first time makes the subset of the font, and with it what says which characters its glyphs are
            document.save(OutputStream.nullOutputStream());
            font.getCOSObject().setItem(COSName.TO_UNICODE, characters.stream(document));
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String text, float size, float x, boolean bold) {
        try {
            PDPageContentStream content = room();
            content.beginText();
            content.setFont(font, size);
            content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            content.setLineWidth(bold ? size / 40 : 0);
            content.newLineAtOffset(x, y);
            content.showText(shown(text));
            content.endText();
            y -= LEADING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream room() throws IOException {
        if (page != null && y >= MARGIN) {
            return page;
        }
        endPage();
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - MARGIN - SIZE;
        return page;
    }

    private void endPage() throws IOException {
        if (page != null) {
            page.beginText();
            page.setFont(font, 9);
            page.setRenderingMode(RenderingMode.FILL);
            String number = shown("第 " + document.getNumberOfPages() + " 页");
            page.newLineAtOffset((PDRectangle.A4.getWidth() - width(number, 9)) / 2, MARGIN / 2);
            page.showText(number);
            page.endText();
            page.close();
            page = null;
        }
    }

    private List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (width(line + character, SIZE) > WIDTH && !HANGING.contains(character)) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(character);
        });
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what the font has no glyph for. */
    private String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isWhitespace(point) && point != '　' ? ' ' : point)
                .forEach(point -> shown.append(known(point) ? Character.toString(point) : "〓"));
        return shown.toString();
    }

    private boolean known(int point) {
        try {
            characters.add(font.encode(Character.toString(point)), point);
            return true;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
