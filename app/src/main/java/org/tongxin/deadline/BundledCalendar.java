package org.tongxin.deadline;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The years that the program brings along, for a database that does not know them yet; what an administrator imported stays. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BundledCalendar implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BundledCalendar.class);

    private final CalendarStore store;
    private final Calendars calendars;
    private final ResourcePatternResolver resources;

    BundledCalendar(CalendarStore store, Calendars calendars, ResourcePatternResolver resources) {
        this.store = store;
        this.calendars = calendars;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource resource : resources.getResources("classpath:calendar/*.csv")) {
            CalendarFile file = CalendarFile.parse(resource.getContentAsByteArray());
            if (!store.days().years().contains(file.year())) {
                store.replace(file, null);
                log.info("Working days of {} loaded", file.year());
            }
        }
        calendars.refresh();
    }
}
