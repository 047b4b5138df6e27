package org.tongxin.modeling;

import java.util.Map;

/**
 * An element of a diagram, a row of a table, or a field of a form.
 *
 * @param facts what is set at it, by what it is called, in order
 * @param place where it stands; only that it is the same or another one means something
 */
public record ModelPart(String id, String type, String name, Map<String, String> facts, String place) {}
