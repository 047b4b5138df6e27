package org.tongxin.common.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Which characters the glyphs of a document stand for, so that it can be searched and copied from. PDFBox asks the font, where one glyph is both 人 and the
 * radical ⼈, and takes the radical.
 */
class PdfCharacters {

    /** As many as the format allows in one go. */
    private static final int BLOCK = 100;

    private final Map<String, String> characters = new TreeMap<>();

    void add(byte[] code, int point) {
        characters.put(hex(code), hex(Character.toString(point).getBytes(StandardCharsets.UTF_16BE)));
    }

    COSStream stream(PDDocument document) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(cmap().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private String cmap() {
        StringBuilder cmap = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        Iterator<Map.Entry<String, String>> left = characters.entrySet().iterator();
        for (int open = characters.size(); open > 0; open -= BLOCK) {
            cmap.append(Math.min(open, BLOCK)).append(" beginbfchar\n");
            for (int i = 0; i < BLOCK && left.hasNext(); i++) {
                Map.Entry<String, String> one = left.next();
                cmap.append(one.getKey()).append(' ').append(one.getValue()).append('\n');
            }
            cmap.append("endbfchar\n");
        }
        return cmap.append("""
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """).toString();
    }

    private static String hex(byte[] bytes) {
        return "<" + HexFormat.of().withUpperCase().formatHex(bytes) + ">";
    }
}
