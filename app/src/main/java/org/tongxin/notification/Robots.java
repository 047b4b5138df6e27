package org.tongxin.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.Sealing;
import org.tongxin.common.Changed;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.notification.channel.Letter;
import org.tongxin.notification.channel.Outcome;
import org.tongxin.notification.channel.RobotChannel;
import org.tongxin.organization.Organization;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** The robots of units' groups. Whoever knows a robot's address can write into the group, so nobody is shown it again. */
@Service
@Transactional
public class Robots {

    /** They have no group of their own: their community's is told. */
    private static final Set<UnitType> SMALL = Set.of(UnitType.GRID, UnitType.BUILDING, UnitType.ESTATE);

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final RobotChannel channel;
    private final Organization organization;
    private final NoticeAdministrators administrators;
    private final Messages messages;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Robots(
            JdbcClient jdbc,
            Sealing sealing,
            RobotChannel channel,
            Organization organization,
            NoticeAdministrators administrators,
            Messages messages,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.channel = channel;
        this.organization = organization;
        this.administrators = administrators;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    /** The units whose groups have one. */
    @Transactional(readOnly = true)
    public List<UnitCode> units() {
        return jdbc.sql("select unit from notice_robot order by unit")
                .query((row, index) -> new UnitCode(row.getString(1)))
                .list();
    }

    /**
     * @throws Refused {@code notice.robot.unit} when there is no such unit, {@code notice.robot.bad} when it is no robot's address
     * @throws org.springframework.security.access.AccessDeniedException for everybody but administrators
     */
    public void save(UnitCode unit, String address) {
        administrators.only();
        String name = organization.unit(unit).map(Unit::name).orElseThrow(() -> new Refused("notice.robot.unit"));
        if (!channel.allows(address.strip())) {
            throw new Refused("notice.robot.bad");
        }
        boolean added = find(unit.value()).isEmpty();
        jdbc.sql("insert into notice_robot (unit, address) values (?, ?)"
                        + " on conflict (unit) do update set address = excluded.address")
                .params(unit.value(), sealing.seal(address.strip().getBytes(StandardCharsets.UTF_8)))
                .update();
        events.publishEvent(new Changed("robot", name + " " + unit, added ? "added" : "changed"));
    }

    public void remove(UnitCode unit) {
        administrators.only();
        String name = organization.unit(unit).map(Unit::name).orElse("");
        if (jdbc.sql("delete from notice_robot where unit = ?")
                        .param(unit.value())
                        .update()
                == 1) {
            events.publishEvent(new Changed("robot", name + " " + unit, "removed"));
        }
    }

    /** Says something harmless in the group; takes seconds when nobody answers. */
    public Outcome test(UnitCode unit) {
        administrators.only();
        String to = find(unit.value()).orElseThrow(() -> new Refused("notice.robot.unit"));
        return channel.send(new Letter(clock.millis(), to, "", messages.get("notice.robot.hello")));
    }

    Optional<String> find(String unit) {
        return jdbc
                .sql("select address from notice_robot where unit = ?")
                .param(unit)
                .query((row, index) -> row.getBytes(1))
                .list()
                .stream()
                .findFirst()
                .map(kept -> new String(sealing.open(kept), StandardCharsets.UTF_8));
    }

    /** The unit whose group hears what concerns this one: itself, or for a grid, building or estate the community. */
    Optional<UnitCode> hears(UnitCode unit, Predicate<UnitCode> hasRobot) {
        List<Unit> path = organization.path(unit);
        for (int i = path.size() - 1; i >= 0; i--) {
            if (hasRobot.test(path.get(i).code())) {
                return Optional.of(path.get(i).code());
            }
            if (!SMALL.contains(path.get(i).type())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
