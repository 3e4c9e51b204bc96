package org.benmo.bureau.access;

import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the one administrator an empty office needs; the random password is printed once and kept nowhere. */
@Component
@Order(1)
class FirstStart implements ApplicationRunner {
    private final People people;

    FirstStart(People people) {
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.isEmpty()) {
            People.Welcome welcome = people.add("system", "admin", "系统管理员", "", Set.of(Role.ADMINISTRATOR));
            System.out.println();
            System.out.println("  首次启动，已创建系统管理员。密码只显示这一次，登录后须修改：");
            System.out.println("  用户名  " + welcome.login());
            System.out.println("  密码    " + welcome.password());
            System.out.println();
        }
    }
}
