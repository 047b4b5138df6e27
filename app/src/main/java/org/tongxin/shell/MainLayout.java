package org.tongxin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import org.tongxin.common.LivePages;
import org.tongxin.common.MenuRule;
import org.tongxin.common.Messages;
import org.tongxin.common.TimeWords;
import org.tongxin.deadline.DemoClock;
import org.tongxin.deadline.DemoClockNote;
import org.tongxin.notification.NoticeBell;
import org.tongxin.notification.NoticeWords;
import org.tongxin.notification.Notices;
import org.tongxin.organization.Accounts;
import org.tongxin.organization.CurrentPerson;

/**
 * The frame around every view of those who work here: navigation by what the person may open, notices, account. It brings the ordinary fields, so that a new
 * view finds them in the committed frontend bundle, which otherwise holds for each view what it used when the bundle was built.
 */
@Layout
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(MultiSelectComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(FormLayout.class)
@Uses(Grid.class)
@Uses(Notification.class)
@Uses(HorizontalLayout.class)
@Uses(VerticalLayout.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TabSheet.class)
@Uses(IntegerField.class)
@Uses(NumberField.class)
@Uses(PasswordField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@Uses(Upload.class)
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Messages messages;
    private final SideNav navigation = new SideNav();

    MainLayout(
            Messages messages,
            DemoClock demoClock,
            CurrentPerson current,
            Notices notices,
            NoticeWords noticeWords,
            TimeWords words,
            LivePages live,
            AccountMenu.Factory accountMenu,
            Accounts accounts,
            List<MenuRule> menuRules) {
        this.messages = messages;
        setPrimarySection(Section.DRAWER);
        Anchor skip = new Anchor("#content", messages.get("shell.skip"));
        skip.addClassName("skip-link");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(messages.get("shell.menu"));
        Div space = new Div();
        space.addClassName("navbar-space");
        addToNavbar(skip, toggle, new DemoClockNote(messages, demoClock, words, live), space);
        current.find().ifPresent(person -> {
            if (!accounts.passwordToBeChanged()) {
                addToNavbar(new NoticeBell(notices, noticeWords, messages, words, live, person));
            }
            addToNavbar(accountMenu.of(person));
        });
        navigation.setLabel(messages.get("shell.menu"));
        if (!accounts.passwordToBeChanged()) {
            MenuConfiguration.getMenuEntries().stream()
                    .filter(entry -> menuRules.stream().allMatch(rule -> rule.shows(entry.path())))
                    .forEach(entry -> navigation.addItem(item(entry)));
        }
        addToDrawer(brand(), navigation);
    }

    private Component brand() {
        Image icon = new Image("icon.svg", "");
        Span name = new Span(messages.get("app.name"));
        Span claim = new Span(messages.get("app.claim"));
        claim.addClassName("brand-claim");
        Anchor brand = new Anchor("/", icon, new Div(name, claim));
        brand.addClassName("brand");
        return brand;
    }

    private SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(messages.get(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon().replaceFirst("^vaadin:", "")));
        }
        return item;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (getContent() != null) {
            getContent().setId("content");
        }
    }
}
