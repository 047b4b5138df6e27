package org.tongxin.organization.ui;

import org.tongxin.common.Messages;
import org.tongxin.organization.Organization;
import org.tongxin.organization.RoleAt;

/** A role at a unit as people say it, such as 和乐社区 · 社区派单员. */
record RoleTexts(Messages messages, Organization organization) {

    String of(RoleAt held) {
        String unit = organization
                .unit(held.unit())
                .map(found -> found.name())
                .orElse(held.unit().value());
        String role = organization
                .role(held.role())
                .map(found -> found.name(messages.locale()))
                .orElse(held.role());
        return unit + " · " + role;
    }
}
