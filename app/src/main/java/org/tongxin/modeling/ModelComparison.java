package org.tongxin.modeling;

import java.util.List;

/** What became of a file: in words, not in lines of XML. */
public interface ModelComparison {

    /**
     * Added, changed, moved, in the order of the newer file, then what is removed. How a file is written (indentation, order of attributes) does not count.
     *
     * @throws org.tongxin.common.Refused {@code models.unreadable} when one of them cannot be read
     */
    List<Difference> compare(ModelKind kind, byte[] before, byte[] after);

    /** What a file holds, in order. */
    List<ModelPart> parts(ModelKind kind, byte[] file);
}
