package org.tongxin.organization;

import com.vaadin.flow.component.Component;

/** A page among the administrator's that another feature brings; made anew whenever somebody opens it. */
public interface AdminTab {

    /** The message key of its name. */
    String title();

    Component content();
}
