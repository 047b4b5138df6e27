package org.tongxin.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.LivePages;
import org.tongxin.common.Messages;
import org.tongxin.notification.Notice;
import org.tongxin.notification.NoticeClass;
import org.tongxin.notification.Notices;
import org.tongxin.organization.CurrentPerson;
import org.tongxin.organization.Person;

/** 消息: everything that the person has been told, the newest first. The address says what is shown. */
@Route("notices")
@Menu(title = "notice.page", order = 12, icon = "vaadin:bell-o")
@PermitAll
class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 30;

    private final Notices notices;
    private final Messages messages;
    private final NoticeLines lines;
    private final Person person;
    private final RadioButtonGroup<Boolean> unread = new RadioButtonGroup<>();
    private final Select<NoticeClass> weight = new Select<>();
    private final Button readAll;
    private final Button arrived;
    private final Div list = new Div();
    private final Paragraph empty = new Paragraph();
    private final Button more;
    private long oldest = Long.MAX_VALUE;

    NoticesView(Notices notices, Messages messages, NoticeLines lines, LivePages live, CurrentPerson current) {
        this.notices = notices;
        this.messages = messages;
        this.lines = lines;
        this.person = current.get();
        addClassName("notices");
        readAll = new Button(messages.get("notice.read-all"), VaadinIcon.CHECK.create(), click -> readAll());
        readAll.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        arrived = new Button(messages.get("notice.arrived"), VaadinIcon.REFRESH.create(), click -> refresh());
        arrived.addThemeVariants(ButtonVariant.LUMO_SMALL);
        arrived.setVisible(false);
        more = new Button(messages.get("notice.more"), VaadinIcon.CHEVRON_DOWN.create(), click -> append());
        list.addClassName("notices-list");
        list.getElement().setAttribute("role", "list");
        empty.addClassName("empty-state");
        Anchor settings = new Anchor("notices/settings", messages.get("notice.settings"));
        settings.getElement().setAttribute("router-link", true);
        settings.addComponentAsFirst(VaadinIcon.COG.create());
        settings.addClassName("notices-settings");
        Div head = new Div(new H2(messages.get("notice.page")), settings);
        head.addClassName("notices-head");
        add(head, filters(), arrived, list, empty, more);
        live.listen(this, Notices.Arrived.class, event -> {
            if (event.concerns(person)) {
                arrived.setVisible(true);
            }
        });
    }

    private Div filters() {
        unread.setAriaLabel(messages.get("notice.show"));
        unread.setItems(false, true);
        unread.setItemLabelGenerator(only -> messages.get(only ? "notice.show.unread" : "notice.show.all"));
        unread.addValueChangeListener(change -> go(change.isFromClient()));
        weight.setAriaLabel(messages.get("notice.class"));
        weight.setItems(NoticeClass.values());
        weight.setItemLabelGenerator(
                one -> messages.get(one == null ? "notice.class.all" : "notice.class." + one.id()));
        weight.setEmptySelectionAllowed(true);
        weight.setEmptySelectionCaption(messages.get("notice.class.all"));
        weight.addValueChangeListener(change -> go(change.isFromClient()));
        Div filters = new Div(unread, weight, readAll);
        filters.addClassName("notices-filters");
        return filters;
    }

    private void go(boolean asked) {
        if (asked) {
            Map<String, String> query = new HashMap<>();
            if (Boolean.TRUE.equals(unread.getValue())) {
                query.put("show", "unread");
            }
            if (weight.getValue() != null) {
                query.put("class", weight.getValue().id());
            }
            UI.getCurrent().navigate(NoticesView.class, QueryParameters.simple(query));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        unread.setValue(
                asked.getSingleParameter("show").filter("unread"::equals).isPresent());
        weight.setValue(
                asked.getSingleParameter("class").map(NoticesView::known).orElse(null));
        refresh();
    }

    private static @Nullable NoticeClass known(String id) {
        return Arrays.stream(NoticeClass.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    final void refresh() {
        arrived.setVisible(false);
        list.removeAll();
        oldest = Long.MAX_VALUE;
        append();
        readAll.setEnabled(notices.unread(person) > 0);
    }

    private void append() {
        List<Notice> page =
                notices.page(person, Boolean.TRUE.equals(unread.getValue()), weight.getValue(), oldest, PAGE);
        page.forEach(notice -> list.add(lines.of(notice)));
        if (!page.isEmpty()) {
            oldest = page.get(page.size() - 1).id();
        }
        more.setVisible(page.size() == PAGE);
        boolean none = list.getComponentCount() == 0;
        list.setVisible(!none);
        empty.setVisible(none);
        empty.setText(messages.get(Boolean.TRUE.equals(unread.getValue()) ? "notice.none-unread" : "notice.none"));
    }

    private void readAll() {
        notices.latest(person, 1).forEach(notice -> notices.read(person, notice.id()));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return messages.get("notice.page");
    }
}
