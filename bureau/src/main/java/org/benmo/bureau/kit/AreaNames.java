package org.benmo.bureau.kit;

import java.util.Map;

/** The administrative areas an office has to do with; the kit and the people do not know where they are kept. */
public interface AreaNames {
    /** Names by code, in the order of the codes. */
    Map<String, String> all();
}
