package org.tongxin.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.CaseNumber;
import org.tongxin.common.UnitCode;
import org.tongxin.organization.Person;
import org.tongxin.organization.RoleAt;

/** The files of all cases. Every change takes part in the caller's transaction, which is the engine's. */
public interface CaseFiles {

    /**
     * Opens a file with a new number and tracking code.
     *
     * @throws org.tongxin.common.Refused when unit or category does not exist, the time is in the future, the title is empty, a text is too long,
     *     or (channel, externalId) is taken: {@code case.duplicate}, after which the transaction is still good
     */
    CaseFile open(NewCase newCase);

    Optional<CaseFile> find(CaseNumber number);

    /** By the code as a person types it: letter case, spaces, dashes and look-alikes (O for 0) do not matter. */
    Optional<CaseFile> byTrackingCode(String trackingCode);

    /** Merges values into the file; a null value removes the key. */
    void update(CaseNumber number, Map<String, Object> values);

    /** Merges private values; they are encrypted at rest. */
    void updatePrivate(CaseNumber number, Map<String, Object> privateValues);

    /**
     * @throws org.tongxin.common.Refused when unit or category does not exist
     */
    void classify(CaseNumber number, @Nullable String category, Urgency urgency, UnitCode unit);

    void setDue(CaseNumber number, @Nullable Instant dueAt);

    /** How far it has come; open cases only. */
    void advance(CaseNumber number, Stage stage);

    /** Closes the file; {@code result} is a key such as {@code solved}, {@code not-rated}, {@code rejected}, or a word of the diagram's own. */
    void close(CaseNumber number, String result);

    /** Opens the file again; the resident may rate the new result. */
    void reopen(CaseNumber number);

    /**
     * @param stars 1–5
     * @throws org.tongxin.common.Refused {@code case.rated} when this result has been rated already
     */
    void rate(CaseNumber number, int stars, boolean solved, @Nullable String comment);

    /** The newest rating. */
    Optional<Rating> rating(CaseNumber number);

    void record(CaseNumber number, TimelineEntry entry);

    List<TimelineEntry> timeline(CaseNumber number);

    /**
     * The private values as they are: for what the application itself makes of them, such as a document, never for showing them. To people they are
     * shown by {@link #masked} and {@link #reveal}.
     */
    Map<String, Object> privateValues(CaseNumber number);

    /**
     * The file becomes confidential, for good: only who is admitted by name and the chain above (community secretary, street and district coordinator)
     * may see it. Said once, when its process starts.
     */
    void conceal(CaseNumber number);

    /** Those of the cases that are confidential and not this person's to see: lists that name them leave out what they are about. */
    Set<CaseNumber> hidden(Person person, Collection<CaseNumber> numbers);

    /** The private values with everything masked (138****5678), for whoever may see the case. */
    Map<String, String> masked(CaseNumber number);

    /** One private value masked, as {@link #masked} does it; {@code field} says which rule applies. */
    String mask(String field, String value);

    /**
     * From now on the case may be seen by a user, or by everybody in a group {@code role@unit}: workflow says so for whoever gets a task of it.
     *
     * @param key name of an account, or a group
     */
    default void admit(CaseNumber number, String key) {
        admit(number, Set.of(key));
    }

    /** The same for several. */
    void admit(CaseNumber number, Set<String> keys);

    /** The user no longer works on the case: may still look at it, but see no private value in full until a task of it is theirs again. */
    void release(CaseNumber number, String user);

    /**
     * Strikes the case's private values out of a text that others will read, however they are spaced or written in full width: names, phone and ID
     * numbers, the parts of an address that point to a home. Mobile and ID numbers are struck out even when the file does not hold them.
     */
    Redaction redact(CaseNumber number, String text);

    /**
     * @param text with everything found replaced by {@code ○○}
     * @param found the keys of the private values that stood in it
     */
    record Redaction(String text, Set<String> found) {}
    /** Whoever is in the group works on the case without seeing private values in full: {@link #mayReveal} is false for them. */
    void withhold(CaseNumber number, RoleAt group);

    /** The group needs the contact from now on; the resident reads so in the timeline. */
    void disclose(CaseNumber number, RoleAt group);

    /**
     * Whether somebody may see the case: who was admitted, who reported it, and dispatchers, secretaries, coordinators and supervisors of the case's
     * unit and of those above it. A confidential one: who was admitted by name, and secretaries and coordinators.
     */
    boolean maySee(Person person, CaseNumber number);

    /**
     * The file, for somebody who may see it.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person may not see it, or there is no such case
     */
    CaseFile require(Person person, CaseNumber number);

    /**
     * Whether somebody may see private values in full: who works on the open case in person, not just through a group, and from whom they are not
     * {@linkplain #withhold withheld}.
     */
    boolean mayReveal(Person person, CaseNumber number);

    /**
     * A private value in full. That it was looked at, by whom and why, is recorded for good.
     *
     * @param field the key of a value that {@link #masked} shows
     * @throws org.tongxin.common.Refused when the reason is missing or too long
     * @throws org.springframework.security.access.AccessDeniedException when the person may not, or there is no such value
     */
    String reveal(CaseNumber number, Person person, String field, String reason);
}
