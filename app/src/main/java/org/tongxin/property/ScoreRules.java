package org.tongxin.property;

/** The tables that process owners edit: {@code property-score.dmn} and {@code property-assessment.dmn}. */
public interface ScoreRules {

    /** How much an event counts, the more the worse. 0 when the table says nothing. */
    int points(String event, String urgency);

    /** Full marks of a quarter. */
    int fullMarks();

    /** From how many points in a quarter a company is listed for removal. */
    int removal();

    /** The community's share in the assessment, in percent. */
    int communityWeight();
}
