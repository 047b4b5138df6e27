package org.tongxin.common;

/** Whether a demo city and demo accounts are written into an empty database and shown on the login page. */
public record DemoMode(boolean enabled) {}
