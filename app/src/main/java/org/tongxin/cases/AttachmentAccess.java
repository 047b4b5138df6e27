package org.tongxin.cases;

import org.tongxin.common.CaseNumber;

/** Who gets the content of an attachment: whoever may see the case, and a resident who has shown its tracking code. */
public interface AttachmentAccess {

    /** The current browser session may fetch what the resident may see of this case; the tracking page calls it after the right code. */
    void grantForSession(CaseNumber number);

    /** Whether whoever sent the current request may fetch it. */
    boolean mayFetch(Attachment attachment);
}
