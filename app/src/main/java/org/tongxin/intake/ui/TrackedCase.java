package org.tongxin.intake.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import org.jspecify.annotations.Nullable;

/** The code whose case this session looks at: in the session, so that it is in no address, history or log. */
@SpringComponent
@VaadinSessionScope
class TrackedCase {

    @Nullable
    String code;
}
