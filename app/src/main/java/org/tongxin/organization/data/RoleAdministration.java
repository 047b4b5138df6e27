package org.tongxin.organization.data;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Changed;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Role;
import org.tongxin.organization.UnitType;

/**
 * The roles that diagrams can give steps to. One that an administrator adds can be held, named in a diagram and has an inbox at once. None is taken away: cases that have
 * ended still name it. Every call refuses with {@link AccessDeniedException} who is no administrator.
 */
@Service
public class RoleAdministration {

    private final CurrentPerson currentPerson;
    private final CurrentOrganization organization;
    private final OrganizationWriter writer;
    private final JdbcClient jdbc;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    RoleAdministration(
            CurrentPerson currentPerson,
            CurrentOrganization organization,
            OrganizationWriter writer,
            JdbcClient jdbc,
            Messages messages,
            ApplicationEventPublisher events) {
        this.currentPerson = currentPerson;
        this.organization = organization;
        this.writer = writer;
        this.jdbc = jdbc;
        this.messages = messages;
        this.events = events;
    }

    /** @throws Refused {@code organization.bad.role-…} when the role would not be right, {@code organization.role-taken} */
    @Transactional
    public void add(Role role) {
        begin(role);
        int added = statement("""
                insert into role (id, name_zh, name_en, unit_types, position)
                values (:id, :chinese, :english, :types, (select max(position) + 1 from role))
                on conflict (id) do nothing
                """, role).update();
        if (added == 0) {
            throw new Refused("organization.role-taken", role.id());
        }
        tell(role, Map.of());
    }

    /**
     * Other names, or other types of unit.
     *
     * @throws Refused {@code organization.bad.role-…}; {@code organization.bad.role-held} when somebody holds it where it could no longer be held
     */
    @Transactional
    public void save(Role role) {
        begin(role);
        Role before = organization.role(role.id()).orElseThrow(() -> new Refused("organization.bad.role", role.id()));
        jdbc.sql("""
                        select u.name from role_holding h join unit u on u.code = h.unit
                        where h.role = :id and not u.type = any (:types) order by u.code limit 1
                        """)
                .param("id", role.id())
                .param("types", types(role.unitTypes()))
                .query(String.class)
                .optional()
                .ifPresent(unit -> {
                    throw new Refused("organization.bad.role-held", unit);
                });
        statement("update role set name_zh = :chinese, name_en = :english, unit_types = :types where id = :id", role)
                .update();
        tell(role, words(before));
    }

    private void begin(Role role) {
        if (!currentPerson.get().holds(AccountRules.ADMINISTRATOR)) {
            throw new AccessDeniedException("Not an administrator");
        }
        if (!role.id().matches("[a-z][a-z0-9-]{1,39}")) {
            throw new Refused("organization.bad.role-id");
        }
        if (!Texts.good(role.chineseName()) || !Texts.good(role.englishName())) {
            throw new Refused("organization.bad.role-name");
        }
        if (role.unitTypes().isEmpty()) {
            throw new Refused("organization.bad.role-nowhere");
        }
        writer.lock();
    }

    private JdbcClient.StatementSpec statement(String sql, Role role) {
        return jdbc.sql(sql)
                .param("id", role.id())
                .param("chinese", role.chineseName())
                .param("english", role.englishName())
                .param("types", types(role.unitTypes()));
    }

    private static String[] types(Set<UnitType> types) {
        return types.stream().sorted().map(UnitType::id).toArray(String[]::new);
    }

    private void tell(Role role, Map<String, String> before) {
        Changed.between("role", role.id(), before, words(role)).ifPresent(events::publishEvent);
    }

    private Map<String, String> words(Role role) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("admin.role.chinese", role.chineseName());
        words.put("admin.role.english", role.englishName());
        words.put(
                "admin.role.types",
                role.unitTypes().stream()
                        .sorted()
                        .map(type -> messages.get(Locale.SIMPLIFIED_CHINESE, "unit-type." + type.id()))
                        .collect(joining("、")));
        return words;
    }
}
