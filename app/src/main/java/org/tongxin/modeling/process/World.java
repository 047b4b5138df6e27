package org.tongxin.modeling.process;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.jspecify.annotations.Nullable;
import org.tongxin.forms.FormSchema;

/** A deployment as a whole: what is in its files, and what is known beside them. */
class World {

    static final String LIMITS = "limits";

    private final Known known;
    private final Language language;
    private final Templates templates;
    private final Map<String, Diagram> diagrams = new LinkedHashMap<>();
    private final Map<String, FormSchema> forms = new LinkedHashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private @Nullable Set<String> limits;
    private @Nullable List<InUse> inUse;

    World(Known known, Language language, Templates templates) {
        this.known = known;
        this.language = language;
        this.templates = templates;
    }

    void add(Diagram diagram) {
        diagrams.put(diagram.process().getId(), diagram);
    }

    void add(FormSchema form) {
        forms.put(form.id(), form);
    }

    /** A form that cannot be read is told once, not again at every step that names it. */
    void unreadable(String form) {
        unreadable.add(form);
    }

    boolean hasForm(String id) {
        return forms.containsKey(id) || unreadable.contains(id);
    }

    void add(Table table) {
        tables.put(table.key(), table);
    }

    Language language() {
        return language;
    }

    Templates templates() {
        return templates;
    }

    Set<String> roles() {
        return known.roles();
    }

    /** A form of this deployment: diagrams are bound to those they came with. */
    Optional<FormSchema> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** A process of this deployment, otherwise as it is deployed now. */
    Optional<Diagram> process(String key) {
        return Optional.ofNullable(diagrams.get(key)).or(() -> deployedProcess(key));
    }

    /** A table of this deployment, otherwise as it is deployed now. */
    Optional<Table> table(String key) {
        return Optional.ofNullable(tables.get(key)).or(() -> deployedTable(key));
    }

    Optional<Table> deployedTable(String key) {
        return known.table(key).flatMap(Table::of);
    }

    /** The rows of the limits table. */
    Set<String> limits() {
        if (limits == null) {
            limits = table(LIMITS).map(Table::firstColumn).orElse(Set.of());
        }
        return limits;
    }

    /** What stays in use beside this deployment: the newest processes that it does not replace, and the versions that only running cases are in. */
    List<InUse> inUse() {
        if (inUse == null) {
            inUse = known.versions().stream()
                    .flatMap(version -> {
                        Diagram diagram = new Diagram(version.model());
                        boolean stays = version.newest()
                                && !hasProcess(String.valueOf(diagram.process().getId()));
                        return stays || version.cases() > 0
                                ? Stream.of(new InUse(diagram, version, !stays))
                                : Stream.of();
                    })
                    .toList();
        }
        return inUse;
    }

    /** The world of a version that stays: its forms are those that it came with. */
    World of(InUse version) {
        World world = new World(known, language, templates);
        known.forms(version.definition()).forEach(world::add);
        return world;
    }

    /** The newest version that is deployed, whatever this deployment brings. */
    Optional<Diagram> deployedProcess(String key) {
        return known.process(key).map(Diagram::new);
    }

    /** Whether the process is part of this deployment. */
    boolean hasProcess(String key) {
        return diagrams.containsKey(key);
    }

    boolean bringsTable(String key) {
        return tables.containsKey(key);
    }

    /** Whether all forms that the diagram names can be read: otherwise nobody knows which variables they set. */
    boolean hasFormsOf(Diagram diagram) {
        return diagram.elements().stream()
                .map(tag -> tag.getAttributeNS(Diagram.CAMUNDA, "formRef"))
                .allMatch(form -> form.isEmpty() || forms.containsKey(form));
    }

    /** Whether a diagram of this deployment, or one that stays in use, calls the process. */
    boolean isCalled(String key) {
        return Stream.concat(diagrams.values().stream(), inUse().stream().map(InUse::diagram))
                .flatMap(diagram -> diagram.all(CallActivity.class).stream())
                .anyMatch(call -> key.equals(call.getCalledElement()));
    }

    /** The forms that a diagram names and this deployment has. */
    Stream<FormSchema> formsOf(Diagram diagram) {
        Set<String> ids = new HashSet<>();
        diagram.elements().forEach(tag -> ids.add(tag.getAttributeNS(Diagram.CAMUNDA, "formRef")));
        return ids.stream().map(forms::get).flatMap(Stream::ofNullable);
    }
}
