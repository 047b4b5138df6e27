package org.tongxin.organization;

import java.util.Locale;
import java.util.Set;

/**
 * Something that people are at a unit, such as {@code dispatcher}.
 *
 * @param unitTypes the types of unit where it can be held
 */
public record Role(String id, String chineseName, String englishName, Set<UnitType> unitTypes) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? englishName : chineseName;
    }
}
