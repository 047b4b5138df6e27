package org.tongxin.cases.web;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tongxin.cases.Attachment;
import org.tongxin.cases.AttachmentAccess;
import org.tongxin.cases.CaseFiles;
import org.tongxin.common.CaseNumber;
import org.tongxin.organization.CurrentPerson;

/** Remembers in the browser's session for which cases the tracking code was shown. */
@Service
class SessionAttachmentAccess implements AttachmentAccess {

    private static final String GRANTED = SessionAttachmentAccess.class.getName();

    private final CaseFiles cases;
    private final CurrentPerson currentPerson;

    SessionAttachmentAccess(CaseFiles cases, CurrentPerson currentPerson) {
        this.cases = cases;
        this.currentPerson = currentPerson;
    }

    @Override
    public void grantForSession(CaseNumber number) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null) {
            throw new IllegalStateException("There is no browser session to grant it to");
        }
        Set<String> granted = new HashSet<>(granted(session.getSession().getAttribute(GRANTED)));
        granted.add(number.value());
        session.getSession().setAttribute(GRANTED, granted);
    }

    @Override
    public boolean mayFetch(Attachment attachment) {
        return currentPerson
                        .find()
                        .filter(person -> cases.maySee(person, attachment.number()))
                        .isPresent()
                || attachment.visibleToResident()
                        && granted(sessionAttribute())
                                .contains(attachment.number().value());
    }

    private static @Nullable Object sessionAttribute() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            HttpSession session = request.getSession(false);
            return session == null ? null : session.getAttribute(GRANTED);
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static Set<String> granted(@Nullable Object attribute) {
        return attribute == null ? Set.of() : (Set<String>) attribute;
    }
}
