package org.tongxin.organization;

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
    PROPERTY_COMPANY
}
