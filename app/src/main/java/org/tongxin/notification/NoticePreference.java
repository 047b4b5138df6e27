package org.tongxin.notification;

import org.tongxin.common.Language;

/**
 * What a person has chosen.
 *
 * @param mail whether notices come by mail, too, once there is an address
 * @param quiet within the night that the administrator has set
 * @param language of mail
 */
public record NoticePreference(boolean mail, QuietHours quiet, Language language) {}
