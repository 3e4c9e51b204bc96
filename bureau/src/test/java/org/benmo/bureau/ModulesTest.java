package org.benmo.bureau;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

final class ModulesTest {
    @Test
    void modulesTouchOnlyWhatOthersOffer() {
        ApplicationModules.of(Bureau.class).verify();
    }
}
