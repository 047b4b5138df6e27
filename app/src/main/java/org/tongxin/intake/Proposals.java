package org.tongxin.intake;

/** Proposes category and urgency from the words of a request, by rules that a process owner edits. */
public interface Proposals {

    Proposal propose(String title, String text);
}
