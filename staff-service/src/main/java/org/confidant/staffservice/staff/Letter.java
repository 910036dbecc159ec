package org.confidant.staffservice.staff;

/** A mail's words; they name neither the company nor what it does, for mailboxes are shared. */
public record Letter(String subject, String text) {
    static final Letter WELCOME = new Letter("Your account is ready / 您的账号已开通", """
            Your account is ready. Sign in with this e-mail address and the one-time password you are given in person.
            You will then choose a password of your own.

            您的账号已开通。请使用本邮箱地址和当面交给您的一次性密码登录,随后设置您自己的密码。
            """);

    static Letter withPassword(String password) {
        return new Letter("Your account is ready / 您的账号已开通", """
                Your account is ready. Sign in with this e-mail address and this one-time password:
                您的账号已开通。请使用本邮箱地址和以下一次性密码登录:

                %s

                You will then choose a password of your own. / 随后请设置您自己的密码。
                """.formatted(password));
    }
}
