package org.tongxin.supervision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.organization.Person;
import org.tongxin.workflow.ProcessDiagram;
import org.tongxin.workflow.Processes;

/** Where cases stick: the numbers at the steps of a process, and at each process that it calls the numbers of the cases that it brought there. */
@Service
@Transactional(readOnly = true)
public class ProcessHeat {

    private final Supervision supervision;
    private final Processes processes;

    ProcessHeat(Supervision supervision, Processes processes) {
        this.supervision = supervision;
        this.processes = processes;
    }

    /**
     * @param element id in the diagram; a step that only older versions have is not in it
     * @param share its key is the process, its name the step's; without a name it is about all of a called process
     */
    public record Step(String element, Share share) {}

    /** @param xml the newest version of the diagram */
    public record Picture(String xml, List<Step> steps) {}

    /**
     * Empty when no such process is deployed.
     *
     * @throws org.springframework.security.access.AccessDeniedException as {@link Supervision#shares}
     * @throws org.tongxin.common.Refused as {@link Supervision#shares}
     */
    public Optional<Picture> of(Person person, SupervisionFilter filter, String process) {
        SupervisionFilter whole = filter.withStep(process, null);
        return processes
                .diagram(process)
                .map(diagram -> new Picture(
                        diagram.xml(),
                        Stream.concat(steps(person, whole), calls(person, whole, process, diagram))
                                .toList()));
    }

    private Stream<Step> steps(Person person, SupervisionFilter whole) {
        return supervision.shares(person, whole, By.STEP).stream()
                .map(share -> new Step(String.valueOf(share.filter().step()), share));
    }

    private Stream<Step> calls(Person person, SupervisionFilter whole, String process, ProcessDiagram diagram) {
        String origin = whole.origin() == null ? process : whole.origin();
        return diagram.calls().entrySet().stream().map(call -> {
            SupervisionFilter called = whole.withStep(call.getValue(), null).from(origin);
            return new Step(
                    call.getKey(), new Share(call.getValue(), null, supervision.numbers(person, called), called));
        });
    }
}
