package org.tongxin.organization.process;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.OneOf;
import org.tongxin.common.Refused;
import org.tongxin.common.UnitCode;
import org.tongxin.common.Vocabulary;
import org.tongxin.organization.Organization;
import org.tongxin.organization.UnitType;

/** What diagrams say about who does something. */
@Vocabulary("roles")
public class RoleVocabulary {

    private final Organization organization;

    RoleVocabulary(Organization organization) {
        this.organization = organization;
    }

    /** The group, such as {@code dispatcher@340203001}, of that role at the nearest unit, this one or above, that has it. */
    public String at(String role, String unit) {
        return organization.nearest(role, new UnitCode(unit)).group();
    }

    /**
     * The code of the nearest department for a field.
     *
     * @throws Refused {@code organization.no-department}
     */
    public String department(String field, String unit) {
        return organization
                .department(field, new UnitCode(unit))
                .map(department -> department.code().value())
                .orElseThrow(() -> new Refused("organization.no-department", field, unit));
    }

    /**
     * The code of the unit of that type, such as {@code street}, that the unit is or lies in.
     *
     * @throws Refused {@code organization.no-unit-above}
     */
    public String unit(@OneOf(ids = UnitType.class) String type, String unit) {
        return organization.path(new UnitCode(unit)).stream()
                .filter(above -> above.type().id().equals(type))
                .findFirst()
                .map(above -> above.code().value())
                .orElseThrow(() -> new Refused("organization.no-unit-above", type, unit));
    }

    /** The same for a proposal that somebody confirms: null when the field is null or nobody near has it. */
    public @Nullable String departmentIfAny(@Nullable String field, String unit) {
        return field == null
                ? null
                : organization
                        .department(field, new UnitCode(unit))
                        .map(department -> department.code().value())
                        .orElse(null);
    }
}
