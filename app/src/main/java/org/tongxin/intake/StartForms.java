package org.tongxin.intake;

/** The forms with which cases begin, as they are deployed now. */
public interface StartForms {

    /**
     * The start form of the newest version of a process, as form-js JSON.
     *
     * @throws org.tongxin.common.Refused when there is no such process
     */
    String json(String processKey);
}
