package org.tongxin.modeling.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.AddressValues;
import org.tongxin.modeling.ModelKind;
import org.tongxin.modeling.ModelVersion;

/**
 * What of the page is shown: {@code ?tab=processes&process=dispatch&version=3&compare=2}.
 *
 * @param version null for the newest
 * @param compare the earlier version beside it; null when it is shown alone
 * @param text that names have to contain; empty for all
 */
record ModelsAddress(
        String tab,
        @Nullable ModelKind kind,
        String key,
        @Nullable Integer version,
        @Nullable Integer compare,
        String text) {

    static final String PROCESSES = "processes";
    static final String DEPLOY = "deploy";

    static ModelsAddress of(QueryParameters query) {
        ModelKind kind = Arrays.stream(ModelKind.values())
                .filter(each -> AddressValues.one(query, each.id()) != null)
                .findFirst()
                .orElse(null);
        String key = kind == null ? null : AddressValues.one(query, kind.id());
        String text = AddressValues.one(query, "q");
        return new ModelsAddress(
                PROCESSES,
                kind,
                key == null ? "" : key,
                number(query, "version"),
                number(query, "compare"),
                text == null ? "" : text);
    }

    private static @Nullable Integer number(QueryParameters query, String name) {
        String text = AddressValues.one(query, name);
        return text != null && text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    static ModelsAddress of(ModelVersion version) {
        return new ModelsAddress(PROCESSES, version.kind(), version.key(), version.version(), null, "");
    }

    ModelsAddress with(@Nullable Integer otherVersion, @Nullable Integer otherCompare) {
        return new ModelsAddress(tab, kind, key, otherVersion, otherCompare, text);
    }

    ModelsAddress to(ModelKind otherKind, String otherKey) {
        return new ModelsAddress(tab, otherKind, otherKey, null, null, text);
    }

    ModelsAddress withText(String other) {
        return new ModelsAddress(tab, kind, key, version, compare, other);
    }

    /** The list alone. */
    ModelsAddress list() {
        return new ModelsAddress(tab, null, "", null, null, text);
    }

    /** The page of deployments, to which this version is brought back. */
    ModelsAddress rollBack() {
        return new ModelsAddress(DEPLOY, kind, key, version, null, "");
    }

    boolean shows(ModelVersion other) {
        return other.kind() == kind && other.key().equals(key);
    }

    QueryParameters query() {
        Map<String, List<String>> values = new HashMap<>();
        AddressValues.put(values, "tab", tab);
        if (kind != null) {
            AddressValues.put(values, kind.id(), key);
        }
        AddressValues.put(values, "version", version == null ? null : version.toString());
        AddressValues.put(values, "compare", compare == null ? null : compare.toString());
        AddressValues.put(values, "q", text);
        return new QueryParameters(values);
    }

    RouterLink link(String label) {
        RouterLink link = new RouterLink(label, ModelsView.class);
        link.setQueryParameters(query());
        return link;
    }
}
