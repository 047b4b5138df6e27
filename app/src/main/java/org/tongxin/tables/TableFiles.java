package org.tongxin.tables;

import java.util.List;

/** Decision tables as files that open in the Modeler. */
public interface TableFiles {

    /** @throws org.tongxin.common.Refused {@code tables.file.not-a-table} */
    TableContent read(byte[] file);

    /** The same file with other rows: what is not said of rows, and rows that stay as they are, stay to the letter. */
    byte[] write(byte[] file, List<Row> rows);
}
