package org.tongxin.common.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
public class PdfPages implements AutoCloseable {

    private static final String FONT = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final float MARGIN = 72;
    private static final float SIZE = 12;
    private static final float LEADING = 21;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float SMALL = 9.5f;
    private static final float SMALL_LEADING = 14;
    private static final float PADDING = 4;
    private static final Color HEAD = new Color(0xF0, 0xEF, 0xEC);
    private static final Color RULE = new Color(0xB4, 0xB3, 0xAE);

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final PdfCharacters characters = new PdfCharacters();
    private @Nullable PDPageContentStream page;
    private float y;

    public PdfPages(String title) {
        document.getDocumentInformation().setTitle(title);
        try (InputStream file = new ClassPathResource(FONT).getInputStream()) {
            font = PDType0Font.load(document, file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void title(String text) {
        line(text, 20, (PDRectangle.A4.getWidth() - width(text, 20)) / 2, true);
        y -= LEADING;
    }

    /** Never alone at the foot of a page. */
    public void heading(String text) {
        if (page != null && y < MARGIN + 4 * LEADING) {
            newPage();
        }
        y -= LEADING / 4;
        line(text, SIZE, MARGIN, true);
    }

    /** Paragraphs as they were typed, each indented by two characters. */
    public void text(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(this::paragraph);
    }

    public void paragraph(String text) {
        for (String line : wrapped("　　" + shown(text.strip()), SIZE, WIDTH)) {
            line(line, SIZE, MARGIN, false);
        }
    }

    public void right(String text) {
        line(text, SIZE, PDRectangle.A4.getWidth() - MARGIN - width(shown(text), SIZE), false);
    }

    /** With room to write above the line. */
    public void signature(String text) {
        y -= LEADING / 2;
        line(text, SIZE, MARGIN, false);
    }

    public void gap() {
        y -= LEADING;
    }

    public byte[] bytes() {
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

    /** A smaller line, such as an explanation. */
    public void note(String text) {
        for (String line : wrapped(shown(text.strip()), SMALL, WIDTH)) {
            line(line, SMALL, MARGIN, false);
            y += LEADING - SMALL_LEADING;
        }
    }

    /** Rows between lines, over several pages when need be: each begins with the titles then. */
    public void table(List<Column> columns, List<List<String>> rows) {
        float all = (float) columns.stream().mapToDouble(Column::width).sum();
        List<Float> widths =
                columns.stream().map(column -> WIDTH * column.width() / all).toList();
        List<String> titles = columns.stream().map(Column::title).toList();
        row(columns, widths, titles, true);
        for (List<String> row : rows) {
            if (y - height(widths, row) < MARGIN) {
                newPage();
                row(columns, widths, titles, true);
            }
            row(columns, widths, row, false);
        }
        y -= LEADING / 2;
    }

    /**
     * @param width beside the widths of the other columns
     * @param number whether it stands at the right edge
     */
    public record Column(String title, float width, boolean number) {

        public static Column text(String title, float width) {
            return new Column(title, width, false);
        }

        public static Column number(String title, float width) {
            return new Column(title, width, true);
        }
    }

    private float height(List<Float> widths, List<String> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines = Math.max(lines, cell(widths, cells, i).size());
        }
        return lines * SMALL_LEADING + 2 * PADDING;
    }

    private List<String> cell(List<Float> widths, List<String> cells, int column) {
        return wrapped(shown(cells.get(column)), SMALL, widths.get(column) - 2 * PADDING);
    }

    private void row(List<Column> columns, List<Float> widths, List<String> cells, boolean head) {
        try {
            float height = height(widths, cells);
            // A head never stands alone at the foot of a page
            if (page == null || y - height - (head ? 2 * SMALL_LEADING : 0) < MARGIN) {
                newPage();
            }
            PDPageContentStream content = room();
            float top = y + SMALL_LEADING;
            if (head) {
                content.setNonStrokingColor(HEAD);
                content.addRect(MARGIN, top - height, WIDTH, height);
                content.fill();
                content.setNonStrokingColor(Color.BLACK);
            }
            float x = MARGIN;
            for (int i = 0; i < cells.size(); i++) {
                float line = top - PADDING - SMALL;
                for (String text : cell(widths, cells, i)) {
                    float right = x + widths.get(i) - PADDING - width(text, SMALL);
                    draw(text, SMALL, columns.get(i).number() ? right : x + PADDING, line, head);
                    line -= SMALL_LEADING;
                }
                x += widths.get(i);
            }
            y -= height;
            content.setStrokingColor(RULE);
            content.setLineWidth(0.5f);
            content.moveTo(MARGIN, top - height);
            content.lineTo(MARGIN + WIDTH, top - height);
            content.stroke();
            content.setStrokingColor(Color.BLACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String text, float size, float x, boolean bold) {
        try {
            room();
            draw(shown(text), size, x, y, bold);
            y -= LEADING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(String text, float size, float x, float at, boolean bold) throws IOException {
        PDPageContentStream content = room();
        content.beginText();
        content.setFont(font, size);
        content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(bold ? size / 40 : 0);
        content.newLineAtOffset(x, at);
        content.showText(text);
        content.endText();
    }

    private void newPage() {
        y = 0;
        try {
            room();
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
            String number = shown("— " + document.getNumberOfPages() + " —");
            page.newLineAtOffset((PDRectangle.A4.getWidth() - width(number, 9)) / 2, MARGIN / 2);
            page.showText(number);
            page.endText();
            page.close();
            page = null;
        }
    }

    /** Chinese may be broken anywhere but before a closing mark; numbers and words stay whole where a line holds them. */
    private List<String> wrapped(String text, float size, float room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String part = text.substring(from, to);
            if (!line.isEmpty() && width(line + part.stripTrailing(), size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            part.codePoints().mapToObj(Character::toString).forEach(character -> {
                if (!line.isEmpty() && !character.isBlank() && width(line + character, size) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(character);
            });
            from = to;
        }
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
