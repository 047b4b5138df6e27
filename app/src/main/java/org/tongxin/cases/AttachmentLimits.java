package org.tongxin.cases;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code tongxin.attachments.*}.
 *
 * @param maxSize of an uploaded file
 * @param maxMegapixels of a photo, told by its header before anything is decoded
 * @param maxPages of a PDF
 * @param maxPerCase files of one case
 */
@ConfigurationProperties("tongxin.attachments")
public record AttachmentLimits(
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("40") int maxMegapixels,
        @DefaultValue("500") int maxPages,
        @DefaultValue("50") int maxPerCase) {}
