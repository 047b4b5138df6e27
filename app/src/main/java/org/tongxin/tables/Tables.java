package org.tongxin.tables;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tongxin.common.Messages;
import org.tongxin.common.Refused;
import org.tongxin.modeling.Deployments;
import org.tongxin.modeling.Draft;
import org.tongxin.modeling.ModelCatalogue;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelRefused;
import org.tongxin.modeling.ModelVersion;
import org.tongxin.organization.CurrentPerson;

/** The decision tables in force. Process owners change them, administrators read them; {@link ModelCatalogue} and {@link Deployments} see to that. */
@Service
public class Tables {

    private static final String NEWER = "models.newer";

    private final ModelCatalogue catalogue;
    private final Deployments deployments;
    private final TableFiles files;
    private final TableCheck check;
    private final CurrentPerson current;
    private final Messages messages;

    Tables(
            ModelCatalogue catalogue,
            Deployments deployments,
            TableFiles files,
            TableCheck check,
            CurrentPerson current,
            Messages messages) {
        this.catalogue = catalogue;
        this.deployments = deployments;
        this.files = files;
        this.check = check;
        this.current = current;
        this.messages = messages;
    }

    public boolean mayEdit() {
        return current.get().holds("process-owner");
    }

    /** The newest version of each. */
    public List<ModelVersion> all() {
        return catalogue.newest().stream()
                .filter(version -> version.kind() == ModelKind.TABLE)
                .toList();
    }

    public Optional<ModelVersion> newest(String key) {
        return catalogue.newest(ModelKind.TABLE, key);
    }

    /** The newest first. */
    public List<ModelVersion> versions(String key) {
        return catalogue.versions(ModelKind.TABLE, key);
    }

    /** @throws Refused {@code tables.file.not-a-table} when it is a decision of another sort */
    public TableContent content(ModelVersion version) {
        return files.read(file(version));
    }

    /** As it can be opened in the Modeler. */
    public byte[] file(ModelVersion version) {
        return catalogue.content(version);
    }

    /** What is being edited, as it can be opened in the Modeler. */
    public byte[] file(TableDraft draft) {
        return files.write(file(draft.version()), draft.rows());
    }

    public Verdict check(TableDraft draft) {
        return check.check(draft.table(), draft.base());
    }

    /**
     * Puts the draft in force as a new version.
     *
     * @throws Refused {@code tables.problems}, {@link TableConflict}, {@link ModelRefused}, and what {@link Deployments#deploy} refuses
     */
    @Transactional
    public ModelVersion save(TableDraft draft, String reason) {
        if (draft.rows().isEmpty() || !check(draft).savable()) {
            throw new Refused("tables.problems");
        }
        return deploy(draft.version(), draft.base(), prepare(draft.version(), file(draft)), reason);
    }

    /**
     * Looks at a file that is to take the table's place; nothing is stored.
     *
     * @throws Refused {@code tables.file.other} when it holds another table, {@code tables.file.not-a-table}
     */
    public Draft look(ModelVersion version, byte[] file) {
        Draft draft = prepare(version, file);
        if (draft.findings().isEmpty() && !files.read(file).key().equals(version.key())) {
            throw new Refused("tables.file.other", version.key());
        }
        return draft;
    }

    /** What the file says, once the checker has found nothing in it. */
    public TableContent read(byte[] file) {
        return files.read(file);
    }

    /**
     * Puts the file in force as it is.
     *
     * @param version that it was compared with
     */
    @Transactional
    public ModelVersion putBack(ModelVersion version, Draft draft, String reason) {
        return deploy(version, content(version), draft, reason);
    }

    private Draft prepare(ModelVersion version, byte[] file) {
        return deployments.check(Map.of(ModelKind.TABLE.file(version.key()), file), List.of());
    }

    private ModelVersion deploy(ModelVersion version, TableContent base, Draft draft, String reason) {
        ModelVersion now = newest(version.key()).orElse(version);
        if (!now.definition().equals(version.definition())) {
            throw conflict(now, base);
        }
        if (!draft.findings().isEmpty()) {
            throw new ModelRefused(draft.findings(), messages);
        }
        try {
            return deployments.deploy(draft, reason).stream()
                    .filter(deployed -> deployed.key().equals(version.key()))
                    .findFirst()
                    .orElse(version);
        } catch (Refused refused) {
            if (refused.key().equals(NEWER)) {
                throw conflict(newest(version.key()).orElseThrow(), base);
            }
            throw refused;
        }
    }

    private TableConflict conflict(ModelVersion now, TableContent base) {
        TableContent theirs = content(Objects.requireNonNull(now));
        return new TableConflict(now, theirs, RowChange.between(base.rows(), theirs.rows()));
    }
}
