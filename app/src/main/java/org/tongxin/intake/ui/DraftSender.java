package org.tongxin.intake.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxin.intake.Answers;
import org.tongxin.intake.Intake;
import org.tongxin.intake.NewRequest;
import org.tongxin.intake.Portal;
import org.tongxin.intake.RequestForms;
import org.tongxin.intake.ServiceItem;
import org.tongxin.intake.ServiceMenu;
import org.tongxin.intake.Visitor;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;
import org.tongxin.organization.Unit;
import org.tongxin.organization.UnitType;

/** Makes a request of a draft and sends it. */
@Component
class DraftSender {

    private final Portal portal;
    private final RequestForms requestForms;
    private final ServiceMenu menu;
    private final CurrentPerson currentPerson;

    DraftSender(Portal portal, RequestForms requestForms, ServiceMenu menu, CurrentPerson currentPerson) {
        this.portal = portal;
        this.requestForms = requestForms;
        this.menu = menu;
        this.currentPerson = currentPerson;
    }

    /** The process that the draft will start. */
    String process(Draft draft) {
        String picked = draft.process == null ? Intake.DEFAULT : draft.process;
        return draft.item == null
                ? picked
                : menu.find(draft.item).map(ServiceItem::processKey).orElse(picked);
    }

    /** The pages in order. */
    List<Step> steps(Draft draft) {
        boolean more = requestForms.further(process(draft)).isPresent();
        return Arrays.stream(Step.values())
                .filter(step -> more || step != Step.DETAILS)
                .toList();
    }

    /** The page to answer before any later one; nobody gets past it by the address bar. */
    Step firstUnanswered(Draft draft) {
        if (draft.text.isBlank()) {
            return Step.WHAT;
        }
        if (draft.where == null) {
            return Step.WHERE;
        }
        boolean open = steps(draft).contains(Step.DETAILS) && !process(draft).equals(draft.detailsOf);
        return open ? Step.DETAILS : Step.CHECK;
    }

    /** Open requests of the same estate about the same. */
    int similar(Draft draft) {
        if (draft.where == null || draft.where.type() != UnitType.ESTATE) {
            return 0;
        }
        return portal.similar(draft.where.code(), request(draft));
    }

    /**
     * @throws org.tongxin.common.Refused with the draft untouched
     * @throws org.tongxin.forms.SubmissionRejected when a further question is not answered as it must be
     */
    void send(Draft draft) {
        draft.sent(portal.submit(request(draft), draft.photos, visitor()));
    }

    static Visitor visitor() {
        return new Visitor(
                VaadinRequest.getCurrent().getRemoteAddr(),
                VaadinSession.getCurrent().getSession().getId());
    }

    private NewRequest request(Draft draft) {
        Unit where = Objects.requireNonNull(draft.where);
        ServiceItem item = draft.item == null ? null : menu.find(draft.item).orElse(null);
        Answers answers = requestForms.answers(process(draft), where.code(), draft.details);
        Map<String, Object> values = new HashMap<>(answers.values());
        if (item != null) {
            values.put("item", item.code());
        }
        if (where.type() == UnitType.ESTATE) {
            values.put("estate", where.code().value());
        }
        if (draft.building != null) {
            values.put("building", draft.building.code().value());
        }
        return new NewRequest(
                "",
                draft.text,
                item == null ? null : item.category(),
                null,
                draft.building == null ? where.code() : draft.building.code(),
                place(draft, where),
                "portal",
                null,
                currentPerson.find().map(Person::name).orElse(null),
                null,
                new Answers(answers.process(), values, answers.variables(), contact(draft, answers)));
    }

    private static String place(Draft draft, Unit where) {
        return Stream.of(where.name(), draft.building == null ? "" : draft.building.name(), draft.place.strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Object> contact(Draft draft, Answers answers) {
        Map<String, Object> contact = new HashMap<>(answers.privateValues());
        if (!draft.name.isBlank()) {
            contact.put("contactName", draft.name.strip());
        }
        if (!draft.phone.isBlank()) {
            contact.put("contactPhone", draft.phone.strip());
        }
        return contact;
    }
}
