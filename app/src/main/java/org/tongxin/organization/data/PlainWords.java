package org.tongxin.organization.data;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxin.common.Changed.Secret;
import org.tongxin.common.Messages;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;
import org.tongxin.organization.Unit;

/** Units and accounts as the record tells them: names instead of codes, what is not set left out, of an account nothing personal but its name. */
@Component
class PlainWords {

    private final Organization organization;
    private final Messages messages;

    PlainWords(CurrentOrganization organization, Messages messages) {
        this.organization = organization;
        this.messages = messages;
    }

    /** By the message keys of the columns; empty when there is no such unit. */
    Map<String, Object> of(@Nullable Unit unit) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (unit != null) {
            words.put("admin.column.name", unit.name());
            words.put("admin.column.type", text("unit-type." + unit.type().id()));
            words.put("admin.column.parent", unit(unit.parent()));
            words.put("admin.column.field", word(unit.field()));
            words.put("admin.column.households", unit.households() == 0 ? "" : String.valueOf(unit.households()));
            words.put("admin.column.estate", unit(unit.estate()));
            words.put("admin.column.served_by", unit(unit.servedBy()));
            words.put("admin.column.owners_committee", yes(unit.ownersCommittee()));
            words.put("admin.column.party_branch", word(unit.partyBranch()));
            words.put("admin.column.party_group", word(unit.partyGroup()));
            words.put("admin.column.closed", yes(unit.closed()));
        }
        return words;
    }

    Map<String, Object> of(@Nullable Account account) {
        Map<String, Object> words = new LinkedHashMap<>();
        if (account != null) {
            words.put("admin.column.display_name", new Secret(account.displayName()));
            words.put("admin.column.note", account.note() == null ? "" : new Secret(account.note()));
            words.put("admin.column.disabled", yes(account.disabled()));
            words.put(
                    "admin.column.roles",
                    account.roles().stream().map(this::role).sorted().collect(Collectors.joining("；")));
        }
        return words;
    }

    private String role(RoleAt held) {
        return unit(held.unit()) + " · "
                + organization.role(held.role()).map(role -> role.chineseName()).orElse(held.role());
    }

    private String unit(@Nullable UnitCode code) {
        return code == null
                ? ""
                : organization.unit(code).map(found -> found.name() + " ").orElse("") + code;
    }

    private String yes(boolean value) {
        return value ? text("audit.yes") : "";
    }

    private String text(String key) {
        return messages.get(Locale.SIMPLIFIED_CHINESE, key);
    }

    private static String word(@Nullable String value) {
        return value == null ? "" : value;
    }
}
