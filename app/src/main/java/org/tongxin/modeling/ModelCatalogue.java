package org.tongxin.modeling;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is deployed, in all its versions. For process owners and administrators; nothing in it is about a single case.
 *
 * <p>Every method throws {@link org.springframework.security.access.AccessDeniedException} for everybody else.
 */
public interface ModelCatalogue {

    /** The newest version of everything, by kind and key. */
    List<ModelVersion> newest();

    /** The newest first; empty when there is no such thing. */
    List<ModelVersion> versions(ModelKind kind, String key);

    Optional<ModelVersion> newest(ModelKind kind, String key);

    byte[] content(ModelVersion version);

    /** All files of a deployment, by name without folders. */
    Map<String, byte[]> files(String deployment);

    /** Where cases stand now in a version of a process; steps where none stands are left out. */
    List<StepLoad> steps(ModelVersion version);

    /**
     * @param element id of the step in the diagram
     * @param cases how many are there now
     * @param incidents how many of them are stuck because something failed technically
     */
    record StepLoad(String element, int cases, int incidents) {}
}
