package org.tongxin.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param title as people read it
 * @param value text, a number, an {@link java.time.Instant}, a {@link java.time.LocalDate}; everything else by its {@code toString}, null leaves the cell
 *     empty
 */
public record Column<R>(String title, Function<? super R, ? extends @Nullable Object> value) {}
