package org.tongxin.intake.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.Messages;
import org.tongxin.forms.FormView;
import org.tongxin.intake.ServiceItem;
import org.tongxin.organization.Unit;

/** All of it once more before it is sent. */
class CheckPage extends StepPage {

    private final Messages messages;
    private final DescriptionList summary = new DescriptionList();
    /** Nobody sees it, so whoever fills it in is a program. */
    private final TextField website = new TextField("website");

    CheckPage(Draft draft, @Nullable ServiceItem item, int similar, @Nullable FormView answers, Messages messages) {
        this.messages = messages;
        if (similar > 0) {
            Div hint =
                    new Div(VaadinIcon.INFO_CIRCLE.create(), new Span(messages.get("portal.check.similar", similar)));
            hint.addClassName("portal-hint");
            add(hint);
        }
        if (item != null) {
            line("portal.check.item", item.name(getLocale()), Step.WHAT);
        }
        line("portal.check.text", draft.text.strip(), Step.WHAT);
        line("portal.check.where", where(draft), Step.WHERE);
        if (answers != null) {
            line("portal.check.details", "", Step.DETAILS);
            summary.add(new DescriptionList.Description(answers));
        }
        line("portal.check.photos", messages.get("portal.check.photos.count", draft.photos.size()), Step.PHOTO);
        line("portal.check.contact", contact(draft), Step.CONTACT);
        website.addClassName("portal-website");
        website.getElement().setAttribute("aria-hidden", "true");
        website.setTabIndex(-1);
        website.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        add(summary, website, new Paragraph(messages.get("portal.check.privacy")));
    }

    private void line(String label, String value, Step step) {
        RouterLink change = new RouterLink(
                messages.get("portal.check.change"), RequestView.class, new RouteParameters("step", step.path()));
        change.getElement().setAttribute("aria-label", messages.get("portal.check.change") + " " + messages.get(label));
        Div text = new Div(value);
        text.addClassName("portal-value");
        summary.add(new DescriptionList.Term(messages.get(label)), new DescriptionList.Description(text, change));
    }

    private static String where(Draft draft) {
        return Stream.of(name(draft.where), name(draft.building), draft.place.strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String name(@Nullable Unit unit) {
        return unit == null ? "" : unit.name();
    }

    private String contact(Draft draft) {
        String contact = (draft.name.strip() + " " + draft.phone.strip()).strip();
        return contact.isEmpty() ? messages.get("portal.check.anonymous") : contact;
    }

    @Override
    boolean valid() {
        return website.isEmpty();
    }
}
