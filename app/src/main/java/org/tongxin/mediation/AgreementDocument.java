package org.tongxin.mediation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.UnitCode;
import org.tongxin.common.pdf.PdfPages;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** The agreement as the people's mediation committees write it (人民调解协议书): numbered, parties, facts, terms, performance, signatures, date. */
@Component
class AgreementDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu年M月d日HH时mm分", Locale.SIMPLIFIED_CHINESE);

    private final Organization organization;

    AgreementDocument(Organization organization) {
        this.organization = organization;
    }

    CleanFile of(CaseFile file, Dispute dispute) {
        Agreement agreement = Objects.requireNonNull(dispute.agreement());
        try (PdfPages pages = new PdfPages("人民调解协议书 " + file.number())) {
            write(pages, file, dispute, agreement);
            return new CleanFile("人民调解协议书.pdf", "application/pdf", pages.bytes(), null);
        }
    }

    private void write(PdfPages pages, CaseFile file, Dispute dispute, Agreement agreement) {
        String committee = committee(agreement.unit());
        pages.title("人民调解协议书");
        pages.right("编号：〔" + agreement.date().substring(0, 4) + "〕人调字第 " + file.number() + " 号");
        pages.gap();
        pages.heading("当事人：");
        dispute.parties().forEach(party -> pages.paragraph(partyLine(party)));
        pages.heading("纠纷主要事实、争议事项：");
        pages.text(agreement.facts());
        pages.heading("经调解，双方自愿达成如下协议：");
        numbered(pages, agreement.terms());
        pages.heading("履行方式、地点、期限：");
        pages.text(agreement.performance());
        dispute.sessions().stream()
                .filter(session -> session.unit().equals(agreement.unit()))
                .reduce((earlier, later) -> later)
                .ifPresent(session -> pages.paragraph("最后一次调解：" + MINUTE.format(OffsetDateTime.parse(session.at()))
                        + "，" + session.place() + "；到场：" + session.present() + "。"));
        pages.paragraph(
                "本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效，具有法律约束力，当事人应当按照约定履行。" + "协议生效之日起三十日内，双方可以共同向人民法院申请司法确认。");
        pages.paragraph("本协议一式" + chinese(dispute.parties().size() + 1) + "份，当事人各持一份，人民调解委员会留存一份。");
        pages.gap();
        List<String> signatures = dispute.parties().stream()
                .map(party -> "当事人（签名、盖章或者按指印）：　　　　　　　　　" + party.name())
                .toList();
        signatures.forEach(pages::signature);
        pages.signature("人民调解员（签名）：　　　　　　　　　" + name(agreement.mediator()));
        pages.signature("记录人（签名）：");
        pages.gap();
        pages.right(committee + "（印章）");
        pages.right(DAY.format(LocalDate.parse(agreement.date())));
    }

    private static String partyLine(Party party) {
        StringBuilder line = new StringBuilder(side(party.side())).append("：").append(party.name());
        append(line, "身份证号", party.idNumber());
        append(line, "联系电话", party.phone());
        append(line, "住址", party.address());
        return line.append("。").toString();
    }

    private static void append(StringBuilder line, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            line.append("，").append(label).append("：").append(value.strip());
        }
    }

    private static String side(@Nullable String side) {
        return switch (Objects.requireNonNullElse(side, "other")) {
            case "applicant" -> "申请人";
            case "respondent" -> "被申请人";
            default -> "其他当事人";
        };
    }

    /** Each line of the terms is a term; numbers that somebody typed stay. */
    private static void numbered(PdfPages pages, String terms) {
        List<String> lines =
                terms.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean numbered = line.matches("^([0-9]+[.、．)）]|[（(]?[一二三四五六七八九十]+[)）、]).*");
            pages.paragraph(numbered ? line : chinese(i + 1) + "、" + line);
        }
    }

    private static String chinese(int number) {
        String digits = "零一二三四五六七八九十";
        if (number <= 10) {
            return digits.substring(number, number + 1);
        }
        return number < 20 ? "十" + digits.charAt(number - 10) : String.valueOf(number);
    }

    /** A grid has mediators, but the committee is its community's. */
    private String committee(String code) {
        Unit unit = organization.unit(new UnitCode(code)).orElseThrow();
        UnitCode community = unit.type() == UnitType.GRID ? unit.parent() : null;
        String name = community == null
                ? unit.name()
                : organization.unit(community).map(Unit::name).orElse(unit.name());
        return name + "人民调解委员会";
    }

    private String name(String account) {
        return organization.person(account).map(Person::displayName).orElse(account);
    }
}
