package org.tongxin.modeling;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;

/** A page of {@code /models}, also one that another feature brings; made anew whenever somebody opens it. */
public interface ModelsTab {

    /** Its name in the address: {@code /models?tab=<id>}. */
    String id();

    /** The message key of its name. */
    String title();

    /** @param query of the address; what nobody understands in it counts as left out */
    Component content(QueryParameters query);
}
