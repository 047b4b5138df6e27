package org.tongxin.common.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tables on A4 pages, read back. */
class PdfPagesTest {

    private static final List<PdfPages.Column> COLUMNS =
            List.of(PdfPages.Column.text("单位", 2), PdfPages.Column.number("办结", 1));

    @Test
    void aLongTableGoesOnOverThePageWithItsTitles() throws IOException {
        byte[] pdf = table(IntStream.range(0, 120)
                .mapToObj(i -> List.of("第" + i + "网格", String.valueOf(i)))
                .toList());
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isBetween(4, 5);
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                assertThat(text(read, page)).contains("单位", "办结", "— " + page + " —");
            }
            assertThat(text(read, 1)).contains("第0网格");
            assertThat(text(read, read.getNumberOfPages())).contains("第119网格");
        }
    }

    @Test
    void whatIsLongerThanItsCellIsBroken() throws IOException {
        byte[] pdf = table(List.of(List.of("很长的标题".repeat(30), "1"), List.of("短", "2")));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(text(read, 1).replaceAll("\\s", "")).contains("很长的标题", "短");
            assertThat(read.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void noNumberAndNoWordIsBrokenAndNoLineBeginsWithAStop() throws IOException {
        try (PdfPages pages = new PdfPages("表")) {
            for (int i = 0; i < 40; i++) {
                pages.paragraph("中".repeat(i) + "按时办结率 78.1%，满意率（99/142）93.4%。Response rate 81.7%.");
            }
            try (PDDocument read = Loader.loadPDF(pages.bytes())) {
                String text = new PDFTextStripper().getText(read);
                assertThat(text.split("78\\.1%")).hasSize(41);
                assertThat(text.split("Response")).hasSize(41);
                assertThat(text.lines().map(String::strip)).noneMatch(line -> line.matches("[，。）%].*"));
            }
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        try (PDDocument read = Loader.loadPDF(table(List.of(List.of("和乐社区", "12"))))) {
            for (COSName name : read.getPage(0).getResources().getFontNames()) {
                assertThat(read.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    private static byte[] table(List<List<String>> rows) {
        try (PdfPages pages = new PdfPages("表")) {
            pages.title("月报");
            pages.table(COLUMNS, rows);
            return pages.bytes();
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
