package org.tongxin.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;

/** Finds cases among those that a person may see; never by private values. */
public interface CaseSearch {

    /** The newest first, from after the position on; {@code limit} is 1–200. */
    Page find(Person person, Criteria criteria, @Nullable Position after, int limit);

    /**
     * The cases whose number or title holds the words, open ones first, the newest of them first. A title that the person may not see finds nothing; a
     * number does, since lists name it.
     */
    List<CaseNumber> titled(Person person, String text, int limit);

    /** Open cases of the same unit, or a unit below, and category that say much the same, the most similar first: candidates for a duplicate. */
    List<Similar> similar(Person person, CaseNumber number, int limit);

    /** How many open cases of a category there are at an estate, which their files name as the value {@code estate}. */
    int countOpen(UnitCode estate, String category);

    /** The cases that an account reported, the newest first, at most 200. */
    List<CaseFile> reportedBy(String account);

    /**
     * Everything that is not null restricts.
     *
     * @param text words in number, title, text and place, in any order
     * @param unit this unit and those below
     */
    record Criteria(
            @Nullable String text,
            @Nullable UnitCode unit,
            @Nullable String category,
            @Nullable Boolean open) {

        public static final Criteria ALL = new Criteria(null, null, null, null);

        public static Criteria text(String text) {
            return new Criteria(text, null, null, null);
        }
    }

    /** Where a page ended. */
    record Position(Instant receivedAt, CaseNumber number) {}

    /** @param next null on the last page */
    record Page(List<CaseFile> cases, @Nullable Position next) {}

    /** @param likeness share of what both say in what they say together, 0–1 */
    record Similar(CaseFile file, double likeness) {}
}
