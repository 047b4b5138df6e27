package org.tongxin.modeling.process;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.Findings;
import org.tongxin.modeling.ModelChecker;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelRefused;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.modeling.ScheduledDeployment;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;

/** What process owners do about what is deployed. */
@Service
@Transactional
class EngineDeployments implements Deployments {

    private static final int LONGEST_REASON = 500;

    private final ModelDrafts drafts;
    private final ModelChecker checker;
    private final Messages messages;
    private final DeployedFiles deployed;
    private final Deploying deploying;
    private final Schedule schedule;
    private final CurrentPerson current;

    EngineDeployments(
            ModelDrafts drafts,
            ModelChecker checker,
            Messages messages,
            DeployedFiles deployed,
            Deploying deploying,
            Schedule schedule,
            CurrentPerson current) {
        this.drafts = drafts;
        this.checker = checker;
        this.messages = messages;
        this.deployed = deployed;
        this.deploying = deploying;
        this.schedule = schedule;
        this.current = current;
    }

    @Override
    @Transactional(readOnly = true)
    public Draft check(Map<String, byte[]> given, Collection<String> left) {
        owner();
        return drafts.of(given, left);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, byte[]> earlier(ModelVersion version) {
        owner();
        byte[] content = deployed.content(version);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(version.file(), content);
        if (version.kind() == ModelKind.PROCESS) {
            Map<String, byte[]> together = deployed.files(version.deployment());
            FormReferences.of(content).stream()
                    .filter(together::containsKey)
                    .sorted()
                    .forEach(form -> files.put(form, together.get(form)));
        }
        return files;
    }

    @Override
    public List<ModelVersion> deploy(Draft draft, String reason) {
        Person owner = owner();
        return deploying.deploy(deployable(draft).deploy(), draft.base(), owner.name(), required(reason));
    }

    @Override
    public void schedule(Draft draft, String reason, Instant at) {
        Person owner = owner();
        Findings findings = checker.check(deployable(draft).deploy());
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings, messages);
        }
        schedule.add(draft, owner.name(), required(reason), at);
    }

    @Override
    public void cancel(long id) {
        owner();
        schedule.cancel(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ScheduledDeployment> scheduled() {
        if (!current.get().holds("administrator")) {
            owner();
        }
        return schedule.all();
    }

    /** What is wrong with it, the engine's own door says. */
    private static Draft deployable(Draft draft) {
        if (draft.changes().isEmpty() && draft.findings().isEmpty()) {
            throw new Refused("models.unchanged");
        }
        return draft;
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new Refused("models.reason-missing");
        }
        String text = reason.strip();
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }

    private Person owner() {
        Person person = current.get();
        if (!person.holds("process-owner")) {
            throw new AccessDeniedException("Not a process owner");
        }
        return person;
    }
}
