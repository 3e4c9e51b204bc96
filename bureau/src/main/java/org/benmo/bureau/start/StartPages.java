package org.benmo.bureau.start;

import org.benmo.bureau.rights.Permission;
import org.benmo.bureau.rights.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one arrives after entering. */
@Controller
class StartPages {
    @Requires(Permission.ENTER)
    @GetMapping("/home")
    String home() {
        return "start/home";
    }
}
