package org.tongxin.notification.channel;

/** A way to send letters. Each call ends within seconds, whatever the other side does. */
public interface Channel {

    String MAIL = "mail";
    String ROBOT = "robot";

    /** {@link #MAIL} or {@link #ROBOT}. */
    String id();

    /** Whether it has been set up. */
    boolean ready();

    Outcome send(Letter letter);
}
