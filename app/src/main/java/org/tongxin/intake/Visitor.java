package org.tongxin.intake;

/**
 * Where a page's request comes from, to keep somebody from doing too much; kept in memory only.
 *
 * @param address of the network
 * @param session of the browser
 */
public record Visitor(String address, String session) {}
