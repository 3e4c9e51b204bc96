package org.benmo.bureau.kit.api;

import io.swagger.v3.oas.annotations.Hidden;
import org.benmo.bureau.rights.OpenToAll;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Addresses and methods of the interface that do not exist: a problem like all others. */
@RestController
class NothingHere {
    private final Problems problems;

    NothingHere(Problems problems) {
        this.problems = problems;
    }

    @Hidden
    @OpenToAll("says that there is nothing")
    @RequestMapping(Api.ROOT + "/**")
    ResponseEntity<Object> nothing() {
        return problems.answer(problems.of(HttpStatus.NOT_FOUND, "error.404"));
    }
}
