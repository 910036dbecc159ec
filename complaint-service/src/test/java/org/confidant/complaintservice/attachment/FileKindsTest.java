package org.confidant.complaintservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.confidant.complaintservice.testing.RunningService;
import org.confidant.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** With the kinds as they are set. */
class FileKindsTest extends RunningService {
    @Autowired
    private FileKinds kinds;

    private static byte[] bytes(String start) {
        return Files.beginning(start.translateEscapes(), 3000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, value = {
            "%PDF-1.7\\n|application/pdf",
            "\\211PNG\\r\\n\\032\\n\\0\\0\\0\\rIHDR|image/png", "\\377\\330\\377\\340\\0\\020JFIF|image/jpeg",
            "\\377\\330\\377\\341\\0\\020Exif|image/jpeg", "\\0\\0\\0\\030ftypheic|image/heic",
            "\\0\\0\\0\\030ftypmif1|image/heif", "ID3\\3\\0\\0|audio/mpeg", "\\377\\373\\220d|audio/mpeg",
            "\\0\\0\\0\\030ftypM4A |audio/mp4", "RIFF\\0\\0\\0\\0WAVEfmt |audio/vnd.wave", "#!AMR\\n|audio/amr",
            "\\0\\0\\0\\030ftypmp42|video/mp4", "\\0\\0\\0\\030ftypisom|video/quicktime"})
    void the_first_bytes_say_what_it_is(String start, String type) {
        assertThat(kinds.of(bytes(start)).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\\3\\4", "MZ\\220\\0\\3", "\\177ELF\\2\\1", "\\320\\317\\021\\340\\241\\261\\032\\341",
            "Rar!\\032\\7\\1", "\\037\\213\\b", "GIF89a", "%!PS-Adobe-3.0", "{\\\\rtf1", "\\312\\376\\272\\276",
            "junk\\0"})
    void what_is_not_listed_is_refused(String start) {
        assertThatThrownBy(() -> kinds.of(bytes(start))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script></html>", "  \n<!DOCTYPE HTML><p>hello", "<!-- x --><html>",
            "hello <html><script>alert(1)</script>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<html>%PDF-1.4",
            "#!/bin/sh\nrm -rf /",
            "@echo off\r\ndel *.*", "From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nhello", "<?php echo 1;"})
    void text_that_a_program_would_carry_out_is_no_plain_text(String text) {
        assertThatThrownBy(() -> kinds.of(Files.text(text))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> kinds.of(Files.text("\ufeff" + text))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> kinds.of(text.getBytes(StandardCharsets.UTF_16))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> kinds.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "GB2312"})
    void chinese_text_is_taken_in_its_older_encodings(String encoding) {
        String told = "我等了十分钟，房间很冷。\r\n\t第二天也一样。";
        byte[] bytes = told.getBytes(Charset.forName(encoding));

        assertThat(kinds.of(bytes).type()).isEqualTo("text/plain");
        assertThat(kinds.of("我".getBytes(Charset.forName(encoding))).type()).isEqualTo("text/plain");
    }

    @Test
    void a_character_that_is_cut_is_text_only_where_more_follows() {
        byte[] text = ("x" + "我等了十分钟。".repeat(20_000)).getBytes(Charset.forName("GBK"));

        assertThat(kinds.of(Files.first(text, kinds.needed())).type()).isEqualTo("text/plain");
        assertThat(kinds.of(Files.first(text, kinds.needed() - 1)).type()).isEqualTo("text/plain");
        assertThat(ChineseText.is(Files.first(text, 10), false)).isTrue();
        assertThat(ChineseText.is(Files.first(text, 10), true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我等了 <html><script>alert(1)</script></html>", "<html>我等了十分钟", "我等了\0十分钟",
            "我等了\u0007十分钟", "我等了\u001b[2J十分钟"})
    void chinese_text_that_a_program_would_carry_out_is_no_plain_text(String text) {
        assertThatThrownBy(() -> kinds.of(text.getBytes(Charset.forName("GB18030")))).isInstanceOf(Refusal.class);
    }

    @Test
    void noise_is_no_chinese_text() {
        Random random = new Random(18030);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[200];
            random.nextBytes(noise);

            assertThat(ChineseText.is(noise, true)).isFalse();
        }
    }

    @Test
    void plain_text_is_taken_in_every_language() {
        assertThat(kinds.of(Files.text("I waited in the cold.")).type()).isEqualTo("text/plain");
        assertThat(kinds.of(Files.text("我等了十分钟，房间很冷。")).type()).isEqualTo("text/plain");
        assertThat(kinds.of("我等了十分钟".getBytes(StandardCharsets.UTF_16)).type()).isEqualTo("text/plain");
    }
}
