package org.tongxin.statistics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.RoleAt;
import org.tongxin.statistics.Period;

/** The supervision orders of a month, from supervision's own table: those put in it, and those that still stood when it began. */
@SpringComponent
class ReportOrders {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportOrders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param step its name in the diagram
     * @param addressee the unit that has to answer
     * @param state as it is now: {@code standing}, {@code answered}, {@code accepted}, {@code withdrawn}, {@code moot}
     */
    record Order(String number, String step, UnitCode addressee, Instant issued, String state) {}

    List<Order> of(List<UnitCode> units, Period period) {
        return jdbc.sql("""
                        select o.case_number, o.step_name, o.addressee, o.issued_at,
                            coalesce(o.outcome, case when o.answer is null then 'standing' else 'answered' end) as state
                        from supervision_order o join case_file f on f.number = o.case_number
                        where f.unit_path && cast(:units as text[]) and o.issued_at < :to and (o.ended_at is null or o.ended_at >= :from)
                        order by o.issued_at limit :most
                        """)
                .param("units", units.stream().map(UnitCode::value).toArray(String[]::new))
                .param("from", at(period.from()))
                .param("to", at(period.to().plusDays(1)))
                .param("most", MonthlyReport.MOST)
                .query((row, index) -> new Order(
                        row.getString("case_number"),
                        row.getString("step_name"),
                        RoleAt.parse(row.getString("addressee")).unit(),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        row.getString("state")))
                .list();
    }

    private OffsetDateTime at(java.time.LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
    }
}
