package org.tongxin.absence;

import org.tongxin.common.LivePages;

/** From now on somebody else acts in the person's place, or nobody does any more; {@link LivePages} tells open pages. */
public record DeputiesChanged(String person, String deputy) implements LivePages.PageEvent {

    public boolean concerns(String account) {
        return person.equals(account) || deputy.equals(account);
    }
}
