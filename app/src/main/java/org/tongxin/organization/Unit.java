package org.tongxin.organization;

import org.jspecify.annotations.Nullable;
import org.tongxin.common.UnitCode;

/**
 * A unit of the organisation tree.
 *
 * @param parent the unit above; null only for the city
 * @param field what a department is for, such as {@code urban-management}, or a partner, such as {@code legal}; null for other units
 * @param households number of households, 0 where it is not counted
 * @param estate the estate (小区) that a grid or building lies in as a whole; null when it lies in none or in several
 * @param servedBy the property company that serves an estate; null for other units and for an estate without one
 * @param ownersCommittee whether an estate has an owners' committee (业委会)
 * @param partyBranch name of the party branch (党支部) that leads in a grid, null when there is none
 * @param partyGroup name of the party group (党小组) of a grid, null when there is none
 * @param closed whether it is kept only because old cases name it; closed units have nothing and nobody below them
 */
public record Unit(
        UnitCode code,
        String name,
        UnitType type,
        @Nullable UnitCode parent,
        @Nullable String field,
        int households,
        @Nullable UnitCode estate,
        @Nullable UnitCode servedBy,
        boolean ownersCommittee,
        @Nullable String partyBranch,
        @Nullable String partyGroup,
        boolean closed) {}
