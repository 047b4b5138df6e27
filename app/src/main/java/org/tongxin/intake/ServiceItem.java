package org.tongxin.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the service menu (服务菜单) from which residents pick.
 *
 * @param icon name of a Vaadin icon, such as {@code wrench}
 * @param category the category of its requests; null lets the rules propose one
 * @param processKey the process that its requests start
 * @param position smaller comes first
 * @param active whether residents see it
 */
public record ServiceItem(
        String code,
        String nameZh,
        String nameEn,
        String descriptionZh,
        String descriptionEn,
        String icon,
        @Nullable String category,
        String processKey,
        int position,
        boolean active) {

    public String name(Locale locale) {
        return chinese(locale) ? nameZh : nameEn;
    }

    public String description(Locale locale) {
        return chinese(locale) ? descriptionZh : descriptionEn;
    }

    private static boolean chinese(Locale locale) {
        return !locale.getLanguage().equals("en");
    }
}
