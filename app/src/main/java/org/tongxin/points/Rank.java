package org.tongxin.points;

/**
 * A place in a ranking; who has the same number of points shares it.
 *
 * @param name masked unless the person wants to be named or looks at their own line
 * @param own whether it is the line of whoever looks
 */
public record Rank(int place, String name, long points, boolean own) {}
