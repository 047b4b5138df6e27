package org.tongxin.deadline;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongxin.common.Refused;

/** Changes of limits in a page's address, so that what was tried out on one page can be taken over on another. */
public final class LimitChanges {

    /** The name of the parameter, once for each row. */
    public static final String PARAMETER = "change";

    private static final Pattern ONE = Pattern.compile("([\\w.-]{1,100}):(\\d{1,7}):([a-z-]{1,30})");

    private LimitChanges() {}

    /** By the id of the row, in order; what nobody understands counts as left out. */
    public static Map<String, LimitChange> read(QueryParameters query) {
        Map<String, LimitChange> changes = new LinkedHashMap<>();
        for (String typed : query.getParameters(PARAMETER)) {
            Matcher one = ONE.matcher(typed);
            if (one.matches()) {
                LimitUnit.of(one.group(3)).ifPresent(unit -> {
                    try {
                        changes.put(one.group(1), new LimitChange(Integer.parseInt(one.group(2)), unit));
                    } catch (Refused nonsense) {
                        changes.remove(one.group(1));
                    }
                });
            }
        }
        return changes;
    }

    public static List<String> write(Map<String, LimitChange> changes) {
        return changes.entrySet().stream()
                .map(change -> change.getKey() + ":" + change.getValue().amount() + ":"
                        + change.getValue().unit().id())
                .toList();
    }
}
