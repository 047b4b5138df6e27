package org.tongxin.cases.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks through every object of a PDF and takes out what a document need not have: metadata, private data of programs, scripts, actions that run by
 * themselves or leave the document, embedded files, and the camera's metadata in photos.
 */
class PdfScrubber {

    private static final List<COSName> NEVER = names(
            "Metadata",
            "PieceInfo",
            "OpenAction",
            "JavaScript",
            "JS",
            "EmbeddedFiles",
            "EF",
            "AF",
            "XFA",
            "Collection",
            "LastModified",
            "RichMediaContent");

    /** What a link may do; everything else is removed. */
    private static final List<COSName> HARMLESS = names("GoTo", "Named", "URI");

    private static final COSName ADDITIONAL_ACTIONS = COSName.getPDFName("AA");
    private static final COSName NEXT = COSName.getPDFName("Next");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    void scrub(COSDocument document) throws IOException {
        visit(document.getTrailer());
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSDictionary dictionary) {
                scrub(dictionary);
                dictionary.getValues().forEach(this::visit);
            } else if (next instanceof COSArray array) {
                array.forEach(this::visit);
            }
        }
    }

    private void visit(@Nullable COSBase value) {
        COSBase target = value instanceof COSObject reference ? reference.getObject() : value;
        if ((target instanceof COSDictionary || target instanceof COSArray) && seen.add(target)) {
            open.push(target);
        }
    }

    private void scrub(COSDictionary dictionary) throws IOException {
        NEVER.forEach(dictionary::removeItem);
        // A dictionary of fonts may happen to have a font of that name; actions have no type of their own there.
        if (dictionary.getDictionaryObject(ADDITIONAL_ACTIONS) instanceof COSDictionary actions
                && actions.getItem(COSName.TYPE) == null) {
            dictionary.removeItem(ADDITIONAL_ACTIONS);
        }
        if (dictionary.getDictionaryObject(COSName.A) instanceof COSDictionary action && !harmless(action)) {
            dictionary.removeItem(COSName.A);
        }
        if (COSName.getPDFName("FileAttachment").equals(dictionary.getItem(COSName.SUBTYPE))) {
            dictionary.removeItem(COSName.FS);
        }
        if (dictionary instanceof COSStream stream && isPhoto(stream)) {
            scrubPhoto(stream);
        }
    }

    private static boolean harmless(COSDictionary action) {
        return HARMLESS.contains(action.getCOSName(COSName.S)) && action.getItem(NEXT) == null;
    }

    private static boolean isPhoto(COSStream stream) {
        COSBase filters = stream.getFilters();
        return COSName.DCT_DECODE.equals(filters)
                || filters instanceof COSArray array
                        && array.size() == 1
                        && COSName.DCT_DECODE.equals(array.getObject(0));
    }

    private static void scrubPhoto(COSStream stream) throws IOException {
        byte[] photo;
        try (InputStream raw = stream.createRawInputStream()) {
            photo = JpegMetadata.remove(raw.readAllBytes());
        }
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(photo);
        }
    }

    private static List<COSName> names(String... names) {
        return Arrays.stream(names).map(COSName::getPDFName).toList();
    }
}
