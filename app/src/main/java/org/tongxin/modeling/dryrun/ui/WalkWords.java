package org.tongxin.modeling.dryrun.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.Messages;
import org.tongxin.common.Rehearsal;
import org.tongxin.common.TimeWords;
import org.tongxin.common.Translations;
import org.tongxin.forms.FormSchema;
import org.tongxin.forms.FormView;
import org.tongxin.forms.Forms;
import org.tongxin.modeling.dryrun.Answers;
import org.tongxin.modeling.dryrun.Walk;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** What the dry run says, in the reader's language. */
@SpringComponent
class WalkWords {

    private static final CaseNumber NOBODY = new CaseNumber("TRY");
    private static final Set<String> KINDS = Set.of("warned", "escalated");

    private final Messages messages;
    private final Translations translations;
    private final TimeWords times;
    private final Organization organization;
    private final Processes processes;
    private final Forms forms;

    WalkWords(
            Messages messages,
            Translations translations,
            TimeWords times,
            Organization organization,
            Processes processes,
            Forms forms) {
        this.messages = messages;
        this.translations = translations;
        this.times = times;
        this.organization = organization;
        this.processes = processes;
        this.forms = forms;
    }

    Messages messages() {
        return messages;
    }

    String get(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    String said(String chinese) {
        return translations.get(chinese);
    }

    /** A step and what was chosen there, {@code 步骤：选择}. */
    String taken(String chinese) {
        String[] parts = chinese.split("：", 2);
        return parts.length == 1 ? said(chinese) : get("dryrun.taken", said(parts[0]), said(parts[1]));
    }

    /** What a message brings, by the name of its variable. */
    String brought(String name) {
        return Answers.known(name) ? get("dryrun.brought." + name) : name;
    }

    String time(Instant at) {
        return times.exact(at);
    }

    List<ProcessInfo> processes() {
        return processes.all();
    }

    String process(String key) {
        return said(processes.describe(key).name());
    }

    List<Unit> communities() {
        return organization.unitsOf(UnitType.COMMUNITY);
    }

    FormView form(FormSchema schema, Map<String, Object> context) {
        return forms.view(schema, context);
    }

    /** @param now the time in the walk: what is to be in the future is in its future */
    Map<String, Object> sample(FormSchema schema, Map<String, Object> context, Instant now) {
        return Rehearsal.of(NOBODY, now, walk -> forms.sample(schema, context, Map.of()));
    }

    /** 社区派单员（文昌社区）：李明、王芳; an account by its display name. */
    String who(String groupOrAccount) {
        if (!groupOrAccount.contains("@")) {
            return organization.displayName(groupOrAccount);
        }
        RoleAt group = RoleAt.parse(groupOrAccount);
        String role = organization
                .role(group.role())
                .map(known -> known.name(messages.locale()))
                .orElse(group.role());
        String unit = organization
                .unit(group.unit())
                .map(Unit::name)
                .orElse(group.unit().value());
        List<Person> holders = organization.holders(group);
        return holders.isEmpty()
                ? get("dryrun.who.nobody", role, unit)
                : get(
                        "dryrun.who",
                        role,
                        unit,
                        holders.stream().map(Person::displayName).collect(Collectors.joining(get("dryrun.comma"))));
    }

    String leads(Walk.Timer timer) {
        String names = timer.leads().stream().map(this::said).collect(Collectors.joining(" → "));
        return get(
                timer.stops() ? "dryrun.timer.stops" : "dryrun.timer",
                time(timer.at()),
                said(timer.name()),
                names.isEmpty() ? "…" : names);
    }

    String told(Walk.Told told) {
        String what =
                KINDS.contains(told.what()) ? get("dryrun.told." + told.what(), said(told.step())) : said(told.what());
        return get(
                "dryrun.told.line",
                time(told.at()),
                what,
                told.to().stream().map(this::who).collect(Collectors.joining(get("dryrun.semicolon"))));
    }
}
