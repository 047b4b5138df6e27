package org.tongxin.intake.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tongxin.common.DemoMode;
import org.tongxin.common.Refused;
import org.tongxin.intake.Answers;
import org.tongxin.intake.Intake;
import org.tongxin.intake.NewRequest;
import org.tongxin.intake.Receipt;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Fills the demo's inboxes once with invented requests, some of which are already on their way. */
@Component
@Order(50)
@ConditionalOnProperty(name = "tongxin.demo-cases", matchIfMissing = true)
class DemoCases implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoCases.class);
    private static final int CASES = 25;

    private final DemoMode demo;
    private final Intake intake;
    private final Organization organization;
    private final DemoProgress progress;

    DemoCases(DemoMode demo, Intake intake, Organization organization, DemoProgress progress) {
        this.demo = demo;
        this.intake = intake;
        this.organization = organization;
        this.progress = progress;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<Unit> communities = organization.unitsOf(UnitType.COMMUNITY);
        if (!demo.enabled()
                || communities.isEmpty()
                || !arguments.getNonOptionArgs().isEmpty()) {
            return;
        }
        Unit community = communities.get(0);
        List<Unit> estates = organization.children(community.code()).stream()
                .filter(unit -> unit.type() == UnitType.ESTATE)
                .toList();
        List<NewRequest> requests = requests(estates.isEmpty() ? List.of(community) : estates);
        try {
            for (int index = 0; index < requests.size(); index++) {
                Receipt receipt = intake.submit(requests.get(index));
                progress.moveOn(receipt, index);
            }
            log.info("Demo cases written: {}", requests.size());
        } catch (Refused refused) {
            log.debug("The demo cases are there already: {}", refused.key());
        }
    }

    private static List<NewRequest> requests(List<Unit> places) throws IOException {
        Path file = Files.createTempFile("requests", ".csv");
        try (InputStream in = new ClassPathResource("demo/requests.csv").getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            List<NewRequest> requests = new ArrayList<>();
            new CsvRequests(file).read(line -> requests.add(at(places, requests.size(), line)), bad -> {});
            return requests.subList(0, CASES);
        } finally {
            Files.delete(file);
        }
    }

    private static NewRequest at(List<Unit> places, int index, CsvLine line) {
        Unit place = places.get(index % places.size());
        NewRequest read = line.toRequest(place.code());
        Map<String, Object> contact = new HashMap<>();
        contact.put("contactName", "居民" + (index + 1));
        contact.put("contactPhone", String.format("1380000%04d", index + 1));
        String reporter = read.channel().equals("portal") ? "resident" : null;
        return new NewRequest(
                read.title(),
                read.text(),
                null,
                null,
                place.code(),
                place.name(),
                read.channel(),
                read.externalId(),
                read.channel().equals("grid-worker") ? "grid-worker" : reporter,
                null,
                new Answers(Intake.DEFAULT, Map.of("estate", place.code().value()), Map.of(), contact));
    }
}
