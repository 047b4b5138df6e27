package org.tongxin.organization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of unit (DOMAIN: 市, 区/县, 街道/镇, 社区, 网格, 楼栋, 小区, 职能部门, 驻区单位, 物业公司). */
public enum UnitType {
    CITY,
    DISTRICT,
    STREET,
    COMMUNITY,
    GRID,
    BUILDING,
    ESTATE,
    DEPARTMENT,
    PARTNER,
    PROPERTY_COMPANY;

    /** The id in tables and files, such as {@code property-company}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<UnitType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
