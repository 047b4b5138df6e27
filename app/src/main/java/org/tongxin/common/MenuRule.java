package org.tongxin.common;

/** Keeps an entry out of the navigation that the person may open but has no use for; a feature offers it as a bean. */
@FunctionalInterface
public interface MenuRule {

    /** @param path of the view, such as {@code request/new} */
    boolean shows(String path);
}
