package org.tongxin.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.cases.Categories;
import org.tongxin.common.Changed;
import org.tongxin.common.Refused;
import org.tongxin.workflow.ProcessInfo;
import org.tongxin.workflow.Processes;

/** The service menu: everybody reads it, administrators edit it, which is recorded. */
@Service
public class ServiceMenu {

    private final JdbcClient jdbc;
    private final Administrators administrators;
    private final Categories categories;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    ServiceMenu(
            JdbcClient jdbc,
            Administrators administrators,
            Categories categories,
            Processes processes,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.administrators = administrators;
        this.categories = categories;
        this.processes = processes;
        this.events = events;
    }

    /** What residents see, in order. */
    public List<ServiceItem> active() {
        return all().stream().filter(ServiceItem::active).toList();
    }

    public List<ServiceItem> all() {
        return jdbc.sql("select * from service_item order by position, code")
                .query(ServiceItem.class)
                .list();
    }

    public Optional<ServiceItem> find(String code) {
        return jdbc.sql("select * from service_item where code = ?")
                .param(code)
                .query(ServiceItem.class)
                .optional();
    }

    /**
     * Adds an item.
     *
     * @throws Refused as {@link #save}, and {@code service.code.taken}
     */
    @Transactional
    public void add(ServiceItem item) {
        administrators.require();
        if (find(item.code()).isPresent()) {
            throw new Refused("service.code.taken", item.code());
        }
        save(item);
    }

    /**
     * Adds an item, or changes the one with its code.
     *
     * @throws Refused when the code is no lower-case word or a name is missing, the category does not exist, or the process is not one that residents
     *     start
     */
    @Transactional
    public void save(ServiceItem item) {
        administrators.require();
        if (!item.code().matches("[a-z][a-z0-9-]{1,39}")) {
            throw new Refused("service.code.wrong");
        }
        if (item.nameZh().isBlank() || item.nameEn().isBlank()) {
            throw new Refused("service.name.missing");
        }
        if (item.category() != null && categories.find(item.category()).isEmpty()) {
            throw new Refused("service.category.unknown", item.category());
        }
        if (processes.find(item.processKey()).filter(ProcessInfo::portal).isEmpty()) {
            throw new Refused("service.process.unknown", item.processKey());
        }
        record(item.code(), item);
        jdbc.sql("""
                        insert into service_item (code, name_zh, name_en, description_zh, description_en, icon, category,
                                                  process_key, position, active)
                        values (:code, :nameZh, :nameEn, :descriptionZh, :descriptionEn, :icon, :category,
                                :processKey, :position, :active)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en,
                            description_zh = excluded.description_zh, description_en = excluded.description_en,
                            icon = excluded.icon, category = excluded.category, process_key = excluded.process_key,
                            position = excluded.position, active = excluded.active
                        """).paramSource(item).update();
    }

    /** Takes an item off the menu for good; its cases stay. */
    @Transactional
    public void delete(String code) {
        administrators.require();
        record(code, null);
        jdbc.sql("delete from service_item where code = ?").param(code).update();
    }

    private void record(String code, @Nullable ServiceItem after) {
        Changed.between("service", code, words(find(code).orElse(null)), words(after))
                .ifPresent(events::publishEvent);
    }

    private static Map<String, String> words(@Nullable ServiceItem item) {
        Map<String, String> words = new LinkedHashMap<>();
        if (item != null) {
            words.put("service.nameZh", item.nameZh());
            words.put("service.nameEn", item.nameEn());
            words.put("service.descriptionZh", item.descriptionZh());
            words.put("service.descriptionEn", item.descriptionEn());
            words.put("service.icon", item.icon());
            words.put("service.category", item.category() == null ? "" : item.category());
            words.put("service.process", item.processKey());
            words.put("service.position", String.valueOf(item.position()));
            words.put("service.active", item.active() ? "✓" : "✗");
        }
        return words;
    }
}
