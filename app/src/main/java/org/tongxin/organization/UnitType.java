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

    /** Whether a unit of the other type may stand directly below one of this type. A type never stands below itself, however far down. */
    public boolean mayHold(UnitType below) {
        return switch (below) {
            case CITY -> false;
            case DISTRICT -> this == CITY;
            case STREET -> this == DISTRICT;
            case COMMUNITY -> this == STREET;
            case GRID, ESTATE -> this == COMMUNITY;
            case BUILDING -> this == GRID;
            case DEPARTMENT, PROPERTY_COMPANY -> this == CITY || this == DISTRICT || this == STREET;
            case PARTNER -> this == CITY || this == DISTRICT || this == STREET || this == COMMUNITY;
        };
    }

    public static Optional<UnitType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
