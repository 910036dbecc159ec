package org.confidant.staffservice.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.confidant.staffservice.staff.Letter;

/** What a notice says, in English and Chinese; neutral, for mailboxes are shared. */
public enum NoticeTemplate {
    DANGER("needs you at once", "需要您立即处理"),
    CLOCK_WARNING("has a time limit that is running out", "的时限即将到期"),
    CLOCK_BREACH("has a time limit that has passed", "的时限已过"),
    STATEMENT_WANTED("waits for a statement from you", "需要您作出说明"),
    MEMBER("has you among those who look into it", "已指定您参与处理"),
    REOPENED("was opened again", "已重新开启"),
    REOPENED_TWICE("is over although it was opened again twice", "两次重新开启后仍以不满意结束"),
    CLIENT_NOT_REACHED("waits for somebody to speak to the person, whom no mail reaches", "的邮件无法送达,请与对方当面或电话沟通");

    private static final Map<String, String> CLOCKS = Map.of("first-answer", "首次答复", "next-update", "进展告知",
            "solution", "处理结果");

    private final String english;
    private final String chinese;

    NoticeTemplate(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The word used outside. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The template of that word. */
    public static Optional<NoticeTemplate> named(String word) {
        return Arrays.stream(values()).filter(template -> template.word().equals(word)).findFirst();
    }

    /** The mail about that number. */
    Letter about(Notice notice) {
        String reference = notice.reference();
        return new Letter("Number %s / 编号 %s".formatted(reference, reference), """
                Number %s %s%s. Sign in to see more; it is filed under %s.
                编号 %s %s%s。请登录查看,档案号 %s。
                """.formatted(reference, english, in(notice, word -> " (" + word.replace('-', ' ') + ")"),
                notice.complaint(), reference, chinese, in(notice, word -> "(" + CLOCKS.get(word) + ")"),
                notice.complaint()));
    }

    /** Which clock it is about; nothing for one without a word here. */
    private static String in(Notice notice, UnaryOperator<String> words) {
        return notice.clock().filter(CLOCKS::containsKey).map(words).orElse("");
    }
}
