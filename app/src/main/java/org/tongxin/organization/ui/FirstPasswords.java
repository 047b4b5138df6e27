package org.tongxin.organization.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import org.tongxin.organization.Accounts;

/** Whoever has a password that somebody else chose gets to see the account page only, wherever they want to go. */
@Component
class FirstPasswords implements VaadinServiceInitListener {

    private final Accounts accounts;

    FirstPasswords(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(page -> page.getUI().addBeforeEnterListener(this::hold));
    }

    private void hold(BeforeEnterEvent event) {
        if (accounts.passwordToBeChanged() && event.getNavigationTarget() != AccountView.class) {
            event.forwardTo(AccountView.class);
        }
    }
}
