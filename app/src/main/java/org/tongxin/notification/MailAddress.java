package org.tongxin.notification;

import java.util.regex.Pattern;
import org.tongxin.common.Refused;

/** An address that mail can be sent to: one, without a name, and with nothing that could become a line of a header. */
record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9][A-Za-z0-9-]*");

    /** @throws Refused {@code notice.address.bad} */
    MailAddress {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new Refused("notice.address.bad");
        }
    }

    /** {@code z***@example.cn}. */
    String masked() {
        return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return masked();
    }
}
