package org.tongxin.mediation;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseFiles;
import org.tongxin.cases.TimelineEntry;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.workflow.NoticeRaised;

/**
 * A dispute of high risk: the nearest police department is told where and what the danger is, in the words that it needs to come, without the file. Where there
 * is no police department the street is told to call it.
 */
@Component
public class RiskAlert {

    private static final Map<String, String> WORDS = Map.of(
            "weapons", "有危险物品",
            "suicide", "有轻生言行",
            "violence", "动手或扬言动手",
            "minors", "牵涉未成年人",
            "repeated", "反复发生");

    private final CaseFiles cases;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RiskAlert(CaseFiles cases, Organization organization, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    /** @param facts what the risk was rated by: a boolean for each danger, and the number of {@code people} */
    public void raise(CaseNumber number, Map<String, Object> facts) {
        CaseFile file = cases.find(number).orElseThrow();
        RoleAt street = organization.nearest("street-coordinator", file.unit());
        organization
                .department("public-security", file.unit())
                .map(police -> organization.nearest("department-clerk", police.code()))
                .ifPresentOrElse(
                        police -> tell(number, police, "高风险矛盾，请立即到场：" + where(file) + "，" + dangers(facts)),
                        () -> tell(number, street, "高风险矛盾，没有对应的公安部门，请立即报警：" + where(file)));
        tell(number, street, "高风险矛盾，直接由街道调解，请立即指定调解员");
    }

    private String where(CaseFile file) {
        String unit = organization.unit(file.unit()).map(Unit::name).orElse("");
        return file.place() == null ? unit : unit + " " + file.place();
    }

    private static String dangers(Map<String, Object> facts) {
        Stream<String> dangers = WORDS.keySet().stream()
                .filter(danger -> Boolean.TRUE.equals(facts.get(danger)))
                .map(WORDS::get)
                .sorted();
        return Stream.concat(dangers, Stream.of("约 " + facts.get("people") + " 人"))
                .collect(Collectors.joining("、"));
    }

    private void tell(CaseNumber number, RoleAt whom, String sentence) {
        cases.record(
                number, new TimelineEntry(clock.instant(), null, "told", null, null, whom.group(), sentence, false));
        events.publishEvent(new NoticeRaised(number, sentence, null, null, Set.of(), Set.of(whom.group())));
    }
}
