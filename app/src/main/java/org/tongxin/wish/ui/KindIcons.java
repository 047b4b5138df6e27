package org.tongxin.wish.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.tongxin.wish.WishKind;

/** The sign of each kind of wish; the word stands beside it. */
final class KindIcons {

    private KindIcons() {}

    static VaadinIcon of(WishKind kind) {
        return switch (kind) {
            case GOODS -> VaadinIcon.GIFT;
            case STUDY -> VaadinIcon.ACADEMY_CAP;
            case HEALTH -> VaadinIcon.DOCTOR;
            case COMPANY -> VaadinIcon.USERS;
            case REPAIR -> VaadinIcon.WRENCH;
            case SKILL -> VaadinIcon.LIGHTBULB;
            case OTHER -> VaadinIcon.STAR;
        };
    }
}
