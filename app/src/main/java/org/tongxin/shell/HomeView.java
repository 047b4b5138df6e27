package org.tongxin.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.RoleAt;

/** The root: those who work here get their inbox, residents and visitors the portal. */
@Route(value = "", autoLayout = false)
@AnonymousAllowed
class HomeView extends Div implements BeforeEnterObserver {

    private final CurrentPerson current;

    HomeView(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean worksHere = current.find()
                .map(person -> person.roles().stream().map(RoleAt::role).anyMatch(role -> !role.equals("resident")))
                .orElse(false);
        event.forwardTo(worksHere ? "inbox" : "portal");
    }
}
