package org.tongxin.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows one after the other, and keeps none of them. Without {@link #finish} the file is not whole. */
interface RowWriter extends Closeable {

    void write(List<? extends @Nullable Object> cells) throws IOException;

    void finish() throws IOException;
}
