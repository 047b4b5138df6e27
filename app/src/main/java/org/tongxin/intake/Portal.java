package org.tongxin.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.Attachments;
import org.tongxin.cases.CaseFile;
import org.tongxin.cases.CaseSearch;
import org.tongxin.cases.CleanFile;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** What residents send in, with or without an account: as often as people do, not as often as programs. */
@Service
public class Portal {

    /** Photos with one request. */
    public static final int PHOTOS = 3;

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int PER_SESSION = 5;
    /** A community's public terminal or a mobile network has one address for many people. */
    private static final int PER_ADDRESS = 30;

    private final Intake intake;
    private final Attachments attachments;
    private final Proposals proposals;
    private final CaseSearch search;
    private final CurrentPerson currentPerson;
    private final Processes processes;
    private final RequestForms requestForms;
    private final Throttle sessions;
    private final Throttle addresses;

    Portal(
            Intake intake,
            Attachments attachments,
            Proposals proposals,
            CaseSearch search,
            CurrentPerson currentPerson,
            Processes processes,
            RequestForms requestForms,
            Clock clock) {
        this.intake = intake;
        this.attachments = attachments;
        this.proposals = proposals;
        this.search = search;
        this.currentPerson = currentPerson;
        this.processes = processes;
        this.requestForms = requestForms;
        this.sessions = new Throttle(PER_SESSION, PERIOD, "intake.too-often", clock);
        this.addresses = new Throttle(PER_ADDRESS, PERIOD, "intake.too-often", clock);
    }

    /** What residents may start, by key. */
    public List<ProcessInfo> processes() {
        return processes.all().stream().filter(ProcessInfo::portal).toList();
    }

    /**
     * Files a request with its photos: all of it, or nothing.
     *
     * @throws Refused when it was too often, the process is not one that residents start or needs an estate and none is named, or as
     *     {@link Intake#submit} says
     */
    @Transactional
    public Receipt submit(NewRequest request, List<CleanFile> photos, Visitor visitor) {
        if (photos.size() > PHOTOS) {
            throw new Refused("intake.photo.many", PHOTOS);
        }
        require(request);
        sessions.take(visitor.session());
        addresses.take(visitor.address());
        Receipt receipt = intake.submit(request);
        photos.forEach(photo -> attachments.add(receipt.number(), photo, request.reporter(), null, true));
        return receipt;
    }

    private void require(NewRequest request) {
        String process = request.answers().process();
        if (processes.find(process).filter(ProcessInfo::portal).isEmpty()) {
            throw new Refused("process.unknown", process);
        }
        if (requestForms.requires(process, "estate")
                && !request.answers().values().containsKey("estate")) {
            throw new Refused("intake.estate.missing");
        }
    }

    /** How many open requests of an estate are about the same; a number and nothing else. */
    @Transactional(readOnly = true)
    public int similar(UnitCode estate, NewRequest request) {
        String category = request.category() == null
                ? proposals.propose(request.title(), request.text()).category()
                : request.category();
        return category == null ? 0 : search.countOpen(estate, category);
    }

    /** What the person who is logged in has asked for, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> mine() {
        return search.reportedBy(currentPerson.get().name());
    }
}
