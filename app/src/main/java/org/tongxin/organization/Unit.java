package org.tongxin.organization;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/**
 * A unit of the organisation tree.
 *
 * @param parent the unit above; null only for the city
 * @param field what a department is for, such as {@code urban-management}; null for other units
 * @param households number of households, 0 where it is not counted
 */
public record Unit(
        UnitCode code,
        String name,
        UnitType type,
        @Nullable UnitCode parent,
        @Nullable String field,
        int households) {}
