package org.tongxin.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.tongxin.IntegrationTest;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFixture;
import org.tongxin.cases.CleanFile;

/** The agreement as a PDF, read back. */
@IntegrationTest
class AgreementDocumentTest {

    @Autowired
    AgreementDocument document;

    @Autowired
    AutowireCapableBeanFactory beans;

    CaseFile file;

    @BeforeEach
    void aCase() {
        file = new CaseFixture(beans).open(CaseFixture.COMMUNITY, "漏水赔偿");
    }

    private CleanFile write(String terms, String name) {
        Party applicant = new Party(name, "applicant", "13800000001", "340203198001011234", "桂花苑 3 幢 201");
        Party respondent = new Party("某某物业服务有限公司", "respondent", null, null, null);
        Session session = new Session("2026-03-05T14:30+08:00", "社区调解室", "双方", "各说各的", null, "nobody", "case-k01");
        Agreement agreement = new Agreement("水管漏水，损坏墙面。", terms, "三月十五日前当面支付。", "nobody", "case-k01", "2026-03-06");
        return document.of(file, new Dispute(List.of(applicant, respondent), List.of(session), agreement));
    }

    private static String text(CleanFile pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf.content())) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", "");
        }
    }

    @Test
    void saysEverythingThatAnAgreementHasToSay() throws IOException {
        CleanFile pdf = write("乙方修好水管。\n乙方赔偿甲方一千五百元。", "张桂兰");
        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(text(pdf))
                .startsWith("人民调解协议书编号：〔2026〕人调字第" + file.number() + "号")
                .contains(
                        "申请人：张桂兰，身份证号：340203198001011234，联系电话：13800000001，住址：桂花苑3幢201。",
                        "被申请人：某某物业服务有限公司。",
                        "水管漏水，损坏墙面。",
                        "一、乙方修好水管。",
                        "二、乙方赔偿甲方一千五百元。",
                        "三月十五日前当面支付。",
                        "2026年3月5日14时30分",
                        "本协议一式三份",
                        "人民调解员（签名）",
                        "幸福社区人民调解委员会（印章）",
                        "2026年3月6日",
                        "—1—");
    }

    @Test
    void theFontIsInItAndOnlyWhatIsNeededOfIt() throws IOException {
        CleanFile pdf = write("乙方修好水管。", "龘犇骉");
        assertThat(pdf.content().length).isLessThan(200_000);
        try (PDDocument read = Loader.loadPDF(pdf.content())) {
            for (COSName name : read.getPage(0).getResources().getFontNames()) {
                PDFont font = read.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+NotoSansSC.*");
            }
        }
        assertThat(text(pdf)).contains("龘犇骉");
    }

    @Test
    void longTermsGoOnOverPagesAndWhatTheFontDoesNotKnowIsMarked() throws IOException {
        String terms = String.join(
                "\n",
                IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> "第 " + i + " 项内容，双方各自承担相应的费用，并在约定的时间以前完成，逾期的按约定处理。")
                        .toList());
        CleanFile pdf = write("1. 已经写了编号的一条\n" + terms + "\n😀", "张三");
        try (PDDocument read = Loader.loadPDF(pdf.content())) {
            assertThat(read.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(text(pdf)).contains("1.已经写了编号的一条", "第60项内容", "〓").doesNotContain("一、1.");
    }
}
