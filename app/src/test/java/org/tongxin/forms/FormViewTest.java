package org.tongxin.forms;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormViewTest {

    private static final String NAME = """
            {"id":"f_name","type":"textfield","key":"name","label":"姓名","validate":{"required":true,"maxLength":5}}""";
    private static final String SERIOUS = """
            {"id":"f_serious","type":"checkbox","key":"serious","label":"严重"}""";
    private static final String WHY = """
            {"id":"f_why","type":"textfield","key":"why","label":"原因","validate":{"required":true},
             "conditional":{"hide":"=not(serious)"}}""";
    private static final String ROUTE = """
            {"id":"f_route","type":"select","key":"route","label":"去向",
             "values":[{"label":"部门","value":"department"},{"label":"志愿者","value":"volunteer"}]}""";
    private static final String ROWS = """
            {"id":"f_rows","type":"dynamiclist","path":"people","label":"当事人","components":[
              {"id":"f_person","type":"textfield","key":"person","label":"姓名（当事人）"}]}""";

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private static FormView show(FormSchema schema, Map<String, ?> context) {
        FormView view = FormKit.FORMS.view(schema, context);
        UI.getCurrent().add(view);
        return view;
    }

    private static TextField text(String label) {
        return _get(TextField.class, spec -> spec.withCaption(label));
    }

    @Test
    void showsWhatIsKnownAndGivesWhatIsTyped() {
        FormView view = show(FormKit.form(NAME, ROUTE), Map.of("name", "王芳"));
        assertThat(text("姓名").getValue()).isEqualTo("王芳");
        @SuppressWarnings("unchecked")
        ComboBox<Option> route = _get(ComboBox.class);
        _setValue(route, new Option("volunteer", "志愿者"));
        assertThat(view.values()).containsEntry("name", "王芳").containsEntry("route", "volunteer");
    }

    @Test
    void aConditionShowsAndHidesWhileSomebodyTypes() {
        FormView view = show(FormKit.form(SERIOUS, WHY), Map.of());
        assertThat(_find(TextField.class)).isEmpty();
        _setValue(_get(Checkbox.class), true);
        assertThat(_find(TextField.class)).hasSize(1);
        assertThat(view.values()).containsKeys("serious", "why");
    }

    @Test
    void errorsAppearBesideTheFieldAndNothingTypedIsLost() {
        FormSchema schema = FormKit.form(NAME, ROUTE);
        FormView view = show(schema, Map.of());
        _setValue(text("姓名"), "名字长得放不下");
        assertThat(text("姓名").isInvalid()).isTrue();
        var rejected = catchThrowableOfType(
                SubmissionRejected.class, () -> FormKit.FORMS.validate(schema, Map.of(), view.values()));
        view.showErrors(rejected);
        assertThat(text("姓名").getErrorMessage()).isEqualTo("最多填写 5 个字。");
        assertThat(text("姓名").getValue()).isEqualTo("名字长得放不下");
    }

    @Test
    void rowsComeAndGoAndKeepTheirValues() {
        FormView view = show(FormKit.form(ROWS), Map.of());
        _setValue(text("姓名（当事人）"), "甲");
        _click(_get(Button.class, spec -> spec.withText("添加一行")));
        assertThat(_find(TextField.class)).hasSize(2);
        _setValue(_find(TextField.class).get(1), "乙");
        assertThat(view.values()).containsEntry("people", List.of(Map.of("person", "甲"), Map.of("person", "乙")));
        _click(_find(Button.class).get(0));
        assertThat(view.values()).containsEntry("people", List.of(Map.of("person", "乙")));
        assertThat(text("姓名（当事人）").getValue()).isEqualTo("乙");
    }

    @Test
    void aDraftIsFilledInAgain() {
        FormView view = show(FormKit.form(NAME, SERIOUS, WHY, ROWS), Map.of());
        view.setValues(Map.of(
                "name",
                "李",
                "serious",
                true,
                "why",
                "漏水",
                "people",
                List.of(Map.of("person", "甲"), Map.of()),
                "gone",
                1));
        assertThat(text("原因").getValue()).isEqualTo("漏水");
        assertThat(view.values()).doesNotContainKey("gone").containsEntry("name", "李");
    }

    @Test
    void readOnlyMeansNothingCanBeChanged() {
        FormView view = show(FormKit.form(NAME, ROWS), Map.of());
        view.setReadOnly(true);
        assertThat(_find(TextField.class)).allMatch(TextField::isReadOnly);
        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void everyChangeIsToldForTheDraft() {
        FormView view = show(FormKit.form(NAME), Map.of());
        AtomicInteger changes = new AtomicInteger();
        view.onChange(changes::incrementAndGet);
        _setValue(text("姓名"), "王");
        assertThat(changes).hasValue(1);
    }
}
